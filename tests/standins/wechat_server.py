"""A web server in a thread of its own, with its loop at hand."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn
from starlette.types import ASGIApp

from tests.standins.quick import QuickServer


@dataclass(frozen=True)
class Running:
    """A server that answers.

    Attributes:
        url: Where.
        loop: The loop of its thread, to run more in it.
    """

    url: str
    loop: asyncio.AbstractEventLoop


@contextmanager
def serve(app: ASGIApp) -> Iterator[Running]:
    """The app on a free port of this machine."""
    # The protocol is named because asyncio turns off Nagle's waiting only then.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    server = QuickServer(uvicorn.Config(app, log_level="error", lifespan="off"))
    loop = asyncio.new_event_loop()

    async def main() -> None:
        await server.serve(sockets=[listening])
        # Deliveries and answers under way end with the server.
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    def run() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(main())
        loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    ready = threading.Event()
    while not server.started:
        ready.wait(0.01)
    try:
        yield Running(f"http://127.0.0.1:{listening.getsockname()[1]}", loop)
    finally:
        server.should_exit = server.force_exit = True
        thread.join(5)
