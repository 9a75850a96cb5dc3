"""All SQL that only handing over to staff asks: who waits, and what was said before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.store.case_tables import cases, open_case
from community.store.columns import literally
from community.store.engine import Row
from community.store.tables import conversations, history, messages, owned_by_staff

_m, _h = messages.c, history.c

_WITHOUT_CASE = (
    sa.select(conversations.c.id)
    .where(
        owned_by_staff(),
        ~sa.exists().where(cases.c.conversation_id == conversations.c.id, open_case()),
    )
    .order_by(conversations.c.id)
    .limit(bindparam("most"))
)
_OPENED = (
    sa.select(_h.fields)
    .where(
        _h.subject_type == "conversation",
        _h.subject_id == bindparam("conversation"),
        _h.event == "opened_to_staff",
    )
    .order_by(_h.id.desc())
    .limit(1)
)
_MESSAGE = sa.select(_m.id, _m.text, _m.intent, _m.topic, _m.created_at).where(
    _m.id == bindparam("message_id"), _m.conversation_id == bindparam("conversation")
)
_BEFORE = (
    sa.select(_m.text, _m.intent, _m.topic, _m.outcome)
    .where(
        _m.conversation_id == bindparam("conversation"),
        _m.id < bindparam("before"),
        _m.created_at >= bindparam("since"),
        literally(_m.direction, "in"),
        literally(_m.outcome, "answered", "opened_to_staff", "joined_staff"),
    )
    .order_by(_m.id.desc())
    .limit(bindparam("most"))
)
_SAID_SINCE = sa.select(_m.author, _m.kind).where(
    _m.conversation_id == bindparam("conversation"),
    literally(_m.direction, "out"),
    _m.created_at >= bindparam("since"),
)


def without_case(connection: sa.Connection, most: int) -> list[int]:
    """Conversations that staff own although no case of them is open."""
    return list(connection.scalars(_WITHOUT_CASE, {"most": most}))


def opened_with(connection: sa.Connection, conversation_id: int) -> tuple[str, int]:
    """Why, and with which message, a conversation was last opened to staff."""
    asked = {"conversation": conversation_id}
    fields = connection.execute(_OPENED, asked).scalar_one_or_none() or {}
    return str(fields.get("reason", "")), int(fields.get("message_id") or 0)


def message(
    connection: sa.Connection, conversation_id: int, message_id: int
) -> Row | None:
    """A message of a conversation with what it was understood as, if there is one."""
    asked = {"conversation": conversation_id, "message_id": message_id}
    return connection.execute(_MESSAGE, asked).one_or_none()


def heard_before(
    connection: sa.Connection,
    conversation_id: int,
    message_id: int,
    since: datetime,
    most: int,
) -> Sequence[Row]:
    """What the resident said before a message, newest first.

    Without what the desk answered itself: a photo between two questions is neither.
    """
    asked = {
        "conversation": conversation_id,
        "before": message_id,
        "since": since,
        "most": most,
    }
    return connection.execute(_BEFORE, asked).all()


def said_since(
    connection: sa.Connection, conversation_id: int, since: datetime
) -> Sequence[Row]:
    """Author and kind of all that the resident was told from a moment on."""
    asked = {"conversation": conversation_id, "since": since}
    return connection.execute(_SAID_SINCE, asked).all()
