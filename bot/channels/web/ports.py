"""What the web channel needs from the core; the composition root supplies it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from bot.channels.base import Inbound
from community.model.conversation import Conversation
from community.model.message import Accepted, StoredMessage

Suggestions = Callable[[str], list[dict[str, str]]]
"""From a language to what the empty page suggests to ask: ``title`` and ``text``."""


class Desk(Protocol):
    """Takes messages in and tells what was said.

    The messages of one address MUST become visible in the order of their ids, also
    across processes: a page that has seen message 12 never asks for 11 again.
    """

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

    async def newest(self, channel: str, addresses: Sequence[str]) -> dict[str, int]:
        """The id of the last message of each of these addresses that has one."""

    async def conversation(self, channel: str, address: str) -> Conversation | None:
        """The conversation at an address, if there is one."""

    async def staff_name(self, conversation: Conversation) -> str | None:
        """Given name of the colleague who answers, if one has taken it over."""

    async def choose_language(self, channel: str, address: str, language: str) -> None:
        """Keep the language a resident chose, also before their first message."""

    async def erase(self, channel: str, address: str) -> None:
        """Delete a conversation and everything that was said in it."""
