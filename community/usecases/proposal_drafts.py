"""A draft is written down: what fits, and what every database takes."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from community.model.message import storable
from community.model.proposal import (
    LONGEST_BODY,
    LONGEST_TITLE,
    NewProposal,
    NobodyOnTheRoll,
    Proposal,
    Wording,
)
from community.model.resident import ResidentNotFound
from community.procedure import Procedure
from community.store import history, proposals, residences


def draft(
    connection: sa.Connection,
    now: datetime,
    procedure: Procedure,
    resident_id: int,
    new: NewProposal,
) -> Proposal:
    """Write down what a resident proposes, inside a transaction.

    Raises:
        NobodyOnTheRoll: If nobody lives in the area, or it is unknown.
        ResidentNotFound: If the resident was erased meanwhile.
    """
    must_be_inhabited(procedure, new.area)
    if not residences.lock_resident(connection, resident_id):
        raise ResidentNotFound(resident_id)
    kept = NewProposal(kept_wording(new.wording), new.category, new.area, new.place)
    due_at = now + timedelta(days=procedure.draft_days)
    proposal = proposals.create(connection, resident_id, kept, due_at, now)
    history.append(
        connection, now, "resident", "proposal_drafted", "proposal", proposal.id
    )
    return proposal


def must_be_inhabited(procedure: Procedure, area: str) -> None:
    """Go on only if somebody lives in an area.

    Raises:
        NobodyOnTheRoll: If nobody does, or it is unknown.
    """
    if not procedure.buildings_of(area):
        raise NobodyOnTheRoll(area)


def kept_wording(wording: Wording) -> Wording:
    """What fits and what every database takes."""
    title = " ".join(storable(wording.title).split())[:LONGEST_TITLE]
    return Wording(wording.language, title, storable(wording.body)[:LONGEST_BODY])
