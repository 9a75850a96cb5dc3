"""All SQL about who comes to a gathering."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.sign_up import PLACED, SignUp
from community.store.columns import literally
from community.store.engine import Row
from community.store.gathering_tables import sign_ups, waiting
from community.store.tables import residents

_s = sign_ups.c
_ahead = sign_ups.alias("ahead")
_position = (
    sa.select(sa.func.count())
    .where(
        waiting(_ahead),
        _ahead.c.gathering_id == _s.gathering_id,
        sa.tuple_(_ahead.c.queued_at, _ahead.c.id) <= sa.tuple_(_s.queued_at, _s.id),
    )
    .scalar_subquery()
)
_SELECT = sa.select(
    sign_ups, sa.case((waiting(), _position), else_=None).label("position")
)
# Weaker than the lock on what a resident is entitled to: whoever has the gathering may
# still write news for them, which refers to their row.
_LOCK_RESIDENT = (
    sa.select(residents.c.id)
    .where(residents.c.id == bindparam("resident"))
    .with_for_update(key_share=True)
)
_GET = _SELECT.where(_s.id == bindparam("which"))
_OF_RESIDENT = _SELECT.where(
    _s.gathering_id == bindparam("gathering"), _s.resident_id == bindparam("resident")
)
_OF_GATHERING = _SELECT.where(_s.gathering_id == bindparam("gathering")).order_by(
    _s.queued_at, _s.id
)
_WAITING = _SELECT.where(_s.gathering_id == bindparam("gathering"), waiting()).order_by(
    _s.queued_at, _s.id
)
_OF_RESIDENT_EVERYWHERE = (
    sa.select(sign_ups)
    .where(_s.resident_id == bindparam("resident"))
    .order_by(_s.gathering_id)
)
_ADD = sa.insert(sign_ups).returning(_s.id)
_CHANGE = sa.update(sign_ups).where(_s.id == bindparam("which"))
_REMOVE = sa.delete(sign_ups).where(_s.id == bindparam("which"))
_PEOPLE = sa.select(sa.func.coalesce(sa.func.sum(_s.people), 0)).where(
    _s.gathering_id == bindparam("gathering"), literally(_s.state, *PLACED)
)
_ATTENDED = sa.select(sa.func.coalesce(sa.func.sum(_s.people), 0)).where(
    _s.gathering_id == bindparam("gathering"), literally(_s.state, "attended")
)
_NOT_SEEN = (
    sa.update(sign_ups)
    .where(_s.gathering_id == bindparam("gathering"), literally(_s.state, "signed"))
    .values(state="no_show", changed_at=bindparam("now"))
)


def lock_resident(connection: sa.Connection, resident_id: int) -> bool:
    """Keep everybody else from a resident's sign-ups; false if they were erased."""
    return connection.scalar(_LOCK_RESIDENT, {"resident": resident_id}) is not None


def get(connection: sa.Connection, sign_up_id: int) -> SignUp | None:
    """The sign-up, if there is one."""
    row = connection.execute(_GET, {"which": sign_up_id}).one_or_none()
    return _read(row) if row else None


def of_resident(
    connection: sa.Connection, gathering_id: int, resident_id: int
) -> SignUp | None:
    """A resident's sign-up for a gathering, whatever became of it."""
    asked = {"gathering": gathering_id, "resident": resident_id}
    row = connection.execute(_OF_RESIDENT, asked).one_or_none()
    return _read(row) if row else None


def of_gathering(connection: sa.Connection, gathering_id: int) -> list[SignUp]:
    """All sign-ups for a gathering, those first that came first."""
    found = connection.execute(_OF_GATHERING, {"gathering": gathering_id})
    return [_read(row) for row in found]


def line(connection: sa.Connection, gathering_id: int) -> list[SignUp]:
    """Who waits for a place, those first that came first."""
    found = connection.execute(_WAITING, {"gathering": gathering_id})
    return [_read(row) for row in found]


def of_resident_everywhere(
    connection: sa.Connection, resident_id: int
) -> Sequence[Row]:
    """All sign-ups of a resident, by gathering."""
    return connection.execute(_OF_RESIDENT_EVERYWHERE, {"resident": resident_id}).all()


def add(connection: sa.Connection, **values: Any) -> int:
    """Write down a sign-up; its id.

    Raises:
        IntegrityError: If the resident has signed up for the gathering already.
    """
    found: int = connection.execute(_ADD, values).scalar_one()
    return found


def change(connection: sa.Connection, sign_up_id: int, **values: Any) -> None:
    """Set columns of a sign-up."""
    connection.execute(_CHANGE, {"which": sign_up_id, **values})


def remove(connection: sa.Connection, sign_up_id: int) -> None:
    """Delete a sign-up."""
    connection.execute(_REMOVE, {"which": sign_up_id})


def people(connection: sa.Connection, gathering_id: int) -> int:
    """For how many people a place is taken."""
    found: int = connection.execute(_PEOPLE, {"gathering": gathering_id}).scalar_one()
    return found


def attended(connection: sa.Connection, gathering_id: int) -> int:
    """How many people were checked in."""
    found: int = connection.execute(_ATTENDED, {"gathering": gathering_id}).scalar_one()
    return found


def not_seen(connection: sa.Connection, gathering_id: int, now: datetime) -> None:
    """Note that who had a place and was not checked in did not come."""
    connection.execute(_NOT_SEEN, {"gathering": gathering_id, "now": now})


def _read(row: Row) -> SignUp:
    return SignUp(
        id=row.id,
        gathering_id=row.gathering_id,
        resident_id=row.resident_id,
        state=row.state,
        people=row.people,
        queued_at=row.queued_at,
        changed_at=row.changed_at,
        position=row.position,
    )
