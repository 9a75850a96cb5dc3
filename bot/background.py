"""Work that goes on beside everything else; what fails is told and taken up again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog

log = structlog.get_logger()

# Long enough that something broken does not fill the log.
PAUSE_SECONDS = 10.0


async def keep_running(
    name: str,
    begin: Callable[[], Awaitable[object]],
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
) -> None:
    """Do something to its end; if it fails, begin again after a pause.

    Args:
        name: What the log calls it.
        begin: Begins it anew each time.
        sleep: Waits so many seconds.
    """
    while True:
        try:
            await begin()
        except Exception:
            log.exception("background_failed", what=name, again_in=PAUSE_SECONDS)
            await sleep(PAUSE_SECONDS)
        else:
            return


async def in_rounds(
    name: str,
    work: Callable[[], Awaitable[object]],
    seconds: float,
    stopping: asyncio.Event,
) -> None:
    """Do something again and again until told to stop; a round is never cut short.

    Args:
        name: What the log calls it.
        work: One round; if it fails, the next one tries again.
        seconds: How long to rest after a round.
        stopping: Set to stop.
    """
    while not stopping.is_set():
        try:
            await work()
        except Exception:
            log.exception("round_failed", what=name)
        with suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), seconds)
