"""A process of Linli with the Telegram channel, on a server in a thread."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import httpx
import uvicorn
from fastapi import FastAPI
from pydantic import SecretStr

from bot.answering import Answering
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.router import create_router
from bot.channels.telegram.settings import TelegramSettings
from bot.conversation import Desk
from bot.delivery import Deliveries
from bot.rasa import RasaClient
from bot.stack import free_ports
from community.place import Place
from community.store.engine import open_store
from community.texts import Texts
from tests.standins.rasa import TOKEN as RASA_TOKEN
from tests.standins.rasa import RasaStandin
from tests.standins.telegram import TOKEN, TelegramStandin

T = TypeVar("T")

TEXTS = Texts()
SECRET = "secret_of_the_deliveries_42"
ROUND_SECONDS = 0.05


class Gateway:
    """Receives, answers and sends; several on one database are several workers.

    Args:
        telegram: Where Telegram is.
        rasa: Who answers.
        database: The SQLite file.
        sweeps: Whether it also does what the worker process does.
    """

    def __init__(
        self,
        telegram: TelegramStandin,
        rasa: RasaStandin,
        database: Path,
        sweeps: bool = True,
    ) -> None:
        (self.port,) = free_ports(1)
        self.url = f"http://127.0.0.1:{self.port}/telegram"
        self.settings = TelegramSettings(
            SecretStr(TOKEN),
            api=telegram.url,
            webhook_url=self.url,
            secret=SecretStr(SECRET),
            seconds=5.0,
        )
        self._telegram = telegram
        self._rasa = rasa
        self._database = database
        self._sweeps = sweeps

    def start(self) -> Gateway:
        """Serve; returns once requests are answered."""
        self._server = uvicorn.Server(
            uvicorn.Config(
                self._app(),
                port=self.port,
                log_level="critical",
                timeout_graceful_shutdown=1,
            )
        )
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self._telegram.wait_for(lambda: self._server.started)
        return self

    def receive(self) -> None:
        """Have Telegram deliver here from now on."""
        httpx.post(
            f"{self._telegram.url}/bot{TOKEN}/setWebhook",
            data={"url": self.url, "secret_token": SECRET},
        ).raise_for_status()

    def stop(self) -> None:
        """Stop as a process does that is killed: whatever is under way is lost."""
        if not self._thread.is_alive():
            return
        self._server.force_exit = True
        self._server.should_exit = True
        self._thread.join(10)
        assert not self._thread.is_alive()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do something on the server's side."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    def _run(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._loop.run_until_complete(self._server.serve())
        others = asyncio.all_tasks(self._loop)
        for task in others:
            task.cancel()
        ended = asyncio.gather(*others, return_exceptions=True)
        self._loop.run_until_complete(_wait_for(ended))
        self._loop.close()

    def _app(self) -> FastAPI:
        store = open_store(f"sqlite:///{self._database}")
        channel = TelegramChannel(self.settings, store)
        client = RasaClient(self._rasa.url, RASA_TOKEN, seconds=1)
        holder = f"gateway-{self.port}"
        deliveries = Deliveries(store, {"telegram": channel}, holder)
        answering = Answering(store, client, TEXTS, Place(), deliveries, holder)
        self.desk = Desk(store, answering, client)

        async def sweep() -> None:
            while self._sweeps:
                await self.desk.handle_waiting()
                await deliveries.deliver("telegram")
                await asyncio.sleep(ROUND_SECONDS)

        @asynccontextmanager
        async def lifespan(_: FastAPI) -> AsyncIterator[None]:
            sweeping = asyncio.create_task(sweep())
            yield
            sweeping.cancel()

        app = FastAPI(lifespan=lifespan)
        app.include_router(create_router(self.desk, self.settings, channel, TEXTS))
        return app


async def _wait_for(ended: Any) -> None:
    await ended
