"""Meetings in the console: planned, put in order, called off, and found again."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from community.store.engine import Store
from community.usecases.proposals import translate_proposal
from tests.clock import FakeClock
from tests.community.proposal_steps import DAY, LIFT
from tests.console.client import StaffClient
from tests.console.proposals import RULES, Wording, in_state

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
PLAN = {"tier": "0", "day": "2027-01-14", "time": "14:30", "place": "居委会二楼"}


def items(html: str) -> list[str]:
    """The numbers of the proposals on the agenda, in its order."""
    return re.findall(r"\d+\. <a href=\"/console/proposals/\d+\">(P-\d+)", html)


def test_a_meeting_is_planned_with_its_agenda(
    store: Store, staff_client: Client
) -> None:
    in_state(store, "deliberating")
    client = staff_client("organiser")
    html = client.send("/meetings", PLAN)
    assert "会议已安排" in html
    assert items(html) == ["P-1"]
    assert "2027年1月14日" in html and "14:30" in html, "by the clock of the place"
    assert "居委会二楼" in client.open("/meetings")
    assert "已列入议程" in client.open("/proposals/1")
    assert "列入会议议程" in client.text and "会议 1" in client.text
    supervisor = staff_client("supervisor")
    assert 'href="/console/meetings/1"' in supervisor.open("/history")


@pytest.mark.parametrize(
    ("missing", "says", "status"),
    [
        ({"day": ""}, "请选择开会的日期和时间", 422),
        ({"time": "later"}, "请选择开会的日期和时间", 422),
        ({"day": "0001-01-01"}, "请选择开会的日期和时间", 422),
        ({"place": " "}, "请写明开会的地点", 422),
        ({"tier": "9"}, "", 400),
    ],
    ids=["no day", "no time", "long ago", "no place", "no such council"],
)
def test_what_is_missing_is_asked_for(
    staff_client: Client, missing: dict[str, str], says: str, status: int
) -> None:
    assert says in staff_client("organiser").send("/meetings", PLAN | missing, status)


def test_the_agenda_is_put_in_order_and_filled_up(
    store: Store, staff_client: Client
) -> None:
    for _ in range(2):
        in_state(store, "deliberating")
    client = staff_client("organiser", "en")
    assert items(client.send("/meetings", PLAN)) == ["P-1", "P-2"]
    assert items(client.send("/meetings/1/items/2/move", way="up")) == ["P-2", "P-1"]
    assert client.last is not None and client.last.url.fragment == "item-2"
    html = client.send("/meetings/1/items/2/off")
    assert items(html) == ["P-1"]
    assert '<option value="2"' in html
    assert items(client.send("/meetings/1/items", proposal="2")) == ["P-1", "P-2"]
    client.send("/meetings/1/items/1/move", way="sideways", status=400)
    client.send("/meetings/1/items/9/off", status=404)
    client.send("/meetings/9/held", status=404)


def test_a_meeting_is_changed_and_called_off(
    store: Store, staff_client: Client
) -> None:
    client = staff_client("organiser", "en")
    client.send("/meetings", PLAN)
    html = client.send("/meetings/1", PLAN | {"place": "Yard", "revision": "1"})
    assert "Yard" in html
    html = client.send("/meetings/1", PLAN | {"revision": "1"}, 409)
    assert "Somebody else wrote here" in html
    html = client.send("/meetings/1/off")
    assert "Called off" in html and "/meetings/1/held" not in html
    html = client.send("/meetings/1/held", status=409)
    assert "The meeting has moved on" in html


def test_the_menu_counts_meetings_that_wait_for_their_minutes(
    staff_client: Client, store: Store, clock: FakeClock
) -> None:
    client = staff_client("organiser")
    soon = store.clock.now() + timedelta(hours=9)
    client.send("/meetings", PLAN | {"day": soon.date().isoformat(), "time": "23:59"})
    assert "待写会议记录" not in client.open("/meetings")
    clock.advance(2 * DAY)
    client = staff_client("organiser", name="王芳")
    html = client.open("/meetings")
    assert "待写会议记录" in html
    assert re.search(r'href="/console/meetings"[^>]*>.*<span class="count">1<', html)


def test_the_sheet_has_the_meeting_and_its_order(
    store: Store, staff_client: Client
) -> None:
    for _ in range(2):
        in_state(store, "deliberating")
    known = Wording("zh", "给大楼装电梯", "电梯坏了一个月。")
    translate_proposal(store, RULES, 1, known, None)
    client = staff_client("organiser", "en")
    client.send("/meetings", PLAN)
    client.send("/meetings/1/items/2/move", way="up")
    html = client.open("/meetings/1/agenda")
    sheet = html.partition('<article class="agenda" lang="zh"')[2]
    assert sheet.index("P-2") < sheet.index("P-1")
    for words in ("2027年1月14日", "居委会二楼", "给大楼装电梯", LIFT.body):
        assert words in sheet


def test_only_who_organises_finds_meetings(staff_client: Client) -> None:
    staff_client("organiser").send("/meetings", PLAN)
    client = staff_client("caseworker")
    assert "/console/meetings" not in client.open("/queue")
    for path in ("/meetings", "/meetings/1", "/meetings/1/agenda"):
        client.open(path, status=403)
    client.send("/meetings/1/off", status=403)
