"""What happened a moment ago, for as long as WeChat may ask again."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Generic, TypeVar

from community.clock import Clock

T = TypeVar("T")

# WeChat sends a message three times within 15 seconds.
KEPT = timedelta(seconds=120)


class Recent(Generic[T]):
    """Values by key that are forgotten after a while.

    Args:
        clock: Tells when.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kept: dict[str, tuple[datetime, T]] = {}

    def keep(self, key: str, value: T) -> None:
        """Remember a value from now on."""
        now = self._clock.now()
        # The oldest come first.
        for old, (since, _) in list(self._kept.items()):
            if now - since < KEPT:
                break
            del self._kept[old]
        self._kept.pop(key, None)
        self._kept[key] = (now, value)

    def get(self, key: str) -> T | None:
        """The value of a key that was kept a moment ago."""
        since, value = self._kept.get(key, (None, None))
        fresh = since is not None and self._clock.now() - since < KEPT
        return value if fresh else None
