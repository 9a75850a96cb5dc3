"""Minutes in the console: written item by item, decided from, printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.proposal_councils import decide
from tests.community.case_steps import colleague
from tests.community.meeting_steps import meets, seen
from tests.community.proposal_steps import now
from tests.console.client import StaffClient
from tests.console.proposals import RULES, in_state

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
DECISION = {
    "revision": "1",
    "said": "大家都同意。",
    "outcome": "accepted",
    "reason": "同意加装。",
    "language": "zh",
}


@pytest.fixture
def zhao(store: Store) -> Staff:
    """An organiser who has held the meeting."""
    found: Staff = colleague(store, "Zhao", "organiser")
    return found


@pytest.fixture
def meeting(store: Store, zhao: Staff) -> int:
    """A meeting that was held, with a proposal on its agenda; its number."""
    in_state(store, "deliberating")
    return int(meets(store, zhao).id)


def test_who_was_there_and_what_was_said_is_written_and_printed(
    staff_client: Client, meeting: int
) -> None:
    client = staff_client("organiser")
    path = f"/meetings/{meeting}"
    client.send(f"{path}/present", revision="2", present="王建国，楼组长\nMin Kim")
    client.send(f"{path}/notes", revision="3", notes="下次会议一月召开。")
    client.send(f"{path}/items/1/said", revision="1", said="物业说要两个月。")
    html = client.open(path)
    for words in ("王建国，楼组长\nMin Kim", "下次会议一月召开。", "物业说要两个月。"):
        assert words in html
    sheet = client.open(f"{path}/minutes").partition('<article class="agenda"')[2]
    for words in (
        "楼组议事会会议记录",
        "Room 201",
        "物业说要两个月。",
        "本次会议没有作出决定",
    ):
        assert words in sheet
    assert "<bdi>王建国</bdi>（<bdi>楼组长</bdi>）、<bdi>Min Kim</bdi>" in sheet


def test_who_was_there_last_time_is_offered(
    store: Store, staff_client: Client, zhao: Staff, meeting: int
) -> None:
    client = staff_client("organiser", "en")
    client.send(f"/meetings/{meeting}/present", revision="2", present="Ann, chair")
    following = meets(store, zhao).id
    assert "Ann, chair" not in client.open(f"/meetings/{following}")
    assert "Ann, chair" in client.open(f"/meetings/{following}?present=last")
    assert seen(store, following).meeting.present == (), "nothing is written by itself"


def test_saving_what_was_said_keeps_a_decision_half_written(
    staff_client: Client, meeting: int
) -> None:
    client = staff_client("organiser", "en")
    client.open(f"/meetings/{meeting}")
    half = {"revision": "1", "said": "Agreed.", "outcome": "declined", "reason": "Bec"}
    html = client.send(f"/meetings/{meeting}/items/1/said", half, htmx=True)
    assert "Saved." in html and "Agreed." in html
    assert 'value="declined" checked' in html and "Bec</textarea>" in html
    assert 'name="revision" value="2"' in html
    html = client.send(f"/meetings/{meeting}/items/1/said", half, 200, htmx=True)
    assert "Saved." in html, "the same twice is no quarrel"
    other = half | {"said": "Refused."}
    html = client.send(f"/meetings/{meeting}/items/1/said", other, 409, htmx=True)
    assert "Somebody else wrote here" in html


def test_a_decision_is_made_from_the_meeting_and_names_it(
    store: Store, staff_client: Client, meeting: int
) -> None:
    client = staff_client("organiser")
    html = client.send(f"/meetings/{meeting}/items/1/decide", DECISION)
    assert "大家都同意。" in html and "同意加装。" in html
    assert "/items/1/decide" not in html, "there is nothing left to decide"
    html = client.open("/proposals/1")
    assert "的会议上决定" in html and f'href="/console/meetings/{meeting}"' in html
    sheet = client.open(f"/meetings/{meeting}/minutes")
    assert "决定：通过" in sheet and "同意加装。" in sheet


def test_what_goes_up_is_written_with_the_meeting(
    store: Store, staff_client: Client, meeting: int
) -> None:
    client = staff_client("organiser", "en")
    up = DECISION | {"outcome": "passed_up", "reason": "Too dear for us."}
    html = client.send(f"/meetings/{meeting}/items/1/decide", up)
    assert "Passed up to the next council" in html and "Too dear for us." in html


@pytest.mark.parametrize(
    ("wrong", "status"),
    [({"outcome": ""}, 422), ({"reason": " "}, 422), ({"language": "xx"}, 400)],
    ids=["no outcome", "no reason", "no language"],
)
def test_a_decision_that_lacks_something_is_not_told(
    store: Store,
    staff_client: Client,
    meeting: int,
    wrong: dict[str, str],
    status: int,
) -> None:
    client = staff_client("organiser")
    html = client.send(f"/meetings/{meeting}/items/1/decide", DECISION | wrong, status)
    assert "大家都同意。" in html, "what was written is given back"
    assert seen(store, meeting).agenda[0].item.result is None


def test_what_was_decided_elsewhere_keeps_the_minutes(
    store: Store, staff_client: Client, zhao: Staff, meeting: int
) -> None:
    client = staff_client("organiser", "en")
    client.open(f"/meetings/{meeting}")
    decide(store, RULES, zhao, 1, "declined", "no", "en")
    client.send(f"/meetings/{meeting}/items/1/decide", DECISION, 409)
    html = client.open(f"/meetings/{meeting}")
    assert "no longer before this council" in html
    [line] = seen(store, meeting).agenda
    assert line.item.said == "大家都同意。"
    assert now(store, line.line.proposal).state == "declined"


def test_before_the_meeting_there_is_nothing_to_print(
    staff_client: Client, store: Store
) -> None:
    plan = {"tier": "0", "day": "2027-01-14", "time": "14:30", "place": "Yard"}
    client = staff_client("organiser")
    html = client.send("/meetings", plan)
    assert "/meetings/1/minutes" not in html
    client.open("/meetings/1/minutes", status=409)
