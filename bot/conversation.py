"""The desk: takes messages in, sees that each is answered, tells what was said."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import structlog

from bot.answering import Answering
from bot.channels.base import Attachment, Inbound
from bot.rasa import RasaClient, RasaFailed
from community.model.conversation import Conversation
from community.model.message import Accepted, StoredMessage
from community.store.engine import Store
from community.usecases import (
    conversations,
    messages,
    residents,
    staff_conversations,
    transcripts,
)

log = structlog.get_logger()


class Desk:
    """Takes messages in and sees to it that each is answered.

    Args:
        store: Where everything is kept.
        answering: Answers what waits in a conversation.
        rasa: Told to forget a conversation that is erased.
    """

    def __init__(self, store: Store, answering: Answering, rasa: RasaClient) -> None:
        self.store = store
        self._answering = answering
        self._rasa = rasa
        self._tasks: set[asyncio.Task[None]] = set()

    async def accept(self, inbound: Inbound) -> Accepted:
        """Store a message, then start to handle it; returns once it is stored."""
        accepted = await asyncio.to_thread(
            messages.accept_message,
            self.store,
            channel=inbound.channel,
            address=inbound.address,
            platform_id=inbound.platform_id,
            text=inbound.text,
            choice=inbound.choice,
            language_hint=inbound.language_hint,
            command=inbound.command,
            details=_details(inbound),
            window=inbound.window,
        )
        if not accepted.duplicate:
            self.start_handling(accepted.conversation_id)
        return accepted

    async def history(
        self,
        channel: str,
        address: str,
        after: int = 0,
        limit: int = 200,
        newest: bool = False,
    ) -> list[StoredMessage]:
        """Messages with a greater id than ``after``, oldest first; the last ``limit``
        of them if ``newest``."""
        conversation = await self.conversation(channel, address)
        if conversation is None:
            return []
        return await asyncio.to_thread(
            transcripts.conversation_messages,
            self.store,
            conversation.id,
            after,
            limit,
            newest,
        )

    async def newest(self, channel: str, addresses: Sequence[str]) -> dict[str, int]:
        """The id of the last message of each of these addresses that has one."""
        return await asyncio.to_thread(
            transcripts.newest_messages, self.store, channel, addresses
        )

    async def conversation(self, channel: str, address: str) -> Conversation | None:
        """The conversation at an address, if there is one."""
        return await asyncio.to_thread(
            conversations.find_conversation, self.store, channel, address
        )

    async def staff_name(self, conversation: Conversation) -> str | None:
        """Given name of the colleague who answers, if one has taken it over."""
        return await asyncio.to_thread(
            staff_conversations.staff_name, self.store, conversation.id
        )

    async def choose_language(self, channel: str, address: str, language: str) -> None:
        """Keep the language a resident chose, also before their first message."""
        conversation_id = await asyncio.to_thread(
            conversations.open_conversation, self.store, channel, address
        )
        await asyncio.to_thread(
            conversations.choose_language,
            self.store,
            conversation_id,
            language,
            "resident",
        )

    async def erase(self, channel: str, address: str) -> None:
        """Delete a resident and everything that was said, also what Rasa remembers.

        A Rasa that cannot be reached keeps its last turns in memory only, and loses
        them when it starts again.
        """
        conversation = await self.conversation(channel, address)
        if conversation is None:
            return
        gone = await asyncio.to_thread(
            residents.erase_resident,
            self.store,
            conversation.resident_id,
            "resident",
        )
        for on, conversation_id in gone:
            await self._forget(on, conversation_id)

    async def _forget(self, channel: str, conversation_id: int) -> None:
        try:
            await self._rasa.forget(channel, conversation_id)
        except RasaFailed as failure:
            log.error(
                "rasa_did_not_forget",
                reason=failure.reason,
                conversation=conversation_id,
            )

    async def address_stopped(self, channel: str, address: str, reason: str) -> None:
        """The resident stopped us: nothing more is sent there until they write."""
        await asyncio.to_thread(
            residents.stop_address, self.store, channel, address, reason
        )

    async def address_returned(self, channel: str, address: str) -> None:
        """The resident lets us write again."""
        await asyncio.to_thread(residents.return_address, self.store, channel, address)

    async def move_address(self, channel: str, old: str, new: str) -> None:
        """The platform gave a place another address."""
        await asyncio.to_thread(residents.move_address, self.store, channel, old, new)

    def start_handling(self, conversation_id: int) -> None:
        """Handle a conversation's messages in the background."""
        task = asyncio.create_task(self._answering.handle(conversation_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def finish(self) -> None:
        """Wait for what is under way; called when the process stops."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def handle_waiting(self, limit: int = 100) -> int:
        """Take up messages left by a crash or a failing Rasa, in the background;
        returns how many conversations are taken up."""
        waiting = await asyncio.to_thread(
            conversations.conversations_to_handle, self.store, limit
        )
        for conversation_id in waiting:
            self.start_handling(conversation_id)
        return len(waiting)

    async def complete_hand_overs(self) -> int:
        """Give conversations that staff own the case they could not get; how many
        messages told of that."""
        return len(await asyncio.to_thread(self._answering.hand_over.complete))

    async def tell_late(self) -> int:
        """Tell residents which promises were not kept; how many messages that took."""
        return len(await asyncio.to_thread(self._answering.hand_over.tell_late))


def _details(inbound: Inbound) -> dict[str, Any] | None:
    """What came with the text, as it is kept with the message."""
    details: dict[str, Any] = {}
    if inbound.attachments:
        details["attachments"] = [_given(each) for each in inbound.attachments]
    if inbound.origin:
        details["origin"] = inbound.origin
    if inbound.notice:
        details["notice"] = inbound.notice
    return details or None


def _given(attachment: Attachment) -> dict[str, Any]:
    return {name: v for name, v in asdict(attachment).items() if v is not None}
