"""All SQL about the codes that link two channels."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.store.engine import Row
from community.store.tables import link_codes

_l = link_codes.c
_GIVE = sa.insert(link_codes)
_LOCK = sa.select(link_codes).where(_l.code == bindparam("written")).with_for_update()
_USE = (
    sa.update(link_codes)
    .where(_l.code == bindparam("written"))
    .values(used_by_message_id=bindparam("by"))
)
_TAKE_BACK = sa.delete(link_codes).where(_l.code == bindparam("written"))
_FORGET = sa.delete(link_codes).where(_l.resident_id == bindparam("gone"))
_END = sa.delete(link_codes).where(_l.ends_at < bindparam("before"))


def give(
    connection: sa.Connection, code: str, resident_id: int, ends_at: datetime
) -> None:
    """Keep a new code of a resident."""
    values = {"code": code, "resident_id": resident_id, "ends_at": ends_at}
    connection.execute(_GIVE, values)


def lock(connection: sa.Connection, code: str) -> Row | None:
    """The code, which nobody else may use now; None if it was never given."""
    return connection.execute(_LOCK, {"written": code}).one_or_none()


def use(connection: sa.Connection, code: str, message_id: int) -> None:
    """Mark a code as used by a message."""
    connection.execute(_USE, {"written": code, "by": message_id})


def take_back(connection: sa.Connection, code: str) -> None:
    """Delete a code."""
    connection.execute(_TAKE_BACK, {"written": code})


def forget(connection: sa.Connection, resident_id: int) -> None:
    """Delete the codes of a resident."""
    connection.execute(_FORGET, {"gone": resident_id})


def end(connection: sa.Connection, before: datetime) -> None:
    """Delete codes that ended before a moment."""
    connection.execute(_END, {"before": before})
