"""What changes elsewhere, told to the open pages (server-sent events).

One poller asks the database for all pages of this process, and only while one is open.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol, TypeAlias

import structlog

log = structlog.get_logger()

POLL_SECONDS = 0.25
HEARTBEAT_SECONDS = 15.0
RETRY_MILLISECONDS = 1000

Cursor: TypeAlias = tuple[int, int]


class Changed(Protocol):
    """What was done after a cursor: up to where it was looked, and to which cases."""

    @property
    def history_id(self) -> int:
        """The newest line of the history."""

    @property
    def message_id(self) -> int:
        """The newest message."""

    @property
    def case_ids(self) -> Sequence[int]:
        """Cases something was done or said in."""

    @property
    def lines(self) -> int:
        """How many lines and messages were found."""


class Source(Protocol):
    """Asks the database, in a thread."""

    def newest(self) -> Cursor:
        """Where the history and the messages end now."""

    def changes(self, after: Cursor) -> Changed:
        """What was done after a cursor."""


class Listener:
    """One open page.

    Attributes:
        ended: Whether its stream should close.
    """

    def __init__(self, session: str) -> None:
        self.session = session
        self.ended = False
        self._news: list[Changed] = []
        self._look = asyncio.Event()
        self._loop = asyncio.get_running_loop()

    def hear(self, news: Changed) -> None:
        """Something changed."""
        self._news.append(news)
        self._look.set()

    def end(self) -> None:
        """Close the stream; also called from other threads."""
        self.ended = True
        self._loop.call_soon_threadsafe(self._look.set)

    async def news(self, seconds: float) -> list[Changed]:
        """What changed since it was asked last; empty after so many quiet seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self._look.wait()
        except TimeoutError:
            return []
        self._look.clear()
        found, self._news = self._news, []
        return found


class Live:
    """All open pages of this process."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._polling: asyncio.Task[None] | None = None
        self._closed = False

    def close(self) -> None:
        """Close all streams, now and from now on: the process is about to stop, and a
        server waits for open connections."""
        self._closed = True
        for listener in list(self._listeners):
            listener.end()

    def end(self, session: str) -> None:
        """Close the streams of a session that has ended."""
        for listener in list(self._listeners):
            if listener.session == session:
                listener.end()

    @property
    def listening(self) -> int:
        """How many pages are open."""
        return len(self._listeners)

    async def events(
        self,
        source: Source,
        session: str,
        after: Cursor | None,
        allowed: Callable[[], bool],
    ) -> AsyncIterator[str]:
        """What changes, without end.

        Args:
            session: Which session the page belongs to.
            after: Up to where a page that lost its connection was told.
            allowed: Whether the session may still hear it; asked before each event.
        """
        yield f"retry: {RETRY_MILLISECONDS}\n\n"
        newest = await asyncio.to_thread(source.newest)
        # What happens behind it is heard; what the page missed is asked for.
        with self._listen(source, session, newest) as listener:
            at = after or newest
            while True:
                missed = await asyncio.to_thread(source.changes, at)
                yield event(missed)
                before, at = at, (missed.history_id, missed.message_id)
                # One look is limited; what is behind the newest is heard.
                if at == before or (at[0] >= newest[0] and at[1] >= newest[1]):
                    break
            while not listener.ended:
                news = await listener.news(HEARTBEAT_SECONDS)
                if listener.ended or not await asyncio.to_thread(allowed):
                    break
                if not news:
                    yield ": still here\n\n"
                for changed in news:
                    yield event(changed)
        if not self._closed:
            yield "event: ended\ndata: 0\n\n"

    @contextmanager
    def _listen(
        self, source: Source, session: str, newest: Cursor
    ) -> Iterator[Listener]:
        listener = Listener(session)
        self._listeners.append(listener)
        if self._closed:
            listener.end()
        if self._polling is None:
            self._polling = asyncio.create_task(self._poll(source, newest))
        try:
            yield listener
        finally:
            self._listeners.remove(listener)
            if not self._listeners and self._polling:
                self._polling.cancel()
                self._polling = None

    async def _poll(self, source: Source, cursor: Cursor) -> None:
        told: tuple[Cursor, int] | None = None
        while True:
            try:
                changed = await asyncio.to_thread(source.changes, cursor)
            except Exception:
                log.exception("console_poll_failed")
                await asyncio.sleep(POLL_SECONDS)
                continue
            # The cursor may stay before a line that is not there yet, while more come.
            cursor = (changed.history_id, changed.message_id)
            if changed.lines and (cursor, changed.lines) != told:
                told = (cursor, changed.lines)
                for listener in self._listeners:
                    listener.hear(changed)
            await asyncio.sleep(POLL_SECONDS)


def event(changed: Changed) -> str:
    """What a page is told: the numbers of the cases, never what was said."""
    head = f"id: {changed.history_id}-{changed.message_id}\n"
    if not changed.case_ids:
        return f"{head}\n"
    names = ["queue", *(f"case-{one}" for one in changed.case_ids)]
    data = " ".join(map(str, changed.case_ids))
    return "".join(f"{head}event: {name}\ndata: {data}\n\n" for name in names)


def cursor_of(written: str) -> Cursor | None:
    """Where a page was told up to, from its ``Last-Event-ID``."""
    found = re.fullmatch(r"([0-9]{1,18})-([0-9]{1,18})", written)
    return (int(found[1]), int(found[2])) if found else None
