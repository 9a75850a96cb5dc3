"""Wakes the event streams of an address when there is something new for it.

In this process at once; what another process stored is found by asking the database
once a second, one question for all streams together.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager

import structlog

log = structlog.get_logger()

POLL_SECONDS = 1.0
STREAMS_PER_ADDRESS = 8

Newest = Callable[[str, Sequence[str]], Awaitable[dict[str, int]]]


class Listener:
    """One event stream: what it has seen, and whether it should look again.

    Attributes:
        seen: Id of the last message it has sent.
        ended: Whether the stream should close.
    """

    def __init__(self) -> None:
        self.seen = 0
        self.ended = False
        self._look = asyncio.Event()

    def wake(self) -> None:
        """Make the stream look again."""
        self._look.set()

    def end(self) -> None:
        """Make the stream close."""
        self.ended = True
        self._look.set()

    def looking(self) -> None:
        """Say that the stream looks now; a wake-up from here on is a new one."""
        self._look.clear()

    async def woken(self, seconds: float) -> bool:
        """Wait for a wake-up; false if there was none for so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self._look.wait()
        except TimeoutError:
            return False
        return True


class Hub:
    """All open event streams of this process, by address."""

    def __init__(self) -> None:
        self._listeners: dict[str, list[Listener]] = {}
        self._polling: asyncio.Task[None] | None = None
        self._closed = False

    def wake(self, address: str) -> None:
        """Something new may be there for this address."""
        for listener in self._listeners.get(address, ()):
            listener.wake()

    def end(self, address: str) -> None:
        """Close the streams of this address; its conversation was deleted."""
        for listener in self._listeners.get(address, ()):
            listener.end()

    def close(self) -> None:
        """Close all streams, now and from now on: the process is about to stop, and a
        server waits for open connections."""
        self._closed = True
        for address in self._listeners:
            self.end(address)

    @contextmanager
    def listen(self, channel: str, address: str, newest: Newest) -> Iterator[Listener]:
        """Open a stream; while any is open, `newest` is asked once a second.

        A session has few open browsers; of too many streams the oldest, most likely one
        whose phone lost its network, is closed.
        """
        listener = Listener()
        streams = self._listeners.setdefault(address, [])
        streams.append(listener)
        for oldest in streams[:-STREAMS_PER_ADDRESS]:
            oldest.end()
        if self._closed:
            listener.end()
        if self._polling is None:
            self._polling = asyncio.create_task(self._poll(channel, newest))
        try:
            yield listener
        finally:
            streams.remove(listener)
            if not streams:
                del self._listeners[address]
            if not self._listeners and self._polling:
                self._polling.cancel()
                self._polling = None

    async def _poll(self, channel: str, newest: Newest) -> None:
        while True:
            await asyncio.sleep(POLL_SECONDS)
            try:
                last = await newest(channel, tuple(self._listeners))
            except Exception:
                log.exception("web_poll_failed")
                continue
            for address, message_id in last.items():
                for listener in self._listeners.get(address, ()):
                    if listener.seen < message_id:
                        listener.wake()
