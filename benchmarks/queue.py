"""`make bench-queue`: how long the server takes for a page of the queue and its counts.

Ten thousand cases are open, each with a conversation of ten messages; first there are
no others, then a million closed ones stand between them. The database is SQLite.
Printed is the median of what the page asks the store, and how much closed cases add.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from benchmarks.large_store import BATCH, fill
from community.model.staff import Staff
from community.place import Place
from community.store import case_tables
from community.store import staff as staff_store
from community.store.engine import Store, open_store
from community.usecases.case_queue import counts, queue

OPEN = 10_000
CLOSED = 1_000_000
MESSAGES = 10
STAFF = 40
ROUNDS = 30
BAR_MS = 150.0
MOST_GROWTH = 1.5
FIRST = "first page, and counts"


def main() -> int:
    """Measure and print; 1 if a bar is missed."""
    print(f"{OPEN} open cases, median of {ROUNDS}, SQLite\n")
    print(f"{'ms':34}{'0 closed':>12}{f'{CLOSED} closed':>18}{'ratio':>8}")
    with tempfile.TemporaryDirectory() as folder:
        before, after = (
            _measured(Path(folder) / str(closed), closed) for closed in (0, CLOSED)
        )
    for name, first in before.items():
        ratio = after[name] / first
        print(f"{name:34}{first:12.1f}{after[name]:18.1f}{ratio:8.2f}")
    fast = max(*before.values(), *after.values()) < BAR_MS
    steady = after[FIRST] < MOST_GROWTH * before[FIRST]
    print(f"\nbelow {BAR_MS:.0f} ms: {'reached' if fast else 'MISSED'}")
    print(f"does not grow with closed cases: {'reached' if steady else 'MISSED'}")
    return 0 if fast and steady else 1


def _measured(folder: Path, closed: int) -> dict[str, float]:
    fill(folder, residents=OPEN, messages=OPEN * MESSAGES)
    store = open_store(f"sqlite:///{folder / 'linli.db'}")
    staff = _staff(store)
    _cases(store, closed)
    today = Place().today(store.clock.now())
    everything = queue(store, staff, which="all", today=today, limit=OPEN)
    middle = everything[OPEN // 2].id
    pages: dict[str, dict[str, Any]] = {
        FIRST: {"which": "all"},
        "page in the middle, and counts": {"which": "all", "after": middle},
        "own cases, and counts": {"which": "mine"},
        "to look at again, and counts": {"which": "follow_up"},
        "search in all, and counts": {"which": "all", "text": "number 9999"},
    }
    took = {name: _median(store, staff, today, asked) for name, asked in pages.items()}
    store.close()
    return took


def _median(store: Store, staff: Staff, today: date, asked: dict[str, Any]) -> float:
    def once() -> float:
        began = time.perf_counter()
        queue(store, staff, today=today, **asked)
        counts(store, staff, today)
        return (time.perf_counter() - began) * 1000

    once()
    return statistics.median(once() for _ in range(ROUNDS))


def _staff(store: Store) -> Staff:
    """The colleague who asks; one of many."""
    now = store.clock.now()
    with store.transaction() as connection:
        for number in range(STAFF):
            staff_id = staff_store.add(
                connection,
                login=f"staff{number}",
                name=f"Staff {number}",
                role="caseworker",
                language="zh",
                state="active",
                created_at=now,
            )
        found = staff_store.get(connection, staff_id)
    assert found is not None
    return found


def _cases(store: Store, closed: int) -> None:
    """As many closed cases as there are between the open ones."""
    between = closed // OPEN
    with store.transaction() as connection:
        rows = _rows(store.clock.now(), between)
        while batch := list(islice(rows, BATCH)):
            connection.execute(sa.insert(case_tables.cases), batch)


def _rows(now: datetime, between: int) -> Iterator[dict[str, Any]]:
    for number in range(OPEN):
        for _ in range(between):
            yield _row(now, number, "closed")
        yield _row(now, number, "open" if number % 3 else "new")


def _follow_up_on(now: datetime, number: int) -> date | None:
    """Of each fifth case, on a day of the week before or of the weeks to come."""
    return (now + timedelta(days=number % 60 - 7)).date() if number % 5 == 0 else None


def _row(now: datetime, number: int, state: str) -> dict[str, Any]:
    done = now if state == "closed" else None
    return {
        "conversation_id": number + 1,
        "state": state,
        "reason": "wish",
        "priority": "urgent" if number % 20 == 0 else "ordinary",
        "language": "ko",
        "summary": f"The landlord keeps the deposit of flat number {number}",
        "sensitive": number % 10 == 0,
        "assignee_id": None if state == "new" else number % STAFF + 1,
        "due_at": now + timedelta(minutes=number * 37 % 10_000),
        "follow_up_on": _follow_up_on(now, number),
        "opened_at": now,
        "resolved_at": done,
        "closed_at": done,
    }


if __name__ == "__main__":
    sys.exit(main())
