"""The sender of notices: rows of the ledger to channels, many at once, each once."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

import structlog

from bot.channels.base import (
    AddressMoved,
    AddressStopped,
    Channel,
    NotAllowedNow,
    Outbound,
    OutcomeUnknown,
    Rejected,
    RetryLater,
    SendError,
)
from bot.notice_texts import NoticeTexts
from bot.pauses import growing_pause
from bot.together import Together
from community.model.notice_ledger import Claimed, Ended, Marked, Refused
from community.place import Place
from community.store.engine import Store
from community.texts import Texts
from community.usecases import notice_rounds, notice_sending, residents

log = structlog.get_logger()

# Rows that may be on their way at once on one channel: what a kill can leave unknown.
CARRIERS = 64
LEASE_SECONDS = 60.0
# Rows claimed at once: what leaves within about a second.
FEWEST, MOST = 16, 512
QUICK_SECONDS, SLOW_SECONDS = 1.0, 3.0
# An outage is waited for, but a notice is not sent for ever.
TRIES = 40
NOT_READY_SECONDS = 10.0
# Pauses before what became of a row is written down again, if the database fails.
WRITE_AGAIN = (0.5, 2.0, 8.0)


class NoticeSender:
    """Sends what the ledgers of notices hold.

    Args:
        store: Where they are.
        channels: Every channel by name.
        texts: Texts of all languages.
        place: The neighbourhood.
        holder: Name of this process on the rows it is sending.
        stopping: Whether the process is to stop: nothing new is begun then.
    """

    def __init__(
        self,
        store: Store,
        channels: Mapping[str, Channel],
        texts: Texts,
        place: Place,
        holder: str,
        stopping: Callable[[], bool] = lambda: False,
    ) -> None:
        self._store = store
        self._place = place
        self._holder = holder
        self._stopping = stopping
        self._texts = NoticeTexts(texts)
        self._roads = {name: self._road(each) for name, each in channels.items()}

    def take_rounds(self) -> None:
        """Begin notices that are due, write their rows, and end what is over."""
        notice_rounds.take_rounds(self._store, self._place, self._stopping)

    async def send(self, channel: str) -> int:
        """Send what is due on one channel; returns how many rows were taken up."""
        return await self._roads[channel].send()

    def _road(self, channel: Channel) -> _Road:
        return _Road(self._store, channel, self._texts, self._holder, self._stopping)


class _Road:
    """The notices of one channel."""

    def __init__(
        self,
        store: Store,
        channel: Channel,
        texts: NoticeTexts,
        holder: str,
        stopping: Callable[[], bool],
    ) -> None:
        self._store = store
        self._channel = channel
        self._texts = texts
        self._feed = _Feed(store, channel.name, holder, stopping)
        self._marks = Together(self._mark)
        self._records = Together(self._record)
        self._refusals = Together(self._postpone)

    async def send(self) -> int:
        """Take up rows until none is due."""
        self._feed.open()
        if not await self._feed.fill():
            return 0
        await asyncio.gather(*(self._carry() for _ in range(CARRIERS)))
        return self._feed.taken

    async def _carry(self) -> None:
        while (row := await self._feed.next()) is not None:
            try:
                await self._send(row)
            except Exception:
                # Its lease gives it back: to the queue, or as unknown.
                log.exception("notice_row_failed", row=row.id)

    async def _send(self, row: Claimed) -> None:
        refused = await self._ready(row)
        if refused is not None:
            await self._refusals.ask(refused)
            return
        marked = await self._marks.ask(row)
        if marked is None:
            return
        ended = await self._attempt(marked)
        if not self._channel.repeatable:
            await self._keep(ended)

    async def _ready(self, row: Claimed) -> Refused | None:
        """Wait for a place; if there is none, what follows. Nothing leaves yet."""
        try:
            await self._channel.ready(_outbound(row))
        except RetryLater as error:
            due_at = self._in(error.seconds)
            return Refused(row, "queued", str(error), due_at)
        except Exception as error:
            log.exception("notice_not_ready", channel=self._channel.name)
            due_at = self._in(NOT_READY_SECONDS)
            return Refused(row, "queued", type(error).__name__, due_at)
        return None

    async def _attempt(self, marked: Marked) -> Ended:
        row = marked.row
        try:
            platform_id = await self._channel.send(_outbound(row, marked))
        except SendError as error:
            return await self._follows(row, error)
        except Exception as error:
            log.exception("notice_send_failed", channel=self._channel.name)
            return Ended(row, "unknown", type(error).__name__)
        return Ended(row, "sent", platform_id=platform_id)

    async def _follows(self, row: Claimed, error: SendError) -> Ended:
        """What an error of a channel means for a row."""
        reason, at = str(error), (self._channel.name, row.address)
        match error:
            case RetryLater():
                if row.attempts >= TRIES:
                    return Ended(row, "failed", reason)
                pause = max(error.seconds, growing_pause(row.attempts))
                return Ended(row, "queued", reason, retry_at=self._in(pause))
            case AddressMoved():
                new = error.new_address
                await asyncio.to_thread(residents.move_address, self._store, *at, new)
                return Ended(row, "queued", reason)
            case AddressStopped():
                stop = residents.stop_address
                await asyncio.to_thread(stop, self._store, *at, reason)
                return Ended(row, "stopped", reason)
            case NotAllowedNow():
                return Ended(row, "waiting", reason)
            case Rejected():
                return Ended(row, "failed", reason)
            case OutcomeUnknown():
                return Ended(row, "unknown", reason)
        return Ended(row, "unknown", reason)

    async def _keep(self, ended: Ended) -> None:
        for pause in WRITE_AGAIN:
            try:
                await self._records.ask(ended)
            except Exception:
                log.exception("notice_outcome_not_kept", row=ended.row.id)
                await asyncio.sleep(pause)
            else:
                return
        await self._records.ask(ended)

    def _mark(self, rows: Sequence[Claimed]) -> list[Marked | None]:
        repeatable = self._channel.repeatable
        write = self._texts.write
        return notice_sending.mark_rows(self._store, rows, write, repeatable=repeatable)

    def _record(self, ended: Sequence[Ended]) -> Sequence[None]:
        notice_sending.record_rows(self._store, ended)
        return [None] * len(ended)

    def _postpone(self, refused: Sequence[Refused]) -> Sequence[None]:
        notice_sending.postpone_rows(self._store, refused)
        return [None] * len(refused)

    def _in(self, seconds: float) -> datetime:
        return self._store.clock.now() + timedelta(seconds=seconds)


class _Feed:
    """Claims rows as fast as they leave, never many more than that."""

    def __init__(
        self, store: Store, channel: str, holder: str, stopping: Callable[[], bool]
    ) -> None:
        self._store = store
        self._channel = channel
        self._holder = holder
        self._stopping = stopping
        self._rows: deque[Claimed] = deque()
        self._lock = asyncio.Lock()
        self._most = CARRIERS
        self.open()

    def open(self) -> None:
        """Begin again."""
        self.taken = 0
        self._over = False
        self._filled_at: float | None = None

    async def next(self) -> Claimed | None:
        """The next row; None if none is due, or nothing new is to be begun."""
        async with self._lock:
            if self._stopping():
                await self._give_back()
            elif not self._rows:
                await self.fill()
            return self._rows.popleft() if self._rows else None

    async def fill(self) -> bool:
        """Claim rows; whether there were any."""
        if self._over:
            return False
        self._adapt()
        found = await asyncio.to_thread(
            notice_sending.claim_rows,
            self._store,
            self._channel,
            self._holder,
            LEASE_SECONDS,
            self._most,
        )
        self._rows.extend(found)
        self.taken += len(found)
        self._over = not found
        return bool(found)

    def _adapt(self) -> None:
        before, self._filled_at = self._filled_at, time.monotonic()
        if before is None:
            return
        took = self._filled_at - before
        if took < QUICK_SECONDS:
            self._most = min(self._most * 2, MOST)
        elif took > SLOW_SECONDS:
            self._most = max(self._most // 2, FEWEST)

    async def _give_back(self) -> None:
        self._over = True
        if self._rows:
            rows = [Refused(row, "queued") for row in self._rows]
            self._rows.clear()
            await asyncio.to_thread(notice_sending.postpone_rows, self._store, rows)


def _outbound(row: Claimed, marked: Marked | None = None) -> Outbound:
    """A row as a channel takes it; before the mark it has no words yet."""
    reply = marked.reply if marked else None
    return Outbound(
        message_id=-row.id,
        address=row.address,
        text=reply.text if reply else "",
        language=reply.lang if reply else row.language,
        kind=reply.kind if reply else "notice",
        card=reply.card if reply else (),
        bulk=True,
    )
