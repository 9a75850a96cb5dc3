"""A stand-in for the Rasa server: answers as it is told to, and remembers each call."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.stack import free_ports
from tests.standins.quick import QuickServer

TOKEN = "token-of-the-tests-of-all-processes"


class RasaStandin:
    """Behaves as one of a few words says.

    Attributes:
        behaviour: ``echo``, ``empty``, ``paused``, ``fail``, ``hang``, ``html`` or
            ``list``.
        language: The language that it claims to have understood.
        understood: What else it claims to have understood, as in the wire format.
        calls: The requests so far, and how many ran at the same time for one sender.
        only_understood: The requests that asked for no answer.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.behaviour = "echo"
        self.language = "en"
        self.understood: dict[str, Any] = {
            "intent": {"name": "greet", "confidence": 0.9},
            "topic": None,
            "guesses": [],
        }
        self.kind = "text"
        self.buttons: list[dict[str, str]] = []
        self.delay = 0.0
        self.calls: list[dict[str, Any]] = []
        self.only_understood: list[dict[str, Any]] = []
        self.forgotten: list[str] = []
        self.busiest = 0
        self._busy: dict[str, int] = {}

    async def answer(self, request: Request) -> Response:
        """One message."""
        if request.headers.get("authorization") != f"Bearer {TOKEN}":
            return JSONResponse({"error": "unauthorised"}, 401)
        call = await request.json()
        self.calls.append(call)
        sender = call["sender"]
        self._busy[sender] = self._busy.get(sender, 0) + 1
        self.busiest = max(self.busiest, self._busy[sender])
        try:
            await asyncio.sleep(self.delay)
            return await self._behave(call)
        finally:
            self._busy[sender] -= 1

    async def understand(self, request: Request) -> Response:
        """One message that is not to be answered."""
        self.only_understood.append(await request.json())
        if self.behaviour != "echo":
            return JSONResponse({"error": "exception"}, 500)
        return JSONResponse({"language": self.language, **self.understood})

    async def forget(self, request: Request) -> Response:
        """One conversation to forget."""
        self.forgotten.append((await request.json())["sender"])
        return JSONResponse({"status": "forgotten"})

    async def _behave(self, call: dict[str, Any]) -> Response:
        if self.behaviour == "hang":
            await asyncio.sleep(30)
        if self.behaviour == "fail":
            return JSONResponse({"error": "no_answer"}, 500)
        if self.behaviour == "html":
            return Response("<h1>Bad gateway</h1>", media_type="text/html")
        if self.behaviour == "list":
            return JSONResponse([])
        reply = {
            "text": f"echo\n\n{call['message']}",
            "lang": self.language,
            "kind": self.kind,
            "card": [],
            "buttons": self.buttons,
        }
        answered = self.behaviour == "echo"
        return JSONResponse(
            {
                "outcome": "answered" if answered else self.behaviour,
                "language": self.language,
                **self.understood,
                "messages": [reply] if answered else [],
            }
        )


@contextmanager
def rasa_standin() -> Iterator[RasaStandin]:
    """A running stand-in on a free port."""
    (port,) = free_ports(1)
    standin = RasaStandin(f"http://127.0.0.1:{port}")

    async def health(_: Request) -> Response:
        return Response(json.dumps({"status": "ok"}), media_type="application/json")

    app = Starlette(
        routes=[
            Route("/webhooks/gateway/webhook", standin.answer, methods=["POST"]),
            Route("/webhooks/gateway/understand", standin.understand, methods=["POST"]),
            Route("/webhooks/gateway/forget", standin.forget, methods=["POST"]),
            Route("/webhooks/gateway/", health),
        ]
    )
    server = QuickServer(
        uvicorn.Config(
            app,
            port=port,
            log_level="critical",
            timeout_graceful_shutdown=1,
        )
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    ready = threading.Event()
    while not server.started:
        ready.wait(0.01)
    yield standin
    server.should_exit = True
    thread.join(5)
