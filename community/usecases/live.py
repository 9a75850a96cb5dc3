"""What is new for staff, asked again and again: nothing is left out.

Ids are given before a transaction commits. So a line may become visible after lines
with higher ids, and a reader who goes on behind the highest would never see it. An id
that is missing may be such a line, until it has been missing for so long that it was
taken back or erased: until then the next look begins before it, and what follows is
told again.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from community.model.case_views import Changes
from community.store import live
from community.store.engine import Row, Store

# No transaction lasts as long from an id to its end.
GONE = timedelta(seconds=10)
MOST = 2000
# How far back a reader who begins looks for ids that are missing.
LOOK_BACK = 200


def newest(store: Store) -> tuple[int, int]:
    """Where a reader begins who has seen everything until now."""
    now = store.clock.now()
    with store.reading() as connection:
        lines = live.last(connection, "history", LOOK_BACK)
        said = live.last(connection, "messages", LOOK_BACK)
    return _settled(lines, _before(lines), now), _settled(said, _before(said), now)


def changes(store: Store, after: tuple[int, int]) -> Changes:
    """What happened behind ``after``, which is where an earlier look ended."""
    now = store.clock.now()
    with store.reading() as connection:
        lines = live.after(connection, "history", after[0], MOST)
        said = live.after(connection, "messages", after[1], MOST)
        where = _subjects([*lines, *said], "conversation")
        found = live.for_staff(connection, where) if where else ()
    case_ids = {row.case_id for row in found} - {None}
    return Changes(
        history_id=_settled(lines, after[0], now),
        message_id=_settled(said, after[1], now),
        case_ids=tuple(sorted(case_ids.union(_subjects(lines, "case")))),
        conversation_ids=tuple(dict.fromkeys(row.id for row in found)),
        lines=len(lines) + len(said),
    )


def _settled(lines: Sequence[Row], after: int, now: datetime) -> int:
    """The last id before which nothing can appear any more."""
    for line in lines:
        if line.id > after + 1 and line.happened_at > now - GONE:
            return after
        after = line.id
    return after


def _before(lines: Sequence[Row]) -> int:
    return lines[0].id - 1 if lines else 0


def _subjects(lines: Sequence[Row], kind: str) -> list[int]:
    return sorted({line.subject_id for line in lines if line.subject_type == kind})
