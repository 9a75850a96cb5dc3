"""Fetches updates ourselves, where Telegram cannot deliver them."""

from __future__ import annotations

import asyncio
import random
from typing import Any

import structlog

from bot.channels.base import Rejected, RetryLater, SendError
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.ports import Desk
from bot.channels.telegram.receiver import NameUnknown, NotStored, Receiver
from community.texts import Texts

log = structlog.get_logger()

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0


async def poll(
    desk: Desk,
    channel: TelegramChannel,
    texts: Texts,
    stopping: asyncio.Event,
) -> None:
    """Fetch updates until told to stop; only one process at a time may do this.

    An update is confirmed, by asking for the next, after it was stored: what a crash
    leaves unconfirmed comes again, and is recognised.

    Args:
        desk: The core.
        channel: Its sending half.
        texts: All texts.
        stopping: Set when the process shall end.
    """
    await _Poll(Receiver(desk, channel, texts), channel, stopping).run()


class _Poll:
    def __init__(
        self, receiver: Receiver, channel: TelegramChannel, stopping: asyncio.Event
    ) -> None:
        self._receiver = receiver
        self._channel = channel
        self._stopping = stopping
        self._offset: int | None = None
        # What was taken although an update before it waits for the bot's name.
        self._ahead: set[int] = set()
        self._failures = 0
        self._told: str | None = None

    async def run(self) -> None:
        while not self._stopping.is_set():
            try:
                updates = await self._until_stopped(
                    self._channel.api.updates(self._offset)
                )
                await self._take_all(updates or [])
            except SendError as error:
                least = error.seconds if isinstance(error, RetryLater) else 0.0
                await self._pause(str(error), least)
            except NameUnknown as error:
                # Those who need no name shall not wait longer and longer for it.
                self._failures = 0
                await self._pause(str(error), 0.0)
            except NotStored:
                await self._pause("not_stored", 0.0)
            else:
                self._recovered()

    async def _take_all(self, updates: list[dict[str, Any]]) -> None:
        """Take updates; one that waits for the bot's name holds up none behind it.

        Raises:
            NotStored: If one of them must come again.
        """
        before, waiting = self._offset, None
        for update in updates:
            number = _number(update)
            try:
                if number not in self._ahead:
                    await self._receiver.take(update)
            except NameUnknown as error:
                waiting = error
                continue
            if number is None:
                continue
            if waiting:
                self._ahead.add(number)
            else:
                self._ahead.discard(number)
                self._offset = number + 1
        if waiting:
            raise waiting
        if updates and self._offset == before:
            # The same would come again at once, without end.
            raise Rejected("updates_without_id")

    async def _until_stopped(self, asking: Any) -> Any:
        """The result, or nothing if we are told to stop meanwhile."""
        asked = asyncio.ensure_future(asking)
        stopped = asyncio.ensure_future(self._stopping.wait())
        await asyncio.wait({asked, stopped}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if asked.done():
            return asked.result()
        asked.cancel()
        await asyncio.gather(asked, return_exceptions=True)
        return None

    async def _pause(self, reason: str, least: float) -> None:
        """Wait longer after each failure; say why once."""
        pause = min(FIRST_PAUSE * 2**self._failures, LONGEST_PAUSE)
        self._failures = min(self._failures + 1, 10)
        # Two pollers that disturb each other shall not keep step.
        seconds = max(least, pause) * random.uniform(1.0, 1.5)  # noqa: S311
        if reason != self._told:
            self._told = reason
            log.error("telegram_polling_failed", reason=reason, again_in=seconds)
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return

    def _recovered(self) -> None:
        if self._told is not None:
            log.info("telegram_polling_works_again")
        self._failures, self._told = 0, None


def _number(update: dict[str, Any]) -> int | None:
    number = update.get("update_id")
    return number if type(number) is int else None
