"""All SQL about conversations and the leases on them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.conversation import Conversation, Lease
from community.store.engine import Row
from community.store.tables import (
    addresses,
    conversations,
    messages,
    owned_by_staff,
    residents,
    unhandled,
)

_c, _a = conversations.c, addresses.c

COLUMNS = (
    _c.id.label("conversation_id"),
    _a.resident_id,
    _a.channel,
    _a.address,
    _c.owner,
    residents.c.language_chosen,
    _c.language_current,
    _c.language_hint,
    _c.failing_since,
)
WITH_RESIDENT = conversations.join(addresses, _a.id == _c.address_id).join(
    residents, residents.c.id == _a.resident_id
)
_SELECT = sa.select(*COLUMNS).select_from(WITH_RESIDENT)
_GET = _SELECT.where(_c.id == bindparam("conversation_id"))
_FIND = _SELECT.where(
    _a.channel == bindparam("channel"), _a.address == bindparam("address")
)
_OF_STAFF = _SELECT.where(owned_by_staff()).order_by(_c.id)

# Everybody who changes a conversation locks its row first, then its address. So ids
# of its messages are given in the order in which they become visible.
_LOCK = (
    sa.select(
        _c.id,
        _a.resident_id,
        _a.channel,
        _c.address_id,
        _a.state.label("address_state"),
        _c.owner,
        _c.lease_holder,
        _c.language_current,
        _c.language_hint,
        _c.failing_since,
    )
    .select_from(conversations.join(addresses, _a.id == _c.address_id))
    .with_for_update(of=[conversations, addresses])
)
_LOCK_BY_ID = _LOCK.where(_c.id == bindparam("conversation_id"))
_LOCK_BY_ADDRESS = _LOCK.where(
    _a.channel == bindparam("channel"), _a.address == bindparam("address")
)

_OF_ADDRESS = sa.select(_c.id).where(_c.address_id == bindparam("at"))
_CHANGE = sa.update(conversations).where(_c.id == bindparam("which"))
_MINE = (_c.id == bindparam("leased"), _c.lease_holder == bindparam("holder"))
_CLAIM = (
    sa.update(conversations)
    .where(
        _c.id == bindparam("leased"),
        sa.or_(_c.lease_until.is_(None), _c.lease_until <= bindparam("now")),
    )
    .values(lease_holder=bindparam("holder"), lease_until=bindparam("until"))
)
_RENEW = sa.update(conversations).where(*_MINE).values(lease_until=bindparam("until"))
_RELEASE = (
    sa.update(conversations).where(*_MINE).values(lease_holder=None, lease_until=None)
)

_older = messages.alias("older")
_TO_HANDLE = (
    sa.select(_c.id)
    .select_from(messages)
    .join(conversations, _c.id == messages.c.conversation_id)
    .where(
        unhandled(),
        messages.c.id
        == sa.select(sa.func.min(_older.c.id))
        .where(
            _older.c.conversation_id == messages.c.conversation_id, unhandled(_older)
        )
        .scalar_subquery(),
        sa.or_(messages.c.retry_at.is_(None), messages.c.retry_at <= bindparam("now")),
        sa.or_(_c.lease_until.is_(None), _c.lease_until <= bindparam("now")),
    )
    # Not by id: then SQLite would walk through all messages in that order.
    .order_by(messages.c.created_at)
    .limit(bindparam("most"))
)


def read(row: Row) -> Conversation:
    """The conversation of a row that has the columns `COLUMNS`."""
    return Conversation(
        id=row.conversation_id,
        resident_id=row.resident_id,
        channel=row.channel,
        address=row.address,
        owner=row.owner,
        language_chosen=row.language_chosen,
        language_current=row.language_current,
        language_hint=row.language_hint,
        failing_since=row.failing_since,
    )


def get(connection: sa.Connection, conversation_id: int) -> Conversation | None:
    """The conversation, if there is one."""
    row = connection.execute(_GET, {"conversation_id": conversation_id}).one_or_none()
    return read(row) if row else None


def find(connection: sa.Connection, channel: str, address: str) -> Conversation | None:
    """The conversation with an address, if there is one."""
    row = connection.execute(
        _FIND, {"channel": channel, "address": address}
    ).one_or_none()
    return read(row) if row else None


def of_staff(connection: sa.Connection) -> list[Conversation]:
    """Those that a person answers, oldest first."""
    return [read(row) for row in connection.execute(_OF_STAFF)]


def lock(connection: sa.Connection, conversation_id: int) -> Row | None:
    """The conversation, kept from everybody else until the transaction ends."""
    return connection.execute(
        _LOCK_BY_ID, {"conversation_id": conversation_id}
    ).one_or_none()


def lock_address(connection: sa.Connection, channel: str, address: str) -> Row | None:
    """The conversation with an address, kept from everybody else."""
    return connection.execute(
        _LOCK_BY_ADDRESS, {"channel": channel, "address": address}
    ).one_or_none()


def of_address(connection: sa.Connection, address_id: int) -> int:
    """The id of the conversation with an address."""
    found: int = connection.execute(_OF_ADDRESS, {"at": address_id}).scalar_one()
    return found


def change(connection: sa.Connection, conversation_id: int, **values: Any) -> None:
    """Set columns of a conversation; without values nothing happens."""
    if values:
        connection.execute(_CHANGE, {"which": conversation_id, **values})


def claim(connection: sa.Connection, lease: Lease, now: datetime) -> bool:
    """Take the lease unless somebody holds a live one."""
    done = connection.execute(
        _CLAIM,
        {
            "leased": lease.conversation_id,
            "holder": lease.holder,
            "until": lease.until,
            "now": now,
        },
    )
    return done.rowcount == 1


def renew(connection: sa.Connection, lease: Lease) -> bool:
    """Move the end of a lease; false if it is lost."""
    done = connection.execute(
        _RENEW,
        {
            "leased": lease.conversation_id,
            "holder": lease.holder,
            "until": lease.until,
        },
    )
    return done.rowcount == 1


def release(connection: sa.Connection, lease: Lease) -> bool:
    """Give the lease back; false if it was lost already."""
    done = connection.execute(
        _RELEASE, {"leased": lease.conversation_id, "holder": lease.holder}
    )
    return done.rowcount == 1


def to_handle(connection: sa.Connection, now: datetime, most: int) -> list[int]:
    """Those with a message that is due and nobody at work, longest waiting first."""
    return list(connection.scalars(_TO_HANDLE, {"now": now, "most": most}))
