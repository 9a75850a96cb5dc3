"""All SQL about rows of the ledger on their way: claimed, marked, recorded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, get_args

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.notice_ledger import (
    OPEN,
    Claimed,
    Ended,
    Refused,
    RowOutcome,
    may_become,
)
from community.store.columns import literally
from community.store.engine import Row
from community.store.notice_audience import agreed
from community.store.notice_tables import (
    notice_ledger_rows,
    queued_row,
    sending_row,
)
from community.store.tables import addresses, conversations, messages

_l, _a, _c, _m = notice_ledger_rows.c, addresses.c, conversations.c, messages.c
_IDS: sa.BindParameter[int] = bindparam("ids", expanding=True)
_DUE = (
    sa.select(_l.id)
    .where(
        _l.notice_id == bindparam("of_notice"),
        _l.channel == bindparam("on"),
        queued_row(),
        _l.next_attempt_at <= bindparam("now"),
    )
    .order_by(_l.next_attempt_at, _l.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_TAKE = (
    sa.update(notice_ledger_rows)
    .where(_l.id.in_(_IDS), queued_row())
    .values(
        state="sending",
        reason=None,
        attempts=_l.attempts + 1,
        lease_holder=bindparam("holder"),
        lease_until=bindparam("until"),
    )
)
_TAKEN = (
    sa.select(
        _l.id,
        _l.notice_id,
        _l.address_id,
        _l.language,
        _l.attempts,
        _a.address,
        _c.id.label("conversation_id"),
    )
    .join(addresses, _a.id == _l.address_id)
    .join(conversations, _c.address_id == _l.address_id)
    .where(_l.id.in_(_IDS))
    .order_by(_l.next_attempt_at, _l.id)
)
_IN_HAND = (_l.lease_holder == bindparam("holder"), sending_row(), _l.reason.is_(None))
_FREE = (
    sa.select(_c.id)
    .where(_c.id.in_(_IDS))
    .order_by(_c.id)
    .with_for_update(skip_locked=True)
)
_LOOK = (
    sa.select(
        _l.id,
        _l.message_id,
        _a.state.label("address_state"),
        agreed(_l.resident_id, urgent=False).label("agreed"),
        agreed(_l.resident_id, urgent=True).label("agreed_to_urgent"),
    )
    .join(addresses, _a.id == _l.address_id)
    .where(_l.id.in_(_IDS), *_IN_HAND)
    .with_for_update(of=notice_ledger_rows, skip_locked=True)
)
# Not in order, which SQLite can only do row by row.
_SAY = sa.insert(messages).returning(_m.id, _m.conversation_id)
_SAY_ANEW = sa.update(messages).where(_m.id == bindparam("which"))
_MARK = (
    sa.update(notice_ledger_rows)
    .where(_l.id == bindparam("row_id"), *_IN_HAND)
    .values(
        state=bindparam("now_is"),
        reason=bindparam("why"),
        version=bindparam("of_version"),
        text_language=bindparam("text_in"),
        message_id=bindparam("message"),
        ended_at=bindparam("over_at"),
    )
)
_REFUSE = (
    sa.update(notice_ledger_rows)
    .where(_l.id == bindparam("row_id"), *_IN_HAND)
    .values(
        state=bindparam("now_is"),
        reason=bindparam("why"),
        attempts=_l.attempts - 1,
        next_attempt_at=bindparam("due_at"),
        ended_at=bindparam("over_at"),
    )
)
_RECORD = {
    outcome: sa.update(notice_ledger_rows)
    .where(
        _l.id == bindparam("row_id"),
        _l.lease_holder == bindparam("holder"),
        literally(_l.state, *may_become(outcome)),
    )
    .values(
        state=outcome,
        reason=bindparam("why"),
        platform_id=bindparam("known_as"),
        next_attempt_at=sa.func.coalesce(
            bindparam("due_at", type_=_l.next_attempt_at.type), _l.next_attempt_at
        ),
        ended_at=bindparam("over_at"),
    )
    for outcome in get_args(RowOutcome)
}


def claim(
    connection: sa.Connection,
    notice_id: int,
    channel: str,
    holder: str,
    until: datetime,
    now: datetime,
    most: int,
) -> list[Claimed]:
    """Rows of a notice that are due, and now the holder's for a while."""
    due = {"of_notice": notice_id, "on": channel, "now": now, "most": most}
    ids = list(connection.scalars(_DUE, due))
    if not ids:
        return []
    connection.execute(_TAKE, {"ids": ids, "holder": holder, "until": until})
    return [
        Claimed(
            row.id,
            row.notice_id,
            row.address_id,
            channel,
            row.address,
            row.conversation_id,
            row.language,
            holder,
            row.attempts,
        )
        for row in connection.execute(_TAKEN, {"ids": ids})
    ]


def free_conversations(
    connection: sa.Connection, conversation_ids: Sequence[int]
) -> set[int]:
    """Those that nobody is at work on; kept from everybody else from now on."""
    return set(connection.scalars(_FREE, {"ids": conversation_ids}))


def look(
    connection: sa.Connection, row_ids: Sequence[int], holder: str
) -> dict[int, Row]:
    """What holds for rows that the holder still has, by id: address, consent."""
    found = connection.execute(_LOOK, {"ids": row_ids, "holder": holder})
    return {row.id: row for row in found}


def say(connection: sa.Connection, said: Sequence[dict[str, Any]]) -> dict[int, int]:
    """Write messages, one for a conversation; their ids by that of the conversation."""
    found = connection.execute(_SAY, said) if said else ()
    return {row.conversation_id: row.id for row in found}


def say_anew(connection: sa.Connection, said: Sequence[dict[str, Any]]) -> None:
    """Write other words into messages that have not left; ``which`` names each."""
    if said:
        connection.execute(_SAY_ANEW, said)


def mark(connection: sa.Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Note that rows are on their way, or were sent."""
    if rows:
        connection.execute(_MARK, rows)


def refuse(
    connection: sa.Connection,
    rows: Sequence[Refused],
    now: datetime,
) -> None:
    """End or queue again rows that do not leave; that was no attempt."""
    if rows:
        values = [
            {
                "row_id": each.row.id,
                "holder": each.row.holder,
                "now_is": each.state,
                "why": each.reason,
                "due_at": each.due_at or now,
                "over_at": None if each.state in OPEN else now,
            }
            for each in rows
        ]
        connection.execute(_REFUSE, values)


def record(connection: sa.Connection, ended: Sequence[Ended], now: datetime) -> None:
    """Keep what became of attempts, unless it is known better."""
    for outcome in sorted({each.outcome for each in ended}):
        values = [
            {
                "row_id": each.row.id,
                "holder": each.row.holder,
                "why": each.reason,
                "known_as": each.platform_id,
                "due_at": each.retry_at,
                "over_at": None if outcome in OPEN else now,
            }
            for each in ended
            if each.outcome == outcome
        ]
        connection.execute(_RECORD[outcome], values)
