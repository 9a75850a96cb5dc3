"""What residents send: waited for, shown below its message, and nobody else's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from community.store.engine import Store
from community.usecases.attachments import keep_attachment, lose_attachment
from tests.console.cases import open_case
from tests.console.client import StaffClient

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
JPEG = b"\xff\xd8\xff a broken lift"
SENT: dict[str, Any] = {"attachments": [{"kind": "photo", "file_id": "F1"}]}


def test_a_photo_appears_by_itself_once_it_is_there(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store, details=SENT)
    client = staff_client("caseworker")
    line = f"/cases/{case}/files/1/line"
    waits = f'hx-get="/console{line}"'
    assert waits in client.open(f"/cases/{case}")
    assert waits in client.part(line), "still on its way"

    keep_attachment(store, 1, JPEG)
    html = client.part(line)
    assert f'<img src="/console/cases/{case}/files/1"' in html
    assert "hx-get" not in html, "there is nothing to wait for"
    response = client.http.get(f"/console/cases/{case}/files/1")
    assert (response.content, response.headers["content-type"]) == (JPEG, "image/jpeg")
    assert response.headers["content-disposition"].startswith("inline")


def test_a_file_that_was_lost_is_not_waited_for(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store, details=SENT)
    lose_attachment(store, 1, "too_large")
    client = staff_client("caseworker", "en", "Ann")
    html = client.part(f"/cases/{case}/files/1/line")
    assert "could not be fetched" in html and "hx-get" not in html
    assert client.http.get(f"/console/cases/{case}/files/1").status_code == 404


def test_a_file_is_reached_through_its_own_case_only(
    store: Store, staff_client: Client
) -> None:
    hidden = open_case(store, address="a", sensitive=True, details=SENT)
    other = open_case(store, address="b")
    keep_attachment(store, 1, JPEG)
    staff_client("caseworker", "zh", "李梅").send(f"/cases/{hidden}/claim")
    stranger = staff_client("caseworker", "en", "Ann")
    for case, status in ((hidden, 403), (other, 404)):
        for path in (f"/cases/{case}/files/1", f"/cases/{case}/files/1/line"):
            response = stranger.http.get(f"/console{path}")
            assert (response.status_code, path) == (status, path)
            assert JPEG not in response.content
