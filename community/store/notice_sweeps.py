"""All SQL about rows of the ledger that nobody is sending: counted, ended, woken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.delivery import ON_THE_WAY
from community.model.notice_ledger import (
    ERASED,
    JOINED,
    LEASE_RAN_OUT,
    REACHED,
    RowState,
    Tally,
)
from community.store.columns import literally
from community.store.engine import Row
from community.store.notice_tables import (
    notice_ledger_rows,
    open_row,
    sending_row,
    waiting_row,
)

_l = notice_ledger_rows.c
_ROWS = sa.update(notice_ledger_rows)
_LATE = (
    sa.select(_l.id)
    .where(sending_row(), _l.lease_until <= bindparam("now"))
    .with_for_update(skip_locked=True)
)
_LOSE = (
    _ROWS.where(_l.id.in_(_LATE), sending_row(), _l.reason == ON_THE_WAY).values(
        state="unknown", reason=LEASE_RAN_OUT, ended_at=bindparam("now")
    ),
    _ROWS.where(_l.id.in_(_LATE), sending_row(), _l.reason.is_(None)).values(
        state="queued", attempts=_l.attempts - 1
    ),
)
_IDLE = literally(_l.state, "queued", "waiting")
_SOME_IDLE = (
    sa.select(_l.id)
    .where(_l.notice_id == bindparam("of_notice"), open_row(), _IDLE)
    .order_by(_l.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_END_SOME = _ROWS.where(_l.id.in_(_SOME_IDLE), _IDLE)
_HAS_OPEN = sa.select(
    sa.exists().where(_l.notice_id == bindparam("of_notice"), open_row())
)
_BY = (_l.language, _l.channel, _l.state, _l.reason)
_TALLY = (
    sa.select(*_BY, sa.func.count().label("residents"))
    .where(_l.notice_id == bindparam("of_notice"))
    .group_by(*_BY)
    .order_by(*_BY)
)
_LEDGER = (
    sa.select(
        _l.id,
        _l.resident_id,
        _l.language,
        _l.channel,
        _l.text_language,
        _l.state,
        _l.reason,
        _l.attempts,
        _l.ended_at,
    )
    .where(_l.notice_id == bindparam("of_notice"), _l.id > bindparam("after"))
    .order_by(_l.id)
    .limit(bindparam("most"))
)
_RETRY = _ROWS.where(
    _l.notice_id == bindparam("of_notice"),
    literally(_l.state, "failed"),
    _l.address_id.is_not(None),
).values(
    state="queued",
    reason=None,
    attempts=0,
    next_attempt_at=bindparam("now"),
    ended_at=None,
)
_WAKE = _ROWS.where(_l.address_id == bindparam("at"), waiting_row()).values(
    state="queued", next_attempt_at=bindparam("due_at")
)
_OF_RESIDENT = _l.resident_id == bindparam("who")
_STOP = _ROWS.where(_OF_RESIDENT, _IDLE).values(
    state="stopped", reason=bindparam("why"), ended_at=bindparam("now")
)
_FORGET = (
    _ROWS.where(_OF_RESIDENT, open_row()).values(
        state="stopped", reason=ERASED, ended_at=bindparam("now")
    ),
    _ROWS.where(_OF_RESIDENT).values(
        resident_id=None, address_id=None, message_id=None, platform_id=None
    ),
)
_EVERYTHING = sa.select(notice_ledger_rows).where(_OF_RESIDENT).order_by(_l.id)
_theirs = notice_ledger_rows.alias("theirs")
_BOTH = sa.exists().where(
    _theirs.c.notice_id == _l.notice_id,
    _theirs.c.resident_id == bindparam("other_one"),
)
_GOT_IT = _BOTH.where(literally(_theirs.c.state, "sending", *REACHED))
_HAVE_IT = literally(_l.state, "sending", *REACHED)
_JOINED = {"state": "stopped", "reason": JOINED, "ended_at": bindparam("now")}
_ARE_ONE = (
    # Who got it, or is getting it, gets it no second time on the other's address.
    _ROWS.where(_OF_RESIDENT, _GOT_IT, _IDLE).values(**_JOINED),
    _ROWS.where(_OF_RESIDENT, _GOT_IT, ~_HAVE_IT).values(resident_id=None),
)
_SURPLUS = (
    _ROWS.where(_OF_RESIDENT, _BOTH, _IDLE).values(**_JOINED),
    _ROWS.where(_OF_RESIDENT, _BOTH).values(resident_id=None),
    _ROWS.where(_OF_RESIDENT).values(resident_id=bindparam("other_one")),
)


def lose(connection: sa.Connection, now: datetime) -> None:
    """Take back rows whose sender took too long: what was on its way is unknown."""
    for statement in _LOSE:
        connection.execute(statement, {"now": now})


def end_some(
    connection: sa.Connection,
    notice_id: int,
    most: int,
    state: RowState,
    reason: str | None,
    now: datetime,
) -> int:
    """End rows that nobody is sending; how many that were."""
    values = {"state": state, "reason": reason, "ended_at": now}
    asked = {"of_notice": notice_id, "most": most}
    return connection.execute(_END_SOME, values | asked).rowcount


def has_open(connection: sa.Connection, notice_id: int) -> bool:
    """Whether a row of a notice can still become something else by itself."""
    return bool(connection.scalar(_HAS_OPEN, {"of_notice": notice_id}))


def tally(connection: sa.Connection, notice_id: int) -> list[Tally]:
    """How the rows of a notice stand."""
    rows = connection.execute(_TALLY, {"of_notice": notice_id})
    return [Tally(r.language, r.channel, r.state, r.reason, r.residents) for r in rows]


def ledger(
    connection: sa.Connection, notice_id: int, after: int, most: int
) -> Sequence[Row]:
    """Rows of a notice one by one, in order, with ids above ``after``."""
    asked = {"of_notice": notice_id, "after": after, "most": most}
    return connection.execute(_LEDGER, asked).all()


def retry_failed(connection: sa.Connection, notice_id: int, now: datetime) -> int:
    """Queue failed rows again; how many."""
    return connection.execute(_RETRY, {"of_notice": notice_id, "now": now}).rowcount


def wake(connection: sa.Connection, address_id: int, due_at: datetime) -> None:
    """Queue again what waited for the resident to write."""
    connection.execute(_WAKE, {"at": address_id, "due_at": due_at})


def stop(
    connection: sa.Connection, resident_id: int, reason: str, now: datetime
) -> None:
    """End what has not begun to leave for a resident."""
    connection.execute(_STOP, {"who": resident_id, "why": reason, "now": now})


def everything(connection: sa.Connection, resident_id: int) -> Sequence[Row]:
    """All rows of a resident."""
    return connection.execute(_EVERYTHING, {"who": resident_id}).all()


def forget(connection: sa.Connection, resident_id: int, now: datetime) -> None:
    """Take a resident out of the rows, which go on to count."""
    for statement in _FORGET:
        connection.execute(statement, {"who": resident_id, "now": now})


def join(connection: sa.Connection, one: int, other: int, now: datetime) -> None:
    """Give one resident's rows to another who is the same; nobody gets one twice."""
    theirs = {"who": other, "other_one": one, "now": now}
    ours = {"who": one, "other_one": other, "now": now}
    for statement in _ARE_ONE:
        connection.execute(statement, theirs)
    for statement in _SURPLUS:
        connection.execute(statement, ours)
