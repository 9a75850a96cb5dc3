"""A resident shows where they live, with the code that came to their door."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from community.model.proposal import NotAllowed
from community.model.proposal_rights import may_organise
from community.model.residence import (
    RedeemOutcome,
    ResidenceEnd,
    code_hash,
    written_code,
)
from community.model.resident import ResidentNotFound
from community.model.staff import Staff
from community.procedure import Procedure
from community.store import history, households, residences
from community.store.engine import Row, Store
from community.usecases.pacing import allow
from community.usecases.proposal_supports import count_waiting

# So many codes in a row, right or wrong, and then one in ten minutes.
CODES_AT_ONCE = 5
CODES_PER_SECOND = 1 / 600
# Who has shown where they live moves once in so long; staff can end it before.
MOVES_AFTER = timedelta(days=30)


def redeem_code(
    store: Store, procedure: Procedure, resident_id: int, text: str, language: str
) -> RedeemOutcome:
    """Bind a resident to the household whose code they write; waiting supports count.

    Unknown, used, ended and revoked codes are answered alike, so that nobody learns
    which codes there are. A code that a household got anew replaces who had its place.

    Args:
        language: What the resident writes in.

    Raises:
        ResidentNotFound: If the resident was erased meanwhile.
    """
    key = f"household_code:{resident_id}"
    if not allow(store, "desk", key, CODES_PER_SECOND, CODES_AT_ONCE):
        return "too_many"
    hashed = code_hash(written_code(text) or "")
    with store.transaction() as connection:
        now = store.clock.now()
        code = households.lock_code(connection, hashed)
        _lock(connection, resident_id, code)
        own = residences.of_resident(connection, resident_id)
        if code is not None and code.used_by == resident_id:
            stays = own is not None and own.household.id == code.household_id
            return "already" if stays else "wrong"
        if code is None or not _is_good(code, now):
            return "wrong"
        moves = own is not None and own.household.id != code.household_id
        if own is not None and moves and own.since > now - MOVES_AFTER:
            return "moved_recently"
        _move_in(connection, resident_id, code, language, now)
        count_waiting(connection, store, procedure, resident_id)
        return "shown"


def end_residence(store: Store, staff: Staff, resident_id: int) -> bool:
    """A colleague says that a resident lives there no more; false if it was not known.

    What the household supported stays.

    Raises:
        NotAllowed: If the colleague does not organise proposals.
    """
    if not may_organise(staff):
        raise NotAllowed(resident_id)
    with store.transaction() as connection:
        residences.lock_resident(connection, resident_id)
        return _end(connection, resident_id, staff.actor, "staff", store.clock.now())


def _lock(connection: sa.Connection, resident_id: int, code: Row | None) -> None:
    """Lock the resident, and who has the place of a code, in one order."""
    former = (
        residences.of_seat(connection, code.household_id, code.seat) if code else None
    )
    wanted = {resident_id, former.resident_id if former else resident_id}
    for each in sorted(wanted):
        if not residences.lock_resident(connection, each) and each == resident_id:
            raise ResidentNotFound(resident_id)


def _is_good(code: Row, now: datetime) -> bool:
    return code.used_at is None and code.revoked_at is None and code.ends_at > now


def _move_in(
    connection: sa.Connection,
    resident_id: int,
    code: Row,
    language: str,
    now: datetime,
) -> None:
    former = residences.of_seat(connection, code.household_id, code.seat)
    if former and former.resident_id != resident_id:
        _end(connection, former.resident_id, "resident", "replaced", now)
    _end(connection, resident_id, "resident", "moved", now)
    households.use(connection, code.code_hash, resident_id, now)
    residences.begin(
        connection, resident_id, code.household_id, code.seat, language, now
    )
    history.append(
        connection,
        now,
        "resident",
        "residence_shown",
        "resident",
        resident_id,
        household_id=code.household_id,
    )


def _end(
    connection: sa.Connection,
    resident_id: int,
    actor: str,
    reason: ResidenceEnd,
    now: datetime,
) -> bool:
    household_id = residences.end(connection, resident_id, now)
    if household_id is None:
        return False
    history.append(
        connection,
        now,
        actor,
        "residence_ended",
        "resident",
        resident_id,
        household_id=household_id,
        reason=reason,
    )
    return True
