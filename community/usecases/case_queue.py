"""The queue: every open case, the most urgent first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from community.model.case import Priority, written_case
from community.model.case_rights import may_see
from community.model.case_views import Present, QueueEntry, Which
from community.model.staff import Staff
from community.store import case_queue
from community.store.case_queue import Asked
from community.store.engine import Row, Store
from community.usecases.presence import present_in


def queue(
    store: Store,
    staff: Staff,
    *,
    which: Which,
    today: date,
    language: str | None = None,
    priority: Priority | None = None,
    text: str | None = None,
    after: int | None = None,
    limit: int = 50,
) -> list[QueueEntry]:
    """Urgent cases first, then late ones, then those to look at again, then the rest,
    each by when we promised to act; resolved ones by number.

    Of those to look at again a colleague's own come first, then what nobody has.

    Args:
        today: Where the place is; it tells what is to be looked at again.
        text: Words of the summary; or the number of one case, open or closed.
        after: The id of the last case of the page before.
    """
    case_id = written_case(text or "")
    words = None if case_id else (text or "").strip()
    now = store.clock.now()
    asked = Asked(which, now, today, language, priority, words, case_id)
    with store.reading() as connection:
        ids = case_queue.page(connection, staff, asked, after, limit)
        rows = case_queue.lines(connection, ids)
        present = present_in(connection, ids, now)
    return [_entry(row, staff, present.get(row.id, ())) for row in rows]


def counts(store: Store, staff: Staff, today: date) -> dict[Which, int]:
    """How many cases a colleague finds in each part of the queue; of those to look at
    again only their own count."""
    with store.reading() as connection:
        return case_queue.counts(connection, staff, today)


def _entry(row: Row, staff: Staff, present: tuple[Present, ...]) -> QueueEntry:
    others = [one for one in present if one.staff_id != staff.id]
    entry = QueueEntry(
        id=row.id,
        state=row.state,
        priority=row.priority,
        reason=row.reason,
        language=row.language,
        channel=row.channel,
        summary=row.summary,
        due_at=row.due_at,
        follow_up_on=row.follow_up_on,
        assignee_id=row.assignee_id,
        assignee=row.assignee,
        sensitive=row.sensitive,
        unread=bool(row.unread),
        last_text=row.last_text,
        last_author=row.last_author,
        last_at=row.last_at,
        reading=tuple(one.name for one in others),
        typing=tuple(one.name for one in others if one.typing),
    )
    if may_see(entry, staff):
        return entry
    return replace(entry, summary=None, last_text=None)
