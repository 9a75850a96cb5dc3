"""The sending half of the web channel."""

from __future__ import annotations

import asyncio

from bot.channels.base import FileLost, Outbound
from bot.channels.web.hub import Hub
from community.store.spool import NotSpooled, Spool


class WebChannel:
    """Delivers by waking the pages that are open; the others find it in the history.

    Args:
        hub: The open event streams of this process.
        spool: Where photos wait that residents sent.
    """

    name = "web"
    repeatable = True

    def __init__(self, hub: Hub, spool: Spool) -> None:
        self._hub = hub
        self._spool = spool

    def shows(self, outbound: Outbound) -> list[str]:
        """The message that a resident will see, as plain text."""
        lines = [str(line["text"]) for line in outbound.card]
        return ["\n\n".join([outbound.text, *lines])]

    async def ready(self, outbound: Outbound) -> None:
        """Pages can be woken at any time."""

    async def send(self, outbound: Outbound) -> str | None:
        """Tell the open pages of this address to look."""
        self._hub.wake(outbound.address)
        return None

    async def fetch(self, file_id: str) -> bytes:
        """A photo out of the spool, by its key."""
        try:
            return await asyncio.to_thread(self._spool.get, file_id)
        except NotSpooled as error:
            raise FileLost("no_file") from error

    async def close(self) -> None:
        """Nothing is under way: the pages are closed by the server."""
