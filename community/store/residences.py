"""All SQL about where residents live, as they have shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.residence import Household, Residence
from community.store.engine import Row
from community.store.proposal_tables import current, households, residences
from community.store.tables import residents

_r, _h = residences.c, households.c
# Who changes where a resident lives, or what they support, locks their row first.
_LOCK_RESIDENT = (
    sa.select(residents.c.id)
    .where(residents.c.id == bindparam("resident"))
    .with_for_update()
)
_SELECT = (
    sa.select(residences, _h.building, _h.number, _h.adults)
    .select_from(residences.join(households, _h.id == _r.household_id))
    .where(current(), _h.removed_at.is_(None))
)
_OF_RESIDENT = _SELECT.where(_r.resident_id == bindparam("resident"))
_OF_SEAT = _SELECT.where(
    _r.household_id == bindparam("household"), _r.seat == bindparam("of_seat")
)
_OF_BUILDING = _SELECT.where(_h.building == bindparam("of_building")).order_by(
    _h.id, _r.seat
)
_SHOWN = (
    sa.select(_h.building, sa.func.count(_h.id.distinct()).label("found"))
    .select_from(residences.join(households, _h.id == _r.household_id))
    .where(current(), _h.removed_at.is_(None))
    .group_by(_h.building)
)
_BEGIN = sa.insert(residences)
_END = (
    sa.update(residences)
    .where(_r.resident_id == bindparam("resident"), current())
    .values(until=bindparam("now"))
    .returning(_r.household_id)
)
_EVERYTHING = (
    sa.select(residences).where(_r.resident_id == bindparam("resident")).order_by(_r.id)
)
_FORGET = sa.delete(residences).where(_r.resident_id == bindparam("gone"))
_GIVE = (
    sa.update(residences)
    .where(_r.resident_id == bindparam("one"))
    .values(resident_id=bindparam("other"))
)


def lock_resident(connection: sa.Connection, resident_id: int) -> bool:
    """Keep everybody else from what a resident is entitled to; false if erased."""
    found = connection.scalar(_LOCK_RESIDENT, {"resident": resident_id})
    return found is not None


def of_resident(connection: sa.Connection, resident_id: int) -> Residence | None:
    """Where a resident lives, if they have shown it."""
    row = connection.execute(_OF_RESIDENT, {"resident": resident_id}).one_or_none()
    return _read(row) if row else None


def of_seat(
    connection: sa.Connection, household_id: int, seat: int
) -> Residence | None:
    """Who has a seat of a household, if somebody has."""
    asked = {"household": household_id, "of_seat": seat}
    row = connection.execute(_OF_SEAT, asked).one_or_none()
    return _read(row) if row else None


def of_building(connection: sa.Connection, building: str) -> list[Residence]:
    """Who has shown that they live in a building, flat by flat."""
    found = connection.execute(_OF_BUILDING, {"of_building": building})
    return [_read(row) for row in found]


def shown(connection: sa.Connection) -> dict[str, int]:
    """In how many households of each building somebody has shown it."""
    return {row.building: row.found for row in connection.execute(_SHOWN)}


def begin(
    connection: sa.Connection,
    resident_id: int,
    household_id: int,
    seat: int,
    language: str,
    now: datetime,
) -> None:
    """From now on the resident lives there."""
    values = {
        "resident_id": resident_id,
        "household_id": household_id,
        "seat": seat,
        "language": language,
        "since": now,
    }
    connection.execute(_BEGIN, values)


def end(connection: sa.Connection, resident_id: int, now: datetime) -> int | None:
    """From now on the resident does not live there; the household they left."""
    asked = {"resident": resident_id, "now": now}
    found: int | None = connection.scalar(_END, asked)
    return found


def everything(connection: sa.Connection, resident_id: int) -> Sequence[Row]:
    """All that is kept about where a resident lived."""
    return connection.execute(_EVERYTHING, {"resident": resident_id}).all()


def give(connection: sa.Connection, one: int, other: int, now: datetime) -> None:
    """Make another resident's residences those of one resident, who keeps their own."""
    if of_resident(connection, other):
        end(connection, one, now)
    connection.execute(_GIVE, {"one": one, "other": other})


def forget(connection: sa.Connection, resident_id: int) -> None:
    """Delete where a resident lived."""
    connection.execute(_FORGET, {"gone": resident_id})


def _read(row: Row) -> Residence:
    household = Household(row.household_id, row.building, row.number, row.adults)
    return Residence(row.id, row.resident_id, household, row.seat, row.since)
