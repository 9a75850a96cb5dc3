"""A knowledge answer through the web channel against Rasa's starter bot.

Both are started and measured in the same run, 200 messages each, interleaved; then the
same again for Linli with a large database. Prints a table and fails if a bar is missed.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.large_store import fill
from benchmarks.memory import resident_megabytes
from benchmarks.starter import Starter
from bot.stack import Stack
from bot.web_client import WebResident

MESSAGES = 200
SESSIONS = 10
RESIDENTS, STORED = 100_000, 1_000_000
QUESTION = "When does the heating start?"
PEER_QUESTION = "hello there"
# A benchmark writes faster than the limit for one person allows.
UNLIMITED = {"LINLI_WEB_BURST": "100000", "LINLI_ADDRESS_BURST": "100000"}
console = Console()


@dataclass(frozen=True)
class Measured:
    """What one side of the comparison came to."""

    start: float
    memory: float
    p50: float
    p95: float


def main() -> int:
    """Measure, print, judge."""
    with tempfile.TemporaryDirectory(prefix="linli-bench-") as name:
        folder = Path(name)
        starter = Starter(folder / "starter")
        console.print("Making the starter bot (rasa init trains it) …")
        starter.make()
        try:
            linli, peer = _side_by_side(folder, starter)
        finally:
            starter.stop()
        console.print(f"Filling a database with {STORED:,} messages …")
        large = _at_large_store(folder / "large")
    return _report(linli, peer, large)


def _side_by_side(folder: Path, starter: Starter) -> tuple[Measured, Measured]:
    console.print("Starting the starter bot …")
    peer_start = starter.start()
    stack = Stack(folder / "linli", UNLIMITED)
    console.print("Starting Linli …")
    with _started(stack) as linli_start:
        residents = [WebResident(stack.url) for _ in range(SESSIONS)]
        ours, theirs = [], []
        for number in range(-2 * SESSIONS, MESSAGES):
            seconds = _answer_seconds(residents[number % SESSIONS])
            peer_seconds = starter.say(f"peer-{number % SESSIONS}", PEER_QUESTION)
            if number >= 0:  # the first two of each session warm both sides up
                ours.append(seconds)
                theirs.append(peer_seconds)
        for resident in residents:
            resident.close()
        memory = resident_megabytes(p.pid for p in stack.running.values())
        peer_memory = resident_megabytes(starter.pids())
    return (
        Measured(linli_start.seconds, memory, *_quantiles(ours)),
        Measured(peer_start, peer_memory, *_quantiles(theirs)),
    )


def _at_large_store(folder: Path) -> Measured:
    stack = Stack(folder, UNLIMITED)
    fill(folder, RESIDENTS, STORED)
    with _started(stack) as start:
        residents = [WebResident(stack.url) for _ in range(SESSIONS)]
        seconds = [
            _answer_seconds(residents[number % SESSIONS])
            for number in range(-2 * SESSIONS, MESSAGES)
        ][2 * SESSIONS :]
        for resident in residents:
            resident.close()
        memory = resident_megabytes(p.pid for p in stack.running.values())
    return Measured(start.seconds, memory, *_quantiles(seconds))


class _started:
    """Starts a stack and tells how long it took until all four were healthy."""

    def __init__(self, stack: Stack) -> None:
        self._stack = stack
        self.seconds = 0.0

    def __enter__(self) -> _started:
        import time

        began = time.perf_counter()
        self._stack.__enter__()
        self.seconds = time.perf_counter() - began
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.stop()


def _answer_seconds(resident: WebResident) -> float:
    answers, seconds = resident.say(QUESTION)
    if answers[0]["kind"] != "answer":
        raise ValueError(f"not an answer: {answers[0]['text']!r}")
    return seconds


def _quantiles(seconds: list[float]) -> tuple[float, float]:
    """Median and 95th percentile, in milliseconds."""
    cuts = statistics.quantiles(seconds, n=20)
    return statistics.median(seconds) * 1000, cuts[18] * 1000


def _report(linli: Measured, peer: Measured, large: Measured) -> int:
    rows = [
        ("answer p50, ms", linli.p50, peer.p50, 0.8),
        ("answer p95, ms", linli.p95, peer.p95, 0.8),
        ("start to ready, s", linli.start, peer.start, 0.6),
        ("memory, MB", linli.memory, peer.memory, 1.2),
        (f"p50 with {STORED:,} messages, ms", large.p50, linli.p50, 1.2),
    ]
    table = Table("", "Linli", "peer", "ratio", "bar", "", title="Replies")
    missed = 0
    for label, ours, theirs, bar in rows:
        ratio = ours / theirs
        missed += ratio > bar
        table.add_row(
            label,
            f"{ours:.1f}",
            f"{theirs:.1f}",
            f"{ratio:.2f}",
            f"≤ {bar}",
            "missed" if ratio > bar else "reached",
        )
    console.print(table)
    console.print(
        "Peer: the `rasa init` starter bot over REST; in the last row Linli itself "
        "with an empty database."
    )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
