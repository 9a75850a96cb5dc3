"""At work on a proposal: locked, moved by the table, recorded and announced.

Who changes what a resident is entitled to locks the resident first, then proposals in
the order of their ids, so that nobody waits for somebody who waits for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from community.model.announcement import Announced, Audience
from community.model.history import Event
from community.model.proposal import (
    TRANSITIONS,
    NobodyOnTheRoll,
    NotAllowed,
    Proposal,
    ProposalClosed,
    ProposalNotFound,
    ProposalState,
    TextChanged,
)
from community.model.proposal_rights import may_organise
from community.model.staff import Staff
from community.model.support import milestone
from community.procedure import Procedure
from community.store import announcements, history, proposal_supports, proposals
from community.store.engine import Store


@dataclass
class ProposalWork:
    """A proposal inside a transaction, kept from everybody else.

    Attributes:
        proposal: As it stands now, after each change.
        actor: Who does it, as the history names them.
    """

    connection: sa.Connection
    now: Any
    proposal: Proposal
    procedure: Procedure
    actor: str

    def must_be(self, *states: ProposalState) -> None:
        """Go on only if the proposal is in one of these states.

        Raises:
            ProposalClosed: If it is not.
        """
        if self.proposal.state not in states:
            raise ProposalClosed(self.proposal.id)

    def must_say(self, version: int | None) -> None:
        """Go on only if this version of the text is valid; any if it is None.

        Raises:
            TextChanged: If another one is.
        """
        if version not in (None, self.proposal.version):
            raise TextChanged(self.proposal.id)

    def change(self, **values: Any) -> None:
        """Set columns of the proposal."""
        self.proposal = proposals.change(self.connection, self.proposal.id, **values)

    def move(
        self, state: ProposalState, *, days: int | None = None, **values: Any
    ) -> None:
        """Put the proposal into another state.

        Args:
            days: What its new owner has; none if nobody has to do anything.

        Raises:
            ProposalClosed: If no way leads there from its state.
        """
        if state not in TRANSITIONS[self.proposal.state]:
            raise ProposalClosed(self.proposal.id)
        due_at = None if days is None else self.now + timedelta(days=days)
        times = {"due_at": due_at, "overdue_at": None}
        self.change(state=state, **(times | values))

    def record(self, event: Event, **fields: Any) -> None:
        """Add a line about the proposal to the history."""
        history.append(
            self.connection,
            self.now,
            self.actor,
            event,
            "proposal",
            self.proposal.id,
            **fields,
        )

    def announce(
        self,
        event: Announced,
        audience: Audience = "everyone",
        *,
        key: str | None = None,
        resident_id: int | None = None,
        **fields: Any,
    ) -> None:
        """Have something told in everybody's language, once.

        Args:
            key: Names it among those of the proposal; the event, if that is enough.
        """
        announcements.add(
            self.connection,
            self.proposal.id,
            key or event,
            event,
            audience,
            self._numbers() | fields,
            self.now,
            resident_id,
        )

    def weigh(self) -> None:
        """Count the supports, and do what follows from their number."""
        count = proposal_supports.count(self.connection, self.proposal.id)
        self.change(supports=count)
        if self.proposal.state == "gathering" and self._signed_by_enough():
            self.open_support()
        elif self.proposal.state == "open":
            self._tell_progress()

    def open_support(self) -> None:
        """Freeze the roll and let everybody on it support the proposal.

        Raises:
            NobodyOnTheRoll: If there is no household in the area.
        """
        procedure, proposal = self.procedure, self.proposal
        buildings = procedure.buildings_of(proposal.area)
        roll = proposal_supports.freeze_roll(self.connection, proposal.id, buildings)
        by_adult = procedure.right == "adult"
        eligible = roll.adults if by_adult else roll.households
        if not eligible:
            raise NobodyOnTheRoll(proposal.area)
        self.move(
            "open",
            days=procedure.support_days,
            basis=procedure.right,
            eligible=eligible,
            needed=procedure.needed(eligible),
            opened_at=self.now,
        )
        needed = self.proposal.needed
        self.record("proposal_opened", eligible=eligible, needed=needed)
        self.announce("opened")
        self._tell_progress()

    def go_up(
        self, tier: int, due_at: Any, reason: str, language: str | None = None
    ) -> None:
        """Give the proposal to another council.

        Args:
            reason: A word, or what the council before wrote.
            language: That it was written in.
        """
        self.move("deliberating", tier=tier, due_at=due_at)
        self.record("proposal_went_up", tier=tier, reason=reason)
        key = f"went_up:{tier}"
        self.announce("went_up", key=key, reason=reason, language=language)

    def tier_time(self, tier: int) -> timedelta:
        """How long a council has."""
        return timedelta(days=self.procedure.tier(tier).days)

    def _signed_by_enough(self) -> bool:
        signed = proposal_supports.co_signers(
            self.connection, self.proposal.id, self.proposal.author_id
        )
        return signed >= self.procedure.co_signers

    def _tell_progress(self) -> None:
        passed = milestone(self.proposal.supports, self.proposal.needed or 0)
        if passed == "reached":
            self._reach()
        elif passed and not self._was_told("66"):
            self.announce("milestone", key=f"milestone:{passed}", percent=int(passed))

    def _was_told(self, passed: str) -> bool:
        key = f"milestone:{passed}"
        return announcements.has(self.connection, self.proposal.id, key)

    def _reach(self) -> None:
        days = self.procedure.tier(0).days
        self.move("deliberating", days=days, tier=0, reached_at=self.now)
        self.record("proposal_reached", supports=self.proposal.supports)
        self.announce("reached")

    def _numbers(self) -> dict[str, Any]:
        """What was so when something was announced."""
        proposal = self.proposal
        return {
            "supports": proposal.supports,
            "needed": proposal.needed,
            "eligible": proposal.eligible,
            "tier": proposal.tier,
            "due_at": proposal.due_at.isoformat() if proposal.due_at else None,
        }


def locked(
    connection: sa.Connection,
    store: Store,
    procedure: Procedure,
    proposal_id: int,
    actor: str,
) -> ProposalWork:
    """A proposal, kept from everybody else until the transaction ends.

    Raises:
        ProposalNotFound: If there is no such proposal.
    """
    found = proposals.lock(connection, proposal_id)
    if found is None:
        raise ProposalNotFound(proposal_id)
    return ProposalWork(connection, store.clock.now(), found, procedure, actor)


@contextmanager
def working_on(
    store: Store, procedure: Procedure, proposal_id: int, actor: str
) -> Iterator[ProposalWork]:
    """A proposal in a transaction; what is done is kept unless something is raised.

    Raises:
        ProposalNotFound: If there is no such proposal.
    """
    with store.transaction() as connection:
        yield locked(connection, store, procedure, proposal_id, actor)


@contextmanager
def organising(
    store: Store, procedure: Procedure, staff: Staff, proposal_id: int
) -> Iterator[ProposalWork]:
    """A proposal that a colleague works on.

    Raises:
        ProposalNotFound: If there is no such proposal, or it is still a draft.
        NotAllowed: If the colleague does not organise proposals.
    """
    if not may_organise(staff):
        raise NotAllowed(proposal_id)
    with working_on(store, procedure, proposal_id, staff.actor) as work:
        if work.proposal.submitted_at is None:
            raise ProposalNotFound(proposal_id)
        yield work
