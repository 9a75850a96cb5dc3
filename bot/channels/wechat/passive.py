"""Requests of WeChat that wait for an answer in this process.

An answer in the response to a message costs nothing of what a resident may be sent, but
it must be there within five seconds. The router opens a place for it, the channel fills
it; what comes later goes as a customer service message.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from bot.channels.wechat.recent import Recent
from community.clock import Clock

WRITING_SECONDS = 2.0


@dataclass
class _Place:
    reply: asyncio.Future[str]
    requests: int = 0


@dataclass
class _Given:
    text: str
    written: asyncio.Event = field(default_factory=asyncio.Event)


class Waiting:
    """One request, as long as it waits.

    Attributes:
        joined: Whether another copy of the message was waiting already.
    """

    def __init__(self, reply: asyncio.Future[str], joined: bool) -> None:
        self._reply = reply
        self.joined = joined

    async def reply(self, seconds: float, gone: asyncio.Future[None]) -> str | None:
        """The answer, if it comes in time and before ``gone``, when nobody listens."""
        either: set[asyncio.Future[Any]] = {self._reply, gone}
        await asyncio.wait(
            either, timeout=max(seconds, 0), return_when=asyncio.FIRST_COMPLETED
        )
        return self._reply.result() if self._reply.done() else None


class Passive:
    """The places of this process, by the id of the message that waits.

    Not to be used from several threads.

    Args:
        clock: Tells how long a given answer is remembered.
    """

    def __init__(self, clock: Clock) -> None:
        self._places: dict[str, _Place] = {}
        self._given: Recent[_Given] = Recent(clock)

    @contextmanager
    def waiting(self, reply_id: str) -> Iterator[Waiting]:
        """Hold a place open; it closes when the last request that waits for it ends."""
        joined = reply_id in self._places
        if not joined:
            future = asyncio.get_running_loop().create_future()
            self._places[reply_id] = _Place(future)
        place = self._places[reply_id]
        place.requests += 1
        try:
            yield Waiting(place.reply, joined)
        finally:
            place.requests -= 1
            if not place.requests:
                del self._places[reply_id]

    def open(self, reply_id: str) -> bool:
        """Whether an answer would still be in time."""
        place = self._places.get(reply_id)
        return place is not None and not place.reply.done()

    def fill(self, reply_id: str, text: str) -> bool:
        """Give the answer; false if it comes too late or another was given."""
        if not self.open(reply_id):
            return False
        self._places[reply_id].reply.set_result(text)
        self._given.keep(reply_id, _Given(text))
        return True

    def given(self, reply_id: str) -> str | None:
        """The answer that was given a moment ago, for a message that comes again."""
        given = self._given.get(reply_id)
        return given.text if given else None

    async def note_written(self, reply_id: str) -> None:
        """The response with the answer is on its way."""
        if given := self._given.get(reply_id):
            given.written.set()

    async def written(self, reply_id: str) -> None:
        """Wait for `note_written`, so that what follows does not overtake the answer.

        A response that nobody reads any more is not waited for long.
        """
        if given := self._given.get(reply_id):
            with suppress(TimeoutError):
                await asyncio.wait_for(given.written.wait(), WRITING_SECONDS)
