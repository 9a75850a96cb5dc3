"""How fast a platform may be written to, shared by all processes.

A key is a bucket by its generic cell rate algorithm (ITU-T I.371): one moment for each
key says until when its places are booked; a burst is how far that may lie ahead.
"""

from __future__ import annotations

from datetime import timedelta
from math import inf

from community.store import paces
from community.store.engine import Store

# A key that has been free for so long says nothing any more.
FORGOTTEN_AFTER = timedelta(days=1)


def reserve(
    store: Store,
    channel: str,
    key: str,
    rate: float,
    burst: int = 1,
    *,
    longest: float = inf,
) -> float:
    """Book the next place on a key; the seconds to wait until it is there.

    Args:
        rate: Messages a second.
        burst: Messages that may go out at once after a pause.
        longest: If it takes longer than so many seconds, nothing is booked: those who
            come too early must not push the line further and further.
    """
    now = store.clock.now()
    step = timedelta(seconds=1 / rate)
    with store.transaction() as connection:
        booked = max(paces.lock(connection, channel, key, now), now)
        wait = max((booked - step * (burst - 1) - now).total_seconds(), 0.0)
        if wait <= longest:
            paces.move(connection, channel, key, booked + step)
    return wait


def allow(store: Store, channel: str, key: str, rate: float, burst: int = 1) -> bool:
    """Book a place only if it is there at once; whether it was."""
    return reserve(store, channel, key, rate, burst, longest=0) == 0


def hold(store: Store, channel: str, key: str, seconds: float) -> None:
    """Let nothing out on a key for so long: the platform asked for it."""
    now = store.clock.now()
    with store.transaction() as connection:
        free_at = paces.lock(connection, channel, key, now)
        wanted = now + timedelta(seconds=seconds)
        paces.move(connection, channel, key, max(free_at, wanted))


def forget_paces(store: Store) -> None:
    """Delete what says nothing any more."""
    with store.transaction() as connection:
        paces.forget(connection, store.clock.now() - FORGOTTEN_AFTER)
