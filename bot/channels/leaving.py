"""One request to a platform leaves at a time, so that a crash cuts off one at most."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any

import httpx

# Who needs longer to get its request out keeps nobody else waiting.
LEAVES_WITHIN = 1.0

_has_left: ContextVar[Callable[[], None] | None] = ContextVar("has_left", default=None)


class Door:
    """Requests of one channel go through it one after the other."""

    def __init__(self) -> None:
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def passing(self) -> AsyncIterator[None]:
        """Alone from here until the request that is made inside has left."""
        await self._lock.acquire()
        mine = True

        def free() -> None:
            nonlocal mine
            if mine:
                mine = False
                self._lock.release()

        timer = asyncio.get_running_loop().call_later(LEAVES_WITHIN, free)
        before = _has_left.set(free)
        try:
            yield
        finally:
            _has_left.reset(before)
            timer.cancel()
            free()


async def tell_when_left(request: httpx.Request) -> None:
    """Let the next one pass as soon as this request has been written (a hook of httpx,
    before the request)."""
    has_left = _has_left.get()
    if has_left is None:
        return

    async def trace(event: str, _: dict[str, Any]) -> None:
        if event.endswith("send_request_body.complete"):
            has_left()

    request.extensions = {**request.extensions, "trace": trace}
