"""All SQL about who supports a proposal, and about the roll of who may."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.proposal import TAKES_SUPPORT
from community.store.columns import literally
from community.store.engine import Row
from community.store.proposal_tables import (
    counted,
    current,
    households,
    proposal_roll,
    proposal_supports,
    proposals,
    residences,
)
from community.store.tables import residents

_s, _p, _l, _h, _r = (
    proposal_supports.c,
    proposals.c,
    proposal_roll.c,
    households.c,
    residences.c,
)
_proposal: sa.BindParameter[int] = bindparam("proposal_id")
_OF_RESIDENT = sa.select(proposal_supports).where(
    _s.proposal_id == _proposal, _s.resident_id == bindparam("resident")
)
_RIGHT_USED = sa.select(
    sa.exists().where(
        _s.proposal_id == _proposal,
        _s.household_id == bindparam("household"),
        _s.seat == bindparam("of_seat"),
        counted(),
    )
)
_ADD = sa.insert(proposal_supports).returning(_s.id)
_CHANGE = sa.update(proposal_supports).where(_s.id == bindparam("which"))
_COUNT = (
    sa.select(sa.func.count())
    .select_from(proposal_supports)
    .where(_s.proposal_id == _proposal, counted())
)
_CO_SIGNERS = _COUNT.where(
    sa.or_(_s.resident_id.is_(None), _s.resident_id != bindparam("author"))
)
_ASK_AGAIN = (
    sa.update(proposal_supports)
    .where(
        _s.proposal_id == bindparam("of_proposal"),
        literally(_s.state, "counted", "waiting"),
        sa.or_(_s.resident_id.is_(None), _s.resident_id != bindparam("author")),
    )
    .values(state="asked", changed_at=bindparam("now"))
)
_WAITING = (
    sa.select(proposal_supports)
    .join(proposals, _p.id == _s.proposal_id)
    .where(
        _s.resident_id == bindparam("resident"),
        literally(_s.state, "waiting"),
        literally(_p.state, *TAKES_SUPPORT),
    )
    .order_by(_s.proposal_id)
)
_OF_RESIDENT_EVERYWHERE = (
    sa.select(proposal_supports)
    .where(_s.resident_id == bindparam("resident"))
    .order_by(_s.proposal_id)
)
_FREEZE = sa.insert(proposal_roll).from_select(
    ["proposal_id", "household_id", "adults"],
    sa.select(sa.cast(_proposal, _l.proposal_id.type), _h.id, _h.adults).where(
        _h.building.in_(bindparam("buildings", expanding=True)),
        _h.removed_at.is_(None),
    ),
)
_ELIGIBLE = sa.select(
    sa.func.count().label("households"),
    sa.func.coalesce(sa.func.sum(_l.adults), 0).label("adults"),
).where(_l.proposal_id == _proposal)
_ON_ROLL = sa.select(
    sa.exists().where(
        _l.proposal_id == _proposal,
        _l.household_id == bindparam("household"),
        _l.adults >= bindparam("of_seat"),
    )
)
_BY_LANGUAGE = (
    sa.select(_s.language, sa.func.count().label("supports"))
    .where(_s.proposal_id == _proposal, counted())
    .group_by(_s.language)
)
# A household is known by the language of who showed first that they live there.
_language = sa.func.coalesce(residents.c.language_chosen, _r.language)
_KNOWN_BY_LANGUAGE = (
    sa.select(
        _language.label("language"),
        sa.func.count(sa.distinct(_r.household_id)).label("household"),
        sa.func.count().label("adult"),
    )
    .select_from(proposal_roll)
    .join(residences, _r.household_id == _l.household_id)
    .join(residents, residents.c.id == _r.resident_id)
    .where(_l.proposal_id == _proposal, current())
    .group_by(_language)
)
_OVER_TIME = (
    sa.select(_s.changed_at)
    .where(_s.proposal_id == _proposal, counted())
    .order_by(_s.changed_at)
)
_REMOVE = sa.delete(proposal_supports).where(_s.id == bindparam("which"))


def of_resident(
    connection: sa.Connection, proposal_id: int, resident_id: int
) -> Row | None:
    """A resident's support of a proposal, whatever became of it."""
    asked = {"proposal_id": proposal_id, "resident": resident_id}
    return connection.execute(_OF_RESIDENT, asked).one_or_none()


