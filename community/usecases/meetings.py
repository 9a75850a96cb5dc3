"""Meetings of councils: planned, changed, and what is on their agendas."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from community.model.meeting import (
    LONGEST_PLACE,
    MOST_ITEMS,
    Meeting,
    MeetingClosed,
)
from community.model.message import storable
from community.model.proposal import ProposalClosed
from community.model.staff import Staff
from community.store import meetings, proposal_lists, proposals
from community.store.engine import Store
from community.usecases.meeting_work import MeetingWork, meeting_work, must_organise


def plan_meeting(
    store: Store, staff: Staff, tier: int, meets_at: datetime, place: str
) -> Meeting:
    """Plan a meeting; its agenda begins with all that the council has to answer.

    What waits for another planned meeting of the council already is left out.

    Raises:
        NotAllowed: If the colleague does not organise proposals.
    """
    must_organise(staff)
    with store.transaction() as connection:
        now = store.clock.now()
        planned = meetings.plan(
            connection,
            tier=tier,
            meets_at=meets_at,
            place=storable(place)[:LONGEST_PLACE],
            staff_id=staff.id,
            created_at=now,
        )
        work = MeetingWork(connection, now, planned, staff)
        work.record("meeting_planned", tier=tier)
        waiting = meetings.planned_already(connection, tier)
        has = proposal_lists.in_council(connection, tier, MOST_ITEMS)
        _put(work, [each for each in has if each not in waiting])
        return planned


def change_meeting(
    store: Store,
    staff: Staff,
    meeting_id: int,
    meets_at: datetime,
    place: str,
    revision: int,
) -> None:
    """Say anew when and where a council meets, or met.

    Raises:
        MeetingNotFound: If there is no such meeting.
        MeetingClosed: If it was called off.
        MinutesChanged: If somebody else wrote something meanwhile.
        NotAllowed: If the colleague does not organise proposals.
    """
    with meeting_work(store, staff, meeting_id) as work:
        work.must_be("planned", "held")
        work.must_read(revision)
        kept = storable(place)[:LONGEST_PLACE]
        if (meets_at, kept) != (work.meeting.meets_at, work.meeting.place):
            meetings.change(
                work.connection, work.meeting, meets_at=meets_at, place=kept
            )
            work.record("meeting_changed")


def call_off(store: Store, staff: Staff, meeting_id: int) -> None:
    """A planned meeting does not take place; its proposals are free for another one.

    Raises:
        MeetingNotFound: If there is no such meeting.
        MeetingClosed: If it is not planned any more.
        NotAllowed: If the colleague does not organise proposals.
    """
    with meeting_work(store, staff, meeting_id) as work:
        work.must_be("planned")
        meetings.change(work.connection, work.meeting, state="called_off")
        work.record("meeting_called_off")


def put_on_agenda(
    store: Store, staff: Staff, meeting_id: int, proposal_id: int
) -> None:
    """Add a proposal that the council has to the end of the agenda; once is enough.

    Raises:
        MeetingNotFound: If there is no such meeting.
        MeetingClosed: If it was called off, or its agenda is full.
        ProposalClosed: If the council does not have the proposal.
        NotAllowed: If the colleague does not organise proposals.
    """
    with meeting_work(store, staff, meeting_id) as work:
        work.must_be("planned", "held")
        known = work.items()
        if any(each.proposal_id == proposal_id for each in known):
            return
        if len(known) >= MOST_ITEMS:
            raise MeetingClosed(meeting_id)
        found = proposals.get(work.connection, proposal_id)
        state = (found.state, found.tier) if found else None
        if state != ("deliberating", work.meeting.tier):
            raise ProposalClosed(proposal_id)
        _put(work, [proposal_id])


def take_off_agenda(store: Store, staff: Staff, meeting_id: int, item_id: int) -> None:
    """Take a proposal off the agenda that was not dealt with.

    Raises:
        MeetingNotFound: If there is no such meeting, or it is not on its agenda.
        MeetingClosed: If something was said about it or done with it.
        NotAllowed: If the colleague does not organise proposals.
    """
    with meeting_work(store, staff, meeting_id) as work:
        work.must_be("planned", "held")
        item = work.item(item_id)
        if item.result or item.said:
            raise MeetingClosed(meeting_id)
        meetings.take(work.connection, item_id)
        work.record_agenda("proposal_taken_off_agenda", item.proposal_id)


def move_item(
    store: Store,
    staff: Staff,
    meeting_id: int,
    item_id: int,
    way: Literal["up", "down"],
) -> None:
    """Let an item change places with its neighbour; at the end nothing happens.

    Raises:
        MeetingNotFound: If there is no such meeting, or it is not on its agenda.
        MeetingClosed: If it was called off.
        NotAllowed: If the colleague does not organise proposals.
    """
    with meeting_work(store, staff, meeting_id) as work:
        work.must_be("planned", "held")
        work.item(item_id)
        order = [each.id for each in work.items()]
        at = order.index(item_id)
        to = at - 1 if way == "up" else at + 1
        if 0 <= to < len(order):
            order[at], order[to] = order[to], order[at]
            meetings.order(work.connection, order)


def _put(work: MeetingWork, proposal_ids: list[int]) -> None:
    items = work.items()
    meetings.put(work.connection, work.meeting.id, proposal_ids, len(items))
    if items:
        meetings.order(work.connection, [each.id for each in work.items()])
    for each in proposal_ids:
        work.record_agenda("proposal_put_on_agenda", each)
