"""At work on a case: locked, allowed, and each change with its line in the history."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from community.model.case import (
    OPEN_STATES,
    TRANSITIONS,
    Case,
    CaseClosed,
    CaseNotFound,
    CaseState,
    NotYours,
)
from community.model.case_rights import WORKERS, Guarded, may_work
from community.model.history import Event
from community.model.message import Author, Reply
from community.model.staff import Staff, StaffNotFound
from community.store import cases, conversations, history
from community.store import staff as staff_store
from community.store.engine import Row, Store
from community.usecases.replies import say

# So long a look at a case, or being refused one, counts as one.
ONE_LOOK = timedelta(hours=1)


@dataclass
class Work:
    """A case inside a transaction, kept from everybody else.

    Attributes:
        case: As it stands now, after each change.
        conversation: Its conversation as it was when it was locked.
        actor: Who does it, as the history names them.
    """

    connection: sa.Connection
    now: datetime
    case: Case
    conversation: Row
    actor: str

    def must_be_open(self) -> None:
        """Go on only if the case is open.

        Raises:
            CaseClosed: If it is not.
        """
        if not self.case.is_open:
            raise CaseClosed(self.case.id)

    def change(self, **values: Any) -> None:
        """Set columns of the case."""
        self.case = cases.change(self.connection, self.case.id, **values)

    def move(self, state: CaseState, **values: Any) -> None:
        """Put the case into another state.

        Raises:
            CaseClosed: If no way leads there from its state.
        """
        if state not in TRANSITIONS[self.case.state]:
            raise CaseClosed(self.case.id)
        if self.case.state == "waiting_for_resident" and state in OPEN_STATES:
            values |= self._promise_after_waiting()
        self.change(state=state, **values)

    def assign(self, staff_id: int) -> None:
        """Give the case to a colleague, who starts to work on it.

        Raises:
            StaffNotFound: If the colleague has left, or has no cases.
        """
        staff = staff_store.lock(self.connection, staff_id)
        if staff is None or staff.state != "active" or staff.role not in WORKERS:
            raise StaffNotFound(staff_id)
        if self.case.state in ("new", "reopened"):
            self.move("open")
        self.change(assignee_id=staff_id, seen_message_id=None)

    def claim(self, staff_id: int) -> None:
        """Give the case to who works on it, if nobody has it.

        Raises:
            StaffNotFound: If the colleague has left, or has no cases.
        """
        if self.case.assignee_id is None:
            self.assign(staff_id)
            self.record("case_claimed")
        elif self.case.state in ("new", "reopened"):
            self.set_state("open")

    def set_state(self, state: CaseState) -> None:
        """Put the case into another state, and record that.

        Raises:
            CaseClosed: If no way leads there from its state.
        """
        before = self.case.state
        self.move(state)
        self.record("case_state_set", before=before, after=state)

    def record(self, event: Event, **fields: Any) -> None:
        """Add a line about the case to the history."""
        history.append(
            self.connection,
            self.now,
            self.actor,
            event,
            "case",
            self.case.id,
            **fields,
        )

    def _promise_after_waiting(self) -> dict[str, datetime]:
        """The promise goes on with the time that was left when the waiting began."""
        stood_still = [
            line.happened_at
            for line in history.about(self.connection, "case", self.case.id)
            if line.fields.get("after") == "waiting_for_resident"
            or line.event == "case_priority_set"  # which is another promise
        ]
        # What was late before was our own delay.
        if not stood_still or self.case.due_at <= stood_still[-1]:
            return {}
        return {"due_at": self.case.due_at + (self.now - stood_still[-1])}

    def tell(
        self,
        author: Author,
        replies: Sequence[Reply],
        details: Mapping[str, Any] | None = None,
    ) -> list[int]:
        """Say something to the resident; the ids of the messages."""
        return say(
            self.connection, self.now, self.conversation, author, replies, None, details
        )

    def return_to_bot(self) -> bool:
        """Let the bot answer the resident; false if it does already."""
        row = self.conversation
        if row.owner == "bot":
            return False
        conversations.change(self.connection, row.id, owner="bot", failing_since=None)
        history.append(
            self.connection,
            self.now,
            self.actor,
            "returned_to_bot",
            "conversation",
            row.id,
        )
        self.change()  # it is seen in the case who answers
        return True


@contextmanager
def working_on(store: Store, case_id: int, actor: str) -> Iterator[Work]:
    """A case in a transaction; what is done is kept unless something is raised.

    Raises:
        CaseNotFound: If there is no such case.
    """
    with store.transaction() as connection:
        found = cases.lock(connection, case_id)
        if found is None:
            raise CaseNotFound(case_id)
        yield Work(connection, store.clock.now(), *found, actor)


@contextmanager
def at_work(
    store: Store,
    staff: Staff,
    case_id: int,
    may: Callable[[Guarded, Staff], bool] = may_work,
) -> Iterator[Work]:
    """A case that a colleague works on.

    Raises:
        CaseNotFound: If there is no such case.
        NotYours: If the colleague may not; this is recorded.
    """
    try:
        with working_on(store, case_id, staff.actor) as work:
            if not may(work.case, staff):
                raise NotYours(case_id)
            yield work
    except NotYours:
        record_refusal(store, staff, case_id)
        raise


def record_refusal(store: Store, staff: Staff, case_id: int) -> None:
    """Keep that a colleague was not let near a case, if it is still there.

    Once in a while: a page that stays open asks again and again.
    """
    with store.transaction() as connection:
        now, who = store.clock.now(), staff.actor
        if cases.lock(connection, case_id) is None:
            return
        last = history.last(connection, who, "case_view_refused", "case", case_id)
        if last is None or last <= now - ONE_LOOK:
            history.append(connection, now, who, "case_view_refused", "case", case_id)
