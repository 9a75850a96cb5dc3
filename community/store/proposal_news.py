"""All SQL about when something became of proposals."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.history import Event
from community.store.tables import history

# What everybody may know; who supported or rated, and when, is nobody's business.
TOLD: tuple[Event, ...] = (
    "proposal_submitted",
    "proposal_changed",
    "proposal_translated",
    "proposal_opened",
    "proposal_reached",
    "proposal_not_reached",
    "proposal_extended",
    "proposal_went_up",
    "proposal_overdue",
    "proposal_decided",
    "proposal_executor_named",
    "proposal_progress",
    "proposal_done",
    "proposal_withdrawn",
    "proposal_merged",
)
_h = history.c
_LAST = (
    sa.select(_h.subject_id, sa.func.max(_h.happened_at).label("at"))
    .where(
        _h.subject_type == "proposal",
        _h.subject_id.in_(bindparam("ids", expanding=True)),
        _h.event.in_(TOLD),
    )
    .group_by(_h.subject_id)
)


def last(connection: sa.Connection, proposal_ids: Sequence[int]) -> dict[int, datetime]:
    """When something became of these proposals for the last time."""
    found = connection.execute(_LAST, {"ids": list(proposal_ids)})
    return {row.subject_id: row.at for row in found}