def right_used(
    connection: sa.Connection, proposal_id: int, household_id: int, seat: int
) -> bool:
    """Whether a right supports a proposal already."""
    asked = {"proposal_id": proposal_id, "household": household_id, "of_seat": seat}
    return bool(connection.scalar(_RIGHT_USED, asked))


def add(connection: sa.Connection, **values: Any) -> int:
    """Write down a support; its id.

    Raises:
        IntegrityError: If the right, or the resident, supports the proposal already.
    """
    found: int = connection.execute(_ADD, values).scalar_one()
    return found


def change(connection: sa.Connection, support_id: int, **values: Any) -> None:
    """Set columns of a support.

    Raises:
        IntegrityError: If it would count twice for one right.
    """
    connection.execute(_CHANGE, {"which": support_id, **values})


def count(connection: sa.Connection, proposal_id: int) -> int:
    """How many rights support a proposal."""
    asked = {"proposal_id": proposal_id}
    return connection.execute(_COUNT, asked).scalar_one()


def co_signers(
    connection: sa.Connection, proposal_id: int, author_id: int | None
) -> int:
    """How many rights support a proposal besides its author's."""
    # No resident has this id, so that nobody is left out when the author was erased.
    asked = {"proposal_id": proposal_id, "author": author_id or 0}
    return connection.execute(_CO_SIGNERS, asked).scalar_one()


def ask_again(
    connection: sa.Connection, proposal_id: int, author_id: int, now: datetime
) -> int:
    """Let all but one resident's support wait until they have said yes again."""
    asked = {"of_proposal": proposal_id, "author": author_id, "now": now}
    return connection.execute(_ASK_AGAIN, asked).rowcount


def waiting(connection: sa.Connection, resident_id: int) -> Sequence[Row]:
    """A resident's supports that wait until they show where they live, in one order."""
    return connection.execute(_WAITING, {"resident": resident_id}).all()


def of_resident_everywhere(
    connection: sa.Connection, resident_id: int
) -> Sequence[Row]:
    """All supports of a resident."""
    asked = {"resident": resident_id}
    return connection.execute(_OF_RESIDENT_EVERYWHERE, asked).all()


def freeze_roll(
    connection: sa.Connection, proposal_id: int, buildings: Sequence[str]
) -> Row:
    """Write down who may support a proposal from now on; ``households``, ``adults``."""
    asked = {"proposal_id": proposal_id, "buildings": list(buildings)}
    connection.execute(_FREEZE, asked)
    return connection.execute(_ELIGIBLE, {"proposal_id": proposal_id}).one()


def on_roll(
    connection: sa.Connection, proposal_id: int, household_id: int, seat: int
) -> bool:
    """Whether a seat of a household stands on the roll of a proposal."""
    asked = {"proposal_id": proposal_id, "household": household_id, "of_seat": seat}
    return bool(connection.scalar(_ON_ROLL, asked))


def by_language(connection: sa.Connection, proposal_id: int) -> dict[str, int]:
    """How many supports came in each language."""
    found = connection.execute(_BY_LANGUAGE, {"proposal_id": proposal_id})
    return {row.language: row.supports for row in found}


def known_by_language(
    connection: sa.Connection, proposal_id: int, basis: str
) -> dict[str, int]:
    """How many rights of the roll are known to read each language."""
    found = connection.execute(_KNOWN_BY_LANGUAGE, {"proposal_id": proposal_id})
    return {row.language: getattr(row, basis) for row in found}


def over_time(connection: sa.Connection, proposal_id: int) -> list[datetime]:
    """When each support came, oldest first."""
    return list(connection.scalars(_OVER_TIME, {"proposal_id": proposal_id}))


def remove(connection: sa.Connection, support_id: int) -> None:
    """Delete a support that somebody gave twice."""
    connection.execute(_REMOVE, {"which": support_id})
