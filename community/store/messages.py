"""All SQL about messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.message import (
    Accepted,
    Author,
    PendingMessage,
    Reply,
)
from community.store import choices as choices_store
from community.store import conversations as conversations_store
from community.store.dialects import insert_if_new
from community.store.engine import Row
from community.store.tables import (
    choices,
    conversations,
    messages,
    outbox,
    unhandled,
)

_m = messages.c

_RECEIVE = insert_if_new(messages, _m.id)
_SAME = sa.select(_m.id, _m.conversation_id).where(
    sa.literal_column("messages.direction = 'in'"),
    _m.channel == bindparam("channel"),
    _m.platform_id == bindparam("platform_id"),
)
_NEXT = (
    sa.select(
        _m.id,
        _m.text,
        _m.choice,
        _m.command,
        _m.payload,
        _m.attempts,
        _m.retry_at,
        _m.told_at,
        _m.created_at,
        *conversations_store.COLUMNS,
    )
    .select_from(messages)
    .join(conversations_store.WITH_RESIDENT, conversations.c.id == _m.conversation_id)
    .where(
        _m.conversation_id == bindparam("leased"),
        conversations.c.lease_holder == bindparam("holder"),
        unhandled(),
    )
    .order_by(_m.id)
    .limit(1)
)
# What a platform shows as one, such as several photos, comes as several messages.
_EARLIER_OF_ALBUM = sa.select(
    sa.exists().where(
        _m.conversation_id == bindparam("conversation"),
        _m.id < bindparam("before"),
        _m.payload["origin", "album"].as_string() == bindparam("album"),
    )
)
_OLDEST = (
    sa.select(_m.retry_at)
    .where(_m.conversation_id == bindparam("conversation"), unhandled())
    .order_by(_m.id)
    .limit(1)
)
_PENDING = (
    _m.id == bindparam("message_id"),
    _m.conversation_id == bindparam("conversation"),
    unhandled(),
)
_HANDLE = sa.update(messages).where(*_PENDING)
_FAIL = _HANDLE.values(
    attempts=_m.attempts + 1,
    retry_at=bindparam("retry"),
    told_at=sa.func.coalesce(_m.told_at, bindparam("told", type_=_m.told_at.type)),
)
_SAY = sa.insert(messages).returning(_m.id, sort_by_parameter_order=True)
_CONVERSATION = sa.select(_m.conversation_id).where(_m.id == bindparam("message_id"))
_of_them = _m.conversation_id.in_(bindparam("conversation_ids", expanding=True))
_theirs = sa.select(_m.id).where(_of_them)
_FORGET_WITH = (
    sa.delete(choices).where(choices.c.message_id.in_(_theirs)),
    sa.delete(outbox).where(outbox.c.message_id.in_(_theirs)),
)
_FORGET = sa.delete(messages).where(_of_them)


def stored_already(
    connection: sa.Connection, channel: str, platform_id: str
) -> Accepted | None:
    """The inbound message that a platform gave this id, if there is one."""
    row = connection.execute(
        _SAME, {"channel": channel, "platform_id": platform_id}
    ).one_or_none()
    return Accepted(row.id, row.conversation_id, duplicate=True) if row else None


def receive(connection: sa.Connection, values: Mapping[str, Any]) -> Accepted:
    """Store an inbound message, unless its platform id is stored already."""
    message_id = connection.scalar(
        _RECEIVE[connection.dialect.name],
        {
            "direction": "in",
            "author": "resident",
            "kind": "text",
            "state": "received",
            "attempts": 0,
            **values,
        },
    )
    if message_id is not None:
        return Accepted(message_id, values["conversation_id"], duplicate=False)
    row = connection.execute(_SAME, values).one()
    return Accepted(row.id, row.conversation_id, duplicate=True)


def next_pending(
    connection: sa.Connection, conversation_id: int, holder: str, now: datetime
) -> PendingMessage | None:
    """The oldest unhandled message, if it is due and the holder has the lease."""
    row = connection.execute(
        _NEXT, {"leased": conversation_id, "holder": holder}
    ).one_or_none()
    if row is None or (row.retry_at is not None and row.retry_at > now):
        return None
    details = row.payload or {}
    notice, origin = details.get("notice"), details.get("origin")
    return PendingMessage(
        id=row.id,
        text=row.text,
        choice=row.choice,
        command=row.command,
        notice=notice,
        acknowledged=bool(notice) and _of_known_album(connection, row, origin),
        origin=origin,
        attachments=tuple(details.get("attachments", ())),
        attempts=row.attempts,
        told=row.told_at is not None,
        created_at=row.created_at,
        conversation=conversations_store.read(row),
    )


def _of_known_album(
    connection: sa.Connection, row: Row, origin: Mapping[str, Any] | None
) -> bool:
    """Whether an earlier message of the conversation came in the same album."""
    album = (origin or {}).get("album")
    if album is None:
        return False
    asked = {"conversation": row.conversation_id, "before": row.id, "album": album}
    return bool(connection.scalar(_EARLIER_OF_ALBUM, asked))


def waits(connection: sa.Connection, conversation_id: int, now: datetime) -> bool:
    """Whether the conversation's oldest unhandled message is due."""
    row = connection.execute(_OLDEST, {"conversation": conversation_id}).one_or_none()
    return row is not None and (row.retry_at is None or row.retry_at <= now)


