"""A clock that tests move by hand."""

from __future__ import annotations

from datetime import datetime, timedelta

from community.clock import Clock


class FakeClock(Clock):
    """Stands still until it is moved."""

    def __init__(self, start: str = "2026-11-22T08:00:00+00:00") -> None:
        self._now = datetime.fromisoformat(start)

    def now(self) -> datetime:
        """The moment it was moved to."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._now += timedelta(seconds=seconds)
