"""All SQL about knowledge gaps: recorded once per message, read, and forgotten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.knowledge_gap import GapKind, KnowledgeGap
from community.store.case_tables import cases
from community.store.dialects import insert_if_new
from community.store.engine import Row
from community.store.tables import choices, conversations, knowledge_gaps, messages

_g, _m = knowledge_gaps.c, messages.c
_answer, _question = messages.alias("answer"), messages.alias("question")

_MESSAGE = (
    sa.select(
        _m.conversation_id,
        _m.text,
        _m.topic,
        conversations.c.language_current.label("language"),
        _question.c.text.label("question"),
    )
    .select_from(messages)
    .join(conversations, conversations.c.id == _m.conversation_id)
    # A pressed button came with an answer, and that answered a question.
    .outerjoin(choices, choices.c.key == _m.choice)
    .outerjoin(_answer, _answer.c.id == choices.c.message_id)
    .outerjoin(_question, _question.c.id == _answer.c.in_reply_to)
    .where(_m.id == bindparam("message"))
)
_RECORD = insert_if_new(knowledge_gaps)
# What somebody says in a conversation with a sensitive case stays there.
_OPEN_TO_ALL = ~sa.exists().where(
    cases.c.conversation_id == _g.conversation_id, cases.c.sensitive
)
_NEWEST = (
    sa.select(knowledge_gaps)
    .where(_OPEN_TO_ALL)
    .order_by(_g.id.desc())
    .limit(bindparam("most"))
)
_GET = sa.select(knowledge_gaps).where(_g.id == bindparam("gap"), _OPEN_TO_ALL)
_OF_CONVERSATION = (
    sa.select(knowledge_gaps)
    .where(_g.conversation_id == bindparam("conversation"))
    .order_by(_g.id)
)
_FORGET = sa.delete(knowledge_gaps).where(
    _g.conversation_id.in_(bindparam("conversation_ids", expanding=True))
)


def message(connection: sa.Connection, message_id: int) -> Row:
    """A handled message as a gap needs it, with the language it was answered in.

    ``question`` is the text that the answer with the pressed button replied to, if
    the message is such a press.
    """
    return connection.execute(_MESSAGE, {"message": message_id}).one()


def record(connection: sa.Connection, values: Mapping[str, Any]) -> None:
    """Store a gap, unless there is one of the same message."""
    connection.execute(_RECORD[connection.dialect.name], values)


def newest(
    connection: sa.Connection,
    language: str | None,
    kind: GapKind | None,
    most: int,
    before: int | None = None,
) -> list[KnowledgeGap]:
    """The last gaps, of one language and one kind or of all, newest first.

    Those of conversations with a sensitive case are left out.

    Args:
        before: Only gaps with smaller ids.
    """
    statement, asked = _NEWEST, {"most": most, "language": language, "kind": kind}
    if before is not None:
        statement = statement.where(_g.id < before)
    if language is not None:
        statement = statement.where(_g.language == bindparam("language"))
    if kind is not None:
        statement = statement.where(_g.kind == bindparam("kind"))
    return [_read(row) for row in connection.execute(statement, asked)]


def get(connection: sa.Connection, gap_id: int) -> KnowledgeGap | None:
    """One gap, unless its conversation has a sensitive case."""
    row = connection.execute(_GET, {"gap": gap_id}).one_or_none()
    return _read(row) if row else None


def of_conversation(connection: sa.Connection, conversation_id: int) -> Sequence[Row]:
    """All gaps of a conversation, oldest first."""
    found = connection.execute(_OF_CONVERSATION, {"conversation": conversation_id})
    return found.all()


def forget(connection: sa.Connection, conversation_ids: Sequence[int]) -> None:
    """Delete all gaps of conversations."""
    connection.execute(_FORGET, {"conversation_ids": conversation_ids})


def _read(row: Row) -> KnowledgeGap:
    return KnowledgeGap(
        id=row.id,
        kind=row.kind,
        text=row.text,
        language=row.language,
        topic=row.topic,
        guesses=tuple(row.guesses),
        happened_at=row.happened_at,
    )
