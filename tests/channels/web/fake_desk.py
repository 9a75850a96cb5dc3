"""A desk without Rasa and database that behaves like the real one, by a script."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.channels.base import Inbound, Outbound
from bot.channels.web.channel import WebChannel
from community.model.choice import Choice
from community.model.conversation import Conversation
from community.model.message import Accepted, Reply, StoredMessage


class FakeDesk:
    """Keeps everything in memory; says the script's replies, else echoes.

    Attributes:
        script: Replies by the text or the button's payload they answer.
        inbound: Everything that was accepted, without repetitions.
        gate: While it is cleared, answers wait.
        silent: Whether pages of this process are not woken, as if another one had
            stored the message.
    """

    def __init__(self) -> None:
        self.channel: WebChannel | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._forget()

    async def reset(self) -> None:
        """Forget everything and everyone."""
        for task in self._tasks:
            task.cancel()
        self._forget()

    def _forget(self) -> None:
        self.script: dict[str, list[Reply]] = {}
        self.inbound: list[Inbound] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.silent = False
        self._messages: list[StoredMessage] = []
        self._addresses: dict[int, str] = {}
        self._conversations: dict[str, Conversation] = {}
        self._payloads: dict[str, str] = {}
        self._names: dict[str, str | None] = {}

    async def accept(self, inbound: Inbound) -> Accepted:
        conversation = self._open(inbound.address)
        for message in self._of(inbound.address):
            if message.platform_id == inbound.platform_id:
                return Accepted(message.id, conversation.id, duplicate=True)
        self.inbound.append(inbound)
        text, meaning = self._meaning(inbound)
        message = self._store(
            inbound.address,
            Reply(text, lang=None),  # type: ignore[arg-type]
            direction="in",
            author="resident",
            platform_id=inbound.platform_id,
            given=tuple({"kind": each.kind} for each in inbound.attachments),
        )
        if conversation.owner == "bot":
            task = asyncio.create_task(self._answer(inbound.address, message, meaning))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return Accepted(message.id, conversation.id, duplicate=False)

    async def history(
        self,
        channel: str,
        address: str,
        after: int = 0,
        limit: int = 200,
        newest: bool = False,
    ) -> list[StoredMessage]:
        found = [m for m in self._of(address) if m.id > after]
        return found[-limit:] if newest else found[:limit]

    async def newest(self, channel: str, addresses: Sequence[str]) -> dict[str, int]:
        last = {m.id: self._addresses[m.id] for m in self._messages}
        return {address: i for i, address in last.items() if address in addresses}

    async def conversation(self, channel: str, address: str) -> Conversation | None:
        return self._conversations.get(address)

    async def choose_language(self, channel: str, address: str, language: str) -> None:
        self._change(address, language_chosen=language, language_current=language)

    async def erase(self, channel: str, address: str) -> None:
        self._messages = [m for m in self._messages if self._addresses[m.id] != address]
        self._conversations.pop(address, None)

    async def say(
        self, address: str, reply: Reply, author: str = "bot", by: str | None = None
    ) -> int:
        """Send a message to a resident, as an answer to nothing."""
        message = self._store(address, reply, direction="out", author=author, by=by)
        await self._wake(address, message)
        return message.id

    async def take_over(
        self, address: str, owner: str, name: str | None = None
    ) -> None:
        """Let staff, a colleague of this name, or the bot again own a conversation."""
        self._names[address] = name
        self._change(address, owner=owner)

    async def staff_name(self, conversation: Conversation) -> str | None:
        return self._names.get(conversation.address)

    async def addresses(self) -> list[str]:
        """Everyone who has written or chosen a language, in order."""
        return list(self._conversations)

    async def _answer(self, address: str, asked: StoredMessage, meaning: str) -> None:
        language = self._open(address).language_chosen or "en"
        echo = Reply(f"You wrote: {meaning}", language)
        for reply in self.script.get(meaning, [echo]):
            await self.gate.wait()
            if address not in self._conversations:
                return
            message = self._store(
                address, reply, direction="out", author="bot", in_reply_to=asked.id
            )
            await self._wake(address, message)

    async def _wake(self, address: str, message: StoredMessage) -> None:
        if self.channel and not self.silent:
            await self.channel.send(
                Outbound(
                    message.id, address, message.text, message.language or "", "text"
                )
            )

    def _meaning(self, inbound: Inbound) -> tuple[str, str]:
        """What the resident sees of their message, and what it means."""
        if inbound.choice is None:
            return inbound.text, inbound.notice or inbound.text
        for index, message in enumerate(self._messages):
            for choice in message.buttons:
                mine = self._addresses[message.id] == inbound.address
                if choice.key == inbound.choice and mine and not choice.used:
                    used = tuple(
                        replace(c, used=True) if c is choice else c
                        for c in message.buttons
                    )
                    self._messages[index] = replace(message, buttons=used)
                    return choice.title, self._payloads[choice.key]
        return "", "/gone"

    def _store(
        self,
        address: str,
        reply: Reply,
        *,
        direction: str,
        author: str,
        by: str | None = None,
        platform_id: str | None = None,
        in_reply_to: int | None = None,
        given: tuple[dict[str, Any], ...] = (),
    ) -> StoredMessage:
        self._open(address)
        number = max(self._addresses, default=0) + 1
        choices = []
        for index, button in enumerate(reply.buttons):
            key = f"k{number}-{index}"
            self._payloads[key] = button["payload"]
            choices.append(Choice(key, button["title"], button["lang"]))
        fields: dict[str, Any] = {
            "direction": direction,
            "author": author,
            "state": "sent" if direction == "out" else "handled",
        }
        message = StoredMessage(
            id=number,
            text=reply.text,
            language=reply.lang,
            kind=reply.kind,
            card=reply.card,
            buttons=tuple(choices),
            created_at=datetime.now(UTC),
            in_reply_to=in_reply_to,
            platform_id=platform_id,
            by=by,
            given=given,
            **fields,
        )
        self._addresses[number] = address
        self._messages.append(message)
        return message

    def _of(self, address: str) -> list[StoredMessage]:
        return [m for m in self._messages if self._addresses[m.id] == address]

    def _open(self, address: str) -> Conversation:
        number = len(self._conversations) + 1
        return self._conversations.setdefault(
            address,
            Conversation(number, number, "web", address, "bot", None, None, None, None),
        )

    def _change(self, address: str, **fields: Any) -> None:
        self._conversations[address] = replace(self._open(address), **fields)
