"""The sending half of the WeChat channel."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import structlog

from bot.channels.base import (
    NotAllowedNow,
    Outbound,
    OutcomeUnknown,
    Rejected,
    RetryLater,
    SendError,
)
from bot.channels.wechat import errors
from bot.channels.wechat.api import Api
from bot.channels.wechat.files import fetch_file
from bot.channels.wechat.passive import Passive
from bot.channels.wechat.quota import MOST, Quota
from bot.channels.wechat.receive import CHANNEL
from bot.channels.wechat.settings import WeChatSettings
from bot.channels.wechat.splitting import at_most, split
from bot.channels.wechat.tags import Tags
from bot.channels.wechat.writing import write
from community.store.engine import Store
from community.usecases.pacing import hold, reserve

log = structlog.get_logger()

SEND = "message/custom/send"
TYPING = "message/custom/typing"

# All messages of the account, far below what 500,000 a day would allow at a time.
PER_SECOND = 50.0
BURST = 50

# What is left of a message that was begun is tried again at once, or never: sent later
# it would repeat its beginning.
PATIENT_SECONDS = 10.0
TRIES = 3


class WeChatChannel:
    """Answers in the response to a resident's message, else by customer service.

    Args:
        settings: The account.
        store: Where windows, paces and the token are shared with other processes.
        sleep: Waits for so many seconds.
    """

    name = CHANNEL
    repeatable = False

    def __init__(
        self,
        settings: WeChatSettings,
        store: Store,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.store = store
        self.api = Api(settings, store)
        self.passive = Passive(store.clock)
        self.quota = Quota(store, CHANNEL)
        self._tags = Tags(self.api)
        self._sleep = sleep
        self._tasks: set[asyncio.Task[None]] = set()

    def at_once(self, outbound: Outbound) -> bool:
        """Whether the request that a message answers still waits in this process."""
        return self.passive.open(_reply_id(outbound))

    def shows(self, outbound: Outbound) -> list[str]:
        """The messages that a resident will see, as plain text."""
        return split(write(outbound))

    async def ready(self, outbound: Outbound) -> None:
        """Wait until the account may send; an answer in a response need not wait.

        Raises:
            RetryLater: If WeChat has asked for a longer pause.
        """
        if not self.at_once(outbound):
            await self._pace()

    async def send(self, outbound: Outbound) -> str | None:
        """Deliver a message; WeChat gives it no id.

        It is sent only if all its parts may be sent now.

        Raises:
            SendError: One of its subclasses, saying what follows.
        """
        address, text = outbound.address, write(outbound)
        reply_id = _reply_id(outbound)
        with _nothing_left_yet():
            left = await asyncio.to_thread(self.quota.left, address)
        # From here to the passive answer nothing is awaited: a place that is open now
        # is still open then.
        free = int(self.passive.open(reply_id))
        parts = _parts(text, MOST + free, outbound.message_id)
        if len(parts) - free > left:
            raise NotAllowedNow("window_used_up" if left else "window_closed")
        if self.passive.fill(reply_id, parts[0]):
            await self.passive.written(reply_id)
        else:
            await self._send_custom(address, parts[0])
        await self._send_rest(address, parts[1:])
        return None

    async def show_typing(self, address: str) -> None:
        """Let the resident see that an answer is being written; no matter if not."""
        try:
            await self.api.call(TYPING, {"touser": address, "command": "Typing"})
        except errors.ApiError as error:
            # Too long ago (45080), shown already (45081), or no right to do it.
            log.debug("wechat_typing_not_shown", reason=str(error))

    def keep_language(self, address: str, language: str) -> None:
        """Show the resident the menu of the language they chose, in the background."""
        self._start(self._tags.mark(address, language))

    async def fetch(self, file_id: str) -> bytes:
        """The content of a file that a resident sent.

        Raises:
            FetchError: If it did not come.
        """
        return await fetch_file(self.api, file_id)

    async def close(self) -> None:
        """Finish what is under way and close the connections."""
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.api.close()

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _send_rest(self, address: str, parts: Sequence[str]) -> None:
        """Send the parts of a message whose beginning the resident has already.

        Raises:
            SendError: Never one after which the message would be sent again.
        """
        tries_left = TRIES
        for part in parts:
            sent = False
            while not sent:
                try:
                    await self._pace()
                    await self._send_custom(address, part)
                    sent = True
                except RetryLater as error:
                    tries_left -= 1
                    if not tries_left or error.seconds > PATIENT_SECONDS:
                        raise OutcomeUnknown(f"begun_{error}") from error
                    await self._sleep(error.seconds)
                except NotAllowedNow as error:
                    raise OutcomeUnknown(f"begun_{error}") from error

    async def _pace(self) -> None:
        """Wait for a place among all that the account sends."""
        seconds = await asyncio.to_thread(
            reserve,
            self.store,
            CHANNEL,
            SEND,
            PER_SECOND,
            BURST,
            longest=PATIENT_SECONDS,
        )
        if seconds > PATIENT_SECONDS:
            raise RetryLater(seconds, "held")
        if seconds:
            await self._sleep(seconds)

    async def _send_custom(self, address: str, text: str) -> None:
        with _nothing_left_yet():
            allowed = await asyncio.to_thread(self.quota.take, address)
        if not allowed:
            raise NotAllowedNow("window_used_up")
        body = {"touser": address, "msgtype": "text", "text": {"content": text}}
        try:
            await self.api.call(SEND, body)
        except errors.ApiError as error:
            raise await self._follow(error, address) from error

    async def _follow(self, error: errors.ApiError, address: str) -> SendError:
        """What follows from an error, after telling and keeping what it says."""
        now = self.store.clock.now()
        if isinstance(error, errors.Refused) and error.code in errors.SETUP_CODES:
            log.error("wechat_setup_wrong", code=error.code, what_to_do=error.advice)
        follows = errors.send_error(error, now)
        log.warning(
            "wechat_not_sent", reason=str(error), follows=type(follows).__name__
        )
        try:
            await self._keep(error, follows, address)
        except Exception:
            # What became of the message is known all the same.
            log.exception("wechat_error_not_kept")
        return follows

    async def _keep(
        self, error: errors.ApiError, follows: SendError, address: str
    ) -> None:
        """Keep what an error says about the account and the resident."""
        if pause := errors.held(error):
            seconds = errors.hold_seconds(pause, self.store.clock.now())
            if pause == "day":
                log.critical("wechat_daily_limit_reached", resumes_in_seconds=seconds)
            await asyncio.to_thread(hold, self.store, CHANNEL, SEND, seconds)
        if isinstance(follows, NotAllowedNow):
            await asyncio.to_thread(self.quota.close, address)
        elif errors.not_delivered(error):
            await asyncio.to_thread(self.quota.give_back, address)


@contextmanager
def _nothing_left_yet() -> Iterator[None]:
    """Whatever goes wrong inside, no request has left: the message is sent later."""
    try:
        yield
    except Exception as error:
        log.exception("wechat_not_begun")
        raise RetryLater(errors.AGAIN_SECONDS, type(error).__name__) from error


def _reply_id(outbound: Outbound) -> str:
    return str((outbound.origin or {}).get("reply_id", ""))


def _parts(text: str, most: int, message_id: int) -> list[str]:
    parts = split(text)
    if not parts:
        raise Rejected("empty")
    if len(parts) > most:
        log.warning("wechat_message_shortened", message=message_id, parts=len(parts))
        return at_most(text, most)
    return parts
