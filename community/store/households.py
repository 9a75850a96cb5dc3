"""All SQL about households and the codes that are printed for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.residence import Household
from community.store.engine import Row
from community.store.proposal_tables import household_codes, households

_h, _k = households.c, household_codes.c
_ALL = sa.select(households).order_by(_h.building, _h.id)
_STANDING = _ALL.where(_h.removed_at.is_(None))
_OF_BUILDING = _STANDING.where(_h.building == bindparam("of_building"))
_GET = sa.select(households).where(_h.id == bindparam("which"))
_ADD = sa.insert(households)
_CHANGE = sa.update(households).where(_h.id == bindparam("which"))
_ISSUE = sa.insert(household_codes)
_UNUSED = (_k.used_at.is_(None), _k.revoked_at.is_(None))
_REVOKE_SEAT = (
    sa.update(household_codes)
    .where(
        _k.household_id == bindparam("household"),
        _k.seat == bindparam("of_seat"),
        *_UNUSED,
    )
    .values(revoked_at=bindparam("now"))
)
_REVOKE_BUILDING = (
    sa.update(household_codes)
    .where(
        _k.household_id.in_(
            sa.select(_h.id).where(_h.building == bindparam("of_building"))
        ),
        _k.ends_at > bindparam("now"),
        *_UNUSED,
    )
    .values(revoked_at=bindparam("now"))
)
_USABLE = (
    sa.select(_h.building, sa.func.count().label("found"))
    .select_from(household_codes.join(households, _h.id == _k.household_id))
    .where(_k.ends_at > bindparam("now"), *_UNUSED)
    .group_by(_h.building)
)
_LOCK_CODE = (
    sa.select(household_codes)
    .where(_k.code_hash == bindparam("written"))
    .with_for_update()
)
_USE = (
    sa.update(household_codes)
    .where(_k.code_hash == bindparam("written"))
    .values(used_at=bindparam("now"), used_by=bindparam("by"))
)
_FORGET = (
    sa.update(household_codes)
    .where(_k.used_by == bindparam("gone"))
    .values(used_by=None)
)
_GIVE = (
    sa.update(household_codes)
    .where(_k.used_by == bindparam("one"))
    .values(used_by=bindparam("other"))
)


def every(connection: sa.Connection) -> Sequence[Row]:
    """All households, also those that are listed no more."""
    return connection.execute(_ALL).all()


def of_building(connection: sa.Connection, building: str) -> list[Household]:
    """The households of a building, as they are listed."""
    found = connection.execute(_OF_BUILDING, {"of_building": building})
    return [read(row) for row in found]


def get(connection: sa.Connection, household_id: int) -> Household:
    """A household, whether it is still listed or not."""
    return read(connection.execute(_GET, {"which": household_id}).one())


def add(connection: sa.Connection, rows: Iterable[dict[str, Any]]) -> None:
    """Add households."""
    if new := list(rows):
        connection.execute(_ADD, new)


def change(connection: sa.Connection, household_id: int, **values: Any) -> None:
    """Set columns of a household."""
    connection.execute(_CHANGE, {"which": household_id, **values})


def issue(connection: sa.Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Keep new codes; earlier ones of the same seats that nobody used end."""
    for row in rows:
        asked = {
            "household": row["household_id"],
            "of_seat": row["seat"],
            "now": row["issued_at"],
        }
        connection.execute(_REVOKE_SEAT, asked)
    if rows:
        connection.execute(_ISSUE, rows)


def revoke(connection: sa.Connection, building: str, now: datetime) -> int:
    """End all codes of a building that nobody used; how many."""
    asked = {"of_building": building, "now": now}
    return connection.execute(_REVOKE_BUILDING, asked).rowcount


def usable(connection: sa.Connection, now: datetime) -> dict[str, int]:
    """How many codes of each building somebody can still use."""
    found = connection.execute(_USABLE, {"now": now})
    return {row.building: row.found for row in found}


def lock_code(connection: sa.Connection, code_hash: str) -> Row | None:
    """A code, which nobody else may use now; None if it was never given."""
    return connection.execute(_LOCK_CODE, {"written": code_hash}).one_or_none()


def use(
    connection: sa.Connection, code_hash: str, resident_id: int, now: datetime
) -> None:
    """Mark a locked code as used."""
    used = {"written": code_hash, "by": resident_id, "now": now}
    connection.execute(_USE, used)


def give(connection: sa.Connection, one: int, other: int) -> None:
    """Say that another resident's codes were used by one resident."""
    connection.execute(_GIVE, {"one": one, "other": other})


def forget(connection: sa.Connection, resident_id: int) -> None:
    """Forget who used which code."""
    connection.execute(_FORGET, {"gone": resident_id})


def read(row: Row) -> Household:
    """The household of a row."""
    return Household(row.id, row.building, row.number, row.adults)
