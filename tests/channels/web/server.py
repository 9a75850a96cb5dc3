"""The web channel on a real server in a thread of the test process."""

from __future__ import annotations

import asyncio
import socket
import tempfile
import threading
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

import httpx
import uvicorn
from fastapi import FastAPI

from bot.channels.web.channel import WebChannel
from bot.channels.web.hub import Hub
from bot.channels.web.router import create_router
from bot.channels.web.settings import WebSettings
from community.place import Place
from community.store.spool import Spool
from community.texts import Texts
from tests.channels.web.fake_desk import FakeDesk
from tests.standins.quick import QuickServer

T = TypeVar("T")

TEXTS = Texts()

SUGGESTED = {
    "en": ("Heating season", "Waste sorting"),
    "ko": ("난방 기간", "쓰레기 분리배출"),
    "ar": ("موسم التدفئة", "فرز النفايات"),
}


class LiveServer:
    """One server on a port of its own; stopped and started again it keeps its desk.

    Args:
        settings: Changes to the settings of the channel.
    """

    def __init__(self, **settings: Any) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.settings = WebSettings(
            **{"secret": "s" * 32, "public_url": self.url} | settings
        )
        self.desk = FakeDesk()
        self._folder = tempfile.TemporaryDirectory()
        self.spool = Spool(Path(self._folder.name) / "spool")
        self.place = Place(
            names={"en": "Wangjing", "ko": "왕징", "ar": "وانغجينغ", "zh": "望京"}
        )
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def start(self) -> LiveServer:
        """Serve; returns once requests are answered."""
        config = uvicorn.Config(
            self._app(),
            host="127.0.0.1",
            port=self.port,
            log_level="critical",
            timeout_graceful_shutdown=1,
            lifespan="off",
        )
        self._server = QuickServer(config)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        httpx.Client(transport=httpx.HTTPTransport(retries=10), timeout=10).get(
            f"{self.url}/widget.js"
        ).raise_for_status()
        return self

    def stop(self) -> None:
        """Stop at once; open connections are cut."""
        assert self._server and self._thread
        self._server.force_exit = True
        self._server.should_exit = True
        self._thread.join(10)
        assert not self._thread.is_alive()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do something on the server's side."""
        assert self._loop
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    def _run(self) -> None:
        assert self._server
        self._loop = asyncio.new_event_loop()
        self._loop.run_until_complete(self._server.serve())
        self._loop.run_until_complete(_cut(self._server))
        self._loop.close()

    def _app(self) -> FastAPI:
        hub = Hub()
        self.desk.channel = WebChannel(hub, self.spool)
        app = FastAPI()
        app.include_router(
            create_router(
                self.desk,
                hub,
                self.spool,
                TEXTS,
                self.place,
                self.settings,
                self._suggest,
            )
        )
        return app

    @staticmethod
    def _suggest(language: str) -> list[dict[str, str]]:
        titles = SUGGESTED.get(language, SUGGESTED["en"])
        return [{"title": title, "text": title} for title in titles]


async def _cut(server: uvicorn.Server) -> None:
    """Do what the end of a process does: close every connection, end every task."""
    for connection in list(server.server_state.connections):
        connection.transport.abort()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
