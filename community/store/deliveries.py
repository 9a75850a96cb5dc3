"""All SQL about deliveries: the rows of the outbox."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.delivery import ON_THE_WAY, Delivery
from community.store import choices as choices_store
from community.store import transcripts
from community.store.engine import Row
from community.store.tables import (
    addresses,
    messages,
    outbox,
    queued,
    sending,
    undelivered,
)

_o, _m = outbox.c, messages.c
_answered = messages.alias("answered")
_QUEUE = sa.insert(outbox)

# The head of an address is its oldest undelivered row: whoever has locked the head has
# the whole address. Heads are looked for in a statement of one table, so that no
# planner can take the long way.
_earlier = outbox.alias("earlier")
_e = _earlier.c
_HEADS = (
    sa.select(_o.id, _o.address_id)
    .where(
        _o.id
        == sa.select(sa.func.min(_e.id))
        .where(_e.address_id == _o.address_id, undelivered(_earlier))
        .scalar_subquery()
    )
    .with_for_update(skip_locked=True)
)
_DUE = (queued(), _o.next_attempt_at <= bindparam("now"))
_DUE_HEADS = (
    _HEADS.where(*_DUE, _o.channel == bindparam("on"))
    .order_by(_o.next_attempt_at, _o.id)
    .limit(bindparam("most"))
)
_HEADS_AT = _HEADS.where(
    undelivered(), ~sending(), _o.address_id.in_(bindparam("at", expanding=True))
)
_KIND = sa.select(_m.kind).where(_m.id == _o.message_id).scalar_subquery()
_AT_OF_EMERGENCIES = (
    sa.select(_o.address_id)
    .distinct()
    .where(*_DUE, _o.channel == bindparam("on"), _KIND == "emergency")
    .limit(bindparam("most"))
)
_ADDRESSES_OF = (
    sa.select(_o.address_id)
    .distinct()
    .where(
        _o.channel == bindparam("on"),
        _o.message_id.in_(bindparam("message_ids", expanding=True)),
    )
)
# What may be sent to an address: what is due, in order. Behind one that has to wait only
# what may overtake it, and nothing behind one that somebody is sending.
_BEFORE = (_e.address_id == _o.address_id, _e.id < _o.id, undelivered(_earlier))
_BEHIND_SENDING = sa.exists().where(*_BEFORE, sending(_earlier))
_HELD_BACK = sa.exists().where(
    *_BEFORE,
    sa.or_(
        _e.state == sa.literal_column("'waiting'"),
        _e.next_attempt_at > bindparam("now"),
    ),
)
_TO_SEND_AT = (
    sa.select(
        _o.id,
        _o.message_id,
        _o.channel,
        _o.attempts,
        addresses.c.address,
        _m.conversation_id,
        _m.text,
        _m.language,
        _m.kind,
        _m.payload,
        _answered.c.payload.label("answered_payload"),
        _HELD_BACK.label("held_back"),
    )
    .join(addresses, addresses.c.id == _o.address_id)
    .join(messages, _m.id == _o.message_id)
    .outerjoin(_answered, _answered.c.id == _m.in_reply_to)
    .where(
        *_DUE,
        undelivered(),
        _o.address_id.in_(bindparam("at", expanding=True)),
        ~_BEHIND_SENDING,
        sa.or_(
            ~_HELD_BACK,
            _m.kind == "emergency",
            _m.id.in_(bindparam("overtaking", expanding=True)),
        ),
    )
    .order_by(sa.desc("held_back"), _o.id)
    .limit(bindparam("most"))
)
_TAKE = (
    sa.update(outbox)
    .where(_o.id.in_(bindparam("ids", expanding=True)), queued())
    .values(
        state="sending",
        attempts=_o.attempts + 1,
        lease_holder=bindparam("holder"),
        lease_until=bindparam("until"),
    )
    .returning(_o.id)
)
_EXPIRED = (
    sa.select(_o.id)
    .where(_o.channel == bindparam("on"), sending(), _o.lease_until <= bindparam("now"))
    .with_for_update(skip_locked=True)
)
_EXPIRE = (
    sa.update(outbox).where(_o.id.in_(_EXPIRED), sending()).returning(_o.message_id)
)
_EXPIRE_ON_THE_WAY = _EXPIRE.where(_o.reason == ON_THE_WAY)
_BEGIN = (
    sa.update(outbox)
    .where(
        _o.id == bindparam("delivery_id"),
        _o.lease_holder == bindparam("holder"),
        sending(),
    )
    .values(reason=ON_THE_WAY)
)
_FINISH = (
    sa.update(outbox)
    .where(
        _o.id == bindparam("delivery_id"),
        _o.state.in_(bindparam("recorded_from", expanding=True)),
    )
    .returning(_o.message_id, _o.address_id)
)
_EXISTS = sa.select(sa.exists().where(_o.id == bindparam("delivery_id")))
_OF_ADDRESS = sa.update(outbox).where(_o.address_id == bindparam("at"))
_STOP = _OF_ADDRESS.where(undelivered())
_WAKE = _OF_ADDRESS.where(undelivered(), _o.state == sa.literal_column("'waiting'"))
_HAND_BACK = (
    sa.update(outbox)
    .where(
        _o.id == bindparam("delivery_id"),
        _o.lease_holder == bindparam("holder"),
        sending(),
    )
    .values(state="queued", attempts=_o.attempts - 1)
)


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


def take(
    connection: sa.Connection,
    channel: str,
    holder: str,
    until: datetime,
    now: datetime,
    most: int,
    message_ids: Sequence[int] | None,
    overtaking: Sequence[int],
) -> list[Delivery]:
    """Deliveries that are due and now the holder's, in the order to send them.

    With ``message_ids`` only the addresses that these messages go to are looked at.
    Emergencies and ``overtaking`` also come from behind one that has to wait.
    """
    free = _free_addresses(connection, channel, now, most, message_ids)
    if not free:
        return []
    asked = {"at": free, "now": now, "most": most, "overtaking": overtaking}
    rows = connection.execute(_TO_SEND_AT, asked).all()
    taken = set(
        connection.scalars(
            _TAKE,
            {"ids": [row.id for row in rows], "holder": holder, "until": until},
        )
    )
    buttons = choices_store.of_messages(connection, (row.message_id for row in rows))
    return [
        Delivery(
            id=row.id,
            message_id=row.message_id,
            conversation_id=row.conversation_id,
            channel=row.channel,
            address=row.address,
            text=row.text,
            language=row.language,
            kind=row.kind,
            card=transcripts.card(row.payload),
            buttons=buttons.get(row.message_id, ()),
            holder=holder,
            attempts=row.attempts + 1,
            origin=(row.answered_payload or {}).get("origin"),
            held_back=bool(row.held_back),
        )
        for row in sorted(rows, key=attrgetter("id"))
        if row.id in taken
    ]


def _free_addresses(
    connection: sa.Connection,
    channel: str,
    now: datetime,
    most: int,
    message_ids: Sequence[int] | None,
) -> list[int]:
    """Addresses that nobody else takes from now, each locked by its head."""
    asked = {"on": channel, "now": now, "most": most}
    if message_ids is None:
        due = [row.address_id for row in connection.execute(_DUE_HEADS, asked)]
        at = list(connection.scalars(_AT_OF_EMERGENCIES, asked))
    else:
        due = []
        of = {"on": channel, "message_ids": message_ids}
        at = list(connection.scalars(_ADDRESSES_OF, of))
    heads = connection.execute(_HEADS_AT, {"at": at}) if at else ()
    return due + [row.address_id for row in heads]


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


def hand_back(
    connection: sa.Connection, delivery_id: int, holder: str, **values: Any
) -> None:
    """Queue again what the holder has not tried, and set columns of it."""
    asked = {"delivery_id": delivery_id, "holder": holder}
    connection.execute(_HAND_BACK, asked | values)
