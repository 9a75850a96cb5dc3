"""All SQL about who has a case on the screen, and who is writing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.store.case_tables import case_presence, staff_members
from community.store.engine import Row

_p = case_presence.c
_LEAVE = sa.delete(case_presence).where(
    _p.case_id == bindparam("of_case"), _p.staff_id == bindparam("staff")
)
_COME = sa.insert(case_presence)
_OF_CASES = (
    sa.select(case_presence, staff_members.c.name)
    .join(staff_members, staff_members.c.id == _p.staff_id)
    .where(
        _p.case_id.in_(bindparam("case_ids", expanding=True)),
        _p.seen_at > bindparam("since"),
    )
    .order_by(_p.case_id, staff_members.c.name, _p.staff_id)
)
_EVERYTHING = (
    sa.select(case_presence)
    .where(_p.case_id == bindparam("of_case"))
    .order_by(_p.staff_id)
)


def put(
    connection: sa.Connection,
    case_id: int,
    staff_id: int,
    now: datetime,
    typing_at: datetime | None,
) -> None:
    """Keep that a colleague looks at a case; the case is locked."""
    connection.execute(_LEAVE, {"of_case": case_id, "staff": staff_id})
    values = {"case_id": case_id, "staff_id": staff_id}
    connection.execute(_COME, {**values, "seen_at": now, "typing_at": typing_at})


def of_cases(
    connection: sa.Connection, case_ids: Sequence[int], since: datetime
) -> Sequence[Row]:
    """Who looked at these cases later than a moment, with their names."""
    asked = {"case_ids": case_ids, "since": since}
    return connection.execute(_OF_CASES, asked).all()


def everything(connection: sa.Connection, case_id: int) -> Sequence[Row]:
    """All that is kept about who looked at a case."""
    return connection.execute(_EVERYTHING, {"of_case": case_id}).all()
