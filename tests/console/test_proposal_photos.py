"""Photos on the page of a proposal: for who organises, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from community.store.engine import Store
from community.usecases.attachments import keep_attachment
from community.usecases.proposal_photos import add_photos
from tests.community.proposal_steps import resident
from tests.community.steps import writes
from tests.console.client import StaffClient
from tests.console.proposals import submitted

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
JPEG = b"\xff\xd8\xff a broken lift"


@pytest.fixture
def proposal(store: Store) -> int:
    """A proposal with a photo that is still to be fetched; its number."""
    author = resident(store, "mina")
    found = submitted(store, author)
    details = {"attachments": [{"kind": "photo", "file_id": "F1"}]}
    message = writes(store, "", "mina", details=details).message_id
    assert add_photos(store, author, found.id, message) == 1
    return int(found.id)


def test_a_photo_appears_by_itself_once_it_is_there(
    store: Store, staff_client: Client, proposal: int
) -> None:
    client = staff_client("organiser")
    path = f"/proposals/{proposal}/photos/1"
    html = client.open(f"/proposals/{proposal}")
    assert f'hx-get="/console{path}/line"' in html
    assert "提案补充照片" in html and "照片：1 张" in html
    keep_attachment(store, 1, JPEG)
    assert f'<img src="/console{path}"' in client.part(f"{path}/line")
    response = client.http.get(f"/console{path}")
    assert (response.content, response.headers["content-type"]) == (JPEG, "image/jpeg")
    assert response.headers["cache-control"] == "no-store"


def test_a_photo_is_reached_through_its_own_proposal_by_who_organises(
    store: Store, staff_client: Client, proposal: int
) -> None:
    keep_attachment(store, 1, JPEG)
    other = submitted(store)
    organiser, caseworker = staff_client("organiser"), staff_client("caseworker")
    for client, which, status in (
        (organiser, other.id, 404),
        (organiser, 999, 404),
        (caseworker, proposal, 403),
    ):
        response = client.http.get(f"/console/proposals/{which}/photos/1")
        assert response.status_code == status
        assert JPEG not in response.content
