"""How fast one sender may write: token buckets in memory, one per sender."""

from __future__ import annotations

import time
from collections.abc import Callable


class Buckets:
    """Token buckets by key; each process counts for itself.

    Args:
        burst: How many at once.
        per_second: How many come back each second.
        now: Seconds of a clock that never goes back.
    """

    def __init__(
        self,
        burst: int,
        per_second: float,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._burst = burst
        self._per_second = per_second
        self._now = now
        self._levels: dict[str, tuple[float, float]] = {}

    def take(self, key: str) -> float:
        """Take one token; returns 0, or the seconds until there is one."""
        now = self._now()
        level, at = self._levels.pop(key, (float(self._burst), now))
        level = min(self._burst, level + (now - at) * self._per_second)
        wait = 0.0 if level >= 1 else (1 - level) / self._per_second
        self._levels[key] = (level if wait else level - 1, now)
        self._forget_full(now)
        return wait

    def __len__(self) -> int:
        """How many senders are remembered."""
        return len(self._levels)

    def _forget_full(self, now: float) -> None:
        """Forget senders that were silent until their bucket was full again.

        Keys stand in the order of their last use, so the first is silent longest.
        """
        silent = self._burst / self._per_second
        while self._levels:
            key = next(iter(self._levels))
            if now - self._levels[key][1] <= silent:
                return
            del self._levels[key]
