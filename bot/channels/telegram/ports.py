"""What the Telegram channel needs from the core; the composition root supplies it."""

from __future__ import annotations

from typing import Protocol

from bot.channels.base import Inbound
from community.model.conversation import Conversation
from community.model.message import Accepted, StoredMessage


class Desk(Protocol):
    """Takes messages in and knows what was said."""

    async def accept(self, inbound: Inbound) -> Accepted:
        """Store a message, start to handle it, and return once it is stored."""

    async def history(
        self,
        channel: str,
        address: str,
        after: int = 0,
        limit: int = 200,
        newest: bool = False,
    ) -> list[StoredMessage]:
        """Messages with a greater id than ``after``, oldest first.

        At most ``limit``: the oldest of them, or the newest if ``newest``.
        """

    async def conversation(self, channel: str, address: str) -> Conversation | None:
        """The conversation at an address, if there is one."""

    async def choose_language(self, channel: str, address: str, language: str) -> None:
        """Keep the language a resident chose, also before their first message."""

    async def address_stopped(self, channel: str, address: str, reason: str) -> None:
        """The resident stopped us: nothing more is sent there until they write."""

    async def address_returned(self, channel: str, address: str) -> None:
        """The resident lets us write again."""

    async def move_address(self, channel: str, old: str, new: str) -> None:
        """The platform gave an address, or a group with people in it, another name."""
