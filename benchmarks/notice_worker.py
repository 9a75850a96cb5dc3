"""A worker that sends notices to a stand-in for a platform, which files what it takes.

Run as ``python -m benchmarks.notice_worker <url> <file> <kind>``. Kinds: ``free``, a
platform without limits; ``faulty``, one that times out, asks to wait and is blocked by
residents; ``limited``, one that takes thirty messages a second.
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
import time
from functools import partial
from pathlib import Path

from benchmarks.notice_people import CHANNEL, PLACE
from bot.background import in_rounds
from bot.channels.base import AddressStopped, Outbound, OutcomeUnknown, RetryLater
from bot.channels.telegram import pace
from bot.notices import NoticeSender
from community.store.engine import Store, open_store
from community.texts import Texts

TIMED_OUT, TOO_FAST, BLOCKED = 0.01, 0.02, 0.01
LIMIT = 30.0
# As much as Telegram's channel allows itself after a pause.
BURST = pace.OVERALL.burst
ROUND_TRIP = 0.1  # seconds, as a message to a platform far away takes
ROUND_SECONDS = 0.2


class Free:
    """Takes everything at once.

    Args:
        store: Where a pace is kept.
        file: A line for each message that was taken: its address and the moment.
    """

    name = CHANNEL
    repeatable = False

    def __init__(self, store: Store, file: Path) -> None:
        self.store = store
        self._file = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    async def ready(self, outbound: Outbound) -> None:
        """Always."""

    async def send(self, outbound: Outbound) -> str | None:
        """Take it."""
        self._take(outbound)
        return None

    async def close(self) -> None:
        """Nothing is under way."""

    def _take(self, outbound: Outbound) -> None:
        os.write(self._file, f"{outbound.address} {time.time():.4f}\n".encode())


class Faulty(Free):
    """Is as unreliable as platforms are on a bad day."""

    async def send(self, outbound: Outbound) -> str | None:
        """Take it, or not; and say so, or not."""
        await asyncio.sleep(0)
        drawn = random.random()
        if drawn < BLOCKED:
            raise AddressStopped("blocked")
        if drawn < BLOCKED + TOO_FAST:
            raise RetryLater(1.0, "too_fast")
        if drawn < BLOCKED + TOO_FAST + TIMED_OUT:
            if random.random() < 0.5:
                self._take(outbound)
            raise OutcomeUnknown("timeout")
        self._take(outbound)
        return None


class Limited(Free):
    """Takes so many a second; it is written to at Telegram's pace.

    Args:
        store: Where the pace is kept.
        file: A line for each message that was taken.
    """

    def __init__(self, store: Store, file: Path) -> None:
        super().__init__(store, file)
        pace.OVERALL, pace.BULK = pace.Pace(LIMIT, BURST), pace.Pace(LIMIT)
        self._places = pace.Places(store, asyncio.sleep)

    async def ready(self, outbound: Outbound) -> None:
        """Wait for a place."""
        await self._places.wait(int(outbound.address), outbound.bulk)

    async def send(self, outbound: Outbound) -> str | None:
        """Take it, after a while."""
        self._take(outbound)
        await asyncio.sleep(ROUND_TRIP)
        return None


KINDS: dict[str, type[Free]] = {"free": Free, "faulty": Faulty, "limited": Limited}


async def work(store: Store, channel: Free) -> None:
    """What the worker does about notices, until it is killed."""
    holder = f"worker-{os.getpid()}"
    sender = NoticeSender(store, {CHANNEL: channel}, Texts(), PLACE, holder)
    never = asyncio.Event()
    rounds = partial(asyncio.to_thread, sender.take_rounds)
    send = partial(sender.send, CHANNEL)
    await asyncio.gather(
        in_rounds("rounds", rounds, ROUND_SECONDS, never),
        in_rounds("send", send, ROUND_SECONDS, never),
    )


def main(url: str, file: str, kind: str) -> None:
    """Work until killed."""
    store = open_store(url)
    asyncio.run(work(store, KINDS[kind](store, Path(file))))


if __name__ == "__main__":
    main(*sys.argv[1:])
