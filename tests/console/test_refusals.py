"""Refusals lose nothing that was written, and open pages leave what is not theirs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from community.model.message import MessageNotFound
from community.store.engine import Store
from community.usecases.cases import claim_case, set_sensitive
from community.usecases.sign_ins import IDLE_HOURS
from console.gate import POLLED
from console.registry import actions
from tests.clock import FakeClock
from tests.console.cases import open_case
from tests.console.client import StaffClient

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
HTMX = {"HX-Request": "true"}


def test_what_pages_ask_for_by_themselves_exists() -> None:
    assert {(one.method, one.path) for one in actions()} >= POLLED


@pytest.mark.parametrize(
    "path", ["/menu", "/queue/lines", "/cases/1/news", "/cases/1/presence"]
)
def test_an_open_page_alone_keeps_no_session_alive(
    store: Store, clock: FakeClock, staff_client: Client, path: str
) -> None:
    open_case(store)
    client = staff_client("caseworker")
    for _ in range(IDLE_HOURS):
        if path.endswith("presence"):
            client.send(path, htmx=True)
        else:
            client.part(path)
        clock.advance(3600)
    client.part("/menu", status=401)


def test_who_writes_uses_the_session(
    store: Store, clock: FakeClock, staff_client: Client
) -> None:
    case = open_case(store)
    client = staff_client("caseworker")
    for _ in range(IDLE_HOURS + 1):
        client.send(f"/cases/{case}/presence", {"typing": "1"}, htmx=True)
        clock.advance(3600)
    client.part("/menu")


@pytest.mark.parametrize("part", ["news", "phrases"])
def test_an_open_page_leaves_a_case_that_became_sensitive(
    store: Store, staff_client: Client, part: str
) -> None:
    case = open_case(store)
    worker, other = staff_client("caseworker"), staff_client("caseworker", "en", "Ann")
    other.open(f"/cases/{case}")
    assert worker.staff
    claim_case(store, worker.staff, case)
    set_sensitive(store, worker.staff, case, True)
    answer = other.http.get(f"/console/cases/{case}/{part}", headers=HTMX)
    assert answer.status_code == 403
    assert answer.headers["hx-redirect"] == "/console/queue"
    assert "you are back in the queue" in other.open("/queue")
    other.open(f"/cases/{case}", status=403)


def test_what_was_written_is_given_back_when_the_session_is_over(
    store: Store, clock: FakeClock, staff_client: Client
) -> None:
    case = open_case(store)
    client = staff_client("caseworker", "en")
    client.open(f"/cases/{case}")
    clock.advance(IDLE_HOURS * 3600)
    html = client.send(f"/cases/{case}/note", status=401, text="\n<b>long</b> & dear")
    assert "This was not saved" in html
    assert "&lt;b&gt;long&lt;/b&gt; &amp; dear</textarea>" in html


def test_a_refusal_without_text_speaks_of_none(staff_client: Client) -> None:
    client = staff_client("caseworker", "en")
    html = client.send("/cases/999/claim", status=404)
    assert "<textarea" not in html


@pytest.mark.parametrize(
    ("error", "status"), [(ValueError("no words"), 422), (MessageNotFound(7), 404)]
)
def test_what_use_cases_refuse_is_told_kindly(
    store: Store,
    staff_client: Client,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    status: int,
) -> None:
    def refuse(*_: object) -> None:
        raise error

    case = open_case(store)
    monkeypatch.setattr("community.usecases.cases.add_note", refuse)
    staff_client("caseworker").send(f"/cases/{case}/note", text="x", status=status)


def test_a_long_reply_with_its_translation_fits_into_a_form(
    store: Store, staff_client: Client
) -> None:
    case = open_case(store)
    fields = {"text": "租" * 4000, "translation": "租" * 4000}
    staff_client("caseworker").send(f"/cases/{case}/note", fields)
