"""Colleagues come in by one-time links: the first administrator, whom they invite, and
who forgot a password."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

import sqlalchemy as sa

from community.model.staff import InvitationGone, LoginTaken, Role, Staff
from community.store import staff as rows
from community.store import staff_sessions
from community.store.engine import Store
from community.usecases.staff import locked, note

INVITATION_DAYS = 7
FIRST_INVITATION_DAYS = 1
TOKEN_BYTES = 32


def new_token() -> str:
    """A token nobody can guess."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_hash(token: str) -> str:
    """What is kept of a token: who reads the database cannot use it."""
    return hashlib.sha256(token.encode()).hexdigest()


def invite_first(store: Store) -> str | None:
    """A link for the first administrator; None if there is an active colleague."""
    token = new_token()
    with store.transaction() as connection:
        if rows.is_anybody(connection):
            return None
        ends_at = store.clock.now() + timedelta(days=FIRST_INVITATION_DAYS)
        rows.invite(connection, token_hash(token), None, ends_at)
    return token


def invite(
    store: Store, actor: str, login: str, name: str, role: Role, language: str
) -> str:
    """Add a colleague; the token of the link that lets them in.

    Raises:
        LoginTaken: If somebody has this login, or had it.
    """
    with store.transaction() as connection:
        if rows.find(connection, login):
            raise LoginTaken(login)
        staff_id = rows.add(
            connection,
            login=login,
            name=name,
            role=role,
            language=language,
            state="invited",
            created_at=store.clock.now(),
        )
        return _invited(store, connection, actor, staff_id, role)


def invite_again(store: Store, actor: str, staff_id: int) -> str:
    """A new link for a colleague: to come in, to come back, or for a new password.

    Older links of theirs are good no more.

    Raises:
        StaffNotFound: If there is no such colleague.
    """
    with store.transaction() as connection:
        staff = locked(connection, staff_id)
        if staff.state == "left":
            rows.change(connection, staff_id, state="invited", password_hash=None)
        rows.withdraw_invitations(connection, staff_id)
        return _invited(store, connection, actor, staff_id, staff.role)


def invited(store: Store, token: str) -> Staff | None:
    """Whom a link lets in; None is the first administrator.

    Raises:
        InvitationGone: If the link was used, has ended or never existed.
    """
    with store.reading() as connection:
        staff_id = _open_invitation(store, connection, token, lock=False)
        return rows.get(connection, staff_id) if staff_id else None


def accept_invitation(
    store: Store,
    token: str,
    *,
    login: str,
    name: str,
    password_hash: str,
    language: str,
) -> Staff:
    """A colleague comes in by a link, and chooses a password.

    Args:
        login: Of the first administrator; whom a colleague invited has one.

    Raises:
        InvitationGone: If the link was used, has ended or never existed.
        LoginTaken: If the first administrator chose the login of somebody who left.
    """
    now = store.clock.now()
    with store.transaction() as connection:
        staff_id = _open_invitation(store, connection, token, lock=True)
        if staff_id is None:
            staff_id = _first(connection, now, login, name, language)
        before = locked(connection, staff_id)
        rows.change(
            connection,
            staff_id,
            name=name,
            language=language,
            state="active",
            password_hash=password_hash,
        )
        rows.use_invitation(connection, token_hash(token), now)
        rows.withdraw_invitations(connection, staff_id)
        staff_sessions.end_all(connection, staff_id, now)
        staff = locked(connection, staff_id)
        if before.state == "active":
            note(store, connection, staff.actor, "password_set", staff_id)
        else:
            joined = {"role": staff.role}
            note(store, connection, staff.actor, "staff_joined", staff_id, **joined)
        return staff


def _open_invitation(
    store: Store, connection: sa.Connection, token: str, *, lock: bool
) -> int | None:
    found = rows.invitation(connection, token_hash(token), locked=lock)
    now = store.clock.now()
    if found is None or found.used_at is not None or found.ends_at <= now:
        raise InvitationGone
    if found.staff_id is None and rows.is_anybody(connection):
        raise InvitationGone
    staff_id: int | None = found.staff_id
    return staff_id


def _first(
    connection: sa.Connection, now: datetime, login: str, name: str, language: str
) -> int:
    if rows.find(connection, login):
        raise LoginTaken(login)
    rows.withdraw_invitations(connection, None)
    return rows.add(
        connection,
        login=login,
        name=name,
        role="administrator",
        language=language,
        state="invited",
        created_at=now,
    )


def _invited(
    store: Store, connection: sa.Connection, actor: str, staff_id: int, role: Role
) -> str:
    token = new_token()
    ends_at = store.clock.now() + timedelta(days=INVITATION_DAYS)
    rows.invite(connection, token_hash(token), staff_id, ends_at)
    note(store, connection, actor, "staff_invited", staff_id, role=role)
    return token
