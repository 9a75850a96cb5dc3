"""The page of the history: narrowed, paged, silent about what is sensitive."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import get_args

import pytest

from community.model.history import Event
from community.store import cases
from community.store.engine import Store
from community.texts import Texts
from community.usecases import invitations
from community.usecases.case_endings import resolve_case
from community.usecases.cases import claim_case, set_priority
from tests.clock import FakeClock
from tests.community.case_steps import COSIGNED, colleague, told
from tests.community.case_steps import opens as opens_case
from tests.community.steps import writes
from tests.console.client import StaffClient

pytestmark = pytest.mark.fast


def deeds(html: str) -> list[str]:
    """The lines of the page, without their moments."""
    found = re.findall(r'<li class="row deed">(.*?)</li>', html, re.DOTALL)
    plain = (
        re.sub(r"<p class=\"quiet at\">.*?</p>|<[^>]*>", " ", one) for one in found
    )
    return [" ".join(one.split()) for one in plain]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_event_has_a_name(language: str) -> None:
    texts = Texts()
    for event in get_args(Event):
        assert texts.resolve(f"console_event_{event}", language)[1] == language


def test_the_newest_line_stands_first_and_leads_to_its_case(
    staff_client: Callable[..., StaffClient], store: Store, clock: FakeClock
) -> None:
    client = staff_client("supervisor", "en", name="Mei")
    case = opens_case(store)
    worker = colleague(store, "Li")
    claim_case(store, worker, case.id)
    set_priority(store, worker, case.id, "urgent", clock.now())
    html = client.open("/history")
    assert deeds(html)[:3] == [
        f"Li · Priority changed case {case.number} ordinary → urgent",
        f"Li · Claimed case {case.number}",
        f"Linli · Opened case {case.number} wished for a person · ordinary",
    ]
    assert f'<a href="/console/cases/{case.id}">case {case.number}</a>' in html


def test_lines_are_narrowed_by_event_colleague_and_day(
    staff_client: Callable[..., StaffClient], store: Store, clock: FakeClock
) -> None:
    client = staff_client("supervisor", "en", name="Mei")
    case = opens_case(store)
    worker = colleague(store, "Li")
    claim_case(store, worker, case.id)
    # 08:00 UTC is 16:00 here; nine hours later it is the next day.
    clock.advance(9 * 3600)
    writes(store, address="somebody")
    first = [f"Li · Claimed case {case.number}"]
    assert deeds(client.open("/history?event=case_claimed")) == first
    assert deeds(client.open(f"/history?actor=staff:{worker.id}")) == first
    today = deeds(client.open("/history?day=2026-11-23"))
    assert today == ["Resident · First message Resident R-2 web page"]
    assert len(deeds(client.open("/history?day=2026-11-22&actor=resident"))) == 1
    assert "Nothing fits" in client.open("/history?day=2026-11-21")
    # What is no filter narrows nothing.
    whole = len(deeds(client.open("/history")))
    html = client.open("/history?day=nonsense&event=nonsense&actor=staff:999")
    assert len(deeds(html)) == whole


def test_the_history_comes_in_pages(
    staff_client: Callable[..., StaffClient],
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("console.pages.history.PAGE_SIZE", 2)
    for address in ("one", "two", "three"):
        writes(store, address=address)
    client = staff_client("supervisor", "en")
    path = "/history?event=conversation_opened"
    html = client.open(path)
    assert [line.split()[-3] for line in deeds(html)] == ["R-3", "R-2"]
    older = re.search(r'href="/console(/history\?event=[^"]*before=\d+)"', html)
    assert older
    html = client.open(older[1].replace("&amp;", "&"))
    assert [line.split()[-3] for line in deeds(html)] == ["R-1"]


def test_a_sensitive_case_keeps_its_words(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    case = opens_case(store, summary="He beats me", sensitive=True)
    worker = colleague(store, "Li")
    claim_case(store, worker, case.id)
    resolve_case(
        store, worker, case.id, "She is in a safe house", told(), cosigned=COSIGNED
    )
    for role, links in (("administrator", False), ("supervisor", True)):
        html = staff_client(role, "en", name=role).open("/history")
        assert f"Li · Finished case {case.number} sensitive" in deeds(html)
        assert "safe house" not in html
        assert (f'/cases/{case.id}"' in html) is links


def test_how_a_case_was_solved_is_told_where_it_is_not_sensitive(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    case = opens_case(store)
    worker = colleague(store, "Li")
    claim_case(store, worker, case.id)
    resolve_case(store, worker, case.id, "押金已退还", told(), cosigned=COSIGNED)
    assert "押金已退还" in staff_client("supervisor").open("/history")


def test_only_administrators_see_what_was_refused(
    staff_client: Callable[..., StaffClient], visitor: StaffClient
) -> None:
    visitor.open("/sign-in")
    visitor.send("/sign-in", login="nobody", password="wrong", status=422)
    staff_client("caseworker", name="王芳").open("/staff", status=403)
    html = staff_client("administrator").open("/history")
    lines = deeds(html)
    assert "王芳 · 操作被拒绝 角色没有权限 · /staff" in lines
    assert any("登录被拒绝" in line for line in lines)
    supervisor = staff_client("supervisor")
    for path in ("/history", "/history?event=request_refused"):
        html = supervisor.open(path)
        assert "操作被拒绝" not in html
        assert not any("登录被拒绝" in line for line in deeds(html))


def test_a_line_about_a_colleague_names_them(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    client = staff_client("administrator", name="王芳")
    assert client.staff
    invitations.invite(store, client.staff.actor, "wei", "张伟", "caseworker", "zh")
    assert "王芳 · 邀请同事 张伟 社工" in deeds(client.open("/history"))


def test_an_erased_case_stays_a_number_without_a_link(
    staff_client: Callable[..., StaffClient], store: Store
) -> None:
    case = opens_case(store)
    with store.transaction() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        connection.execute(cases.cases.delete())
    html = staff_client("supervisor").open("/history")
    assert case.number in html
    assert f'/cases/{case.id}"' not in html
