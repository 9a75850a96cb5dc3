"""A web server that stops at once when it is told to: uvicorn's takes a quarter second.

For stand-ins, and for servers of Linli that a test kills.
"""

from __future__ import annotations

import asyncio
import socket
from itertools import count

import uvicorn

TICK_SECONDS = 0.01


class QuickServer(uvicorn.Server):
    """uvicorn's server; what is still being answered when it stops is cut."""

    async def main_loop(self) -> None:
        for tick in count():
            if await self.on_tick(tick):
                return
            await asyncio.sleep(TICK_SECONDS)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        for task in list(self.server_state.tasks):
            task.cancel()
        await asyncio.gather(*self.server_state.tasks, return_exceptions=True)
        if not self.force_exit:
            await self.lifespan.shutdown()
