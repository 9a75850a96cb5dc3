"""Colleagues: each has a role, until they leave."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from community.model.case_rights import WORKERS
from community.model.history import Event
from community.model.staff import LastAdministrator, Role, Staff, StaffNotFound
from community.store import cases, history, staff_sessions
from community.store import staff as rows
from community.store.engine import Store
from community.usecases.cases import release_all


def list_staff(store: Store) -> list[Staff]:
    """All colleagues: active, invited, left; in each group by name."""
    with store.reading() as connection:
        return rows.everybody(connection)


def get_staff(store: Store, staff_id: int) -> Staff:
    """One colleague.

    Raises:
        StaffNotFound: If there is no such colleague.
    """
    with store.reading() as connection:
        found = rows.get(connection, staff_id)
    if found is None:
        raise StaffNotFound(staff_id)
    return found


def find_staff(store: Store, login: str) -> Staff:
    """Who has a login.

    Raises:
        StaffNotFound: If nobody has it.
    """
    with store.reading() as connection:
        found = rows.find(connection, login)
    if found is None:
        raise StaffNotFound(login)
    return found[0]


def set_role(store: Store, actor: str, staff_id: int, role: Role) -> None:
    """Give a colleague another role; it holds from their next request on.

    Raises:
        StaffNotFound: If there is no such colleague.
        LastAdministrator: If nobody else is an administrator.
    """
    with _without_cases(store, actor, staff_id, role in WORKERS) as connection:
        staff = locked(connection, staff_id)
        if staff.role == role:
            return
        _keep_an_administrator(connection, staff)
        rows.change(connection, staff_id, role=role)
        changed = {"before": staff.role, "after": role}
        note(store, connection, actor, "staff_role_set", staff_id, **changed)


def leave(store: Store, actor: str, staff_id: int) -> None:
    """A colleague leaves: signed out everywhere, no way in, cases back in the queue.

    Raises:
        StaffNotFound: If there is no such colleague.
        LastAdministrator: If nobody else is an administrator.
    """
    with _without_cases(store, actor, staff_id) as connection:
        staff = locked(connection, staff_id)
        if staff.state == "left":
            return
        _keep_an_administrator(connection, staff)
        rows.change(connection, staff_id, state="left", password_hash=None)
        rows.withdraw_invitations(connection, staff_id)
        staff_sessions.end_all(connection, staff_id, store.clock.now())
        note(store, connection, actor, "staff_left", staff_id)


def set_profile(store: Store, staff_id: int, name: str, language: str) -> None:
    """A colleague changes their name, as residents see it, and the console's language.

    It leaves no history: it changes nothing that was agreed or kept.
    """
    with store.transaction() as connection:
        rows.change(connection, staff_id, name=name, language=language)


def locked(connection: sa.Connection, staff_id: int) -> Staff:
    """A colleague, kept from everybody else until the transaction ends.

    Raises:
        StaffNotFound: If there is no such colleague.
    """
    found = rows.lock(connection, staff_id)
    if found is None:
        raise StaffNotFound(staff_id)
    return found


def note(
    store: Store,
    connection: sa.Connection,
    actor: str,
    event: Event,
    staff_id: int,
    **fields: Any,
) -> None:
    """Keep in the history what was done with a colleague."""
    now = store.clock.now()
    history.append(connection, now, actor, event, "staff", staff_id, **fields)


@contextmanager
def _without_cases(
    store: Store, actor: str, staff_id: int, may_have: bool = False
) -> Iterator[sa.Connection]:
    """A transaction in which a colleague has no open case, and can get none."""
    while True:
        if not may_have:
            release_all(store, get_staff(store, staff_id), actor)
        with store.transaction() as connection:
            # Before the colleague, who may be one of them: two of them who go at once
            # would wait for each other.
            rows.administrators(connection)
            # Who gives somebody a case locks that colleague's row first.
            locked(connection, staff_id)
            if may_have or not cases.open_of_assignee(connection, staff_id):
                yield connection
                return


def _keep_an_administrator(connection: sa.Connection, staff: Staff) -> None:
    if staff.role == "administrator" and staff.state == "active":
        others = [i for i in rows.administrators(connection) if i != staff.id]
        if not others:
            raise LastAdministrator(staff.login)
