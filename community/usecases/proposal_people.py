"""Residents who turn out to be one person, or who are forgotten, in proposals."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from community.model.proposal import TAKES_SUPPORT
from community.store import (
    history,
    households,
    proposal_erasure,
    proposal_photos,
    proposal_results,
    proposal_supports,
    proposals,
    residences,
    talks,
)
from community.store.engine import Row
from community.usecases.exports import plain_all


def join(connection: sa.Connection, one: int, other: int, now: datetime) -> None:
    """Give one resident's part in proposals to the other, who is the same person.

    The same person supports a proposal once: what counts stays, the rest goes.
    """
    for resident_id in sorted((one, other)):
        residences.lock_resident(connection, resident_id)
    for row in proposal_supports.of_resident_everywhere(connection, one):
        _join_support(connection, row, other)
    residences.give(connection, one, other, now)
    households.give(connection, one, other)
    proposal_erasure.join(connection, one, other)


def forget(connection: sa.Connection, resident_id: int) -> None:
    """Take a resident out of proposals; what counts goes on to count without a name."""
    talks.forget(connection, resident_id)
    unseen = proposal_erasure.unseen(connection, resident_id)
    proposal_erasure.forget(connection, resident_id)
    residences.forget(connection, resident_id)
    households.forget(connection, resident_id)
    history.forget_proposals(connection, unseen)


def export(connection: sa.Connection, resident_id: int) -> dict[str, Any]:
    """A resident's part in proposals, as plain data."""
    supports = proposal_supports.of_resident_everywhere(connection, resident_id)
    ratings = proposal_results.ratings_of_resident(connection, resident_id)
    return {
        "residences": plain_all(residences.everything(connection, resident_id)),
        "proposals": [
            {
                "id": each.id,
                "state": each.state,
                "versions": plain_all(proposals.versions(connection, each.id)),
                "photos": [
                    row.id for row in proposal_photos.of_proposal(connection, each.id)
                ],
            }
            for each in proposals.of_author(connection, resident_id)
        ],
        "supports": plain_all(supports),
        "ratings": plain_all(ratings),
    }


def _join_support(connection: sa.Connection, row: Row, other: int) -> None:
    proposal = proposals.lock(connection, row.proposal_id)
    theirs = proposal_supports.of_resident(connection, row.proposal_id, other)
    if theirs is None:
        proposal_supports.change(connection, row.id, resident_id=other)
        return
    surplus = theirs if row.state == "counted" != theirs.state else row
    if proposal is not None and proposal.state not in TAKES_SUPPORT:
        # What was decided on stays as it was counted then.
        proposal_supports.change(connection, surplus.id, resident_id=None)
    else:
        proposal_supports.remove(connection, surplus.id)
        count = proposal_supports.count(connection, row.proposal_id)
        proposals.change(connection, row.proposal_id, supports=count)
    if surplus is theirs:
        proposal_supports.change(connection, row.id, resident_id=other)
