"""At work on a notice: locked, moved by the table, recorded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from community.model.history import Event
from community.model.notice import (
    TRANSITIONS,
    Notice,
    NoticeClosed,
    NoticeNotFound,
    NoticeState,
)
from community.model.proposal import NotAllowed
from community.model.proposal_rights import may_organise
from community.model.staff import Staff
from community.store import history, notices
from community.store.engine import Store


@dataclass
class NoticeWork:
    """A notice inside a transaction, kept from everybody else.

    Attributes:
        notice: As it stands now, after each change.
        actor: Who does it, as the history names them.
    """

    connection: sa.Connection
    now: datetime
    notice: Notice
    actor: str

    def must_be(self, *states: NoticeState) -> None:
        """Go on only if the notice is in one of these states.

        Raises:
            NoticeClosed: If it is not.
        """
        if self.notice.state not in states:
            raise NoticeClosed(self.notice.id)

    def change(self, **values: Any) -> None:
        """Set columns of the notice."""
        notices.change(self.connection, self.notice.id, **values)
        self.read_again()

    def read_again(self) -> None:
        """Have the notice as it stands now."""
        found = notices.get(self.connection, self.notice.id)
        if found is None:
            raise NoticeNotFound(self.notice.id)
        self.notice = found

    def move(self, state: NoticeState, **values: Any) -> None:
        """Put the notice into another state.

        Raises:
            NoticeClosed: If no way leads there from its state.
        """
        if state not in TRANSITIONS[self.notice.state]:
            raise NoticeClosed(self.notice.id)
        self.change(state=state, **values)

    def record(self, event: Event, **fields: Any) -> None:
        """Add a line about the notice to the history."""
        history.append(
            self.connection,
            self.now,
            self.actor,
            event,
            "notice",
            self.notice.id,
            **fields,
        )


@contextmanager
def at_work(store: Store, notice_id: int, staff: Staff) -> Iterator[NoticeWork]:
    """A colleague changes a notice.

    Raises:
        NotAllowed: If that is not their work.
        NoticeNotFound: If there is none with this id.
    """
    if not may_organise(staff):
        raise NotAllowed(staff.id)
    with store.transaction() as connection:
        notice = notices.lock(connection, notice_id)
        if notice is None:
            raise NoticeNotFound(notice_id)
        yield NoticeWork(connection, store.clock.now(), notice, staff.actor)
