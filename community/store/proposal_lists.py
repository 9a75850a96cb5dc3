"""All SQL about lists of proposals: the staff's board, and what everybody may read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.proposal import GOING_ON, Proposal, ProposalState
from community.model.proposal_views import EVERYTHING, Narrowed
from community.store.columns import literally
from community.store.engine import Row
from community.store.proposal_tables import (
    going_on,
    proposal_translations,
    proposal_versions,
    proposals,
    public,
)
from community.store.proposals import COLUMNS, WITH_WORDING, read

_p, _t = proposals.c, proposal_translations.c
_translated = sa.and_(
    _t.version_id == proposal_versions.c.id, _t.language == bindparam("read_in")
)
_LINES = sa.select(
    *COLUMNS,
    _t.title.label("translated_title"),
    _t.state.label("translation"),
).select_from(WITH_WORDING.outerjoin(proposal_translations, _translated))
# A draft that was put away is nobody's to read, though its state is not a draft's.
_SUBMITTED = _p.submitted_at.is_not(None)
_PLACE = sa.select(_p.due_at).where(_p.id == bindparam("after"))
_COUNTS = (
    sa.select(_p.state, _p.tier, sa.func.count().label("found"))
    .where(_SUBMITTED)
    .group_by(_p.state, _p.tier)
)
_OVERDUE = (
    sa.select(_p.id)
    .where(going_on(), _p.overdue_at.is_not(None))
    .order_by(_p.due_at, _p.id)
)
_IN_COUNCIL = (
    sa.select(_p.id)
    .where(_p.state == "deliberating", _p.tier == bindparam("tier"))
    .order_by(_p.due_at, _p.id)
    .limit(bindparam("most"))
)
_COMPARED = (
    sa.select(*COLUMNS)
    .select_from(WITH_WORDING)
    .where(literally(_p.state, *(s for s in GOING_ON if s != "draft")))
    .order_by(_p.id)
)


def public_page(
    connection: sa.Connection,
    language: str,
    areas: Sequence[str],
    states: Sequence[ProposalState],
    after: int | None,
    most: int,
) -> list[Row]:
    """The newest public proposals behind one; all areas and states if none is named."""
    query = public_statement(language, areas, states, after, most)
    return list(connection.execute(query))


def of_ids(
    connection: sa.Connection, language: str, proposal_ids: Sequence[int]
) -> list[Row]:
    """Those of these proposals that everybody may read."""
    query = _LINES.where(_p.id.in_(proposal_ids), _SUBMITTED).params(read_in=language)
    return list(connection.execute(query))


def public_statement(
    language: str,
    areas: Sequence[str],
    states: Sequence[ProposalState],
    after: int | None,
    most: int,
) -> sa.Select[Any]:
    """What `public_page` asks the database."""
    query = _LINES.where(public(), _SUBMITTED).params(read_in=language)
    if areas:
        query = query.where(_p.area.in_(areas))
    if states:
        query = query.where(_p.state.in_(states))
    if after is not None:
        query = query.where(_p.id < after)
    return query.order_by(_p.id.desc()).limit(most)


def board_page(
    connection: sa.Connection,
    language: str,
    state: ProposalState,
    tier: int | None,
    after: int | None,
    most: int,
    narrowed: Narrowed = EVERYTHING,
) -> list[Row]:
    """Proposals of one state behind one, those first that are due first."""
    due_at = connection.scalar(_PLACE, {"after": after}) if after else None
    query = board_statement(language, state, tier, (due_at, after), most)
    return list(connection.execute(query.where(*_narrowing(narrowed))))


def named(
    connection: sa.Connection, language: str, proposal_ids: Sequence[int]
) -> list[Row]:
    """Proposals by their ids, in no order."""
    query = _LINES.where(_p.id.in_(proposal_ids)).params(read_in=language)
    return list(connection.execute(query))


def in_council(connection: sa.Connection, tier: int, most: int) -> list[int]:
    """Ids of the proposals that a council has, those first that are due first."""
    return list(connection.scalars(_IN_COUNCIL, {"tier": tier, "most": most}))


def overdue_page(
    connection: sa.Connection, language: str, most: int, narrowed: Narrowed
) -> list[Row]:
    """Proposals with which somebody is late, in whatever state."""
    late = (going_on(), _p.overdue_at.is_not(None), *_narrowing(narrowed))
    query = _LINES.where(*late).params(read_in=language)
    return list(connection.execute(query.order_by(_p.overdue_at, _p.id).limit(most)))


def board_statement(
    language: str,
    state: ProposalState,
    tier: int | None,
    after: tuple[Any, int | None],
    most: int,
) -> sa.Select[Any]:
    """What `board_page` asks the database.

    Args:
        after: Due time and id of the last proposal that was seen.
    """
    query = _LINES.where(_p.state == state, _SUBMITTED).params(read_in=language)
    if tier is not None:
        query = query.where(_p.tier == tier)
    due_at, seen = after
    if due_at is not None:
        query = query.where(
            sa.tuple_(_p.due_at, _p.id) > sa.tuple_(due_at, sa.literal(seen))
        )
    elif seen is not None:
        query = query.where(_p.id > seen)
    return query.order_by(_p.due_at, _p.id).limit(most)


def _narrowing(narrowed: Narrowed) -> list[sa.ColumnElement[bool]]:
    wanted: list[sa.ColumnElement[bool]] = []
    if narrowed.areas:
        wanted.append(_p.area.in_(narrowed.areas))
    if narrowed.text:
        said = (proposal_versions.c.title, proposal_versions.c.body, _t.title, _t.body)
        found = [one.icontains(narrowed.text, autoescape=True) for one in said]
        wanted.append(sa.or_(*found))
    return wanted


def counts(connection: sa.Connection) -> list[Row]:
    """How many proposals there are in each state, at each council."""
    return list(connection.execute(_COUNTS))


def overdue(connection: sa.Connection) -> list[int]:
    """Ids of proposals with whom a council or an executor is late."""
    return list(connection.scalars(_OVERDUE))


def compared(connection: sa.Connection) -> list[Proposal]:
    """All proposals that somebody could support instead of making a new one."""
    return [read(row) for row in connection.execute(_COMPARED)]
