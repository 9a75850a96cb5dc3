"""The sending half of the Telegram channel."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from typing import Any

import structlog
from telegram import InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatAction, ParseMode

from bot.channels.base import (
    AddressMoved,
    AddressStopped,
    Outbound,
    OutcomeUnknown,
    Rejected,
    RetryLater,
    SendError,
)
from bot.channels.telegram.api import Api
from bot.channels.telegram.errors import MarkupRefused, ServerFailed, TooFast
from bot.channels.telegram.files import fetch_file
from bot.channels.telegram.keyboard import keyboard_of
from bot.channels.telegram.name import Name
from bot.channels.telegram.pace import LONGEST_WAIT, Places, Sleep
from bot.channels.telegram.receive import CHANNEL
from bot.channels.telegram.received import Me
from bot.channels.telegram.render import Part, parts_of
from bot.channels.telegram.settings import TelegramSettings
from bot.channels.telegram.waiting import Waiting
from community.store.engine import Store

log = structlog.get_logger()

LONGEST_ALERT = 200
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class TelegramChannel:
    """Sends messages to chats, at the pace that Telegram allows.

    Args:
        settings: How the channel is set up.
        store: Where all processes keep the pace.
        sleep: Waits so many seconds.
    """

    name = CHANNEL
    # Telegram does not recognise a message that it is sent twice.
    repeatable = False

    def __init__(
        self, settings: TelegramSettings, store: Store, sleep: Sleep = asyncio.sleep
    ) -> None:
        self.api = Api(settings)
        self._name = Name(self.api, settings.bot_id, store.clock)
        self._places = Places(store, sleep)
        self._sleep = sleep
        # Messages whose first part has its place already.
        self._placed: set[int] = set()
        self._waiting = Waiting(self._type)
        self._tasks: set[asyncio.Task[None]] = set()

    def shows(self, outbound: Outbound) -> list[str]:
        """The messages that a resident will see, as plain text."""
        return [part.plain for part in parts_of(outbound)]

    async def ready(self, outbound: Outbound) -> None:
        """Wait for the place of the first part.

        Raises:
            RetryLater: If that takes too long.
        """
        await self._places.wait(_chat(outbound.address), outbound.bulk)
        self._placed.add(outbound.message_id)

    async def send(self, outbound: Outbound) -> str | None:
        """Deliver a message, in parts if it is long; the id of the last part.

        Raises:
            SendError: One of its subclasses. If a part arrived already, never one after
                which the whole message would be sent again.
        """
        self._waiting.end(outbound.address)
        parts = parts_of(outbound)
        if not parts:
            raise Rejected("nothing_to_show")
        sent = None
        for number, part in enumerate(parts):
            last = number == len(parts) - 1
            message = _Message(outbound, part, first=number == 0, last=last)
            try:
                sent = await self._send_part(message)
                outbound = message.outbound
            except OutcomeUnknown as error:
                log.error("telegram_outcome_unknown", reason=str(error))
                raise
            except AddressStopped:
                raise
            except SendError as error:
                if number == 0:
                    raise
                reason = f"part {number + 1} of {len(parts)}: {error}"
                log.error("telegram_cut_short", reason=reason)
                raise OutcomeUnknown(reason) from None
        return sent

    def answer_press(self, press: str, alert: str | None = None) -> None:
        """Let a pressed button come to rest, in the background; it cannot fail.

        Args:
            press: The id that came with the press.
            alert: Shown to who pressed it.
        """
        self._in_background(self._answer_press(press, alert))

    def expect_answer(self, address: str, origin: dict[str, Any] | None) -> None:
        """Show that we are writing until something is sent to an address."""
        thread_id = (origin or {}).get("thread_id")
        self._waiting.begin(address, _chat(address), thread_id)

    async def me(self) -> Me:
        """Who the bot is.

        Raises:
            RetryLater: If Telegram does not tell it for now.
        """
        return await self._name.me()

    async def fetch(self, file_id: str) -> bytes:
        """The content of a file that a resident sent.

        Raises:
            FetchError: If it did not come.
        """
        return await fetch_file(self.api, file_id)

    async def close(self) -> None:
        """Finish what is under way and close the connections."""
        await self.settle()
        await self.api.close()

    async def settle(self) -> None:
        """Finish what is under way in the background."""
        await self._waiting.close()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _send_part(self, message: _Message) -> str:
        """Send one part; a later one is tried twice, as the first cannot be again."""
        try:
            return await self._send_along(message)
        except RetryLater as error:
            if message.first or error.seconds > LONGEST_WAIT:
                raise
            await self._sleep(error.seconds)
        return await self._send_along(message)

    async def _send_along(self, message: _Message) -> str:
        """Send one part; a later one goes along when its group moves."""
        try:
            return await self._send_marked(message)
        except AddressMoved as error:
            if message.first:
                raise
            message.outbound = replace(message.outbound, address=error.new_address)
        return await self._send_marked(message)

    async def _send_marked(self, message: _Message) -> str:
        try:
            return await self._request(message, message.part.html, ParseMode.HTML)
        except MarkupRefused as error:
            log.error("telegram_markup_refused", reason=str(error))
            return await self._request(message, message.part.plain, None)

    async def _request(self, message: _Message, text: str, mode: str | None) -> str:
        chat_id = _chat(message.outbound.address)
        await self._take_place(message, chat_id)
        call = self.api.bot.send_message(
            chat_id,
            text,
            parse_mode=mode,
            link_preview_options=_NO_PREVIEW,
            message_thread_id=message.thread_id,
            reply_parameters=message.reply,
            reply_markup=message.keyboard,
        )
        try:
            return str((await self.api.ask(call)).message_id)
        except TooFast as error:
            await self._places.hold(chat_id, error.seconds)
            raise
        except AddressMoved as error:
            moved = message.outbound.address.replace(str(chat_id), error.new_address, 1)
            raise AddressMoved(moved) from None
        except ServerFailed as error:
            if await self._places.once(f"failed:{message.outbound.message_id}"):
                raise
            # It may have arrived twice by now; a third time would be too bold.
            raise OutcomeUnknown(str(error)) from None

    async def _take_place(self, message: _Message, chat_id: int) -> None:
        if message.outbound.message_id in self._placed:
            self._placed.discard(message.outbound.message_id)
            return
        await self._places.wait(chat_id, message.outbound.bulk)

    async def _answer_press(self, press: str, alert: str | None) -> None:
        text = alert[:LONGEST_ALERT] if alert else None
        call = self.api.bot.answer_callback_query(
            press, text, show_alert=True if text else None
        )
        try:
            await self.api.ask(call)
        except SendError as error:
            # Too late, or answered before: the button rests by itself.
            log.info("telegram_press_not_answered", reason=str(error))

    async def _type(self, chat_id: int, thread_id: int | None) -> None:
        if not await self._places.spare(chat_id):
            return
        call = self.api.bot.send_chat_action(
            chat_id, ChatAction.TYPING, message_thread_id=thread_id
        )
        try:
            await self.api.ask(call)
        except TooFast as error:
            await self._places.hold(chat_id, error.seconds)
        except SendError as error:
            log.info("telegram_typing_not_shown", reason=str(error))

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


class _Message:
    """One part of a message, and where it goes."""

    def __init__(
        self, outbound: Outbound, part: Part, *, first: bool, last: bool
    ) -> None:
        origin = outbound.origin or {}
        self.outbound = outbound
        self.part = part
        self.first = first
        self.thread_id: int | None = origin.get("thread_id")
        self.reply: ReplyParameters | None = None
        if first and origin.get("group"):
            self.reply = ReplyParameters(
                origin["message_id"], allow_sending_without_reply=True
            )
        self.keyboard: InlineKeyboardMarkup | None = None
        if last:
            self.keyboard = keyboard_of(outbound.buttons)


def _chat(address: str) -> int:
    """The chat of an address: a person's, or the group's where the person writes."""
    return int(address.partition(":")[0])
