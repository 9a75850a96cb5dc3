"""Everything about one case, read in one go."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from community.model.case import Case
from community.model.case_views import CaseFile, HistoryLine
from community.store import case_notes, history, referrals
from community.store import staff as staff_store
from community.usecases.presence import present_in


def read_file(connection: sa.Connection, case: Case, now: datetime) -> CaseFile:
    """The file of a case, whoever asks for it."""
    return CaseFile(
        case=case,
        assignee=_name(connection, case.assignee_id),
        notes=tuple(case_notes.of_case(connection, case.id)),
        referrals=tuple(referrals.of_case(connection, case.id)),
        present=present_in(connection, [case.id], now).get(case.id, ()),
        history=tuple(_lines(connection, case.id)),
    )


def _lines(connection: sa.Connection, case_id: int) -> list[HistoryLine]:
    found = history.about(connection, "case", case_id)
    actors = {line.actor for line in found}
    names = {actor: _name(connection, _staff_id(actor)) for actor in actors}
    return [
        HistoryLine(
            line.happened_at, line.actor, names[line.actor], line.event, line.fields
        )
        for line in found
    ]


def _staff_id(actor: str) -> int | None:
    kind, _, number = actor.partition(":")
    return int(number) if kind == "staff" and number.isdecimal() else None


def _name(connection: sa.Connection, staff_id: int | None) -> str | None:
    found = staff_store.get(connection, staff_id) if staff_id is not None else None
    return found.name if found else None
