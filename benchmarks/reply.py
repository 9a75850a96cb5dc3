"""A knowledge answer through the web channel against Rasa's starter bot.

Linli, the starter bot and Linli with a large database are started in the same run and
asked in turn, 200 messages each. Prints a table and fails if a bar is missed.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
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
        console.print(f"Filling a database with {STORED:,} messages …")
        fill(folder / "large", RESIDENTS, STORED)
        try:
            return _report(*_side_by_side(folder, starter))
        finally:
            starter.stop()


def _side_by_side(
    folder: Path, starter: Starter
) -> tuple[Measured, Measured, Measured]:
    """Start all three one after the other, then ask them in turn."""
    console.print("Starting the starter bot …")
    peer_start = starter.start()
    console.print("Starting Linli, then Linli with the large database …")
    small = _started(Stack(folder / "linli", UNLIMITED))
    large = _started(Stack(folder / "large", UNLIMITED))
    with small, large:
        console.print(f"Asking each of the three {MESSAGES} times …")
        ours, theirs, at_large = _ask_in_turn(small.stack, large.stack, starter)
        memory = [_memory(small.stack), _memory(large.stack)]
        peer_memory = resident_megabytes(starter.pids())
    return (
        Measured(small.seconds, memory[0], *_quantiles(ours)),
        Measured(peer_start, peer_memory, *_quantiles(theirs)),
        Measured(large.seconds, memory[1], *_quantiles(at_large)),
    )


def _ask_in_turn(
    small: Stack, large: Stack, starter: Starter
) -> tuple[list[float], list[float], list[float]]:
    residents = [WebResident(small.url) for _ in range(SESSIONS)]
    others = [WebResident(large.url) for _ in range(SESSIONS)]
    asked = []
    for number in range(-2 * SESSIONS, MESSAGES):
        session = number % SESSIONS
        seconds = (
            _answer_seconds(residents[session]),
            starter.say(f"peer-{session}", PEER_QUESTION),
            _answer_seconds(others[session]),
        )
        if number >= 0:  # the first two of each session warm all three up
            asked.append(seconds)
    for resident in (*residents, *others):
        resident.close()
    ours, theirs, at_large = zip(*asked, strict=True)
    return list(ours), list(theirs), list(at_large)


class _started:
    """Starts a stack and tells how long it took until all four were healthy."""

    def __init__(self, stack: Stack) -> None:
        self.stack = stack
        self.seconds = 0.0

    def __enter__(self) -> _started:
        began = time.perf_counter()
        self.stack.__enter__()
        self.seconds = time.perf_counter() - began
        return self

    def __exit__(self, *_: object) -> None:
        self.stack.stop()


def _answer_seconds(resident: WebResident) -> float:
    answers, seconds = resident.say(QUESTION)
    if answers[0]["kind"] != "answer":
        raise ValueError(f"not an answer: {answers[0]['text']!r}")
    return seconds


def _memory(stack: Stack) -> float:
    return resident_megabytes(process.pid for process in stack.running.values())


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
