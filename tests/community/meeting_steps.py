"""Steps that the tests of meetings share."""

from __future__ import annotations

from datetime import datetime, timedelta

from community.model.meeting import Meeting, MeetingFile
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.meeting_minutes import hold_meeting
from community.usecases.meeting_pages import view_meeting
from community.usecases.meetings import plan_meeting


def tomorrow(store: Store) -> datetime:
    """This time tomorrow."""
    found: datetime = store.clock.now() + timedelta(days=1)
    return found


def plans(store: Store, staff: Staff, tier: int = 0) -> Meeting:
    """A council will meet tomorrow."""
    return plan_meeting(store, staff, tier, tomorrow(store), "Room 201")


def meets(store: Store, staff: Staff, tier: int = 0) -> Meeting:
    """A council has met."""
    planned = plans(store, staff, tier)
    hold_meeting(store, staff, planned.id)
    return seen(store, planned.id).meeting


def seen(store: Store, meeting_id: int) -> MeetingFile:
    """The meeting as it stands now, in English."""
    return view_meeting(store, meeting_id, "en")


def agenda(store: Store, meeting_id: int) -> list[int]:
    """The numbers of the proposals on the agenda, in its order."""
    return [each.item.proposal_id for each in seen(store, meeting_id).agenda]
