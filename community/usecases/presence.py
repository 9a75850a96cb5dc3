"""Who has a case on the screen, and who is writing an answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa

from community.model.case import Case
from community.model.case_rights import may_see
from community.model.case_views import Present
from community.model.staff import Staff
from community.store import presence
from community.store.engine import Store
from community.usecases.case_work import at_work

# A page says once every few seconds that it is there; then it may be slow, or gone.
SEEN = timedelta(seconds=30)
TYPED = timedelta(seconds=10)


def present(store: Store, staff: Staff, case_id: int, typing: bool) -> Case:
    """A colleague has a case on the screen now; it leaves no history.

    Raises:
        CaseNotFound: If there is no such case.
        NotYours: If the colleague may not see it.
    """
    with at_work(store, staff, case_id, may_see) as work:
        typing_at = work.now if typing else None
        presence.put(work.connection, case_id, staff.id, work.now, typing_at)
        return work.case


def who(store: Store, case_id: int) -> tuple[Present, ...]:
    """Who has a case on the screen, by name."""
    with store.reading() as connection:
        found = present_in(connection, [case_id], store.clock.now())
    return found.get(case_id, ())


def present_in(
    connection: sa.Connection, case_ids: Sequence[int], now: datetime
) -> dict[int, tuple[Present, ...]]:
    """Who has each of these cases on the screen; only of cases that anybody has."""
    found: dict[int, tuple[Present, ...]] = {}
    for row in presence.of_cases(connection, case_ids, now - SEEN):
        typing = row.typing_at is not None and row.typing_at > now - TYPED
        one = Present(row.staff_id, row.name, typing)
        found[row.case_id] = (*found.get(row.case_id, ()), one)
    return found
