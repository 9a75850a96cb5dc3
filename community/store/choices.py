"""All SQL about choices: buttons offered with a message to one conversation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.choice import Choice, new_key
from community.model.message import Reply
from community.store.engine import Row
from community.store.tables import choices

_k = choices.c
_OFFER = sa.insert(choices)
_VALID = sa.select(_k.title, _k.language, _k.payload).where(
    _k.key == bindparam("pressed"),
    _k.conversation_id == bindparam("conversation"),
    _k.used_at.is_(None),
)
_PAYLOAD = sa.select(_k.payload).where(_k.key == bindparam("pressed"))
_USE = sa.update(choices).where(_k.key == bindparam("pressed"))
_OF_MESSAGES = (
    sa.select(_k.message_id, _k.key, _k.title, _k.language, _k.used_at)
    .where(_k.message_id.in_(bindparam("message_ids", expanding=True)))
    .order_by(_k.message_id, _k.position)
)


def offer(
    connection: sa.Connection,
    conversation_id: int,
    replies: Iterable[tuple[int, Reply]],
) -> None:
    """Give each button of stored messages a key that is valid in this conversation."""
    values = [
        {
            "key": new_key(),
            "conversation_id": conversation_id,
            "message_id": message_id,
            "position": position,
            "title": button["title"],
            "language": button["lang"],
            "payload": button["payload"],
        }
        for message_id, reply in replies
        for position, button in enumerate(reply.buttons)
    ]
    if values:
        connection.execute(_OFFER, values)


def valid(connection: sa.Connection, key: str, conversation_id: int) -> Row | None:
    """What an unused choice of this conversation means; never one of another's."""
    return connection.execute(
        _VALID, {"pressed": key, "conversation": conversation_id}
    ).one_or_none()


def payload(connection: sa.Connection, key: str) -> str | None:
    """What a choice means, whoever it was offered to."""
    found: str | None = connection.scalar(_PAYLOAD, {"pressed": key})
    return found


def use(connection: sa.Connection, key: str, now: datetime) -> None:
    """Mark a choice as pressed."""
    connection.execute(_USE, {"pressed": key, "used_at": now})


def of_messages(
    connection: sa.Connection, message_ids: Iterable[int]
) -> dict[int, tuple[Choice, ...]]:
    """The choices offered with each message, in order."""
    found: dict[int, tuple[Choice, ...]] = {}
    rows = connection.execute(_OF_MESSAGES, {"message_ids": list(message_ids)})
    for row in rows:
        choice = Choice(row.key, row.title, row.language, row.used_at is not None)
        found[row.message_id] = (*found.get(row.message_id, ()), choice)
    return found
