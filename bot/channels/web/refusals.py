"""Saying no so that a person understands it, each error in their language."""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import structlog
from fastapi import Request, Response
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute

log = structlog.get_logger()

Say = Callable[..., tuple[str, str]]
LanguageOf = Callable[[Request], Awaitable[str]]


class Refusal(Exception):
    """A request that is not done.

    Args:
        status: HTTP status.
        key: Text that tells the person why.
        wait: Seconds after which the same request may succeed.
    """

    def __init__(self, status: int, key: str, wait: float = 0.0) -> None:
        super().__init__(key)
        self.status = status
        self.key = key
        self.wait = wait


def refusing(say: Say, language_of: LanguageOf) -> type[APIRoute]:
    """A kind of route that answers every error in the reader's language."""

    async def answer(request: Request, refusal: Refusal) -> Response:
        language = await language_of(request)
        text, spoken = say(refusal.key, language)
        body: dict[str, Any] = {"error": refusal.key, "text": text, "lang": spoken}
        headers = {"Cache-Control": "no-store"}
        if refusal.wait:
            seconds = math.ceil(refusal.wait)
            headers["Retry-After"] = str(seconds)
            # For the page, which keeps the message and sends it by itself.
            body["wait"] = say("web_wait", language, seconds=seconds)[0]
        return JSONResponse(body, refusal.status, headers)

    class RefusingRoute(APIRoute):
        def get_route_handler(
            self,
        ) -> Callable[[Request], Coroutine[Any, Any, Response]]:
            handle = super().get_route_handler()

            async def handler(request: Request) -> Response:
                try:
                    return await handle(request)
                except Refusal as refusal:
                    return await answer(request, refusal)
                except Exception:
                    log.exception("web_request_failed", path=request.url.path)
                    return await answer(request, Refusal(500, "web_failed"))

            return handler

    return RefusingRoute
