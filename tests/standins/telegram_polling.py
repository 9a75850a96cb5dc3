"""Long polling: `getUpdates`."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from datetime import timedelta

from community.clock import Clock
from tests.standins.telegram_calls import Call
from tests.standins.telegram_errors import ApiError, refusal
from tests.standins.telegram_queue import Pending, Update
from tests.standins.telegram_webhook import TICK, Webhook, remember_allowed

LONGEST_POLL = 50
MOST_UPDATES = 100
AGAIN_SECONDS = 3.0  # with the same offset: the poll is made to wait
AT_ONCE_SECONDS = 0.5  # with the same offset: it gets one update only


class Poll:
    """A poll that waits for updates; another call may end it."""

    def __init__(self) -> None:
        self.ended_by: ApiError | None = None


class Polling:
    """Answers `getUpdates`.

    A poll ends when its seconds are over by the clock or in real time, whichever
    comes first: a clock that stands still must not hold anybody for ever.

    Args:
        pending: The updates that wait.
        clock: The time by which it waits.
        stopping: Tells whether the server stops.
    """

    def __init__(
        self, pending: Pending, clock: Clock, stopping: Callable[[], bool]
    ) -> None:
        self._pending = pending
        self._clock = clock
        self._stopping = stopping
        self._poll: Poll | None = None
        self._offset: int | None = None
        self._asked_at = clock.now()
        self._next_conflict = clock.now()

    @property
    def waiting(self) -> bool:
        """Whether a poll waits for updates."""
        return self._poll is not None

    async def get_updates(self, call: Call, webhook: Webhook) -> list[Update]:
        """`getUpdates`.

        Raises:
            ApiError: 409: a webhook is set, or another poll or `setWebhook` came.
        """
        if webhook.settings.url:
            raise await self._conflict(refusal("webhook_active"), call)
        offset = call.number("offset", 0)
        limit = min(max(call.number("limit", MOST_UPDATES), 1), MOST_UPDATES)
        seconds: float = min(max(call.number("timeout", 0), 0), LONGEST_POLL)
        remember_allowed(self._pending, call)
        if offset == self._offset:
            if self._within(AGAIN_SECONDS):
                seconds = max(seconds, AGAIN_SECONDS)
            if self._within(AT_ONCE_SECONDS):
                limit = 1
        self._offset, self._asked_at = offset, self._clock.now()
        updates = self._pending.from_offset(offset, limit)
        if updates or not seconds:
            return updates
        return await self._wait(call, offset, limit, seconds)

    def end(self, key: str) -> None:
        """End the poll that waits, if any, with that refusal."""
        if self._poll is not None:
            self._poll.ended_by = refusal(key)
            self._poll = None

    async def _wait(
        self, call: Call, offset: int, limit: int, seconds: float
    ) -> list[Update]:
        self.end("other_poller")
        poll = self._poll = Poll()
        try:
            async for _ in self._ticks(call, seconds):
                if poll.ended_by is not None:
                    raise await self._conflict(poll.ended_by, call)
                if updates := self._pending.from_offset(max(offset, 0), limit):
                    return updates
            return []
        finally:
            if self._poll is poll:
                self._poll = None

    async def _conflict(self, error: ApiError, call: Call) -> ApiError:
        """The refusal; a repeated one comes late, to slow down whoever repeats."""
        now = self._clock.now()
        if now < self._next_conflict:
            async for _ in self._ticks(call, AGAIN_SECONDS):
                pass
        else:
            self._next_conflict = now + timedelta(seconds=AGAIN_SECONDS)
        return error

    async def _ticks(self, call: Call, seconds: float) -> AsyncIterator[None]:
        until = self._clock.now() + timedelta(seconds=seconds)
        end = time.monotonic() + seconds
        while self._clock.now() < until and time.monotonic() < end:
            if self._stopping() or (call.gone and await call.gone()):
                return
            yield
            await asyncio.sleep(TICK)

    def _within(self, seconds: float) -> bool:
        return self._clock.now() < self._asked_at + timedelta(seconds=seconds)