def handle(
    connection: sa.Connection,
    conversation_id: int,
    message_id: int,
    now: datetime,
    **became: str | float | None,
) -> bool:
    """Keep what became of a message; false if it was not waiting."""
    done = connection.execute(
        _HANDLE,
        {
            "message_id": message_id,
            "conversation": conversation_id,
            "state": "handled",
            "handled_at": now,
            "retry_at": None,
            **became,
        },
    )
    return done.rowcount == 1


def fail(
    connection: sa.Connection,
    conversation_id: int,
    message_id: int,
    retry_at: datetime,
    told_at: datetime | None,
) -> bool:
    """Count a failed attempt and plan the next; false if it was not waiting."""
    done = connection.execute(
        _FAIL,
        {
            "message_id": message_id,
            "conversation": conversation_id,
            "retry": retry_at,
            "told": told_at,
        },
    )
    return done.rowcount == 1


def say(
    connection: sa.Connection,
    conversation_id: int,
    channel: str,
    author: Author,
    replies: Sequence[Reply],
    in_reply_to: int | None,
    now: datetime,
    details: Mapping[str, Any] | None = None,
) -> list[int]:
    """Store outbound messages with their choices; their ids, in order.

    Args:
        details: What else is kept with each of them, as JSON.
    """
    values = [
        {
            "conversation_id": conversation_id,
            "direction": "out",
            "author": author,
            "channel": channel,
            "text": reply.text,
            "language": reply.lang,
            "kind": reply.kind,
            "payload": _payload(reply, details),
            "attempts": 0,
            "in_reply_to": in_reply_to,
            "created_at": now,
        }
        for reply in replies
    ]
    ids = list(connection.scalars(_SAY, values))
    choices_store.offer(connection, conversation_id, zip(ids, replies, strict=True))
    return ids


def conversation_of(connection: sa.Connection, message_id: int) -> int:
    """The conversation that a stored message belongs to."""
    found = connection.execute(_CONVERSATION, {"message_id": message_id})
    conversation_id: int = found.scalar_one()
    return conversation_id


def forget(connection: sa.Connection, conversation_ids: Sequence[int]) -> int:
    """Delete all messages of conversations, with their choices and deliveries.

    Returns:
        How many messages there were.
    """
    for statement in _FORGET_WITH:
        connection.execute(statement, {"conversation_ids": conversation_ids})
    return connection.execute(_FORGET, {"conversation_ids": conversation_ids}).rowcount


def _payload(reply: Reply, details: Mapping[str, Any] | None) -> dict[str, Any] | None:
    card = {"card": list(reply.card)} if reply.card else {}
    return {**card, **(details or {})} or None
