"""All SQL about what follows from a proposal: decision, steps and ratings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.store.dialects import insert_if_new
from community.store.engine import Row
from community.store.proposal_tables import (
    proposal_decisions,
    proposal_ratings,
    proposal_steps,
)

_d, _s, _r = proposal_decisions.c, proposal_steps.c, proposal_ratings.c
_DECIDE = sa.insert(proposal_decisions)
_DECISION = sa.select(proposal_decisions).where(
    _d.proposal_id == bindparam("proposal_id")
)
_STEP = sa.insert(proposal_steps).returning(_s.id)
_STEPS = (
    sa.select(proposal_steps)
    .where(_s.proposal_id == bindparam("proposal_id"))
    .order_by(_s.id)
)
_RATE = insert_if_new(proposal_ratings, _r.id)
_RATINGS = (
    sa.select(_r.rating, sa.func.count().label("given"))
    .where(_r.proposal_id == bindparam("proposal_id"))
    .group_by(_r.rating)
)
_OF_RESIDENT = (
    sa.select(proposal_ratings)
    .where(_r.resident_id == bindparam("resident"))
    .order_by(_r.id)
)


def decide(connection: sa.Connection, **values: Any) -> None:
    """Write down the decision about a proposal; there is one for each."""
    connection.execute(_DECIDE, values)


def decision(connection: sa.Connection, proposal_id: int) -> Row | None:
    """The decision about a proposal, if there is one."""
    return connection.execute(_DECISION, {"proposal_id": proposal_id}).one_or_none()


def add_step(connection: sa.Connection, **values: Any) -> int:
    """Write down a step in which a decision is carried out; its id."""
    found: int = connection.execute(_STEP, values).scalar_one()
    return found


def steps(connection: sa.Connection, proposal_id: int) -> Sequence[Row]:
    """The steps in which a decision is carried out, oldest first."""
    return connection.execute(_STEPS, {"proposal_id": proposal_id}).all()


def rate(connection: sa.Connection, **values: Any) -> bool:
    """Write down how a resident finds the result; false if they said so before."""
    return connection.scalar(_RATE[connection.dialect.name], values) is not None


def ratings(connection: sa.Connection, proposal_id: int) -> dict[str, int]:
    """How often each rating was given."""
    found = connection.execute(_RATINGS, {"proposal_id": proposal_id})
    return {row.rating: row.given for row in found}


def ratings_of_resident(connection: sa.Connection, resident_id: int) -> Sequence[Row]:
    """All ratings that a resident gave."""
    return connection.execute(_OF_RESIDENT, {"resident": resident_id}).all()
