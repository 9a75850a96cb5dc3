"""All SQL about what staff write about a case for each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.case import Note, NoteKind
from community.store.case_tables import case_notes, staff_members
from community.store.engine import Row

_n = case_notes.c
_ADD = sa.insert(case_notes).returning(_n.id)
_OF_CASE = (
    sa.select(case_notes, staff_members.c.name.label("author"))
    .join(staff_members, staff_members.c.id == _n.staff_id)
    .where(_n.case_id == bindparam("of_case"))
    .order_by(_n.id)
)


def add(
    connection: sa.Connection,
    case_id: int,
    staff_id: int,
    kind: NoteKind,
    text: str,
    now: datetime,
) -> int:
    """The id of a new note."""
    values = {
        "case_id": case_id,
        "staff_id": staff_id,
        "kind": kind,
        "text": text,
        "created_at": now,
    }
    note_id: int = connection.execute(_ADD, values).scalar_one()
    return note_id


def of_case(connection: sa.Connection, case_id: int) -> list[Note]:
    """The notes about a case, oldest first."""
    return [
        Note(row.id, row.staff_id, row.author, row.kind, row.text, row.created_at)
        for row in everything(connection, case_id)
    ]


def everything(connection: sa.Connection, case_id: int) -> Sequence[Row]:
    """All that is kept about the notes of a case, oldest first."""
    return connection.execute(_OF_CASE, {"of_case": case_id}).all()
