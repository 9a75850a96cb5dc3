"""Promises that slipped: the resident hears it from us, once for each promise."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from community.model.case import Case
from community.model.message import Reply
from community.store import cases
from community.store.engine import Store
from community.usecases.case_work import working_on


def slipped(store: Store, limit: int) -> list[Case]:
    """Open cases that are due and whose resident was not told so, oldest first.

    Not those that wait for the resident: there it is not us who are late.
    """
    with store.reading() as connection:
        return cases.slipped(connection, store.clock.now(), limit)


def tell_late(
    store: Store, case_id: int, told: Callable[[Case], Sequence[Reply]]
) -> list[int]:
    """Tell the resident that a promise slipped, unless that is done or not so.

    Raises:
        CaseNotFound: If there is no such case.
    """
    with working_on(store, case_id, "desk") as work:
        if not _has_slipped(work.case, work.now):
            return []
        said = work.tell("desk", told(work.case))
        work.change(told_late_at=work.now)
        message_id = said[-1] if said else None
        work.record("case_told_late", message_id=message_id)
        return said


def _has_slipped(case: Case, now: datetime) -> bool:
    ours = case.is_open and case.state != "waiting_for_resident"
    return ours and case.due_at <= now and case.told_late_at is None
