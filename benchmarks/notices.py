"""`make bench-notices`: nobody missed, nobody told twice, how fast, and how heavy.

Workers are processes that are really killed; platforms are stand-ins that file what
they took. Every part is measured on SQLite and on PostgreSQL, if that is installed.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from benchmarks.memory import resident_megabytes
from benchmarks.notice_people import CHANNEL, begin_notice, fill
from benchmarks.notice_worker import LIMIT, Limited
from bot.delivery import Deliveries
from community.model.message import Reply
from community.store import tables
from community.store.engine import Store, migrate, open_store
from community.store.notice_tables import notice_ledger_rows
from community.usecases.conversations import claim_conversation, release_conversation
from community.usecases.messages import (
    accept_message,
    complete_message,
    next_message,
)
from community.usecases.notice_drafts import view_notice
from tests import postgres

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("killed", "free", "limited", "memory")
DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
KILLS = 10
LONGEST = 1800.0  # seconds that one part may take
FREE_BAR, RATE_BAR, REPLY_BAR, MEMORY_BAR = 1500.0, 0.95, 1.3, 0.2
LIMITED_SECONDS = 30.0
REPLIES = 60


@dataclass(frozen=True)
class Line:
    """What is printed of one part, and whether its bar is reached."""

    what: str
    found: str
    reached: bool


def main() -> int:
    """Measure and print; 1 if a bar is missed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, default=100_000)
    asked.add_argument("--fewest", type=int, default=1_000)
    asked.add_argument("--most", type=int, default=1_000_000)
    asked.add_argument("--part", choices=PARTS, action="append")
    asked.add_argument("--database", choices=DATABASES, action="append")
    sizes = asked.parse_args()
    missed = 0
    with tempfile.TemporaryDirectory() as folder, _databases(Path(folder)) as made:
        at = Path(folder)
        parts: dict[str, Callable[[_Urls], list[Line]]] = {
            "killed": lambda u: _killed(u, at, sizes.people),
            "free": lambda u: _free(u, at, sizes.people // 2),
            "limited": lambda u: _limited(u, at),
            "memory": lambda u: _memory(u, at, sizes.fewest, sizes.most),
        }
        for database in sizes.database or made:
            if database not in made:
                asked.error(f"{database} is not installed")
            name, new_url = DATABASES[database], made[database]
            for part in sizes.part or PARTS:
                for line in parts[part](new_url):
                    missed += not line.reached
                    verdict = "reached" if line.reached else "MISSED"
                    print(f"{name:12}{line.what:48}{line.found:>32}  {verdict}")
                    sys.stdout.flush()
    return int(missed > 0)


class _Urls:
    """New databases of one kind."""

    def __init__(self, folder: Path, server: postgres.Server | None) -> None:
        self._folder = folder
        self._server = server
        self._made = 0

    def __call__(self) -> str:
        self._made += 1
        if self._server:
            return self._server.url(self._server.new_database())
        return f"sqlite:///{self._folder / f'{self._made}.db'}"


@contextmanager
def _databases(folder: Path) -> Iterator[dict[str, _Urls]]:
    programs = postgres.binaries()
    running = postgres.running_server(programs) if programs else nullcontext(None)
    with running as server:
        made = {"sqlite": _Urls(folder, None)}
        yield made | ({"postgresql": _Urls(folder, server)} if server else {})


@contextmanager
def _workers(url: str, file: Path, kind: str, count: int) -> Iterator[list[_Process]]:
    command = [sys.executable, "-m", "benchmarks.notice_worker", url, str(file), kind]
    started = [_Process(command) for _ in range(count)]
    try:
        yield started
    finally:
        for each in started:
            each.kill()


class _Process:
    """A worker that can be killed and started again."""

    def __init__(self, command: list[str]) -> None:
        self._command = command
        self.start()

    def start(self) -> None:
        self.running = subprocess.Popen(self._command, cwd=ROOT)

    def kill(self) -> None:
        os.kill(self.running.pid, signal.SIGKILL)
        self.running.wait()


def _begun(url: str, people: int) -> tuple[Store, int]:
    migrate(url)
    store = open_store(url)
    fill(store, people)
    return store, begin_notice(store)


def _killed(new_url: _Urls, folder: Path, people: int) -> list[Line]:
    url, file = new_url(), folder / f"killed-{time.time()}"
    store, notice_id = _begun(url, people)
    began, dice = time.monotonic(), random.Random(people)
    with _workers(url, file, "faulty", 2) as workers:
        for kill in range(KILLS):
            _wait_for(file, people * dice.uniform(kill, kill + 1) / (KILLS + 1))
            victim = dice.choice(workers)
            victim.kill()
            victim.start()
        while view_notice(store, notice_id).state != "finished":
            assert time.monotonic() - began < LONGEST, "it does not end"
            time.sleep(0.5)
    took = time.monotonic() - began
    became = _became(store)
    taken = Counter(line.split()[0] for line in file.read_text().splitlines())
    unseen = [a for a, s in became.items() if s == "sent" and not taken[a]]
    twice = [a for a, n in taken.items() if n > 1 and became[a] != "unknown"]
    counts = Counter(became.values())
    over = counts["sent"] + counts["unknown"] + counts["stopped"] + counts["failed"]
    store.close()
    what = f"{people} people, {KILLS} kills, {took:.0f} s"
    return [
        Line(f"{what}: missed", str(len(unseen) + people - len(became)), not unseen),
        Line("  repeated, not marked unknown", str(len(twice)), not twice),
        Line("  rows not terminal", str(people - over), over == people),
        Line("  became", " ".join(f"{s} {n}" for s, n in counts.items()), True),
    ]


def _free(new_url: _Urls, folder: Path, people: int) -> list[Line]:
    url, file = new_url(), folder / f"free-{time.time()}"
    store, _ = _begun(url, people)
    with _workers(url, file, "free", 1):
        _wait_for(file, people // 10)
        began, before = time.monotonic(), _lines(file)
        _wait_for(file, people * 9 // 10)
        rate = (_lines(file) - before) / (time.monotonic() - began)
    store.close()
    return [Line("one worker, no limit", f"{rate:.0f}/s", rate >= FREE_BAR)]


def _limited(new_url: _Urls, folder: Path) -> list[Line]:
    url, file = new_url(), folder / f"limited-{time.time()}"
    store, _ = _begun(url, int(LIMIT * LIMITED_SECONDS * 4))
    channel = Limited(store, file)
    usual = asyncio.run(_replies(store, channel, 1))
    with _workers(url, file, "limited", 1):
        _wait_for(file, REPLIES + 100)
        began = time.time()
        during = asyncio.run(_replies(store, channel, 1 + REPLIES))
        time.sleep(max(began + LIMITED_SECONDS - time.time(), 0))
        ended = time.time()
    moments = [line.split()[1] for line in file.read_text().splitlines()]
    taken = sum(began <= float(moment) < ended for moment in moments)
    share = taken / (ended - began) / LIMIT
    slower = statistics.median(during) / statistics.median(usual)
    store.close()
    medians = f"{statistics.median(usual):.0f} → {statistics.median(during):.0f} ms"
    return [
        Line(
            f"of {LIMIT:.0f} a second, answers too", f"{share:.1%}", share >= RATE_BAR
        ),
        Line(f"a reply meanwhile ({medians})", f"{slower:.2f} x", slower <= REPLY_BAR),
    ]


async def _replies(store: Store, channel: Limited, first: int) -> list[float]:
    """Milliseconds from each message of a resident until its answer was taken."""
    deliveries = Deliveries(store, {CHANNEL: channel}, "web")
    took: list[float] = []
    for number in range(first, first + REPLIES):
        began = time.perf_counter()
        ids = await asyncio.to_thread(_answered, store, number)
        await deliveries.deliver(CHANNEL, ids)
        took.append((time.perf_counter() - began) * 1000)
        await asyncio.sleep(random.uniform(0.1, 0.3))
    return took


def _answered(store: Store, number: int) -> list[int]:
    accepted = accept_message(
        store,
        channel=CHANNEL,
        address=str(number),
        platform_id=f"m{number}",
        text="hello",
    )
    lease = claim_conversation(store, accepted.conversation_id, "web", 60)
    assert lease is not None
    message = next_message(store, lease)
    assert message is not None
    said = [Reply("Good morning.", "en")]
    ids = complete_message(store, lease, message.id, said, language="en")
    release_conversation(store, lease)
    return ids


def _memory(new_url: _Urls, folder: Path, fewest: int, most: int) -> list[Line]:
    few, many = (_peak(new_url(), folder, people) for people in (fewest, most))
    grown = many / few - 1
    found = f"{few:.0f} → {many:.0f} MB, {grown:+.0%}"
    what = f"memory of a worker, {fewest} → {most}"
    return [Line(what, found, grown <= MEMORY_BAR)]


def _peak(url: str, folder: Path, people: int) -> float:
    """The most megabytes that a worker has, for at most two minutes of sending."""
    file = folder / f"memory-{time.time()}"
    store, notice_id = _begun(url, people)
    peak, began = 0.0, time.monotonic()
    with _workers(url, file, "free", 1) as [worker]:
        while (
            view_notice(store, notice_id).state != "finished"
            and time.monotonic() - began < 120
        ):
            peak = max(peak, resident_megabytes([worker.running.pid]))
            time.sleep(0.2)
    store.close()
    return peak


def _became(store: Store) -> dict[str, str]:
    query = sa.select(tables.addresses.c.address, notice_ledger_rows.c.state).join(
        tables.addresses, tables.addresses.c.id == notice_ledger_rows.c.address_id
    )
    with store.reading() as connection:
        return {row.address: row.state for row in connection.execute(query)}


def _wait_for(file: Path, lines: float) -> None:
    """Wait until the platform has taken so many messages."""
    deadline = time.monotonic() + LONGEST
    while _lines(file) < lines:
        assert time.monotonic() < deadline, "nothing leaves any more"
        time.sleep(0.05)


def _lines(file: Path) -> int:
    return file.read_bytes().count(b"\n") if file.exists() else 0


if __name__ == "__main__":
    sys.exit(main())
