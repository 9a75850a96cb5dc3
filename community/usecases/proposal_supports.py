"""Support: given, waiting for a household code, asked for again, taken back."""

from __future__ import annotations

import sqlalchemy as sa

from community.model.proposal import TAKES_SUPPORT, ProposalClosed, ProposalNotFound
from community.model.residence import Residence
from community.model.resident import ResidentNotFound
from community.model.support import SupportOutcome, SupportState
from community.procedure import Procedure
from community.store import proposal_supports, residences
from community.store.engine import Row, Store
from community.usecases.proposal_work import ProposalWork, locked


def support(
    store: Store,
    procedure: Procedure,
    resident_id: int,
    proposal_id: int,
    language: str,
) -> SupportOutcome:
    """A resident supports a proposal, or co-signs it while co-signers are looked for.

    Whoever has not shown where they live is not turned away: their support waits. What
    was supported before the text changed is confirmed. Doing it twice changes nothing.

    Args:
        language: What the resident writes in, for the balance of languages.

    Raises:
        ProposalNotFound: If there is no such proposal.
        ResidentNotFound: If the resident was erased meanwhile.
    """
    with store.transaction() as connection:
        if not residences.lock_resident(connection, resident_id):
            raise ResidentNotFound(resident_id)
        work = locked(connection, store, procedure, proposal_id, "resident")
        if work.proposal.submitted_at is None:
            raise ProposalNotFound(proposal_id)
        return sign(work, resident_id, language)


def withdraw_support(
    store: Store, procedure: Procedure, resident_id: int, proposal_id: int
) -> bool:
    """A resident takes their support back; false if there is none.

    What was reached before stays reached.

    Raises:
        ProposalNotFound: If there is no such proposal.
        ProposalClosed: If it was decided, or is over.
    """
    with store.transaction() as connection:
        residences.lock_resident(connection, resident_id)
        work = locked(connection, store, procedure, proposal_id, "resident")
        row = proposal_supports.of_resident(connection, proposal_id, resident_id)
        if row is None or row.state == "withdrawn":
            return False
        if work.proposal.state not in TAKES_SUPPORT:
            raise ProposalClosed(proposal_id)
        _drop(work, row)
        work.record("support_withdrawn", support_id=row.id)
        return True


def supports_of(store: Store, resident_id: int) -> dict[int, SupportState]:
    """What a resident supports, by id of the proposal; without what they took back."""
    with store.reading() as connection:
        found = proposal_supports.of_resident_everywhere(connection, resident_id)
    return {row.proposal_id: row.state for row in found if row.state != "withdrawn"}


def sign(work: ProposalWork, resident_id: int, language: str) -> SupportOutcome:
    """Support a locked proposal for a locked resident."""
    connection, proposal = work.connection, work.proposal
    if proposal.state not in TAKES_SUPPORT:
        return "closed"
    row = proposal_supports.of_resident(connection, proposal.id, resident_id)
    residence = residences.of_resident(connection, resident_id)
    waits = row is not None and row.state == "waiting" and residence is None
    if row is not None and (waits or row.state == "counted"):
        return "already"
    outcome = _entitled(work, residence)
    if outcome not in ("counted", "waiting"):
        return outcome
    values = {
        "state": outcome,
        "version": proposal.version,
        "language": language,
        "changed_at": work.now,
        **_right(work, residence),
    }
    if row is None:
        support_id = proposal_supports.add(
            connection,
            proposal_id=proposal.id,
            resident_id=resident_id,
            created_at=work.now,
            **values,
        )
    else:
        support_id = row.id
        proposal_supports.change(connection, support_id, **values)
    if row is not None and row.state == "asked":
        version = proposal.version
        work.record("support_confirmed", support_id=support_id, version=version)
    else:
        work.record("support_given", support_id=support_id, state=outcome)
    work.weigh()
    return outcome


def count_waiting(
    connection: sa.Connection, store: Store, procedure: Procedure, resident_id: int
) -> None:
    """Count what waited until a (locked) resident showed where they live.

    What cannot count is taken off and its supporter is told why.
    """
    residence = residences.of_resident(connection, resident_id)
    for row in proposal_supports.waiting(connection, resident_id):
        work = locked(connection, store, procedure, row.proposal_id, "resident")
        outcome = _entitled(work, residence)
        if outcome == "counted":
            right = _right(work, residence)
            proposal_supports.change(
                connection, row.id, state=outcome, changed_at=work.now, **right
            )
            work.record("support_counted", support_id=row.id)
            work.weigh()
        else:
            _drop(work, row)
            work.record("support_withdrawn", support_id=row.id)
        work.announce(
            "support_counted" if outcome == "counted" else "support_refused",
            "resident",
            key=f"support:{row.id}:{work.now.isoformat()}",
            resident_id=resident_id,
            reason=outcome,
        )


def _entitled(work: ProposalWork, residence: Residence | None) -> SupportOutcome:
    """What becomes of the support of who lives there."""
    if residence is None:
        return "waiting"
    proposal, household = work.proposal, residence.household
    if proposal.opened_at is None:
        concerned = household.building in work.procedure.buildings_of(proposal.area)
    else:
        concerned = proposal_supports.on_roll(
            work.connection, proposal.id, household.id, _seat(work, residence) or 1
        )
    if not concerned:
        return "not_on_roll"
    used = proposal_supports.right_used(
        work.connection, proposal.id, household.id, _seat(work, residence)
    )
    return "right_used" if used else "counted"


def _right(work: ProposalWork, residence: Residence | None) -> dict[str, int | None]:
    if residence is None:
        return {"household_id": None, "seat": None}
    return {
        "household_id": residence.household.id,
        "seat": _seat(work, residence),
    }


def _seat(work: ProposalWork, residence: Residence) -> int:
    """Which adult's right it is; 0 where the household has one together."""
    basis = work.proposal.basis or work.procedure.right
    return residence.seat if basis == "adult" else 0


def _drop(work: ProposalWork, row: Row) -> None:
    proposal_supports.change(
        work.connection,
        row.id,
        state="withdrawn",
        household_id=None,
        seat=None,
        changed_at=work.now,
    )
    work.weigh()
