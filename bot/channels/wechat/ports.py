"""What the WeChat channel needs from the core; the composition root supplies it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from bot.channels.base import Inbound
from community.model.conversation import Conversation
from community.model.message import Accepted


class Desk(Protocol):
    """Takes messages in, and hears who stopped us."""

    async def accept(self, inbound: Inbound) -> Accepted:
        """Store a message, start to handle it, and return once it is stored."""

    async def conversation(self, channel: str, address: str) -> Conversation | None:
        """The conversation at an address, if there is one."""

    async def choose_language(self, channel: str, address: str, language: str) -> None:
        """Keep the language a resident chose, also before their first message."""

    async def address_stopped(self, channel: str, address: str, reason: str) -> None:
        """The resident stopped us: nothing more is sent there."""

    async def address_returned(self, channel: str, address: str) -> None:
        """The resident lets us write again."""


class Caller(Protocol):
    """Calls WeChat's API."""

    async def call(
        self, path: str, body: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        """What WeChat answers.

        Raises:
            ApiError: One of its subclasses.
        """
