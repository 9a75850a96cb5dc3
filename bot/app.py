"""Composition root of the web process, the only one reachable from outside."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import FrameType

import httpx
import uvicorn
from fastapi import FastAPI
from fastapi.responses import JSONResponse

from bot.channels.base import Channel
from bot.channels.web.channel import WebChannel
from bot.channels.web.hub import Hub
from bot.channels.web.router import WebSettings, create_router
from bot.composition import ALIVE_FILE, Parts, compose
from bot.platforms import make_channels, make_routers, platforms
from bot.public.router import create_router as create_public_router
from bot.settings import Settings
from bot.suggestions import suggestions
from community.store.engine import Store
from console.app import create_console
from console.articles import Articles
from console.live import Live
from console.settings import ROOT, ConsoleSettings, Processes
from knowledge.library import Library

WORKER_SILENT_SECONDS = 10


class WebServer(uvicorn.Server):
    """Closes the open event streams when it is told to stop.

    They would end by themselves only when their pages are closed.
    """

    def __init__(self, settings: Settings) -> None:
        self._hub = Hub()
        self._live = Live()
        super().__init__(
            uvicorn.Config(
                create_app(settings, self._hub, self._live),
                host=settings.host,
                port=settings.port,
                log_level=settings.log_level,
                access_log=False,
                timeout_graceful_shutdown=3,
                server_header=False,
            )
        )

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """A signal to stop arrived."""
        self._hub.close()
        self._live.close()
        super().handle_exit(sig, frame)


def create_app(settings: Settings, hub: Hub, live: Live) -> FastAPI:
    """The web application.

    Args:
        settings: How this installation runs.
        hub: The open event streams of residents' pages in this process.
        live: Those of the console.

    Raises:
        SettingsError: If a secret is missing.
    """
    settings.require_secrets()
    chosen = platforms(settings)

    def channels(store: Store) -> dict[str, Channel]:
        web = WebChannel(hub, store.files.spool)
        return {"web": web, **make_channels(chosen, store)}

    parts = compose(settings, channels, "web")

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with httpx.AsyncClient(timeout=2.0) as http:
            app.state.http = http
            yield
        await parts.close()

    app = FastAPI(
        title="Linli",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
    )
    app.include_router(
        create_router(
            parts.desk,
            hub,
            parts.store.files.spool,
            parts.texts,
            parts.place,
            _web_settings(settings),
            suggestions(Library(), parts.place),
        )
    )

    for router in make_routers(
        chosen, parts.desk, parts.deliveries.channels, parts.texts, parts.place
    ):
        app.include_router(router)

    app.include_router(
        create_public_router(parts.store, parts.texts, parts.place, settings.address)
    )

    async def processes() -> dict[str, bool]:
        return await _health(parts, app.state.http)

    app.mount(
        ROOT,
        create_console(
            parts.store,
            parts.texts,
            parts.place,
            parts.deliveries,
            parts.bridge,
            _console_settings(settings, processes),
            live,
        ),
    )

    @app.get("/health")
    async def health() -> JSONResponse:
        """Whether each of the four processes works; 503 while one does not."""
        state = await processes()
        return JSONResponse(state, 200 if all(state.values()) else 503)

    return app


async def _health(parts: Parts, http: httpx.AsyncClient) -> dict[str, bool]:
    settings = parts.settings
    alive = settings.data_dir / ALIVE_FILE
    worker = alive.exists() and time.time() - alive.stat().st_mtime < (
        WORKER_SILENT_SECONDS
    )
    try:
        response = await http.get(f"{settings.actions_url}/health")
        actions = response.status_code == 200
    except httpx.HTTPError:
        actions = False
    return {
        "web": True,
        "worker": worker,
        "actions": actions,
        "rasa": await parts.rasa.healthy(),
    }


def _web_settings(settings: Settings) -> WebSettings:
    return WebSettings(
        secret=settings.secret.get_secret_value(),
        public_url=settings.address,
        embed_origins=settings.embedding_origins,
        burst=settings.web_burst,
        per_second=settings.web_per_second,
        address_burst=settings.address_burst,
        address_per_second=settings.address_per_second,
    )


def _console_settings(settings: Settings, processes: Processes) -> ConsoleSettings:
    return ConsoleSettings(
        secret=settings.secret.get_secret_value(),
        address=settings.address,
        secure=_web_settings(settings).secure,
        articles=Articles(index=settings.data_dir / "knowledge.db"),
        processes=processes,
    )
