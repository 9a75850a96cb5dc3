"""All SQL that tells how the work goes on; what is done already costs it nothing."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.delivery import DeliveryState
from community.model.health import Alarm
from community.store.case_tables import cases, open_case
from community.store.tables import (
    addresses,
    conversations,
    history,
    messages,
    outbox,
    owned_by_staff,
    queued,
    undelivered,
    unhandled,
)

_c, _o, _m, _h = conversations.c, outbox.c, messages.c, history.c

_UNSENT = (
    sa.select(_o.state, sa.func.count().label("many"))
    .where(undelivered())
    .group_by(_o.state)
)
_OVERDUE = sa.select(sa.func.min(_o.next_attempt_at, type_=_o.next_attempt_at.type))
_OVERDUE = _OVERDUE.where(queued(), _o.next_attempt_at < bindparam("now"))
_UNHANDLED = sa.select(
    sa.func.count().label("many"),
    sa.func.min(_m.created_at, type_=_m.created_at.type).label("since"),
).where(unhandled())
_FAILED_AT = (
    sa.select(sa.func.max(_h.happened_at, type_=_h.happened_at.type))
    .where(
        _h.subject_type == "conversation",
        _h.subject_id == _c.id,
        _h.event.in_(("hand_over_failed", "opened_to_staff")),
    )
    .scalar_subquery()
)
_ALARMS = (
    sa.select(
        _c.id,
        addresses.c.resident_id,
        sa.func.coalesce(_FAILED_AT, _c.created_at, type_=_h.happened_at.type).label(
            "since"
        ),
    )
    .join(addresses, addresses.c.id == _c.address_id)
    .where(
        owned_by_staff(),
        ~sa.exists().where(cases.c.conversation_id == _c.id, open_case()),
    )
    .order_by("since", _c.id)
    .limit(bindparam("most"))
)
_BYTES = {
    "sqlite": "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
    "postgresql": "SELECT pg_database_size(current_database())",
}


def unsent(connection: sa.Connection) -> dict[DeliveryState, int]:
    """How many deliveries there are of each state that is not final."""
    return {row.state: row.many for row in connection.execute(_UNSENT)}


def overdue_since(connection: sa.Connection, now: datetime) -> datetime | None:
    """When the delivery was due that is due for longest."""
    found: datetime | None = connection.scalar(_OVERDUE, {"now": now})
    return found


def waiting(connection: sa.Connection) -> tuple[int, datetime | None]:
    """How many messages wait to be handled, and since when the oldest does."""
    row = connection.execute(_UNHANDLED).one()
    return row.many, row.since


def alarms(connection: sa.Connection, most: int) -> list[Alarm]:
    """Conversations that staff should answer and that have no open case."""
    found = connection.execute(_ALARMS, {"most": most})
    return [Alarm(row.id, row.resident_id, row.since) for row in found]


def size(connection: sa.Connection) -> int:
    """How many bytes the database takes."""
    statement = sa.text(_BYTES[connection.dialect.name])
    return int(connection.execute(statement).scalar_one())
