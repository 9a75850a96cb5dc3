"""All SQL about reply windows."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.reply_window import Opening, ReplyWindow
from community.store.tables import addresses, reply_windows

_w, _a = reply_windows.c, addresses.c
_AT = (_a.channel == bindparam("channel"), _a.address == bindparam("address"))
_ADDRESS = sa.select(_a.id).where(*_AT).with_for_update()
_OF_ADDRESS = (
    sa.select(_w.closes_at, _w.allowed, _w.used)
    .join(addresses, _a.id == _w.address_id)
    .where(*_AT)
)
_CLOSE = sa.delete(reply_windows).where(
    _w.address_id == bindparam("at"), _w.rule == bindparam("by")
)
_OPEN = sa.insert(reply_windows)
_IS_OPEN = (_w.address_id == bindparam("at"), _w.closes_at > bindparam("now"))
_USE = sa.update(reply_windows).where(*_IS_OPEN).values(used=_w.used + 1)
_GIVE_BACK = (
    sa.update(reply_windows).where(*_IS_OPEN, _w.used > 0).values(used=_w.used - 1)
)
_FORGET = sa.delete(reply_windows).where(
    _w.address_id.in_(sa.select(_a.id).where(_a.resident_id == bindparam("gone")))
)


def lock_address(connection: sa.Connection, channel: str, address: str) -> int | None:
    """The address's id; nobody else changes its windows now."""
    found: int | None = connection.scalar(
        _ADDRESS, {"channel": channel, "address": address}
    )
    return found


def of_address(
    connection: sa.Connection, channel: str, address: str
) -> list[ReplyWindow]:
    """The windows that an address ever had, of each rule the last one."""
    rows = connection.execute(_OF_ADDRESS, {"channel": channel, "address": address})
    return [ReplyWindow(row.closes_at, row.allowed - row.used) for row in rows]


def put(
    connection: sa.Connection, address_id: int, opening: Opening, now: datetime
) -> None:
    """Open a window of a locked address; one by the same rule ends."""
    connection.execute(_CLOSE, {"at": address_id, "by": opening.rule})
    connection.execute(
        _OPEN,
        {
            "address_id": address_id,
            "rule": opening.rule,
            "opened_at": now,
            "closes_at": now + timedelta(seconds=opening.seconds),
            "allowed": opening.messages,
            "used": 0,
        },
    )


def use(connection: sa.Connection, address_id: int, now: datetime) -> None:
    """Count a message against each window of a locked address that is open."""
    connection.execute(_USE, {"at": address_id, "now": now})


def give_back(connection: sa.Connection, address_id: int, now: datetime) -> None:
    """Undo what `use` did a moment ago."""
    connection.execute(_GIVE_BACK, {"at": address_id, "now": now})


def forget(connection: sa.Connection, resident_id: int) -> None:
    """Delete the windows of a resident's addresses."""
    connection.execute(_FORGET, {"gone": resident_id})
