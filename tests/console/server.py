"""The console on a real server in a thread of the test process."""

from __future__ import annotations

import asyncio
import threading

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount

from bot.bridge import Bridge
from bot.delivery import Deliveries
from community.passwords import Passwords
from community.place import Place, load_place
from community.store.engine import Store
from community.texts import Texts
from community.translation import NoTranslator, Translator
from console.app import create_console
from console.live import Live
from console.settings import ConsoleSettings
from tests.channels.web.server import free_port

TEXTS = Texts()


def mounted(
    store: Store,
    settings: ConsoleSettings,
    live: Live | None = None,
    translator: Translator | None = None,
    place: Place | None = None,
) -> Starlette:
    """The console of a place, else of the sample one, mounted as in real life."""
    place = place or load_place()
    console = create_console(
        store,
        TEXTS,
        place,
        Deliveries(store, {}, "tests"),
        Bridge(store, TEXTS, place, translator or NoTranslator()),
        settings,
        live or Live(),
    )
    return Starlette(routes=[Mount("/console", console)])


class ConsoleServer:
    """One server on a port of its own.

    Args:
        store: The database it shows.
        passwords: How strong its hashes are.
        secure: Whether its cookies are; only browsers keep those on this machine.
    """

    def __init__(self, store: Store, passwords: Passwords, secure: bool) -> None:
        self.store = store
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.live = Live()
        settings = ConsoleSettings("s" * 32, self.url, secure, passwords)
        app = mounted(store, settings, self.live)
        self._server = uvicorn.Server(
            uvicorn.Config(
                app,
                host="127.0.0.1",
                port=self.port,
                log_level="critical",
                timeout_graceful_shutdown=5,
                lifespan="off",
            )
        )
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> ConsoleServer:
        """Serve; returns once requests are answered."""
        self._thread.start()
        transport = httpx.HTTPTransport(retries=10)
        with httpx.Client(transport=transport, timeout=10) as http:
            http.get(f"{self.url}/console/sign-in").raise_for_status()
        return self

    def stop(self) -> None:
        """Stop as the web process does: close the streams, then wait for the rest."""
        self.live.close()
        self._server.should_exit = True
        self._thread.join(10)
        assert not self._thread.is_alive()

    def _run(self) -> None:
        asyncio.run(self._server.serve())
