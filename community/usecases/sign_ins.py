"""Signing in and out: throttled, recorded, with sessions that end by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from community.model.history import Event
from community.model.staff import Session, SignInRefused, SignInThrottled, Staff
from community.passwords import Passwords
from community.store import history, staff_sessions
from community.store import staff as rows
from community.store.engine import Row, Store
from community.usecases.invitations import new_token, token_hash

IDLE_HOURS = 12
LONGEST_DAYS = 7
# A session in use is written down only as often as this, not with each request.
SEEN_MINUTES = 5
ENDED_KEPT_DAYS = 30

WINDOW = timedelta(minutes=15)
PER_LOGIN = 5
PER_NETWORK = 20
# Seconds to wait after so many attempts in vain; at the limit until one of them is a
# window ago.
LOGIN_WAITS = {3: 5, 4: 30}
NETWORK_WAITS = {10: 2, 12: 5, 15: 15, 18: 30}


def sign_in(
    store: Store, passwords: Passwords, login: str, password: str, network: str
) -> tuple[str, Session]:
    """A new session, and the token that its browser keeps.

    Args:
        network: Where the request comes from, such as an IP address.

    Raises:
        SignInThrottled: If it was tried too often; the password was not looked at.
        SignInRefused: If login or password is wrong.
    """
    attempt = _look(store, passwords, login, password, network)
    with store.transaction() as connection:
        staff = _succeed(connection, attempt)
        now = store.clock.now()
        history.append(connection, now, staff.actor, "signed_in", "staff", staff.id)
        return _new_session(store, connection, staff)


def begin_session(store: Store, staff: Staff) -> tuple[str, Session]:
    """A session of a colleague who has just chosen a password."""
    with store.transaction() as connection:
        return _new_session(store, connection, staff)


def find_session(
    store: Store, token: str, path: str, *, used: bool = True
) -> Session | None:
    """The session of a token, unless it has ended or never was.

    The use of one that has ended is recorded, once.

    Args:
        path: What was asked for.
        used: Whether a person did something; else the session gets no longer by it.
    """
    now = store.clock.now()
    hashed = token_hash(token)
    with store.reading() as connection:
        row = staff_sessions.find(connection, hashed)
    if row is None:
        return None
    if _has_ended(row, now):
        with store.transaction() as connection:
            if staff_sessions.forget(connection, hashed):
                _refuse(connection, now, rows.read(row).id, path, "session_ended")
        return None
    if used and now - row.seen_at > timedelta(minutes=SEEN_MINUTES):
        with store.transaction() as connection:
            staff_sessions.see(connection, hashed, now)
    return Session(rows.read(row), row.csrf_token, row.ends_at)


def refuse_request(store: Store, staff: Staff, path: str, reason: str) -> None:
    """Keep that a colleague's request was refused.

    Args:
        reason: ``forbidden`` or ``csrf``.
    """
    with store.transaction() as connection:
        _refuse(connection, store.clock.now(), staff.id, path, reason)


def sign_out(store: Store, token: str) -> None:
    """End a session; nothing happens if there is none."""
    now = store.clock.now()
    hashed = token_hash(token)
    with store.transaction() as connection:
        row = staff_sessions.find(connection, hashed)
        if row and staff_sessions.end(connection, hashed, now):
            staff = rows.read(row)
            history.append(
                connection, now, staff.actor, "signed_out", "staff", staff.id
            )


def sign_out_everywhere(store: Store, staff: Staff) -> None:
    """End all sessions of a colleague, on all browsers."""
    now = store.clock.now()
    with store.transaction() as connection:
        staff_sessions.end_all(connection, staff.id, now)
        history.append(connection, now, staff.actor, "signed_out", "staff", staff.id)


def set_password(
    store: Store, passwords: Passwords, staff: Staff, old: str, new: str, network: str
) -> tuple[str, Session]:
    """Choose another password; all sessions end, and a new one begins.

    Raises:
        SignInThrottled: If it was tried too often; the password was not looked at.
        SignInRefused: If the old password is wrong.
    """
    attempt = _look(store, passwords, staff.login, old, network)
    hashed = passwords.hash(new)
    now = store.clock.now()
    with store.transaction() as connection:
        _succeed(connection, attempt)
        rows.change(connection, staff.id, password_hash=hashed)
        staff_sessions.end_all(connection, staff.id, now)
        history.append(connection, now, staff.actor, "password_set", "staff", staff.id)
        return _new_session(store, connection, staff)


def wait_after(
    attempts: Sequence[datetime], now: datetime, most: int, waits: dict[int, int]
) -> float:
    """Seconds until the next attempt is looked at; 0 if it is now.

    Args:
        attempts: Those in vain within the window, oldest first.
        most: How many there may be within the window.
        waits: Seconds to wait after so many.
    """
    if len(attempts) >= most:
        return (attempts[-most] + WINDOW - now).total_seconds()
    steps = [seconds for count, seconds in waits.items() if count <= len(attempts)]
    if not steps:
        return 0.0
    until = attempts[-1] + timedelta(seconds=max(steps))
    return max(0.0, (until - now).total_seconds())


@dataclass(frozen=True)
class _Attempt:
    """A login and a password that were looked at and fit.

    Attributes:
        keys: What it was counted under: the login, the network.
        kept: The hash that the password fits.
    """

    staff_id: int
    keys: tuple[str, str]
    at: datetime
    kept: str


def _look(
    store: Store, passwords: Passwords, login: str, password: str, network: str
) -> _Attempt:
    keys = token_hash(f"login {login}"), token_hash(f"network {network}")
    now = store.clock.now()
    with store.transaction() as connection:
        staff_sessions.forget_old(connection, now - timedelta(days=ENDED_KEPT_DAYS))
        staff, kept = rows.find(connection, login) or (None, None)
        subject = staff.id if staff else 0
        waits = _waits(connection, keys, now)
        wait = max(waits.values())
        if wait > 0:
            full = [key for key, seconds in waits.items() if seconds > 0]
            _note_throttled(connection, now, full, subject)
        else:
            # Counted before the password is looked at: of many attempts at the same
            # time no more than the limit are looked at.
            for key in keys:
                staff_sessions.attempt(connection, key, now)
    if wait > 0:
        raise SignInThrottled(wait)
    if staff is None or staff.state != "active":
        kept = None
    if not passwords.fits(password, kept) or kept is None:
        with store.transaction() as connection:
            _note(connection, now, "sign_in_refused", subject)
        raise SignInRefused
    return _Attempt(subject, keys, now, kept)


def _succeed(connection: sa.Connection, attempt: _Attempt) -> Staff:
    staff = rows.lock(connection, attempt.staff_id)
    # Who left, or chose another password, while the old one was looked at.
    kept = rows.password_hash(connection, attempt.staff_id)
    if staff is None or staff.state != "active" or kept != attempt.kept:
        raise SignInRefused
    login, network = attempt.keys
    staff_sessions.forgive(connection, login)
    # The others of this network stay counted: whoever has one login could else try
    # those of all colleagues in peace.
    staff_sessions.forgive_one(connection, network, attempt.at)
    return staff


def _waits(
    connection: sa.Connection, keys: tuple[str, str], now: datetime
) -> dict[str, float]:
    by_login, by_network = (
        staff_sessions.attempts(connection, key, now - WINDOW) for key in keys
    )
    login, network = keys
    return {
        login: wait_after(by_login, now, PER_LOGIN, LOGIN_WAITS),
        network: wait_after(by_network, now, PER_NETWORK, NETWORK_WAITS),
    }


def _new_session(
    store: Store, connection: sa.Connection, staff: Staff
) -> tuple[str, Session]:
    now = store.clock.now()
    token, csrf_token = new_token(), new_token()
    ends_at = now + timedelta(days=LONGEST_DAYS)
    staff_sessions.begin(
        connection, token_hash(token), staff.id, csrf_token, now, ends_at
    )
    return token, Session(staff, csrf_token, ends_at)


def _has_ended(row: Row, now: datetime) -> bool:
    idle_until: datetime = row.seen_at + timedelta(hours=IDLE_HOURS)
    return bool(row.state != "active" or row.ends_at <= now or idle_until <= now)


def _note(connection: sa.Connection, now: datetime, event: Event, subject: int) -> None:
    history.append(connection, now, "visitor", event, "staff", subject)


def _note_throttled(
    connection: sa.Connection, now: datetime, full: Sequence[str], subject: int
) -> None:
    # Once for each login and network within a window: whoever goes on trying must not
    # fill the history.
    noted = [token_hash(f"throttled {key}") for key in full]
    fresh = [
        key
        for key in noted
        if not staff_sessions.attempts(connection, key, now - WINDOW)
    ]
    for key in fresh:
        staff_sessions.attempt(connection, key, now)
    if fresh:
        _note(connection, now, "sign_in_throttled", subject)


def _refuse(
    connection: sa.Connection, now: datetime, staff_id: int, path: str, reason: str
) -> None:
    history.append(
        connection,
        now,
        f"staff:{staff_id}",
        "request_refused",
        "staff",
        staff_id,
        path=path,
        reason=reason,
    )
