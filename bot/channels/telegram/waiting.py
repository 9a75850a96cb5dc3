"""Shows "typing…" while a resident waits for an answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import structlog

log = structlog.get_logger()

# Quick answers need no sign; Telegram shows one for five seconds; after the last we
# would promise too much.
FIRST_AFTER = 0.6
AGAIN_AFTER = 4.5
TIMES = 3


class Waiting:
    """Remembers who waits in this process.

    Args:
        show: Shows the sign once in a chat, and the topic of it.
    """

    def __init__(self, show: Callable[[int, int | None], Awaitable[None]]) -> None:
        self._show = show
        self._answered: dict[str, asyncio.Event] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self, address: str, chat_id: int, thread_id: int | None) -> None:
        """An answer is being made for an address."""
        self.end(address)
        answered = self._answered[address] = asyncio.Event()
        task = asyncio.create_task(self._keep_showing(answered, chat_id, thread_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda _: self._forget(address, answered))

    def end(self, address: str) -> None:
        """Something is said to an address now."""
        if answered := self._answered.pop(address, None):
            answered.set()

    async def close(self) -> None:
        """Nobody waits any more."""
        for address in list(self._answered):
            self.end(address)
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _keep_showing(
        self, answered: asyncio.Event, chat_id: int, thread_id: int | None
    ) -> None:
        for number in range(TIMES):
            try:
                delay = AGAIN_AFTER if number else FIRST_AFTER
                await asyncio.wait_for(answered.wait(), delay)
                return
            except TimeoutError:
                pass
            try:
                await self._show(chat_id, thread_id)
            except Exception:  # the answer itself comes all the same
                log.exception("telegram_typing_failed")
                return

    def _forget(self, address: str, answered: asyncio.Event) -> None:
        if self._answered.get(address) is answered:
            del self._answered[address]
