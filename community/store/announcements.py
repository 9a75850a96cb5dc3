"""All SQL about announcements: written with a change, told to each person once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.announcement import Announced, Announcement, Audience
from community.store.columns import literally
from community.store.dialects import insert_if_new
from community.store.engine import Row
from community.store.proposal_tables import (
    announcement_receipts,
    announcements,
    proposal_supports,
    proposals,
    untold,
)
from community.store.tables import addresses, conversations, messages

_a, _r, _s, _p = (
    announcements.c,
    announcement_receipts.c,
    proposal_supports.c,
    proposals.c,
)
_ADD = insert_if_new(announcements, _a.id)
_HAS = sa.select(
    sa.exists().where(
        _a.proposal_id == bindparam("proposal_id"), _a.key == bindparam("named")
    )
)
_UNTOLD = (
    sa.select(announcements).where(untold()).order_by(_a.id).limit(bindparam("most"))
)
_TOLD = (
    sa.update(announcements)
    .where(_a.id == bindparam("which"))
    .values(told_at=bindparam("now"))
)
_RECEIVE = insert_if_new(announcement_receipts, _r.resident_id)
_SENT = (
    sa.update(announcement_receipts)
    .where(_r.announcement_id == bindparam("which"), _r.resident_id == bindparam("who"))
    .values(message_id=bindparam("message"))
)
_AUTHOR = sa.select(_p.author_id.label("who")).where(
    _p.id == bindparam("proposal_id"), _p.author_id.is_not(None)
)
_SIGNERS = sa.select(_s.resident_id.label("who")).where(
    _s.proposal_id == bindparam("proposal_id"),
    _s.resident_id.is_not(None),
    literally(_s.state, "counted", "waiting", "asked"),
)
_ONE = sa.select(_a.resident_id.label("who")).where(
    _a.id == bindparam("announcement"), _a.resident_id.is_not(None)
)


def _not_told(whom: sa.Subquery) -> sa.Select[tuple[int]]:
    told = sa.exists().where(
        _r.announcement_id == bindparam("announcement"), _r.resident_id == whom.c.who
    )
    chosen = sa.select(whom.c.who).where(~told).order_by(whom.c.who)
    return chosen.limit(bindparam("most"))


_RECIPIENTS: dict[Audience, sa.Select[tuple[int]]] = {
    "author": _not_told(_AUTHOR.subquery()),
    "everyone": _not_told(sa.union(_AUTHOR, _SIGNERS).subquery()),
    "resident": _not_told(_ONE.subquery()),
}
# The conversation in which a resident wrote or was written to last, on an address that
# may be written to if there is one.
_newest = (
    sa.select(sa.func.max(messages.c.id))
    .where(messages.c.conversation_id == conversations.c.id)
    .scalar_subquery()
)
_CONVERSATION = (
    sa.select(conversations.c.id)
    .join(addresses, addresses.c.id == conversations.c.address_id)
    .where(addresses.c.resident_id == bindparam("who"))
    .order_by(
        sa.case((addresses.c.state == "active", 0), else_=1),
        sa.func.coalesce(_newest, 0).desc(),
        conversations.c.id.desc(),
    )
    .limit(1)
)


def add(
    connection: sa.Connection,
    proposal_id: int,
    key: str,
    event: Announced,
    audience: Audience,
    fields: Mapping[str, Any],
    now: datetime,
    resident_id: int | None = None,
) -> bool:
    """Have something told; false if it was before."""
    values = {
        "proposal_id": proposal_id,
        "key": key,
        "event": event,
        "audience": audience,
        "resident_id": resident_id,
        "fields": dict(fields),
        "created_at": now,
    }
    return connection.scalar(_ADD[connection.dialect.name], values) is not None


def has(connection: sa.Connection, proposal_id: int, key: str) -> bool:
    """Whether something was announced."""
    asked = {"proposal_id": proposal_id, "named": key}
    return bool(connection.scalar(_HAS, asked))


def open_ones(connection: sa.Connection, most: int) -> list[Announcement]:
    """What somebody may still have to be told, oldest first."""
    return [_read(row) for row in connection.execute(_UNTOLD, {"most": most})]


def recipients(
    connection: sa.Connection, announcement: Announcement, most: int
) -> list[int]:
    """Residents whom it concerns and who were not told yet."""
    asked = {
        "proposal_id": announcement.proposal_id,
        "announcement": announcement.id,
        "most": most,
    }
    return list(connection.scalars(_RECIPIENTS[announcement.audience], asked))


def receive(connection: sa.Connection, announcement_id: int, resident_id: int) -> bool:
    """Note that a resident is told now; false if they were before."""
    values = {"announcement_id": announcement_id, "resident_id": resident_id}
    return connection.scalar(_RECEIVE[connection.dialect.name], values) is not None


def sent(
    connection: sa.Connection, announcement_id: int, resident_id: int, message_id: int
) -> None:
    """Note with which message a resident was told."""
    values = {"which": announcement_id, "who": resident_id, "message": message_id}
    connection.execute(_SENT, values)


def end(connection: sa.Connection, announcement_id: int, now: datetime) -> None:
    """Note that everybody was told."""
    connection.execute(_TOLD, {"which": announcement_id, "now": now})


def conversation_of(connection: sa.Connection, resident_id: int) -> int | None:
    """Where a resident is told; None if there is nowhere."""
    found: int | None = connection.scalar(_CONVERSATION, {"who": resident_id})
    return found


def _read(row: Row) -> Announcement:
    return Announcement(
        id=row.id,
        proposal_id=row.proposal_id,
        key=row.key,
        event=row.event,
        audience=row.audience,
        resident_id=row.resident_id,
        fields=row.fields,
    )
