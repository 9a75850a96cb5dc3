"""How fast Telegram is written to: kept by all processes together."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog

from bot.channels.base import RetryLater
from bot.channels.telegram.receive import CHANNEL
from community.store.engine import Store
from community.usecases import pacing

log = structlog.get_logger()

Sleep = Callable[[float], Awaitable[object]]

# Longer is not waited for while a delivery is under way: others are due as well.
LONGEST_WAIT = 20.0
# When to ask again for a place that could not be booked.
UNBOOKED_SECONDS = 10.0
_DAY = 24 * 60 * 60


@dataclass(frozen=True)
class Pace:
    """Messages a second, and how many at once after a pause."""

    rate: float
    burst: int = 1


# Telegram takes about 30 messages a second, one a second in a private chat and 20 a
# minute in a group. A burst is counted in, so that no second, and no minute, ever
# holds more; the twentieth less is for requests that overtake one another.
OVERALL = Pace(25, 5)
PRIVATE = Pace(0.95)
GROUP = Pace(0.2, 8)
# What goes to many at once leaves room for answers at any time.
BULK = Pace(20)
SIGN = Pace(0.5)


class Places:
    """Gives every message its place in time.

    Args:
        store: Where all processes book.
        sleep: Waits so many seconds.
    """

    def __init__(self, store: Store, sleep: Sleep) -> None:
        self._store = store
        self._sleep = sleep
        self._behind = asyncio.Lock()

    async def wait(self, chat_id: int, bulk: bool = False) -> None:
        """Wait until one more message may go to a chat.

        Raises:
            RetryLater: If that takes too long, or no place can be booked now.
        """
        await self._wait(f"chat:{chat_id}", _of_chat(chat_id))
        if bulk:
            await self._wait("bulk", BULK)
            await self._give_way("overall", OVERALL)
        else:
            await self._wait("overall", OVERALL)

    async def spare(self, chat_id: int) -> bool:
        """Whether a sign that can be left out may go to a chat just now."""
        return await self._allow(f"sign:{chat_id}", SIGN) and await self._allow(
            "overall", OVERALL
        )

    async def hold(self, chat_id: int, seconds: float) -> None:
        """Send nothing to a chat for so long: Telegram asked for it.

        If that cannot be kept, the others will be asked as well; it is no reason to
        lose the message that was refused.
        """
        pace = _of_chat(chat_id)
        # A burst may begin before its places are free: it has to wait as well.
        early = (pace.burst - 1) / pace.rate
        held = {f"chat:{chat_id}": seconds + early, f"sign:{chat_id}": seconds}
        try:
            for key, long in held.items():
                await asyncio.to_thread(pacing.hold, self._store, CHANNEL, key, long)
        except Exception:
            log.exception("telegram_pause_not_kept")

    async def once(self, what: str) -> bool:
        """Whether this is the first time within a day, for all processes."""
        return await self._allow(what, Pace(1 / _DAY))

    async def _allow(self, key: str, pace: Pace) -> bool:
        return await asyncio.to_thread(
            pacing.allow, self._store, CHANNEL, key, pace.rate, pace.burst
        )

    async def _wait(self, key: str, pace: Pace) -> None:
        seconds = await self._book(key, pace, LONGEST_WAIT)
        if seconds > LONGEST_WAIT:
            raise RetryLater(seconds, "paced")
        if seconds > 0:
            await self._sleep(seconds)

    async def _give_way(self, key: str, pace: Pace) -> None:
        """Take a place once one is there; until then answers book before us.

        Places booked ahead would keep them waiting, the longer the more were booked
        while the database or the machine was busy.
        """
        if await self._book(key, pace, 0) == 0:
            return
        # One at a time asks again, so that many do not ask for one place.
        async with self._behind:
            while (seconds := await self._book(key, pace, 0)) > 0:
                if seconds > LONGEST_WAIT:
                    raise RetryLater(seconds, "paced")
                await self._sleep(seconds)

    async def _book(self, key: str, pace: Pace, longest: float) -> float:
        """The seconds until the next place, booked unless that takes longer."""
        try:
            return await asyncio.to_thread(
                pacing.reserve,
                self._store,
                CHANNEL,
                key,
                pace.rate,
                pace.burst,
                longest=longest,
            )
        except Exception as error:
            log.exception("telegram_place_not_booked")
            # Whatever it was, nothing has left yet.
            raise RetryLater(UNBOOKED_SECONDS, type(error).__name__) from error


def _of_chat(chat_id: int) -> Pace:
    """Groups have negative ids."""
    return PRIVATE if chat_id > 0 else GROUP
