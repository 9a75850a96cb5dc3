"""All SQL about referrals to other organisations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.case import Referral
from community.store.case_tables import referrals
from community.store.engine import Row

_r = referrals.c
_ADD = sa.insert(referrals).returning(_r.id)
_GET = sa.select(referrals).where(_r.id == bindparam("referral_id"))
_CHANGE = sa.update(referrals).where(_r.id == bindparam("which"))
_OF_CASE = (
    sa.select(referrals).where(_r.case_id == bindparam("of_case")).order_by(_r.id)
)


def add(
    connection: sa.Connection,
    case_id: int,
    staff_id: int,
    organisation: str,
    purpose: str,
    now: datetime,
) -> Referral:
    """Keep that the resident is asked; a referral is changed under its case's lock."""
    values = {
        "case_id": case_id,
        "staff_id": staff_id,
        "organisation": organisation,
        "purpose": purpose,
        "state": "asked",
        "asked_at": now,
    }
    added = connection.execute(_ADD, values).scalar_one()
    return _read(connection.execute(_GET, {"referral_id": added}).one())


def get(connection: sa.Connection, referral_id: int) -> Referral | None:
    """The referral, if there is one."""
    row = connection.execute(_GET, {"referral_id": referral_id}).one_or_none()
    return _read(row) if row else None


def change(connection: sa.Connection, referral_id: int, **values: Any) -> Referral:
    """Set columns of a referral; the referral after that."""
    connection.execute(_CHANGE, {"which": referral_id, **values})
    return _read(connection.execute(_GET, {"referral_id": referral_id}).one())


def of_case(connection: sa.Connection, case_id: int) -> list[Referral]:
    """The referrals of a case, oldest first."""
    return [_read(row) for row in everything(connection, case_id)]


def everything(connection: sa.Connection, case_id: int) -> Sequence[Row]:
    """All that is kept about the referrals of a case, oldest first."""
    return connection.execute(_OF_CASE, {"of_case": case_id}).all()


def _read(row: Row) -> Referral:
    return Referral(
        id=row.id,
        case_id=row.case_id,
        organisation=row.organisation,
        purpose=row.purpose,
        state=row.state,
        asked_at=row.asked_at,
        answered_at=row.answered_at,
    )
