"""The clock as a port: use cases take it as an argument, so tests can move time."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Protocol


class Clock(Protocol):
    """Tells the time in UTC; an implementation MUST return aware datetimes."""

    def now(self) -> datetime:
        """The present moment."""


class SystemClock(Clock):
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment in UTC."""
        return datetime.now(timezone.utc)
