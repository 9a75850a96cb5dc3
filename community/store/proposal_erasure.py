"""All SQL that takes an erased resident out of proposals.

What a neighbourhood has decided on stays; who wrote or supported it is forgotten.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.store.proposal_tables import (
    announcement_receipts,
    announcements,
    counted,
    proposal_ratings,
    proposal_supports,
    proposal_translations,
    proposal_versions,
    proposals,
)

_p, _v, _a = proposals.c, proposal_versions.c, announcements.c
_gone: sa.BindParameter[int] = bindparam("gone")
# Nobody else has seen a draft, nor one that was withdrawn before it was submitted.
_UNSEEN = sa.select(_p.id).where(_p.author_id == _gone, _p.submitted_at.is_(None))
_VERSIONS = sa.select(_v.id).where(_v.proposal_id.in_(_UNSEEN))
_TOLD = sa.select(_a.id).where(
    sa.or_(_a.resident_id == _gone, _a.proposal_id.in_(_UNSEEN))
)
_receipts, _supports = announcement_receipts, proposal_supports
_FORGET: tuple[sa.Delete | sa.Update, ...] = (
    sa.delete(_receipts).where(
        sa.or_(_receipts.c.resident_id == _gone, _receipts.c.announcement_id.in_(_TOLD))
    ),
    sa.delete(announcements).where(_a.id.in_(_TOLD)),
    # What counts goes on to count for the household, without a name.
    sa.delete(_supports).where(_supports.c.resident_id == _gone, ~counted()),
    sa.update(_supports)
    .where(_supports.c.resident_id == _gone)
    .values(resident_id=None),
    sa.update(proposal_ratings)
    .where(proposal_ratings.c.resident_id == _gone)
    .values(resident_id=None),
    sa.delete(proposal_translations).where(
        proposal_translations.c.version_id.in_(_VERSIONS)
    ),
    sa.delete(proposal_versions).where(_v.proposal_id.in_(_UNSEEN)),
    sa.delete(proposals).where(_p.author_id == _gone, _p.submitted_at.is_(None)),
    sa.update(proposals).where(_p.author_id == _gone).values(author_id=None),
)
_RATINGS_TWICE = sa.delete(proposal_ratings).where(
    proposal_ratings.c.resident_id == bindparam("one"),
    proposal_ratings.c.proposal_id.in_(
        sa.select(proposal_ratings.c.proposal_id).where(
            proposal_ratings.c.resident_id == bindparam("other")
        )
    ),
)
_RECEIPTS_TWICE = sa.delete(_receipts).where(
    _receipts.c.resident_id == bindparam("one"),
    _receipts.c.announcement_id.in_(
        sa.select(_receipts.c.announcement_id).where(
            _receipts.c.resident_id == bindparam("other")
        )
    ),
)
_JOIN: tuple[sa.Delete | sa.Update, ...] = (
    _RATINGS_TWICE,
    _RECEIPTS_TWICE,
    *(
        sa.update(table)
        .where(column == bindparam("one"))
        .values({column.name: bindparam("other")})
        for table, column in (
            (proposal_ratings, proposal_ratings.c.resident_id),
            (_receipts, _receipts.c.resident_id),
            (announcements, _a.resident_id),
            (proposals, _p.author_id),
        )
    ),
)


def unseen(connection: sa.Connection, resident_id: int) -> list[int]:
    """Ids of the resident's proposals that nobody else has seen."""
    return list(connection.scalars(_UNSEEN, {"gone": resident_id}))


def forget(connection: sa.Connection, resident_id: int) -> None:
    """Take a resident out of everything that is about proposals."""
    for statement in _FORGET:
        connection.execute(statement, {"gone": resident_id})


def join(connection: sa.Connection, one: int, other: int) -> None:
    """Make one resident's proposals, ratings and receipts another's who is the same."""
    for statement in _JOIN:
        connection.execute(statement, {"one": one, "other": other})
