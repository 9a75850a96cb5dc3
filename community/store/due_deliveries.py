"""All SQL about what is to be sent now: the due rows of the outbox, and whose."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.delivery import Delivery
from community.store import choices as choices_store
from community.store import transcripts
from community.store.tables import (
    addresses,
    messages,
    outbox,
    queued,
    sending,
    undelivered,
)

# Ids begin at one. An empty list would be written as a subquery.
_NO_ID = 0

_o, _m = outbox.c, messages.c
_answered = messages.alias("answered")

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
# To an address goes what is due, in order. From behind one that has to wait comes only
# what may overtake it, and from behind one that somebody is sending comes nothing.
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
    ahead = [*overtaking, _NO_ID]
    asked = {"at": free, "now": now, "most": most, "overtaking": ahead}
    rows = connection.execute(_TO_SEND_AT, asked).all() if free else ()
    if not rows:
        return []
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
