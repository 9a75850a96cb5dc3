"""All SQL about attachments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.attachment import WantedAttachment
from community.store.engine import Row
from community.store.tables import attachments, messages, wanted

_a, _m = attachments.c, messages.c
LOCK = 5_465_616_904  # any number, the same in each process

_WANT = sa.insert(attachments)
_DUE = (
    sa.select(_a.id, _a.file_id, _a.attempts, _a.created_at)
    .join(messages, _m.id == _a.message_id)
    .where(
        wanted(), _a.next_attempt_at <= bindparam("now"), _m.channel == bindparam("on")
    )
    .order_by(_a.next_attempt_at, _a.id)
    .limit(bindparam("most"))
    .with_for_update(of=attachments, skip_locked=True)
)
_BEGIN = (
    sa.update(attachments)
    .where(_a.id.in_(bindparam("ids", expanding=True)))
    .values(attempts=_a.attempts + 1, next_attempt_at=bindparam("until"))
)
_CHANGE = (
    sa.update(attachments)
    .where(_a.id == bindparam("attachment"), wanted())
    .returning(_a.file_id)
)
_GET = sa.select(attachments).where(_a.id == bindparam("attachment"))
_OF_CONVERSATION = (
    sa.select(attachments)
    .join(messages, _m.id == _a.message_id)
    .where(_m.conversation_id == bindparam("conversation"))
    .order_by(_a.id)
)
_FORGET = (
    sa.delete(attachments)
    .where(
        _a.message_id.in_(
            sa.select(_m.id).where(
                _m.conversation_id.in_(bindparam("conversation_ids", expanding=True))
            )
        )
    )
    .returning(_a.id, _a.sha256, _a.file_id)
)
_WANTED = sa.select(_a.file_id).where(wanted())
_STILL_KEPT = sa.select(_a.sha256).where(_a.sha256 == bindparam("sum")).limit(1)


def lock_files(connection: sa.Connection) -> None:
    """Let nobody else keep or drop a file until the transaction ends."""
    # On SQLite there is one writer anyway.
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))


def want(
    connection: sa.Connection,
    message_id: int,
    given: Iterable[Mapping[str, Any]],
    now: datetime,
) -> None:
    """Keep that the files of a new message are to be fetched."""
    files = [
        {
            "message_id": message_id,
            "kind": each["kind"],
            "file_id": each["file_id"],
            "name": each.get("name"),
            "state": "wanted",
            "attempts": 0,
            "next_attempt_at": now,
            "created_at": now,
        }
        for each in given
        if each.get("file_id")
    ]
    if files:
        connection.execute(_WANT, files)


def take(
    connection: sa.Connection,
    channel: str,
    now: datetime,
    until: datetime,
    most: int,
) -> list[WantedAttachment]:
    """Files to fetch; nobody else gets them before ``until``."""
    rows = connection.execute(_DUE, {"on": channel, "now": now, "most": most}).all()
    if rows:
        begun = {"ids": [row.id for row in rows], "until": until}
        connection.execute(_BEGIN, begun)
    return [
        WantedAttachment(row.id, row.file_id, row.attempts + 1, row.created_at)
        for row in rows
    ]


def change(connection: sa.Connection, attachment_id: int, **values: Any) -> str | None:
    """Set columns of a file that is wanted.

    Returns:
        The id under which it is fetched; None if it is not wanted (any more).
    """
    changed = {"attachment": attachment_id, **values}
    return connection.execute(_CHANGE, changed).scalar_one_or_none()


def get(connection: sa.Connection, attachment_id: int) -> Row | None:
    """The attachment, if there is one."""
    return connection.execute(_GET, {"attachment": attachment_id}).one_or_none()


def of_conversation(connection: sa.Connection, conversation_id: int) -> Sequence[Row]:
    """What came with the messages of a conversation, oldest first."""
    found = {"conversation": conversation_id}
    return connection.execute(_OF_CONVERSATION, found).all()


def wanted_files(connection: sa.Connection) -> set[str]:
    """The ids under which all that is wanted is fetched."""
    return set(connection.scalars(_WANTED))


def forget(
    connection: sa.Connection, conversation_ids: Sequence[int]
) -> tuple[list[int], list[str], list[str]]:
    """Delete the attachments of conversations.

    Returns:
        Their ids, the SHA-256 of those that nobody else sent, and the ids under which
        they were fetched.
    """
    gone = connection.execute(_FORGET, {"conversation_ids": conversation_ids}).all()
    sums = {row.sha256 for row in gone if row.sha256}
    alone = [
        each for each in sums if connection.scalar(_STILL_KEPT, {"sum": each}) is None
    ]
    return [row.id for row in gone], alone, [row.file_id for row in gone]
