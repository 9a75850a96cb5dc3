"""All SQL about reply windows."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.reply_window import ReplyWindow
from community.store.tables import addresses, reply_windows

_w, _a = reply_windows.c, addresses.c
_AT = (_a.channel == bindparam("channel"), _a.address == bindparam("address"))
_ADDRESS = sa.select(_a.id).where(*_AT).with_for_update()
_GET = (
    sa.select(_w.closes_at, _w.messages_left)
    .join(addresses, _a.id == _w.address_id)
    .where(*_AT)
)
_CLOSE = sa.delete(reply_windows).where(_w.address_id == bindparam("at"))
_OPEN = sa.insert(reply_windows)
_FORGET = sa.delete(reply_windows).where(
    _w.address_id.in_(sa.select(_a.id).where(_a.resident_id == bindparam("gone")))
)


def lock_address(connection: sa.Connection, channel: str, address: str) -> int | None:
    """The address's id; nobody else changes its window now."""
    found: int | None = connection.scalar(
        _ADDRESS, {"channel": channel, "address": address}
    )
    return found


def get(connection: sa.Connection, channel: str, address: str) -> ReplyWindow | None:
    """The window of an address, closed or not, if it ever had one."""
    row = connection.execute(
        _GET, {"channel": channel, "address": address}
    ).one_or_none()
    return ReplyWindow(row.closes_at, row.messages_left) if row else None


def put(connection: sa.Connection, address_id: int, until: datetime, left: int) -> None:
    """Keep the window of a locked address."""
    connection.execute(_CLOSE, {"at": address_id})
    connection.execute(
        _OPEN, {"address_id": address_id, "closes_at": until, "messages_left": left}
    )


def forget(connection: sa.Connection, resident_id: int) -> None:
    """Delete the windows of a resident's addresses."""
    connection.execute(_FORGET, {"gone": resident_id})
