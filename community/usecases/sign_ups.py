"""Residents sign up for gatherings and cancel; staff check in who comes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from community.gathering_rules import GatheringRules
from community.model.gathering import GatheringClosed, GatheringNotFound
from community.model.resident import ResidentNotFound
from community.model.sign_up import (
    PLACED,
    TRANSITIONS,
    SignUp,
    SignUpNotFound,
    SignUpOutcome,
    SignUpState,
)
from community.model.staff import Staff
from community.store import sign_ups
from community.store.engine import Store
from community.usecases.gathering_work import GatheringWork, locked, must_organise


def sign_up(
    store: Store,
    rules: GatheringRules,
    resident_id: int,
    gathering_id: int,
    people: int = 1,
) -> SignUpOutcome:
    """A resident comes, with how many people; done again it changes their number.

    Who does not fit waits. Whoever has a place keeps it if there is no room for more.

    Raises:
        GatheringNotFound: If there is no such gathering.
        ResidentNotFound: If the resident was erased meanwhile.
    """
    with _of_resident(store, resident_id, gathering_id) as work:
        gathering = work.gathering
        if not gathering.sign_up:
            return "not_needed"
        if not work.takes_sign_ups:
            return "closed"
        most = min(rules.most_people, gathering.capacity or rules.most_people)
        if not 0 < people <= most:
            return "too_many"
        row = sign_ups.of_resident(work.connection, gathering_id, resident_id)
        if row is None or row.state == "cancelled":
            return _enter(work, row, resident_id, people)
        return _count(work, row, people)


def cancel_sign_up(store: Store, resident_id: int, gathering_id: int) -> bool:
    """A resident does not come; false if they were not going to.

    Raises:
        GatheringNotFound: If there is no such gathering.
        GatheringClosed: If it has begun, was cancelled, or is over.
        ResidentNotFound: If the resident was erased meanwhile.
    """
    with _of_resident(store, resident_id, gathering_id) as work:
        row = sign_ups.of_resident(work.connection, gathering_id, resident_id)
        if row is None or row.state == "cancelled":
            return False
        if not work.takes_sign_ups:
            raise GatheringClosed(gathering_id)
        _move(work, row, "cancelled")
        work.record("sign_up_cancelled", sign_up_id=row.id)
        work.settle()
        return True


def check_in(store: Store, staff: Staff, sign_up_id: int) -> SignUp:
    """A colleague sees that somebody with a place has come; again changes nothing.

    Raises:
        SignUpNotFound: If there is no such sign-up.
        GatheringClosed: If it has no place, or the gathering was cancelled.
        NotAllowed: If the colleague does not organise gatherings.
    """
    with _at_the_door(store, staff, sign_up_id) as (work, row):
        if row.state != "attended":
            _move(work, row, "attended")
            work.record("sign_up_checked_in", sign_up_id=row.id)
        return _got(work, row.id)


def undo_check_in(store: Store, staff: Staff, sign_up_id: int) -> SignUp:
    """Somebody was checked in by mistake; again changes nothing.

    Raises:
        SignUpNotFound: If there is no such sign-up.
        GatheringClosed: If it was never checked in, or the gathering was cancelled.
        NotAllowed: If the colleague does not organise gatherings.
    """
    with _at_the_door(store, staff, sign_up_id) as (work, row):
        if row.state not in PLACED:
            raise GatheringClosed(row.gathering_id)
        if row.state == "attended":
            over = work.gathering.state == "over"
            _move(work, row, "no_show" if over else "signed")
            work.record("check_in_undone", sign_up_id=row.id)
        return _got(work, row.id)


@contextmanager
def _of_resident(
    store: Store, resident_id: int, gathering_id: int
) -> Iterator[GatheringWork]:
    """A gathering that everybody may read of, with the resident locked too."""
    with store.transaction() as connection:
        if not sign_ups.lock_resident(connection, resident_id):
            raise ResidentNotFound(resident_id)
        work = locked(connection, store, gathering_id, "resident")
        if work.gathering.published_at is None:
            raise GatheringNotFound(gathering_id)
        yield work


@contextmanager
def _at_the_door(
    store: Store, staff: Staff, sign_up_id: int
) -> Iterator[tuple[GatheringWork, SignUp]]:
    must_organise(staff)
    with store.transaction() as connection:
        found = sign_ups.get(connection, sign_up_id)
        if found is None:
            raise SignUpNotFound(sign_up_id)
        work = locked(connection, store, found.gathering_id, staff.actor)
        work.must_be("published", "over")
        # Once more: before the gathering was locked it may have become another.
        yield work, _got(work, sign_up_id)


def _enter(
    work: GatheringWork, row: SignUp | None, resident_id: int, people: int
) -> SignUpOutcome:
    """Give a place, or one in line."""
    state: Literal["signed", "waiting"] = (
        "signed" if work.gathering.fits(people) else "waiting"
    )
    values = {
        "state": state,
        "people": people,
        "queued_at": work.now,
        "changed_at": work.now,
    }
    if row is None:
        sign_up_id = sign_ups.add(
            work.connection,
            gathering_id=work.gathering.id,
            resident_id=resident_id,
            **values,
        )
    else:
        sign_up_id = row.id
        sign_ups.change(work.connection, row.id, **values)
    work.record("signed_up", sign_up_id=sign_up_id, state=state, people=people)
    work.settle()
    return state


def _count(work: GatheringWork, row: SignUp, people: int) -> SignUpOutcome:
    """Another number of people with the same place, or the same one in line."""
    if row.state not in ("signed", "waiting"):
        return "closed"
    more = people - row.people
    if row.state == "signed" and more > 0 and not work.gathering.fits(more):
        return "full"
    if more:
        sign_ups.change(work.connection, row.id, people=people, changed_at=work.now)
        work.record("sign_up_changed", sign_up_id=row.id, people=people)
        work.settle()
    return "signed" if _got(work, row.id).state == "signed" else "waiting"


def _move(work: GatheringWork, row: SignUp, state: SignUpState) -> None:
    if state not in TRANSITIONS[row.state]:
        raise GatheringClosed(work.gathering.id)
    sign_ups.change(work.connection, row.id, state=state, changed_at=work.now)


def _got(work: GatheringWork, sign_up_id: int) -> SignUp:
    found = sign_ups.get(work.connection, sign_up_id)
    if found is None:
        raise SignUpNotFound(sign_up_id)
    return found
