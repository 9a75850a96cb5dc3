"""All SQL about the members of staff and the links that let them in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.staff import Staff
from community.store.case_tables import invitations, staff_members
from community.store.engine import Row

_s, _i = staff_members.c, invitations.c

COLUMNS = (
    _s.id.label("staff_id"),
    _s.login,
    _s.name,
    _s.role,
    _s.language,
    _s.state,
    _s.created_at.label("joined_at"),
)
_SELECT = sa.select(*COLUMNS)
_GET = _SELECT.where(_s.id == bindparam("which"))
_LOCK = _GET.with_for_update()
_FIND = sa.select(*COLUMNS, _s.password_hash).where(_s.login == bindparam("named"))
_ALL = _SELECT.order_by(_s.state, _s.name, _s.id)
# Locked, so that of two administrators who go at once one stays.
_ADMINISTRATORS = (
    sa.select(_s.id)
    .where(_s.role == "administrator", _s.state == "active")
    .order_by(_s.id)
    .with_for_update()
)
_ANYBODY = sa.select(_s.id).where(_s.state == "active").limit(1)
_PASSWORD = sa.select(_s.password_hash).where(_s.id == bindparam("which"))
_ADD = sa.insert(staff_members).returning(_s.id)
_CHANGE = sa.update(staff_members).where(_s.id == bindparam("which"))

_INVITE = sa.insert(invitations)
_INVITED = sa.select(invitations).where(_i.token_hash == bindparam("hashed"))
_USE = (
    sa.update(invitations)
    .where(_i.token_hash == bindparam("hashed"))
    .values(used_at=bindparam("now"))
)
_WITHDRAW = sa.delete(invitations).where(
    _i.staff_id.is_not_distinct_from(bindparam("whose", type_=_i.staff_id.type)),
    _i.used_at.is_(None),
)


def read(row: Row) -> Staff:
    """The colleague of a row that has the columns `COLUMNS`."""
    return Staff(
        id=row.staff_id,
        login=row.login,
        name=row.name,
        role=row.role,
        language=row.language,
        state=row.state,
        created_at=row.joined_at,
    )


def get(connection: sa.Connection, staff_id: int) -> Staff | None:
    """One colleague, also one who has left."""
    row = connection.execute(_GET, {"which": staff_id}).one_or_none()
    return read(row) if row else None


def lock(connection: sa.Connection, staff_id: int) -> Staff | None:
    """One colleague, kept from everybody else until the transaction ends."""
    row = connection.execute(_LOCK, {"which": staff_id}).one_or_none()
    return read(row) if row else None


def find(connection: sa.Connection, login: str) -> tuple[Staff, str | None] | None:
    """Who has a login, with the hash of their password."""
    row = connection.execute(_FIND, {"named": login}).one_or_none()
    return (read(row), row.password_hash) if row else None


def everybody(connection: sa.Connection) -> list[Staff]:
    """All colleagues: active, invited, left."""
    return [read(row) for row in connection.execute(_ALL)]


def administrators(connection: sa.Connection) -> Sequence[int]:
    """Ids of the active administrators, kept as they are until the transaction ends."""
    return connection.scalars(_ADMINISTRATORS).all()


def is_anybody(connection: sa.Connection) -> bool:
    """Whether there is an active colleague."""
    return connection.execute(_ANYBODY).first() is not None


def password_hash(connection: sa.Connection, staff_id: int) -> str | None:
    """The hash of a colleague's password."""
    return connection.execute(_PASSWORD, {"which": staff_id}).scalar_one_or_none()


def add(connection: sa.Connection, **values: Any) -> int:
    """The id of a new colleague."""
    added: int = connection.execute(_ADD, values).scalar_one()
    return added


def change(connection: sa.Connection, staff_id: int, **values: Any) -> None:
    """Set columns of a colleague."""
    connection.execute(_CHANGE, {"which": staff_id, **values})


def invite(
    connection: sa.Connection, token_hash: str, staff_id: int | None, ends_at: datetime
) -> None:
    """Keep a link that lets a colleague, or the first administrator, in once."""
    values = {"token_hash": token_hash, "staff_id": staff_id, "ends_at": ends_at}
    connection.execute(_INVITE, values)


def invitation(
    connection: sa.Connection, token_hash: str, *, locked: bool = False
) -> Row | None:
    """A link by the hash of its token."""
    query = _INVITED.with_for_update() if locked else _INVITED
    return connection.execute(query, {"hashed": token_hash}).one_or_none()


def use_invitation(connection: sa.Connection, token_hash: str, now: datetime) -> None:
    """A link was used: it is good no more."""
    connection.execute(_USE, {"hashed": token_hash, "now": now})


def withdraw_invitations(connection: sa.Connection, staff_id: int | None) -> None:
    """Delete the unused links of a colleague, or those to the first administrator."""
    connection.execute(_WITHDRAW, {"whose": staff_id})
