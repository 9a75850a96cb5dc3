"""What is read of meetings: lists, one of them with its agenda."""

from __future__ import annotations

from community.model.meeting import (
    AgendaLine,
    Meeting,
    MeetingFile,
    MeetingLine,
    MeetingNotFound,
    OnAgenda,
    Present,
)
from community.store import meetings, proposal_lists
from community.store.engine import Store
from community.usecases.proposal_pages import read_line

MOST_COMING = 50


def coming_meetings(store: Store) -> list[MeetingLine]:
    """Meetings that are still to be held, the next one first."""
    with store.reading() as connection:
        return meetings.coming(connection, MOST_COMING)


def past_meetings(
    store: Store, tier: int | None, skip: int, limit: int
) -> list[MeetingLine]:
    """Meetings that were held or called off, the latest first; of all councils if
    none is named."""
    with store.reading() as connection:
        return meetings.past(connection, tier, skip, limit)


def unwritten_meetings(store: Store) -> int:
    """How many meetings have begun and wait for their minutes."""
    with store.reading() as connection:
        return meetings.late(connection, store.clock.now())


def view_meeting(store: Store, meeting_id: int, language: str) -> MeetingFile:
    """A meeting with its agenda, as somebody who reads this language reads it.

    Raises:
        MeetingNotFound: If there is no such meeting.
    """
    with store.reading() as connection:
        found = meetings.get(connection, meeting_id)
        if found is None:
            raise MeetingNotFound(meeting_id)
        items = meetings.items(connection, meeting_id)
        named = [each.proposal_id for each in items]
        rows = proposal_lists.named(connection, language, named)
        lines = {row.id: read_line(row, language) for row in rows}
    agenda = tuple(AgendaLine(each, lines[each.proposal_id]) for each in items)
    return MeetingFile(found, agenda)


def last_present(store: Store, meeting: Meeting) -> tuple[Present, ...]:
    """Who was there when the same council met last."""
    with store.reading() as connection:
        return meetings.last_present(connection, meeting)


def meetings_of_proposal(store: Store, proposal_id: int) -> list[OnAgenda]:
    """The meetings that have a proposal on their agenda, earliest first."""
    with store.reading() as connection:
        return meetings.of_proposal(connection, proposal_id)
