"""At work on a meeting: locked, checked, recorded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from community.model.history import Event
from community.model.meeting import (
    Item,
    Meeting,
    MeetingClosed,
    MeetingNotFound,
    MeetingState,
    MinutesChanged,
)
from community.model.proposal import NotAllowed
from community.model.proposal_rights import may_organise
from community.model.staff import Staff
from community.store import history, meetings
from community.store.engine import Store


@dataclass
class MeetingWork:
    """A meeting inside a transaction, kept from everybody else."""

    connection: sa.Connection
    now: datetime
    meeting: Meeting
    staff: Staff

    def must_be(self, *states: MeetingState) -> None:
        """Go on only if the meeting is in one of these states.

        Raises:
            MeetingClosed: If it is not.
        """
        if self.meeting.state not in states:
            raise MeetingClosed(self.meeting.id)

    def must_read(self, revision: int) -> None:
        """Go on only if nobody wrote anything meanwhile.

        Raises:
            MinutesChanged: If somebody did.
        """
        if revision != self.meeting.revision:
            raise MinutesChanged(self.meeting.id)

    def item(self, item_id: int) -> Item:
        """An item of the agenda.

        Raises:
            MeetingNotFound: If it is not on it.
        """
        for one in self.items():
            if one.id == item_id:
                return one
        raise MeetingNotFound(self.meeting.id)

    def items(self) -> list[Item]:
        """The agenda as it stands now."""
        return meetings.items(self.connection, self.meeting.id)

    def record(self, event: Event, **fields: Any) -> None:
        """Add a line about the meeting to the history."""
        number = self.meeting.id
        history.append(
            self.connection,
            self.now,
            self.staff.actor,
            event,
            "meeting",
            number,
            **fields,
        )

    def record_agenda(self, event: Event, proposal_id: int) -> None:
        """Add a line about a proposal of the agenda to the history."""
        history.append(
            self.connection,
            self.now,
            self.staff.actor,
            event,
            "proposal",
            proposal_id,
            meeting_id=self.meeting.id,
        )


@contextmanager
def meeting_work(store: Store, staff: Staff, meeting_id: int) -> Iterator[MeetingWork]:
    """A meeting in a transaction; what is done is kept unless something is raised.

    Raises:
        MeetingNotFound: If there is no such meeting.
        NotAllowed: If the colleague does not organise proposals.
    """
    must_organise(staff)
    with store.transaction() as connection:
        found = meetings.lock(connection, meeting_id)
        if found is None:
            raise MeetingNotFound(meeting_id)
        yield MeetingWork(connection, store.clock.now(), found, staff)


def must_organise(staff: Staff) -> None:
    """Go on only if this colleague organises proposals and councils.

    Raises:
        NotAllowed: If they do not.
    """
    if not may_organise(staff):
        raise NotAllowed(staff.id)
