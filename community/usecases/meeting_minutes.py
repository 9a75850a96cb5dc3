"""What is written down of a meeting: who was there, what was said.

What a council decided is written down by `community.usecases.proposal_councils`, with
the meeting at which it did.
"""

from __future__ import annotations

from collections.abc import Sequence

from community.model.meeting import (
    LONGEST_MINUTES,
    MinutesChanged,
    Present,
)
from community.model.message import storable
from community.model.staff import Staff
from community.store import meetings
from community.store.engine import Store
from community.usecases.meeting_work import meeting_work


def hold_meeting(store: Store, staff: Staff, meeting_id: int) -> None:
    """The council has met: from now on minutes and decisions can be written.

    Raises:
        MeetingNotFound: If there is no such meeting.
        MeetingClosed: If it is not planned any more.
        NotAllowed: If the colleague does not organise proposals.
    """
    with meeting_work(store, staff, meeting_id) as work:
        work.must_be("planned")
        meetings.change(work.connection, work.meeting, state="held")
        work.record("meeting_held")


def write_present(
    store: Store,
    staff: Staff,
    meeting_id: int,
    present: Sequence[Present],
    revision: int,
) -> None:
    """Write down who was there, instead of what was written before.

    Raises:
        MeetingNotFound: If there is no such meeting.
        MeetingClosed: If it was not held.
        MinutesChanged: If somebody else wrote something meanwhile.
        NotAllowed: If the colleague does not organise proposals.
    """
    with meeting_work(store, staff, meeting_id) as work:
        work.must_be("held")
        if tuple(present) == work.meeting.present:
            return
        work.must_read(revision)
        rows = [[storable(one.name), storable(one.role)] for one in present]
        meetings.change(work.connection, work.meeting, present=rows)
        work.record("meeting_minutes_written", proposal_id=None)


def write_notes(
    store: Store, staff: Staff, meeting_id: int, notes: str, revision: int
) -> None:
    """Write down what was said that belongs to no single proposal.

    Raises:
        MeetingNotFound: If there is no such meeting.
        MeetingClosed: If it was not held.
        MinutesChanged: If somebody else wrote something meanwhile.
        NotAllowed: If the colleague does not organise proposals.
    """
    with meeting_work(store, staff, meeting_id) as work:
        work.must_be("held")
        kept = storable(notes)[:LONGEST_MINUTES]
        if kept == work.meeting.notes:
            return
        work.must_read(revision)
        meetings.change(work.connection, work.meeting, notes=kept)
        work.record("meeting_minutes_written", proposal_id=None)


def write_said(
    store: Store,
    staff: Staff,
    meeting_id: int,
    item_id: int,
    said: str,
    revision: int,
) -> None:
    """Write down what was said about a proposal.

    Raises:
        MeetingNotFound: If there is no such meeting, or it is not on its agenda.
        MeetingClosed: If it was not held.
        MinutesChanged: If somebody else wrote something about it meanwhile.
        NotAllowed: If the colleague does not organise proposals.
    """
    with meeting_work(store, staff, meeting_id) as work:
        work.must_be("held")
        item = work.item(item_id)
        kept = storable(said)[:LONGEST_MINUTES]
        if kept == item.said:
            return
        if revision != item.revision:
            raise MinutesChanged(meeting_id)
        meetings.write(work.connection, item, kept)
        work.record("meeting_minutes_written", proposal_id=item.proposal_id)
