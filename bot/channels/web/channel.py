"""The sending half of the web channel."""

from __future__ import annotations

from bot.channels.base import Outbound
from bot.channels.web.hub import Hub


class WebChannel:
    """Delivers by waking the pages that are open; the others find it in the history.

    Args:
        hub: The open event streams of this process.
    """

    name = "web"
    repeatable = True

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    async def ready(self, outbound: Outbound) -> None:
        """Pages can be woken at any time."""

    async def send(self, outbound: Outbound) -> str | None:
        """Tell the open pages of this address to look."""
        self._hub.wake(outbound.address)
        return None

    async def close(self) -> None:
        """Nothing is under way: the pages are closed by the server."""
