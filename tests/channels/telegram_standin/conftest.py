"""A running stand-in, somebody who calls it, and a webhook that it may call."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.stack import free_ports
from tests.clock import FakeClock
from tests.standins.telegram import TOKEN, TelegramStandin, telegram_standin

PERSON = 7_000_000_001
OTHER = 7_000_000_002
GROUP = -1_004_001
SECRET = "s3cret-of-the-webhook"


class Caller:
    """Calls the Bot API as a bot does."""

    def __init__(self, url: str) -> None:
        self._http = httpx.Client(
            base_url=f"{url}/bot{TOKEN}", timeout=20, trust_env=False
        )

    def __call__(self, method: str, **params: Any) -> httpx.Response:
        return self._http.post(f"/{method}", json=params)

    def say(
        self, text: str = "hello", chat_id: int = PERSON, **more: Any
    ) -> httpx.Response:
        return self("sendMessage", chat_id=chat_id, text=text, **more)

    def close(self) -> None:
        self._http.close()


@dataclass
class Receiver:
    """A webhook that answers as it is told to."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    got: list[tuple[dict[str, str], dict[str, Any]]] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)
    slow: bool = False

    @property
    def ids(self) -> list[int]:
        return [update["update_id"] for _, update in self.got]

    def take(self, headers: dict[str, str], body: bytes) -> Response:
        self.got.append((headers, json.loads(body)))
        if self.slow:
            self.gate.wait(10)
        status = self.statuses.pop(0) if self.statuses else 200
        return Response(status_code=status, headers=self.headers)


@pytest.fixture
def standin(clock: FakeClock) -> Iterator[TelegramStandin]:
    with telegram_standin(clock=clock) as running:
        yield running


@pytest.fixture
def call(standin: TelegramStandin) -> Iterator[Caller]:
    caller = Caller(standin.url)
    yield caller
    caller.close()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    (port,) = free_ports(1)
    receiver = Receiver(f"http://127.0.0.1:{port}/telegram")

    async def read(request: Request) -> Response:
        headers, body = dict(request.headers), await request.body()
        return await run_in_threadpool(receiver.take, headers, body)

    app = Starlette(routes=[Route("/telegram", read, methods=["POST"])])
    server = uvicorn.Server(
        uvicorn.Config(app, port=port, log_level="error", timeout_graceful_shutdown=1)
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    ready = threading.Event()
    while not server.started:
        ready.wait(0.01)
    yield receiver
    receiver.gate.set()
    server.should_exit = True
    thread.join(5)


def refused(response: httpx.Response, code: int, text: str) -> bool:
    """Whether an answer is that refusal, in the status as in the body."""
    body = response.json()
    assert (response.status_code, body["ok"], body["error_code"]) == (code, False, code)
    assert body["description"] == text
    return True
