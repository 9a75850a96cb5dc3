"""All SQL that reads what was said, for pages and exports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.message import StoredMessage, Understood
from community.store import choices
from community.store.engine import Row
from community.store.notice_tables import notice_ledger_rows
from community.store.tables import addresses, conversations, messages, outbox

_m = messages.c
# What became of a message: its delivery says it, or the ledger of its notice.
_DELIVERY = sa.func.coalesce(outbox.c.state, notice_ledger_rows.c.state)
_SENT = messages.outerjoin(outbox, outbox.c.message_id == _m.id).outerjoin(
    notice_ledger_rows,
    # The second says what its index holds, or SQLite would not use that.
    sa.and_(
        notice_ledger_rows.c.message_id == _m.id,
        notice_ledger_rows.c.message_id.is_not(None),
    ),
)
_AFTER = (
    sa.select(messages, _DELIVERY.label("delivery"))
    .select_from(_SENT)
    .where(_m.conversation_id == bindparam("conversation"), _m.id > bindparam("after"))
    .limit(bindparam("most"))
)
_FIRST_AFTER, _LAST_AFTER = _AFTER.order_by(_m.id), _AFTER.order_by(_m.id.desc())
_EVERYTHING = (
    sa.select(messages, _DELIVERY.label("delivery"), outbox.c.sent_at)
    .select_from(_SENT)
    .where(_m.conversation_id == bindparam("conversation"))
    .order_by(_m.id)
)
_LAST_ID = sa.select(sa.func.max(_m.id)).where(
    _m.conversation_id == bindparam("conversation")
)
_OF_COLLEAGUE = sa.select(_m.id).where(
    _m.conversation_id == bindparam("conversation"),
    _m.id > bindparam("after"),
    _m.author == "staff",
    _m.payload["staff_id"].as_integer() == bindparam("colleague"),
)
_UNDERSTOOD = sa.select(_m.intent, _m.topic, _m.confidence).where(
    _m.id == bindparam("message_id")
)
_NEWEST = (
    sa.select(
        addresses.c.address,
        sa.select(sa.func.max(_m.id))
        .where(_m.conversation_id == conversations.c.id)
        .scalar_subquery()
        .label("newest"),
    )
    .join(conversations, conversations.c.address_id == addresses.c.id)
    .where(
        addresses.c.channel == bindparam("channel"),
        addresses.c.address.in_(bindparam("addresses", expanding=True)),
    )
)


def card(payload: Mapping[str, Any] | None) -> tuple[dict[str, Any], ...]:
    """The lines of a message's card."""
    return tuple(payload.get("card", ())) if payload else ()


def of_conversation(
    connection: sa.Connection, conversation_id: int, after: int, most: int, newest: bool
) -> list[StoredMessage]:
    """Messages with ids above ``after``, ascending: the first ones, or the last."""
    rows = connection.execute(
        _LAST_AFTER if newest else _FIRST_AFTER,
        {"conversation": conversation_id, "after": after, "most": most},
    ).all()
    said = (row.id for row in rows if row.direction == "out")
    buttons = choices.of_messages(connection, said)
    return [
        StoredMessage(
            id=row.id,
            direction=row.direction,
            author=row.author,
            text=row.text,
            language=row.language,
            kind=row.kind,
            card=card(row.payload),
            buttons=buttons.get(row.id, ()),
            created_at=row.created_at,
            in_reply_to=row.in_reply_to,
            state=row.state or row.delivery,
            platform_id=row.platform_id,
            by=(row.payload or {}).get("by"),
            original=(row.payload or {}).get("original"),
            given=tuple((row.payload or {}).get("attachments", ())),
        )
        for row in (reversed(rows) if newest else rows)
    ]


def newest(
    connection: sa.Connection, channel: str, addresses: Sequence[str]
) -> dict[str, int]:
    """The id of the last message of each of these addresses that has one."""
    found: dict[str, int] = {}
    # In parts, because a statement takes only so many values.
    for start in range(0, len(addresses), 500):
        asked = {"channel": channel, "addresses": addresses[start : start + 500]}
        rows = connection.execute(_NEWEST, asked)
        found |= {row.address: row.newest for row in rows if row.newest}
    return found


def last_id(connection: sa.Connection, conversation_id: int) -> int:
    """The id of what was said last in a conversation; 0 if nothing was."""
    return connection.scalar(_LAST_ID, {"conversation": conversation_id}) or 0


def of_colleague(
    connection: sa.Connection, conversation_id: int, after: int, staff_id: int
) -> set[int]:
    """Ids of what a colleague wrote in a conversation, above ``after``."""
    asked = {"conversation": conversation_id, "after": after, "colleague": staff_id}
    return set(connection.scalars(_OF_COLLEAGUE, asked))


def understanding(connection: sa.Connection, message_id: int) -> Understood | None:
    """What the bot took a message for, if there is such a message."""
    row = connection.execute(_UNDERSTOOD, {"message_id": message_id}).one_or_none()
    return Understood(row.intent, row.topic, row.confidence) if row else None


def everything(connection: sa.Connection, conversation_id: int) -> Sequence[Row]:
    """All messages of a conversation with all that is kept about them."""
    return connection.execute(_EVERYTHING, {"conversation": conversation_id}).all()
