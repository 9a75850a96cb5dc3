"""All SQL about paces: when the next message may go out on a key."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.store.dialects import insert_if_new
from community.store.tables import paces

_p = paces.c
_BEGIN = insert_if_new(paces)
_MINE = (_p.channel == bindparam("on"), _p.key == bindparam("which"))
_LOCK = sa.select(_p.free_at).where(*_MINE).with_for_update()
_MOVE = sa.update(paces).where(*_MINE)
_FORGET = sa.delete(paces).where(_p.free_at < bindparam("before"))


def lock(connection: sa.Connection, channel: str, key: str, now: datetime) -> datetime:
    """From when on the key is free, and nobody else may change it now."""
    new = {"channel": channel, "key": key, "free_at": now}
    connection.execute(_BEGIN[connection.dialect.name], new)
    found: datetime = connection.execute(
        _LOCK, {"on": channel, "which": key}
    ).scalar_one()
    return found


def move(connection: sa.Connection, channel: str, key: str, free_at: datetime) -> None:
    """Say from when on a locked key is free."""
    connection.execute(_MOVE, {"on": channel, "which": key, "free_at": free_at})


def forget(connection: sa.Connection, before: datetime) -> None:
    """Delete keys that have long been free."""
    connection.execute(_FORGET, {"before": before})
