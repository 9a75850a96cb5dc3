"""What staff see of the history: who did what, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from community.model.case_rights import may_see
from community.model.history import Event
from community.model.history_views import REFUSALS, SUPPORTS, Recorded
from community.model.staff import Staff
from community.store import history_pages
from community.store.engine import Row, Store
from community.store.history_pages import Asked


@dataclass(frozen=True)
class _Guarded:
    """What decides who may open a case."""

    sensitive: bool
    assignee_id: int | None


def visible_events(staff: Staff) -> tuple[Event, ...]:
    """The events whose lines a colleague may see."""
    events: tuple[Event, ...] = get_args(Event)
    if staff.role == "administrator":
        return events
    return tuple(event for event in events if event not in REFUSALS)


def list_history(
    store: Store,
    staff: Staff,
    *,
    event: Event | None = None,
    actor: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    before: int | None = None,
    limit: int,
) -> list[Recorded]:
    """The lines that fit, newest first.

    Args:
        since: The first moment, and ``until`` the first one after the last.
        before: The id of the last line of the page before.
    """
    shown = visible_events(staff)
    hidden = frozenset(each for each in REFUSALS if each not in shown)
    asked = Asked(hidden, event, actor, since, until, before)
    with store.reading() as connection:
        rows = history_pages.page(connection, asked, limit)
    return [_recorded(row, staff) for row in rows]


def proposal_history(
    store: Store, staff: Staff, proposal_id: int, limit: int
) -> list[Recorded]:
    """What was done with a proposal, newest first; who supported it is left out."""
    asked = Asked(SUPPORTS, None, None, None, None, None, proposal_id)
    with store.reading() as connection:
        rows = history_pages.page(connection, asked, limit)
    return [_recorded(row, staff) for row in rows]


def _recorded(row: Row, staff: Staff) -> Recorded:
    sensitive = bool(row.sensitive)
    known = row.subject_type == "case" and row.sensitive is not None
    readable = known and may_see(_Guarded(sensitive, row.assignee_id), staff)
    erased = row.event == "resident_erased"
    themselves = row.subject_type == "resident" and not erased
    return Recorded(
        id=row.id,
        happened_at=row.happened_at,
        actor=row.actor,
        name=row.name,
        event=row.event,
        subject_type=row.subject_type,
        subject_id=row.subject_id,
        about=row.about,
        resident_id=row.subject_id if themselves else row.resident_id,
        fields={} if sensitive else row.fields,
        sensitive=sensitive,
        readable=readable,
    )
