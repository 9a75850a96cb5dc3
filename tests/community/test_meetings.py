"""Meetings of councils: planned with all there is to answer, ordered, called off."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from community.model.meeting import (
    MeetingClosed,
    MeetingNotFound,
    MinutesChanged,
)
from community.model.proposal import NotAllowed, Proposal, ProposalClosed
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases import meetings
from community.usecases.meeting_minutes import hold_meeting, write_said
from community.usecases.meeting_pages import (
    coming_meetings,
    meetings_of_proposal,
    past_meetings,
    unwritten_meetings,
)
from community.usecases.proposal_councils import pass_up
from tests.clock import FakeClock
from tests.community.meeting_steps import agenda, meets, plans, seen, tomorrow
from tests.community.proposal_steps import (
    DAY,
    events_of,
    neighbours,
    opened,
    procedure,
    reached,
)

RULES = procedure(flats=5)


def with_council(store: Store, how_many: int) -> list[Proposal]:
    """So many proposals that the nearest council has to answer."""
    people = neighbours(store, RULES, 5)
    return [reached(store, RULES, people) for _ in range(how_many)]


def test_a_meeting_begins_with_all_that_the_council_has_to_answer(
    store: Store, zhao: Staff
) -> None:
    first, second, third = with_council(store, 3)
    pass_up(store, RULES, zhao, second.id, "not ours")
    planned = plans(store, zhao)
    assert agenda(store, planned.id) == [first.id, third.id]
    assert agenda(store, plans(store, zhao, tier=1).id) == [second.id]
    assert agenda(store, plans(store, zhao).id) == [], "it waits for a meeting already"
    [on] = meetings_of_proposal(store, first.id)
    assert (on.meeting.id, on.result) == (planned.id, None)
    assert events_of(store, first)[-1] == "proposal_put_on_agenda"


def test_what_was_called_off_leaves_its_proposals_for_the_next_one(
    store: Store, zhao: Staff
) -> None:
    [proposal] = with_council(store, 1)
    off = plans(store, zhao)
    meetings.call_off(store, zhao, off.id)
    assert agenda(store, plans(store, zhao).id) == [proposal.id]
    assert len(meetings_of_proposal(store, proposal.id)) == 1
    for again in (meetings.call_off, hold_meeting):
        with pytest.raises(MeetingClosed):
            again(store, zhao, off.id)


def test_the_order_is_changed_step_by_step(store: Store, zhao: Staff) -> None:
    with_council(store, 3)
    meeting = plans(store, zhao).id
    items = [each.item.id for each in seen(store, meeting).agenda]
    for item, way, order in (
        (items[0], "up", [1, 2, 3]),
        (items[2], "up", [1, 3, 2]),
        (items[0], "down", [3, 1, 2]),
        (items[1], "down", [3, 1, 2]),
    ):
        meetings.move_item(store, zhao, meeting, item, way)  # type: ignore[arg-type]
        assert agenda(store, meeting) == order


def test_a_proposal_is_put_on_and_taken_off(store: Store, zhao: Staff) -> None:
    first, second = with_council(store, 2)
    meeting = plans(store, zhao).id
    meetings.take_off_agenda(
        store, zhao, meeting, seen(store, meeting).agenda[0].item.id
    )
    assert agenda(store, meeting) == [second.id]
    for _ in range(2):
        meetings.put_on_agenda(store, zhao, meeting, first.id)
    assert agenda(store, meeting) == [second.id, first.id]
    assert events_of(store, first)[-3:] == [
        "proposal_put_on_agenda",
        "proposal_taken_off_agenda",
        "proposal_put_on_agenda",
    ]


def test_only_what_this_council_has_comes_on_its_agenda(
    store: Store, zhao: Staff
) -> None:
    [proposal] = with_council(store, 1)
    meeting = plans(store, zhao, tier=1).id
    running = opened(store, RULES, neighbours(store, RULES, 5))
    for each in (proposal.id, running.id, 999):
        with pytest.raises(ProposalClosed):
            meetings.put_on_agenda(store, zhao, meeting, each)
    assert agenda(store, meeting) == []


def test_what_was_spoken_about_stays_on_the_agenda(store: Store, zhao: Staff) -> None:
    with_council(store, 1)
    meeting = meets(store, zhao).id
    [line] = seen(store, meeting).agenda
    write_said(store, zhao, meeting, line.item.id, "Everybody agrees.", 1)
    with pytest.raises(MeetingClosed):
        meetings.take_off_agenda(store, zhao, meeting, line.item.id)


def test_two_who_put_on_the_same_put_it_on_once(store: Store, zhao: Staff) -> None:
    [proposal] = with_council(store, 1)
    meeting = plans(store, zhao).id
    [line] = seen(store, meeting).agenda
    meetings.take_off_agenda(store, zhao, meeting, line.item.id)
    with ThreadPoolExecutor(4) as pool:
        for done in [
            pool.submit(meetings.put_on_agenda, store, zhao, meeting, proposal.id)
            for _ in range(8)
        ]:
            done.result()
    assert agenda(store, meeting) == [proposal.id]


def test_day_and_place_change_unless_somebody_else_wrote(
    store: Store, zhao: Staff
) -> None:
    planned = plans(store, zhao)
    later = tomorrow(store) + timedelta(hours=3)
    meetings.change_meeting(store, zhao, planned.id, later, "Room 5", 1)
    found = seen(store, planned.id).meeting
    assert (found.meets_at, found.place) == (later, "Room 5")
    with pytest.raises(MinutesChanged):
        meetings.change_meeting(store, zhao, planned.id, later, "Room 6", 1)
    assert seen(store, planned.id).meeting.place == "Room 5"


def test_lists_begin_with_what_comes_next_and_what_was_last(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    first = meets(store, zhao)
    clock.advance(DAY)
    second = meets(store, zhao, tier=1)
    later, sooner = plans(store, zhao), plans(store, zhao)
    meetings.change_meeting(
        store, zhao, sooner.id, store.clock.now() + timedelta(hours=1), "Yard", 1
    )
    assert [each.meeting.id for each in coming_meetings(store)] == [sooner.id, later.id]
    past = [each.meeting.id for each in past_meetings(store, None, 0, 10)]
    assert past == [second.id, first.id]
    assert [each.meeting.id for each in past_meetings(store, 0, 0, 10)] == [first.id]
    assert [each.meeting.id for each in past_meetings(store, None, 1, 1)] == [first.id]
    assert unwritten_meetings(store) == 0
    clock.advance(DAY)
    assert unwritten_meetings(store) == 2


@pytest.mark.parametrize(
    "does",
    [
        lambda store, staff: plans(store, staff),
        lambda store, staff: meetings.call_off(store, staff, 1),
        lambda store, staff: meetings.put_on_agenda(store, staff, 1, 1),
        lambda store, staff: hold_meeting(store, staff, 1),
    ],
    ids=["plan", "call off", "put on", "hold"],
)
def test_who_does_not_organise_has_no_part_in_it(
    store: Store, zhao: Staff, li: Staff, does: Any
) -> None:
    plans(store, zhao)
    with pytest.raises(NotAllowed):
        does(store, li)


def test_a_meeting_that_does_not_exist_is_not_found(store: Store, zhao: Staff) -> None:
    for does in (meetings.call_off, hold_meeting):
        with pytest.raises(MeetingNotFound):
            does(store, zhao, 9)
