"""Updates to the desk: each stored once, each pressed button answered first."""

from __future__ import annotations

import asyncio
from typing import Any

import structlog
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnection
from telegram import Update

from bot.channels.base import Inbound, SendError
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.ports import Desk
from bot.channels.telegram.receive import CHANNEL, in_group, parse, read
from bot.channels.telegram.received import (
    Me,
    Moved,
    Pressed,
    Received,
    Returned,
    Said,
    Stopped,
)
from community.model.message import StoredMessage
from community.texts import Texts

log = structlog.get_logger()

# In how many messages a pressed button is looked for, and how long: a button that was
# pressed has to be answered within seconds.
MESSAGES = 200
LOOKING_SECONDS = 1.5


class NotStored(Exception):
    """It could not be stored for now: the same update must come again."""


class NameUnknown(NotStored):
    """Without the bot's name it cannot be told whether the update is for us."""


class Receiver:
    """Does what updates ask for.

    Args:
        desk: The core.
        channel: Answers pressed buttons.
        texts: What a button says that is no longer valid.
    """

    def __init__(self, desk: Desk, channel: TelegramChannel, texts: Texts) -> None:
        self._desk = desk
        self._channel = channel
        self._texts = texts

    async def take(self, update: Any) -> None:
        """Do what an update asks for; when this returns it need not come again.

        Whatever is wrong with it: Telegram would bring it again for a day, and nothing
        else of that chat.

        Raises:
            NotStored: If it could not be stored for now.
        """
        parsed = parse(update)
        if parsed is None:
            log.info("telegram_update_unusable")
            return
        me = await self._me_for(parsed)
        try:
            await self._do(read(parsed, me))
        except (OperationalError, InterfaceError, NoConnection, OSError) as error:
            log.error("telegram_update_not_stored", error=type(error).__name__)
            raise NotStored from error
        except Exception:
            log.exception("telegram_update_failed", update=parsed.update_id)

    async def _me_for(self, update: Update) -> Me:
        """Who the bot is, if that matters: only what is said in a group may name it."""
        if not (update.message and in_group(update.message.chat)):
            return Me(id=0)
        try:
            return await self._channel.me()
        except SendError as error:
            raise NameUnknown(str(error)) from error

    async def _do(self, received: Received) -> None:
        match received:
            case Said():
                await self._said(received)
            case Pressed():
                await self._pressed(received)
            case Stopped(address):
                await self._desk.address_stopped(CHANNEL, address, "blocked")
            case Returned(address):
                await self._desk.address_returned(CHANNEL, address)
            case Moved(old, new):
                await self._desk.move_address(CHANNEL, old, new)

    async def _said(self, said: Said) -> None:
        inbound = said.inbound
        if said.language:
            # Brought again, it must not undo a choice that was made since.
            if _came_before(inbound, await self._messages(inbound)):
                return
            if said.press:
                self._channel.answer_press(said.press)
            await self._desk.choose_language(CHANNEL, inbound.address, said.language)
        await self._accept(inbound)

    async def _pressed(self, pressed: Pressed) -> None:
        inbound = pressed.inbound
        messages = await self._messages(inbound)
        if _came_before(inbound, messages):
            return
        valid = inbound.choice is not None and _open(inbound.choice, messages)
        alert = None if valid else await self._gone(inbound)
        self._channel.answer_press(pressed.press, alert)
        if valid:
            await self._accept(inbound)

    async def _messages(self, inbound: Inbound) -> list[StoredMessage] | None:
        """The last messages at an address; none if looking takes too long."""
        try:
            async with asyncio.timeout(LOOKING_SECONDS):
                return await self._desk.history(
                    CHANNEL, inbound.address, limit=MESSAGES, newest=True
                )
        except TimeoutError:
            return None

    async def _gone(self, inbound: Inbound) -> str:
        conversation = await self._desk.conversation(CHANNEL, inbound.address)
        language = inbound.language_hint or "en"
        if conversation:
            language = (
                conversation.language_chosen
                or conversation.language_current
                or conversation.language_hint
                or language
            )
        return self._texts.format("error_choice_gone", language)

    async def _accept(self, inbound: Inbound) -> None:
        accepted = await self._desk.accept(inbound)
        if accepted.duplicate or inbound.notice:
            return
        conversation = await self._desk.conversation(CHANNEL, inbound.address)
        if conversation and conversation.owner == "bot":
            self._channel.expect_answer(inbound.address, inbound.origin)


def _came_before(inbound: Inbound, messages: list[StoredMessage] | None) -> bool:
    return any(m.platform_id == inbound.platform_id for m in messages or ())


def _open(choice: str, messages: list[StoredMessage] | None) -> bool:
    """Whether a choice may be valid; the desk itself looks again."""
    if messages is None:
        return True
    for message in messages:
        for offered in message.buttons:
            if offered.key == choice:
                return not offered.used
    return len(messages) == MESSAGES
