"""All SQL about translations: beside the messages, and as a memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.translation import Translation
from community.store.case_tables import translations
from community.store.dialects import insert_if_new
from community.store.engine import Row
from community.store.tables import conversations, messages

_t, _m = translations.c, messages.c

# Locked, so that the message cannot be erased before its translation is written.
_MESSAGE = (
    sa.select(
        _m.conversation_id,
        _m.text,
        _m.language,
        _m.payload,
        conversations.c.language_current,
    )
    .join(conversations, conversations.c.id == _m.conversation_id)
    .where(_m.id == bindparam("message_id"))
    .with_for_update(of=conversations)
)
_ADD = insert_if_new(translations, _t.id)
_REPLACE = sa.update(translations).where(
    _t.message_id == bindparam("message"),
    _t.language == bindparam("in_language"),
    sa.or_(_t.state == "machine", bindparam("new_state") == "checked"),
)
_OF_MESSAGES = sa.select(translations).where(
    _t.language == bindparam("in_language"),
    _t.message_id.in_(bindparam("ids", expanding=True)),
)
# What a person worded was meant for one resident, and may speak of them alone; only
# what stands as a machine made it is said to others.
_RECALL = (
    sa.select(translations)
    .join(messages, _m.id == _t.message_id)
    .where(
        sa.or_(
            _t.provider.is_not(None),
            _m.conversation_id == bindparam("conversation"),
        ),
        _t.source_hash == bindparam("hash"),
        _t.language == bindparam("in_language"),
        _t.source_language == bindparam("from_language"),
    )
    .order_by(_t.state == "machine", _t.id.desc())
    .limit(1)
)
_EVERYTHING = (
    sa.select(translations)
    .join(messages, _m.id == _t.message_id)
    .where(_m.conversation_id == bindparam("conversation"))
    .order_by(_t.id)
)
_FORGET = sa.delete(translations).where(
    _t.message_id.in_(
        sa.select(_m.id).where(
            _m.conversation_id.in_(bindparam("conversation_ids", expanding=True))
        )
    )
)


def message(connection: sa.Connection, message_id: int) -> Row | None:
    """What is translated, with its conversation kept from everybody else."""
    return connection.execute(_MESSAGE, {"message_id": message_id}).one_or_none()


def put(connection: sa.Connection, new: Translation, source_hash: str) -> bool:
    """Keep a translation; false if a checked one stands and this one is not."""
    values = {**asdict(new), "source_hash": source_hash}
    if connection.scalar(_ADD[connection.dialect.name], values) is not None:
        return True
    where = {
        "message": new.message_id,
        "in_language": new.language,
        "new_state": new.state,
    }
    return connection.execute(_REPLACE, {**values, **where}).rowcount == 1


def of_messages(
    connection: sa.Connection, message_ids: Sequence[int], language: str
) -> list[Translation]:
    """The translations of these messages into a language."""
    asked = {"ids": list(message_ids), "in_language": language}
    return [_read(row) for row in connection.execute(_OF_MESSAGES, asked)]


def recall(
    connection: sa.Connection,
    source_hash: str,
    source_language: str,
    language: str,
    conversation_id: int | None,
) -> Translation | None:
    """How the same text was translated before: checked first, then the newest.

    What a person worded is known only in the conversation that it was said in.
    """
    asked = {
        "conversation": conversation_id,
        "hash": source_hash,
        "from_language": source_language,
        "in_language": language,
    }
    row = connection.execute(_RECALL, asked).one_or_none()
    return _read(row) if row else None


def everything(connection: sa.Connection, conversation_id: int) -> Sequence[Row]:
    """All that is kept about the translations of a conversation, oldest first."""
    found = connection.execute(_EVERYTHING, {"conversation": conversation_id})
    return found.all()


def forget(connection: sa.Connection, conversation_ids: Sequence[int]) -> None:
    """Delete the translations of all messages of conversations."""
    connection.execute(_FORGET, {"conversation_ids": list(conversation_ids)})


def _read(row: Row) -> Translation:
    return Translation(
        message_id=row.message_id,
        source_language=row.source_language,
        language=row.language,
        text=row.text,
        state=row.state,
        provider=row.provider,
        staff_id=row.staff_id,
        created_at=row.created_at,
    )
