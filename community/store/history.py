"""All SQL about the history: appended to, read, and forgotten with a resident."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.history import FIELDS, Event, Subject
from community.store.engine import Row
from community.store.tables import history

_h = history.c
_APPEND = sa.insert(history)
_ABOUT = (
    sa.select(_h.happened_at, _h.actor, _h.event, _h.fields)
    .where(
        _h.subject_type == bindparam("subject_type"),
        _h.subject_id == bindparam("subject_id"),
    )
    .order_by(_h.id)
)
_LAST = (
    sa.select(_h.happened_at)
    .where(
        _h.subject_type == bindparam("subject_type"),
        _h.subject_id == bindparam("subject_id"),
        _h.event == bindparam("event"),
        _h.actor == bindparam("actor"),
    )
    .order_by(_h.id.desc())
    .limit(1)
)
_MOVE = sa.update(history).where(
    _h.subject_type == bindparam("subject"), _h.subject_id == bindparam("one")
)
_FORGET = sa.delete(history).where(
    _h.subject_type == bindparam("type"),
    _h.subject_id.in_(bindparam("ids", expanding=True)),
)


def append(
    connection: sa.Connection,
    now: datetime,
    actor: str,
    event: Event,
    subject_type: Subject,
    subject_id: int,
    **fields: Any,
) -> None:
    """Add a line.

    Raises:
        ValueError: If the fields are not those of the event.
    """
    if fields.keys() != FIELDS[event]:
        raise ValueError(f"{event} takes {sorted(FIELDS[event])}, not {sorted(fields)}")
    connection.execute(
        _APPEND,
        {
            "happened_at": now,
            "actor": actor,
            "event": event,
            "subject_type": subject_type,
            "subject_id": subject_id,
            "fields": fields,
        },
    )


def about(
    connection: sa.Connection, subject_type: Subject, subject_id: int
) -> Sequence[Row]:
    """Everything that was done to one subject, oldest first."""
    found = connection.execute(
        _ABOUT, {"subject_type": subject_type, "subject_id": subject_id}
    )
    return found.all()


def last(
    connection: sa.Connection,
    actor: str,
    event: Event,
    subject_type: Subject,
    subject_id: int,
) -> datetime | None:
    """When somebody did something to a subject last; None if they never did."""
    asked = {
        "actor": actor,
        "event": event,
        "subject_type": subject_type,
        "subject_id": subject_id,
    }
    found: datetime | None = connection.scalar(_LAST, asked)
    return found


def move(connection: sa.Connection, subject_type: Subject, one: int, to: int) -> None:
    """Put the lines about one subject to another that it became a part of."""
    about = {"subject": subject_type, "one": one, "subject_id": to}
    connection.execute(_MOVE, about)


def forget(
    connection: sa.Connection,
    resident_id: int,
    conversation_ids: Sequence[int],
    case_ids: Sequence[int],
) -> None:
    """Delete the lines about a resident, the resident's conversations and cases."""
    connection.execute(_FORGET, {"type": "resident", "ids": [resident_id]})
    connection.execute(_FORGET, {"type": "conversation", "ids": conversation_ids})
    connection.execute(_FORGET, {"type": "case", "ids": case_ids})


def forget_proposals(connection: sa.Connection, proposal_ids: Sequence[int]) -> None:
    """Delete the lines about proposals that nobody but their author has seen."""
    connection.execute(_FORGET, {"type": "proposal", "ids": proposal_ids})
