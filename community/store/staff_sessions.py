"""All SQL about who is signed in, and about attempts to."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.store.case_tables import sign_in_failures, staff_members, staff_sessions
from community.store.engine import Row
from community.store.staff import COLUMNS

_t, _f = staff_sessions.c, sign_in_failures.c

_FIND = (
    sa.select(*COLUMNS, _t.csrf_token, _t.seen_at, _t.ends_at)
    .select_from(staff_sessions.join(staff_members))
    .where(_t.token_hash == bindparam("hashed"))
)
_BEGIN = sa.insert(staff_sessions)
_SEE = (
    sa.update(staff_sessions)
    .where(_t.token_hash == bindparam("hashed"))
    .values(seen_at=bindparam("now"))
)
_END = (
    sa.update(staff_sessions)
    .where(_t.token_hash == bindparam("hashed"), _t.ends_at > bindparam("now"))
    .values(ends_at=bindparam("now"))
)
_END_ALL = (
    sa.update(staff_sessions)
    .where(_t.staff_id == bindparam("whose"), _t.ends_at > bindparam("now"))
    .values(ends_at=bindparam("now"))
)
_FORGET = sa.delete(staff_sessions).where(_t.token_hash == bindparam("hashed"))
_FORGET_OLD = sa.delete(staff_sessions).where(_t.ends_at < bindparam("before"))

_FAIL = sa.insert(sign_in_failures)
_FAILURES = (
    sa.select(_f.happened_at)
    .where(_f.key == bindparam("tried"), _f.happened_at > bindparam("since"))
    .order_by(_f.happened_at)
)
_FORGIVE = sa.delete(sign_in_failures).where(_f.key == bindparam("tried"))
_FORGIVE_ONE = _FORGIVE.where(_f.happened_at == bindparam("at"))
_FORGET_FAILURES = sa.delete(sign_in_failures).where(
    _f.happened_at < bindparam("before")
)


def find(connection: sa.Connection, token_hash: str) -> Row | None:
    """A session, also one that has ended, with the columns of its colleague."""
    return connection.execute(_FIND, {"hashed": token_hash}).one_or_none()


def begin(
    connection: sa.Connection,
    token_hash: str,
    staff_id: int,
    csrf_token: str,
    now: datetime,
    ends_at: datetime,
) -> None:
    """Keep a new session."""
    connection.execute(
        _BEGIN,
        {
            "token_hash": token_hash,
            "staff_id": staff_id,
            "csrf_token": csrf_token,
            "created_at": now,
            "seen_at": now,
            "ends_at": ends_at,
        },
    )


def see(connection: sa.Connection, token_hash: str, now: datetime) -> None:
    """Somebody used a session."""
    connection.execute(_SEE, {"hashed": token_hash, "now": now})


def end(connection: sa.Connection, token_hash: str, now: datetime) -> bool:
    """End a session; false if it had ended. It stays, so that its use is noticed."""
    done = connection.execute(_END, {"hashed": token_hash, "now": now})
    return done.rowcount == 1


def end_all(connection: sa.Connection, staff_id: int, now: datetime) -> None:
    """End all sessions of a colleague."""
    connection.execute(_END_ALL, {"whose": staff_id, "now": now})


def forget(connection: sa.Connection, token_hash: str) -> bool:
    """Delete a session; false if somebody else did."""
    return connection.execute(_FORGET, {"hashed": token_hash}).rowcount == 1


def forget_old(connection: sa.Connection, before: datetime) -> None:
    """Delete what ended before a moment: sessions and attempts."""
    connection.execute(_FORGET_OLD, {"before": before})
    connection.execute(_FORGET_FAILURES, {"before": before})


def attempt(connection: sa.Connection, key: str, now: datetime) -> None:
    """Count an attempt to sign in, for a login or a network address."""
    connection.execute(_FAIL, {"key": key, "happened_at": now})


def attempts(connection: sa.Connection, key: str, since: datetime) -> list[datetime]:
    """When it was tried in vain since a moment, oldest first."""
    return list(connection.scalars(_FAILURES, {"tried": key, "since": since}))


def forgive(connection: sa.Connection, key: str) -> None:
    """Forget all attempts of a login."""
    connection.execute(_FORGIVE, {"tried": key})


def forgive_one(connection: sa.Connection, key: str, at: datetime) -> None:
    """Forget the attempts of one moment."""
    connection.execute(_FORGIVE_ONE, {"tried": key, "at": at})
