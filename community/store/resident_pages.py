"""All SQL that the console's pages about residents ask."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.store.case_tables import cases, open_case
from community.store.engine import Row
from community.store.tables import addresses, conversations, messages, residents

_r, _a, _c, _m, _k = (
    table.c for table in (residents, addresses, conversations, messages, cases)
)
_language = sa.func.coalesce(_r.language_chosen, _c.language_current, _c.language_hint)
_LAST_AT = (
    sa.select(_m.created_at)
    .where(_m.conversation_id == _c.id)
    .order_by(_m.id.desc())
    .limit(1)
    .scalar_subquery()
)
_OPEN = sa.exists().where(_k.conversation_id == _c.id, open_case())
_REACHED = (
    sa.select(
        _a.resident_id,
        _a.channel,
        _a.address,
        _a.state,
        _c.id.label("conversation_id"),
        _c.owner,
        _language.label("language"),
        _LAST_AT.label("last_at"),
        _OPEN.label("open_case"),
    )
    .select_from(addresses)
    .join(residents, _r.id == _a.resident_id)
    .join(conversations, _c.address_id == _a.id)
    .where(_a.resident_id.in_(bindparam("resident_ids", expanding=True)))
    .order_by(_a.id)
)
_OF_RESIDENT = sa.select(_a.id).where(_a.resident_id == _r.id)


def page(
    connection: sa.Connection,
    *,
    resident_id: int | None,
    channel: str | None,
    language: str | None,
    before: int | None,
    most: int,
) -> list[int]:
    """Ids of the residents who fit, newest first, below the id ``before``."""
    asked = sa.select(_r.id).order_by(_r.id.desc()).limit(most)
    if resident_id is not None:
        asked = asked.where(_r.id == resident_id)
    if before is not None:
        asked = asked.where(_r.id < before)
    if channel is not None:
        asked = asked.where(_OF_RESIDENT.where(_a.channel == channel).exists())
    if language is not None:
        spoken = _OF_RESIDENT.join(conversations, _c.address_id == _a.id)
        asked = asked.where(spoken.where(_language == language).exists())
    return list(connection.scalars(asked))


def reached(connection: sa.Connection, resident_ids: Sequence[int]) -> Sequence[Row]:
    """The addresses of residents, each with its conversation, oldest first."""
    return connection.execute(_REACHED, {"resident_ids": resident_ids}).all()
