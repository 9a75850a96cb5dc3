"""`make bench-proposals`: how long the server takes for lists and pages of proposals.

A thousand proposals have a hundred thousand supports between them, in the languages of
the neighbourhood, on SQLite and, where it is installed, on PostgreSQL. Printed is the
median of what a page asks the store, and of whole answers of the public page, beside
what counting the supports anew for each line of a list would take.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from fastapi import FastAPI
from starlette.testclient import TestClient

from benchmarks.large_store import BATCH, fill_database
from bot.public.router import create_router
from community.languages import languages
from community.model.proposal import NewProposal, ProposalState, Wording
from community.place import load_place
from community.store import proposal_supports
from community.store.engine import Store, open_store
from community.store.proposal_tables import (
    households,
    proposal_roll,
    proposal_versions,
    proposals,
)
from community.store.proposal_tables import (
    proposal_supports as supports,
)
from community.store.tables import history
from community.texts import Texts
from community.usecases.proposal_pages import (
    board,
    board_counts,
    public_proposals,
    similar_proposals,
    view_proposal,
)
from tests import postgres

PROPOSALS = 1000
SUPPORTS = 100
HOUSEHOLDS = 160
ROUNDS = 30
BAR_MS = 150.0
STATES: tuple[ProposalState, ...] = ("open", "deliberating", "done", "not_reached")
TITLES = (
    ("zh", "换一部电梯", "电梯坏了一个月了。"),
    ("ar", "إنارة الطريق الشمالي", "المكان مظلم ليلًا."),
    ("de", "Ladestation für Elektroräder", "Viele tragen die Akkus in die Wohnung."),
    ("ko", "반려견 배변 봉투함", "길이 더럽습니다."),
)


def main() -> int:
    """Measure and print; 1 if the bar is missed."""
    total = PROPOSALS * SUPPORTS
    print(f"{total} supports on {PROPOSALS} proposals, median of {ROUNDS}\n")
    fast = True
    for name, url in _databases():
        store = _filled(url)
        pages = _pages(store) | _public_pages(store)
        took = {page: _median(once) for page, once in pages.items()}
        store.close()
        print(name)
        for page, median in took.items():
            print(f"{page:48}{median:10.1f} ms")
        fast &= all(m < BAR_MS for page, m in took.items() if not page.startswith("("))
        print()
    print(f"below {BAR_MS:.0f} ms: {'reached' if fast else 'MISSED'}")
    return 0 if fast else 1


def _databases() -> Iterator[tuple[str, str]]:
    """Empty databases to measure on, each by its name."""
    with tempfile.TemporaryDirectory() as folder:
        yield "SQLite", f"sqlite:///{Path(folder) / 'linli.db'}"
    if programs := postgres.binaries():
        with postgres.running_server(programs) as server:
            yield "PostgreSQL", server.url(server.new_database())


def _pages(store: Store) -> dict[str, Callable[[], object]]:
    lift = NewProposal(Wording("en", "A new lift", "It is broken"), "access", "all")
    middle = PROPOSALS // 2
    return {
        "public list, first page": lambda: public_proposals(store, "en"),
        "public list, in the middle": lambda: public_proposals(
            store, "en", areas=["b1"], after=middle
        ),
        "board: four columns and their counts": lambda: (
            [board(store, "zh", state) for state in STATES],
            board_counts(store),
        ),
        "one proposal, with balance and curve": lambda: view_proposal(store, middle),
        "similar ones, among all that go on": lambda: similar_proposals(store, lift),
        "(counting anew, what a list would take)": lambda: _counted(store),
    }


def _public_pages(store: Store) -> dict[str, Callable[[], object]]:
    app = FastAPI()
    site = "https://linli.example"
    app.include_router(create_router(store, Texts(), load_place(), site))
    visitor = TestClient(app)
    paths = {
        "public page: list of 50": "/proposals",
        "public page: list of a building, in the middle": (
            f"/proposals?area=b1&after={PROPOSALS // 2}"
        ),
        "public page: one proposal": f"/proposals/P-{PROPOSALS // 2}",
        "public page: feed of 50": "/proposals/feed.xml",
    }

    def ask(path: str) -> Callable[[], object]:
        return lambda: visitor.get(path, headers={"Accept-Language": "ar"})

    return {name: ask(path) for name, path in paths.items()}


def _counted(store: Store) -> list[int]:
    with store.reading() as connection:
        return [
            proposal_supports.count(connection, proposal_id)
            for proposal_id in range(1, PROPOSALS + 1)
        ]


def _median(once: Callable[[], object]) -> float:
    once()
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        once()
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took)


def _filled(url: str) -> Store:
    fill_database(url, residents=HOUSEHOLDS, messages=HOUSEHOLDS)
    store = open_store(url)
    now = store.clock.now()
    ids = range(1, PROPOSALS + 1)
    homes = range(1, HOUSEHOLDS + 1)
    with store.transaction() as connection:
        for table, rows in (
            (households, (_household(i, now) for i in homes)),
            (proposals, (_proposal(i, now) for i in ids)),
            (proposal_versions, (_version(i, now) for i in ids)),
            (
                proposal_roll,
                (
                    {"proposal_id": i, "household_id": home, "adults": 2}
                    for i in ids
                    for home in homes
                ),
            ),
            (supports, (row for i in ids for row in _supports(i, now))),
            (history, (row for i in ids for row in _history(i, now))),
        ):
            while batch := list(islice(rows, BATCH)):
                connection.execute(sa.insert(table), batch)
        # As the databases do by themselves sooner or later.
        connection.exec_driver_sql("ANALYZE")
    return store


def _household(number: int, now: Any) -> dict[str, Any]:
    return {
        "id": number,
        "building": "b1",
        "number": str(number),
        "adults": 2,
        "added_at": now,
    }


def _proposal(number: int, now: Any) -> dict[str, Any]:
    state = STATES[number % len(STATES)]
    return {
        "id": number,
        "author_id": number % HOUSEHOLDS + 1,
        "state": state,
        "category": "access",
        "area": "b1" if number % 3 else "all",
        "tier": 0 if state == "deliberating" else None,
        "due_at": now if state in ("open", "deliberating") else None,
        "version": 1,
        "signed_version": 1,
        "supports": SUPPORTS,
        "basis": "household",
        "eligible": HOUSEHOLDS,
        "needed": 96,
        "percent_done": 0,
        "created_at": now,
        "submitted_at": now,
        "opened_at": now,
    }


def _version(number: int, now: Any) -> dict[str, Any]:
    language, title, body = TITLES[number % len(TITLES)]
    return {
        "proposal_id": number,
        "version": 1,
        "language": language,
        "title": f"{title} {number}",
        "body": body,
        "substantial": True,
        "created_at": now,
    }


def _supports(number: int, now: Any) -> Iterator[dict[str, Any]]:
    spoken = list(languages())
    for home in range(1, SUPPORTS + 1):
        yield {
            "proposal_id": number,
            "resident_id": home,
            "household_id": home,
            "seat": 0,
            "state": "counted",
            "version": 1,
            "language": spoken[home % len(spoken)],
            "created_at": now,
            "changed_at": now,
        }


def _history(number: int, now: Any) -> Iterator[dict[str, Any]]:
    """Each support leaves a line there, between those that everybody may know."""
    for event in (
        "proposal_submitted",
        "proposal_opened",
        *["support_given"] * SUPPORTS,
    ):
        yield {
            "happened_at": now,
            "actor": "resident",
            "event": event,
            "subject_type": "proposal",
            "subject_id": number,
            "fields": {},
        }


if __name__ == "__main__":
    sys.exit(main())
