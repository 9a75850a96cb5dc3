"""All SQL about deliveries, the rows of the outbox; `due_deliveries` takes the due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.delivery import ON_THE_WAY
from community.store.engine import Row
from community.store.tables import outbox, sending, undelivered

_o = outbox.c
_QUEUE = sa.insert(outbox)

_EXPIRED = (
    sa.select(_o.id)
    .where(_o.channel == bindparam("on"), sending(), _o.lease_until <= bindparam("now"))
    .with_for_update(skip_locked=True)
)
_EXPIRE = (
    sa.update(outbox).where(_o.id.in_(_EXPIRED), sending()).returning(_o.message_id)
)
_EXPIRE_ON_THE_WAY = _EXPIRE.where(_o.reason == ON_THE_WAY)
_IN_HAND = sa.update(outbox).where(
    _o.id == bindparam("delivery_id"),
    _o.lease_holder == bindparam("holder"),
    sending(),
)
_BEGIN = _IN_HAND.values(reason=ON_THE_WAY)
_POSTPONE = _IN_HAND.values(state="queued", attempts=_o.attempts - 1).returning(
    _o.address_id
)
_FINISH = (
    sa.update(outbox)
    .where(
        _o.id == bindparam("delivery_id"),
        _o.state.in_(bindparam("recorded_from", expanding=True)),
    )
    .returning(_o.message_id, _o.address_id, _o.lease_holder)
)
_EXISTS = sa.select(sa.exists().where(_o.id == bindparam("delivery_id")))
_OF_ADDRESS = sa.update(outbox).where(_o.address_id == bindparam("at"))
_STOP = _OF_ADDRESS.where(undelivered())
_WAKE = _OF_ADDRESS.where(undelivered(), _o.state == sa.literal_column("'waiting'"))
_HAND_BACK = _OF_ADDRESS.where(
    sending(), _o.id > bindparam("behind"), _o.lease_holder == bindparam("holder")
).values(state="queued", attempts=_o.attempts - 1)


def queue(
    connection: sa.Connection,
    message_ids: Iterable[int],
    address_id: int,
    channel: str,
    stopped: bool,
    now: datetime,
) -> None:
    """Put messages in the outbox; to a stopped address nothing will be sent."""
    rows = [
        {
            "message_id": message_id,
            "address_id": address_id,
            "channel": channel,
            "state": "stopped" if stopped else "queued",
            "attempts": 0,
            "next_attempt_at": now,
            "created_at": now,
        }
        for message_id in message_ids
    ]
    connection.execute(_QUEUE, rows)


def begin(connection: sa.Connection, delivery_id: int, holder: str) -> bool:
    """Note that a request leaves now; false if the holder has it no longer."""
    asked = {"delivery_id": delivery_id, "holder": holder}
    return connection.execute(_BEGIN, asked).rowcount == 1


def expire(
    connection: sa.Connection,
    channel: str,
    now: datetime,
    *,
    on_the_way: bool = False,
    **values: Any,
) -> list[int]:
    """Set columns of deliveries whose sender ran out of time; their messages' ids.

    Args:
        on_the_way: Only of those that may have left.
    """
    statement = _EXPIRE_ON_THE_WAY if on_the_way else _EXPIRE
    found = connection.scalars(statement, {"on": channel, "now": now, **values})
    return list(found)


def finish(
    connection: sa.Connection,
    delivery_id: int,
    recorded_from: Sequence[str],
    **values: Any,
) -> Row | None:
    """Set columns of a delivery, if it is in one of the states it may come from."""
    return connection.execute(
        _FINISH, {"delivery_id": delivery_id, "recorded_from": recorded_from, **values}
    ).one_or_none()


def exists(connection: sa.Connection, delivery_id: int) -> bool:
    """Whether there is such a delivery."""
    return bool(connection.scalar(_EXISTS, {"delivery_id": delivery_id}))


def stop(connection: sa.Connection, address_id: int, reason: str | None) -> None:
    """Give up everything that is still on its way to an address."""
    connection.execute(_STOP, {"at": address_id, "state": "stopped", "reason": reason})


def wake(connection: sa.Connection, address_id: int, now: datetime) -> None:
    """Queue again what waited for the resident to write."""
    connection.execute(
        _WAKE, {"at": address_id, "state": "queued", "next_attempt_at": now}
    )


def postpone(
    connection: sa.Connection, delivery_id: int, holder: str, **values: Any
) -> int | None:
    """Queue again what the holder has not tried; its address, if the holder has it."""
    asked = {"delivery_id": delivery_id, "holder": holder}
    found: int | None = connection.scalar(_POSTPONE, asked | values)
    return found


def hand_back(
    connection: sa.Connection, address_id: int, behind: int, holder: str
) -> None:
    """Queue again what the same holder would have sent after a delivery."""
    connection.execute(
        _HAND_BACK, {"at": address_id, "behind": behind, "holder": holder}
    )
