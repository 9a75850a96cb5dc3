"""At work on a gathering: locked, moved by the table, recorded, told.

Who changes a sign-up locks the resident first, then the gathering, and writes news for
others, whose rows it only refers to; who has several gatherings to lock does it by id.
Who tells somebody locks their conversation and only reads the gathering. So nobody
waits for somebody who waits for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from community.gathering_rules import GatheringRules
from community.model.gathering import (
    TRANSITIONS,
    Gathering,
    GatheringClosed,
    GatheringNotFound,
    GatheringState,
)
from community.model.gathering_news import GatheringEvent
from community.model.history import Event
from community.model.proposal import NotAllowed
from community.model.proposal_rights import may_organise
from community.model.staff import Staff
from community.store import gathering_news, gatherings, history, sign_ups
from community.store.engine import Store


@dataclass
class GatheringWork:
    """A gathering inside a transaction, kept from everybody else.

    Attributes:
        gathering: As it stands now, after each change.
        actor: Who does it, as the history names them.
    """

    connection: sa.Connection
    now: datetime
    gathering: Gathering
    actor: str

    @property
    def takes_sign_ups(self) -> bool:
        """Whether residents can still sign up, move up and cancel."""
        begun = self.now >= self.gathering.time.starts_at
        return self.gathering.state == "published" and not begun

    def must_be(self, *states: GatheringState) -> None:
        """Go on only if the gathering is in one of these states.

        Raises:
            GatheringClosed: If it is not.
        """
        if self.gathering.state not in states:
            raise GatheringClosed(self.gathering.id)

    def change(self, **values: Any) -> None:
        """Set columns of the gathering."""
        self.gathering = gatherings.change(self.connection, self.gathering.id, **values)

    def move(self, state: GatheringState, **values: Any) -> None:
        """Put the gathering into another state.

        Raises:
            GatheringClosed: If no way leads there from its state.
        """
        if state not in TRANSITIONS[self.gathering.state]:
            raise GatheringClosed(self.gathering.id)
        self.change(state=state, changed_at=self.now, **values)

    def record(self, event: Event, **fields: Any) -> None:
        """Add a line about the gathering to the history."""
        history.append(
            self.connection,
            self.now,
            self.actor,
            event,
            "gathering",
            self.gathering.id,
            **fields,
        )

    def tell(self, event: GatheringEvent, key: str, **fields: Any) -> None:
        """Have everybody told who comes or waits, each once."""
        gathering_news.tell(
            self.connection, self.gathering.id, key, event, fields, self.now
        )

    def watch(self, rules: GatheringRules) -> None:
        """Set when the worker next looks at it: to remind people, or at its end."""
        time = self.gathering.time
        ahead = [at for at in rules.reminders(time.starts_at) if at > self.now]
        self.change(due_at=min([*ahead, time.ends_at]))

    def settle(self) -> None:
        """Count who has a place, and give free places to those who wait.

        They move up in the order in which they came. A group that does not fit keeps
        its place in line and keeps nobody behind it back.
        """
        taken = sign_ups.people(self.connection, self.gathering.id)
        room = self.gathering.capacity
        if self.takes_sign_ups:
            for each in sign_ups.line(self.connection, self.gathering.id):
                if room is None or taken + each.people <= room:
                    taken += each.people
                    self._move_up(each.id, each.resident_id)
        self.change(people=taken)

    def _move_up(self, sign_up_id: int, resident_id: int | None) -> None:
        sign_ups.change(
            self.connection, sign_up_id, state="signed", changed_at=self.now
        )
        self.record("sign_up_moved_up", sign_up_id=sign_up_id)
        if resident_id is not None:
            # Whoever cancels and waits again can move up a second time.
            key = f"moved_up:{self.now.isoformat()}"
            gathering_news.add(
                self.connection,
                self.gathering.id,
                resident_id,
                key,
                "moved_up",
                {},
                self.now,
            )


def locked(
    connection: sa.Connection, store: Store, gathering_id: int, actor: str
) -> GatheringWork:
    """A gathering, kept from everybody else until the transaction ends.

    Raises:
        GatheringNotFound: If there is no such gathering.
    """
    found = gatherings.lock(connection, gathering_id)
    if found is None:
        raise GatheringNotFound(gathering_id)
    return GatheringWork(connection, store.clock.now(), found, actor)


def must_organise(staff: Staff) -> None:
    """Go on only if the colleague organises gatherings.

    Raises:
        NotAllowed: If they do not.
    """
    if not may_organise(staff):
        raise NotAllowed(staff.id)


@contextmanager
def organising(
    store: Store, staff: Staff, gathering_id: int
) -> Iterator[GatheringWork]:
    """A gathering that a colleague works on; kept unless something is raised.

    Raises:
        GatheringNotFound: If there is no such gathering.
        NotAllowed: If the colleague does not organise gatherings.
    """
    must_organise(staff)
    with store.transaction() as connection:
        yield locked(connection, store, gathering_id, staff.actor)
