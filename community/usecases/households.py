"""Households: as the place lists them, and the one-time codes printed for them."""

from __future__ import annotations

from datetime import timedelta

from community.model.proposal import NotAllowed
from community.model.proposal_rights import may_organise
from community.model.residence import (
    BuildingLine,
    Flat,
    Household,
    IssuedCode,
    Residence,
    code_hash,
    new_code,
    written_code,
)
from community.model.staff import Staff
from community.procedure import Procedure
from community.store import history, households, residences
from community.store.engine import Store


class UnknownBuilding(LookupError):
    """There is no such building in ``community.yml``."""


def sync_households(store: Store, procedure: Procedure) -> None:
    """Make the households those that the place lists.

    One that is listed no more keeps its row: rolls that have it were frozen.
    """
    listed = {
        (name, number): building.adults
        for name, building in procedure.buildings.items()
        for number in building.households
    }
    with store.transaction() as connection:
        now = store.clock.now()
        known = {
            (row.building, row.number): row for row in households.every(connection)
        }
        households.add(
            connection,
            (
                {"building": name, "number": number, "adults": adults, "added_at": now}
                for (name, number), adults in listed.items()
                if (name, number) not in known
            ),
        )
        for where, row in known.items():
            if where not in listed and row.removed_at is None:
                households.change(connection, row.id, removed_at=now)
            elif where in listed and (row.adults, row.removed_at) != (
                listed[where],
                None,
            ):
                households.change(
                    connection, row.id, adults=listed[where], removed_at=None
                )


def issue_codes(
    store: Store, procedure: Procedure, staff: Staff, building: str
) -> list[IssuedCode]:
    """New codes for a building, to be printed now: only hashes of them are kept.

    One for each household, or for each of its adults where they have rights of their
    own. Earlier codes that nobody used end.

    Raises:
        NotAllowed: If the colleague does not organise proposals.
        UnknownBuilding: If there is no such building.
    """
    _must_organise(staff, procedure, building)
    with store.transaction() as connection:
        found = households.of_building(connection, building)
        seats = [
            (household, seat)
            for household in found
            for seat in _seats(procedure, household)
        ]
        issued = [_issue(store, procedure, *each) for each in seats]
        households.issue(connection, [_row(store, staff, each) for each in issued])
        history.append(
            connection,
            store.clock.now(),
            staff.actor,
            "household_codes_issued",
            "staff",
            staff.id,
            building=building,
            codes=len(issued),
        )
    return issued


def issue_code(
    store: Store, procedure: Procedure, staff: Staff, household_id: int, seat: int
) -> IssuedCode:
    """A new code for one adult of a household: who moves in, or lost theirs.

    Raises:
        NotAllowed: If the colleague does not organise proposals, or the household has
            fewer adults.
    """
    if not may_organise(staff):
        raise NotAllowed(household_id)
    with store.transaction() as connection:
        household = households.get(connection, household_id)
        if not 1 <= seat <= household.adults:
            raise NotAllowed(household_id)
        issued = _issue(store, procedure, household, seat)
        households.issue(connection, [_row(store, staff, issued)])
        history.append(
            connection,
            store.clock.now(),
            staff.actor,
            "household_codes_issued",
            "staff",
            staff.id,
            building=household.building,
            codes=1,
        )
    return issued


def revoke_codes(store: Store, staff: Staff, building: str) -> int:
    """End all codes of a building that nobody used, such as a lost sheet; how many.

    Raises:
        NotAllowed: If the colleague does not organise proposals.
    """
    if not may_organise(staff):
        raise NotAllowed(building)
    with store.transaction() as connection:
        now = store.clock.now()
        revoked = households.revoke(connection, building, now)
        history.append(
            connection,
            now,
            staff.actor,
            "household_codes_revoked",
            "staff",
            staff.id,
            building=building,
            codes=revoked,
        )
    return revoked


def list_buildings(
    store: Store, procedure: Procedure, staff: Staff
) -> list[BuildingLine]:
    """The buildings of the place, as it lists them.

    Raises:
        NotAllowed: If the colleague does not organise proposals.
    """
    if not may_organise(staff):
        raise NotAllowed(staff.id)
    with store.reading() as connection:
        shown = residences.shown(connection)
        usable = households.usable(connection, store.clock.now())
    return [
        BuildingLine(
            name, len(each.households), shown.get(name, 0), usable.get(name, 0)
        )
        for name, each in procedure.buildings.items()
    ]


def flats_of(
    store: Store, procedure: Procedure, staff: Staff, building: str
) -> list[Flat]:
    """The households of a building, and who has shown that they live there.

    Raises:
        NotAllowed: If the colleague does not organise proposals.
        UnknownBuilding: If there is no such building.
    """
    _must_organise(staff, procedure, building)
    with store.reading() as connection:
        found = households.of_building(connection, building)
        living = residences.of_building(connection, building)
    return [
        Flat(each, tuple(one for one in living if one.household.id == each.id))
        for each in found
    ]


def residence_of(store: Store, resident_id: int) -> Residence | None:
    """Where a resident lives, if they have shown it."""
    with store.reading() as connection:
        return residences.of_resident(connection, resident_id)


def _seats(procedure: Procedure, household: Household) -> range:
    return range(1, household.adults + 1 if procedure.right == "adult" else 2)


def _issue(
    store: Store, procedure: Procedure, household: Household, seat: int
) -> IssuedCode:
    ends_at = store.clock.now() + timedelta(days=procedure.code_days)
    return IssuedCode(new_code(procedure.code_signs), household, seat, ends_at)


def _row(store: Store, staff: Staff, issued: IssuedCode) -> dict[str, object]:
    written = written_code(issued.code)
    assert written is not None  # what we made can be read
    return {
        "code_hash": code_hash(written),
        "household_id": issued.household.id,
        "seat": issued.seat,
        "staff_id": staff.id,
        "issued_at": store.clock.now(),
        "ends_at": issued.ends_at,
    }


def _must_organise(staff: Staff, procedure: Procedure, building: str) -> None:
    if not may_organise(staff):
        raise NotAllowed(building)
    if building not in procedure.buildings:
        raise UnknownBuilding(building)
