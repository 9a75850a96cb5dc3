"""Memory of a set of processes with all their children."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def resident_megabytes(pids: Iterable[int]) -> float:
    """Sum of the resident memory (VmRSS) of these processes and their descendants."""
    return sum(_rss(pid) for root in pids for pid in _family(root)) / 1024


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(d for child in children for d in _family(int(child)))]


def _rss(pid: int) -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0
