"""All SQL that finds what is new, by the ids of what is only ever added to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.store.case_tables import cases, open_case
from community.store.engine import Row
from community.store.tables import conversations, history, messages

Log = Literal["history", "messages"]

_h, _m = history.c, messages.c
_LOGS = {
    "history": sa.select(_h.id, _h.happened_at, _h.subject_type, _h.subject_id),
    "messages": sa.select(
        _m.id,
        _m.created_at.label("happened_at"),
        sa.literal_column("'conversation'").label("subject_type"),
        _m.conversation_id.label("subject_id"),
    ),
}
_IDS = {"history": _h.id, "messages": _m.id}
_AFTER = {
    log: select.where(_IDS[log] > bindparam("after"))
    .order_by(_IDS[log])
    .limit(bindparam("most"))
    for log, select in _LOGS.items()
}
_LAST = {
    log: select.order_by(_IDS[log].desc()).limit(bindparam("most"))
    for log, select in _LOGS.items()
}
_FOR_STAFF = (
    sa.select(conversations.c.id, cases.c.id.label("case_id"))
    .select_from(
        conversations.outerjoin(
            cases, sa.and_(cases.c.conversation_id == conversations.c.id, open_case())
        )
    )
    .where(
        conversations.c.id.in_(bindparam("conversation_ids", expanding=True)),
        sa.or_(conversations.c.owner == "staff", cases.c.id.is_not(None)),
    )
    .order_by(conversations.c.id)
)


def after(connection: sa.Connection, log: Log, last: int, most: int) -> Sequence[Row]:
    """The first lines with ids above ``last``, in order."""
    asked = {"after": last, "most": most}
    return connection.execute(_AFTER[log], asked).all()


def last(connection: sa.Connection, log: Log, most: int) -> Sequence[Row]:
    """The last lines, in order."""
    return connection.execute(_LAST[log], {"most": most}).all()[::-1]


def for_staff(
    connection: sa.Connection, conversation_ids: Sequence[int]
) -> Sequence[Row]:
    """Those that staff answer or that have an open case, with the case's id."""
    asked = {"conversation_ids": conversation_ids}
    return connection.execute(_FOR_STAFF, asked).all()
