"""From what a resident said or did to what the desk is asked."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace

from bot.channels.base import Inbound
from bot.channels.wechat import numbers
from bot.channels.wechat.channel import WeChatChannel
from bot.channels.wechat.menu import HELP, HUMAN, language_of
from bot.channels.wechat.ports import Desk
from bot.channels.wechat.receive import CHANNEL, Event, Received
from bot.channels.wechat.recent import Recent
from community.model.message import Accepted

GREET = "/greet"
COMMANDS = {HELP: "/what_can_you_do", HUMAN: "/human"}
SCENE_PREFIX = "lang_"


class Incoming:
    """Hands on to the desk what needs an answer, and sees to the rest.

    Args:
        desk: The core.
        channel: The sending half; it learns who may be written to.
        languages: Codes of the languages that are switched on.
    """

    def __init__(
        self, desk: Desk, channel: WeChatChannel, languages: Sequence[str]
    ) -> None:
        self._desk = desk
        self._channel = channel
        self._languages = languages
        self._done: Recent[bool] = Recent(channel.store.clock)

    async def take(self, received: Received) -> Accepted | None:
        """Store what was said; None if it was nothing to answer."""
        content = received.content
        if isinstance(content, Event):
            inbound = await self._acted(received, content)
        else:
            inbound = await self._said(content)
        if inbound is None:
            return None
        origin = {"reply_id": received.platform_id}
        return await self._desk.accept(
            replace(inbound, origin=origin, window=received.window)
        )

    async def _said(self, inbound: Inbound) -> Inbound:
        if inbound.notice or numbers.read(inbound.text) is None:
            return inbound
        store, address = self._channel.store, inbound.address
        key = await asyncio.to_thread(
            numbers.chosen, store, CHANNEL, address, inbound.text
        )
        return replace(inbound, text="", choice=key) if key else inbound

    async def _acted(self, received: Received, event: Event) -> Inbound | None:
        """What an event asks of the desk, after seeing to what it means by itself."""
        language = self._language(event)
        # A copy of an event must not undo what the resident did after it.
        if not self._done.get(received.platform_id):
            await self._see_to(event, received.address, language)
            self._done.keep(received.platform_id, True)
        command = _command(event, language)
        if command is None:
            return None
        return Inbound(
            CHANNEL, received.address, received.platform_id, "", command=command
        )

    async def _see_to(self, event: Event, address: str, language: str | None) -> None:
        if event.kind == "unsubscribe":
            await self._desk.address_stopped(CHANNEL, address, "unsubscribed")
        if event.kind == "subscribe":
            await self._desk.address_returned(CHANNEL, address)
        if language:
            await self._desk.choose_language(CHANNEL, address, language)
            self._channel.keep_language(address, language)

    def _language(self, event: Event) -> str | None:
        if event.kind == "click":
            return language_of(event.key, self._languages)
        scene = event.key.lower()
        code = scene.removeprefix(SCENE_PREFIX)
        return code if code != scene and code in self._languages else None


def _command(event: Event, language: str | None) -> str | None:
    """What the bot is asked; only our own menus and codes lead here."""
    if event.kind in ("subscribe", "scan"):
        return GREET
    if event.kind != "click":
        return None
    if language:
        return "/change_language" + json.dumps({"language": language})
    return COMMANDS.get(event.key)
