"""The pages of residents: found, reached, with cases as far as one may see them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from community.model.reply_window import Opening
from community.model.resident import written_resident
from community.store import cases
from community.store.engine import Store
from community.usecases.cases import claim_case
from community.usecases.conversations import choose_language, find_conversation
from community.usecases.reply_windows import open_window
from community.usecases.residents import stop_address
from community.usecases.transcripts import conversation_messages
from tests.clock import FakeClock
from tests.community.case_steps import colleague, owner
from tests.community.case_steps import opens as opens_case
from tests.community.steps import writes
from tests.console.client import StaffClient

pytestmark = pytest.mark.fast

OPENID = "oABC-d3fGhIjKlMn"


def resident_id(store: Store, channel: str = "web", address: str = "mina") -> int:
    found = find_conversation(store, channel, address)
    assert found is not None
    return found.resident_id


def shown(html: str) -> list[str]:
    """The numbers of the residents on a list."""
    return re.findall(r'<p class="title"><a[^>]*>(R-\d+)</a>', html)


@pytest.mark.parametrize(
    ("text", "found"),
    [("R-88", 88), ("r 88", 88), (" 88 ", 88), ("R-0", None), ("C-1042", None)],
)
def test_a_residents_number_is_read_as_people_write_it(
    text: str, found: int | None
) -> None:
    assert written_resident(text) == found


def test_residents_are_listed_newest_first_and_in_pages(
    staff_client: Callable[..., StaffClient],
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("console.pages.residents.PAGE_SIZE", 2)
    for address in ("one", "two", "three"):
        writes(store, address=address)
    client = staff_client("caseworker")
    html = client.open("/residents")
    assert shown(html) == ["R-3", "R-2"]
    older = re.search(r'href="/console(/residents\?before=\d+)"', html)
    assert older
    assert shown(client.open(older[1])) == ["R-1"]


def test_residents_are_found_by_number_channel_and_language(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    writes(store, address="mina")
    writes(store, address=OPENID, channel="wechat")
    conversation = find_conversation(store, "wechat", OPENID)
    assert conversation
    choose_language(store, conversation.id, "ko", "resident")
    client = staff_client("caseworker")
    assert shown(client.open("/residents?number=R-1")) == ["R-1"]
    assert shown(client.open("/residents?channel=wechat")) == ["R-2"]
    assert shown(client.open("/residents?language=ko")) == ["R-2"]
    assert shown(client.open("/residents?language=ko&channel=web")) == []
    assert "没有符合的居民" in client.open("/residents?number=C-1042")
    assert "没有符合的居民" in client.open("/residents?number=77")


def test_nobody_wrote_yet_is_explained(
    staff_client: Callable[..., StaffClient],
) -> None:
    assert "还没有人来信" in staff_client("caseworker").open("/residents")


def test_an_address_is_never_shown_in_full(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    writes(store, address=OPENID, channel="wechat")
    writes(store, address="secret-of-the-browser")
    client = staff_client("administrator", "en")
    for path in ("/residents", "/residents/1", "/residents/2"):
        html = client.open(path)
        assert OPENID not in html
        assert "secret-of-the-browser" not in html
    assert "…KlMn" in client.open("/residents/1")
    assert "…" not in client.open("/residents/2")


def test_until_when_a_resident_can_be_written_to_is_told(
    staff_client: Callable[..., StaffClient], store: Store, clock: FakeClock
) -> None:
    writes(store, address=OPENID, channel="wechat")
    client = staff_client("caseworker", "en")
    assert "Can be written to at any time." in client.open("/residents/1")
    open_window(store, "wechat", OPENID, Opening("message", 3600, 5))
    html = client.open("/residents/1")
    assert "Can be written to until 17:00; 5 messages left." in html
    clock.advance(3601)
    assert "Cannot be written to now" in client.open("/residents/1")
    stop_address(store, "wechat", OPENID, "unsubscribed")
    assert "Has blocked us here" in client.open("/residents/1")


def test_cases_link_to_their_page_and_the_words_are_only_there(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    case = opens_case(store)
    writes(store, "And the heating is cold")
    html = staff_client("caseworker").open("/residents/1")
    assert f'href="/console/cases/{case.id}"' in html
    assert "The landlord keeps the deposit" in html
    assert "And the heating is cold" not in html


@pytest.mark.parametrize("role", ["caseworker", "administrator"])
def test_a_sensitive_case_is_a_number_only(
    role: str, staff_client: Callable[..., StaffClient], store: Store
) -> None:
    case = opens_case(store, summary="He beats me", sensitive=True)
    claim_case(store, colleague(store, "Wu"), case.id)
    html = staff_client(role).open("/residents/1")
    assert case.number in html
    assert "He beats me" not in html
    assert f"/cases/{case.id}" not in html
    assert "He beats me" in staff_client("supervisor").open("/residents/1")


def test_a_colleague_opens_a_case_and_has_it(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    said = writes(store, address="mina")
    client = staff_client("caseworker")
    client.open("/residents/1")
    html = client.send(
        "/residents/1/cases",
        summary="来访：房东不退押金",
        priority="ordinary",
        conversation=said.conversation_id,
    )
    assert "个案已开立，由您负责" in html
    with store.reading() as connection:
        [case] = cases.of_resident(connection, 1)
    assert (case.reason, case.summary) == ("staff", "来访：房东不退押金")
    assert client.staff and case.assignee_id == client.staff.id
    assert owner(store, case) == "staff"
    last = conversation_messages(store, said.conversation_id)[-1]
    assert case.number in last.text
    assert "已经有一个进行中的个案" in client.open("/residents/1")


def test_a_case_needs_words_and_a_conversation_of_this_resident(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    mine = writes(store, address="mina").conversation_id
    others = writes(store, address="somebody").conversation_id
    client = staff_client("caseworker")
    form = {"summary": " ", "priority": "ordinary", "conversation": mine}
    html = client.send("/residents/1/cases", form, status=422)
    assert "请用几个字写明是什么事" in html
    form |= {"summary": "x", "conversation": others}
    client.send("/residents/1/cases", form, status=400)
    client.send("/residents/1/cases", form | {"priority": "?"}, status=400)
    with store.reading() as connection:
        assert cases.of_resident(connection, 1) == []


def test_an_administrator_reads_and_opens_no_case(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    writes(store)
    client = staff_client("administrator")
    assert "/residents/1/cases" not in client.open("/residents/1")
    client.send("/residents/1/cases", summary="x", status=403)


def test_a_resident_who_does_not_exist_is_not_found(
    staff_client: Callable[..., StaffClient],
) -> None:
    staff_client("caseworker").open("/residents/7", status=404)
