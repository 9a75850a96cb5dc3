"""Stand-ins for providers of translations, by the public APIs of LibreTranslate and of
OpenAI (chat completions): they translate by a list, and fail as they are told to.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.standins.wechat_server import serve

KEY = "sk-key-of-the-tests"
MODEL = "translating-model"
LIMIT = 2000
# As libretranslate.com lists them since 2025.
LANGUAGES = ("ar", "de", "en", "es", "fr", "ja", "ko", "pt-BR", "ru", "th", "zh-Hans")


class TranslationStandin:
    """Behaves as one of a few words says.

    Attributes:
        behaviour: ``translate``, ``empty``, ``blank``, ``hang``, ``busy``, ``used_up``,
            ``fail``, ``html``, ``other`` (JSON of another shape), ``list``, ``huge``,
            ``chatter``, and for models ``cut``, ``refuse``, ``filter``, ``thoughts``,
            ``endless_thoughts``.
        translations: What it makes of a text, for a target language.
        languages: What it speaks; LibreTranslate only.
        tells_languages: Whether it lists them.
        needs_key: Whether it asks for the key.
        takes_temperature: Whether its model takes a temperature.
        calls: The bodies of the requests to translate so far.
        headers: Their headers.
        listed: How often it was asked for its languages.
        busiest: How many requests it had at the same time.
    """

    def __init__(self) -> None:
        self.url = ""
        self.reset()

    def reset(self) -> None:
        """Behave again, and forget everything."""
        self.behaviour = "translate"
        self.translations: dict[tuple[str, str], str] = {}
        self.languages = LANGUAGES
        self.tells_languages = True
        self.needs_key = False
        self.takes_temperature = True
        self.calls: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.listed = 0
        self.busiest = 0
        self._busy = 0

    def translated(self, text: str, target: str) -> str:
        """What it makes of a text."""
        return self.translations.get((text, target), f"[{target}] {text}")

    async def libre_languages(self, _: Request) -> Response:
        """``GET /languages``."""
        self.listed += 1
        if not self.tells_languages:
            return JSONResponse({"error": "Not found"}, 404)
        return JSONResponse(
            [
                {"code": code, "name": code, "targets": sorted(self.languages)}
                for code in self.languages
            ]
        )

    async def libre_translate(self, request: Request) -> Response:
        """``POST /translate``."""
        body = await self._taken(request)
        for name in ("q", "source", "target"):
            if not body.get(name):
                return _libre_error(400, f"Invalid request: missing {name} parameter")
        if self.needs_key and not body.get("api_key"):
            link = "Visit https://portal.example.org to get an API key"
            return _libre_error(400, link)
        if self.needs_key and body["api_key"] != KEY:
            return _libre_error(403, "Invalid API key")
        if len(body["q"]) > LIMIT:
            size = f"request ({len(body['q'])}) exceeds text limit ({LIMIT})"
            return _libre_error(400, f"Invalid request: {size}")
        for code in (body["source"], body["target"]):
            if code not in (*self.languages, "auto"):
                return _libre_error(400, f"{code} is not supported")
        fault = await self._fault()
        if fault is not None:
            return fault
        text = self._said(body["q"], body["target"])
        answer: dict[str, Any] = {"translatedText": text}
        if body["source"] == "auto":
            answer["detectedLanguage"] = {"confidence": 90.0, "language": "en"}
        return JSONResponse(answer)

    async def chat_completions(self, request: Request) -> Response:
        """``POST /v1/chat/completions``."""
        body = await self._taken(request)
        given = request.headers.get("authorization", "")
        if self.needs_key and given != f"Bearer {KEY}":
            return _openai_error(
                401,
                f"Incorrect API key provided: {given}.",
                "invalid_request_error",
                "invalid_api_key",
            )
        if body["model"] != MODEL:
            missing = f"The model `{body['model']}` does not exist"
            return _openai_error(
                404, missing, "invalid_request_error", "model_not_found"
            )
        if "temperature" in body and not self.takes_temperature:
            return _openai_error(
                400,
                "Unsupported value: 'temperature' does not support 0 with this model.",
                "invalid_request_error",
                "unsupported_value",
                "temperature",
            )
        fault = await self._fault()
        if fault is not None:
            return fault
        system, user = body["messages"]
        assert (system["role"], user["role"]) == ("system", "user")
        target = re.search(r"into ([\w ]+)\.\n", system["content"])
        assert target
        return JSONResponse(self._completion(self._said(user["content"], target[1])))

    def _completion(self, text: str) -> dict[str, Any]:
        message: dict[str, Any] = {
            "role": "assistant",
            "content": text,
            "refusal": None,
        }
        ended = "stop"
        if self.behaviour == "cut":
            ended = "length"
        if self.behaviour == "filter":
            ended = "content_filter"
        if self.behaviour == "refuse":
            message |= {"content": None, "refusal": "I cannot translate that."}
        if self.behaviour == "thoughts":
            message["content"] = f"<think>\nLet me see …\n</think>\n\n{text}"
        if self.behaviour == "endless_thoughts":
            message["content"] = "<think>\nLet me see, and see, and"
        return {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1764547200,
            "model": MODEL,
            "choices": [
                {
                    "index": 0,
                    "message": message,
                    "logprobs": None,
                    "finish_reason": ended,
                }
            ],
            "usage": {"prompt_tokens": 9, "completion_tokens": 9, "total_tokens": 18},
        }

    async def _taken(self, request: Request) -> dict[str, Any]:
        body: dict[str, Any] = await request.json()
        self.calls.append(body)
        self.headers.append(dict(request.headers))
        return body

    async def _fault(self) -> Response | None:
        self._busy += 1
        self.busiest = max(self.busiest, self._busy)
        try:
            if self.behaviour == "hang":
                await self._hang()
            # Requests that come together are there together.
            await asyncio.sleep(0.02)
        finally:
            self._busy -= 1
        if self.behaviour == "busy":
            return _either(429, "Slowdown: 5 per 1 minute", "rate_limit_exceeded")
        if self.behaviour == "used_up":
            return _either(
                429, "You exceeded your current quota.", "insufficient_quota"
            )
        if self.behaviour == "fail":
            return _either(500, "Cannot translate text", "server_error")
        if self.behaviour == "html":
            return Response("<h1>It works!</h1>", media_type="text/html")
        if self.behaviour == "other":
            return JSONResponse({"translatedText": ["a", "b"], "choices": []})
        if self.behaviour == "list":
            return JSONResponse(["translated"])
        return None

    async def _hang(self) -> None:
        with suppress(asyncio.CancelledError):
            await asyncio.Event().wait()

    def _said(self, text: str, target: str) -> str:
        if self.behaviour in ("empty", "blank"):
            return "" if self.behaviour == "empty" else " \n\u200b"
        if self.behaviour == "huge":
            return "x" * 300_000
        if self.behaviour == "chatter":
            return f"{self.translated(text, target)} Note: {'This is a note. ' * 60}"
        return self.translated(text, target)


@contextmanager
def translation_standin() -> Iterator[TranslationStandin]:
    """Both APIs on one address."""
    standin = TranslationStandin()
    app = Starlette(
        routes=[
            Route("/languages", standin.libre_languages),
            Route("/translate", standin.libre_translate, methods=["POST"]),
            Route("/v1/chat/completions", standin.chat_completions, methods=["POST"]),
        ]
    )
    with serve(app) as running:
        standin.url = running.url
        yield standin


def _libre_error(status: int, text: str) -> Response:
    return JSONResponse({"error": text}, status)


def _openai_error(
    status: int, text: str, kind: str, code: str | None, param: str | None = None
) -> Response:
    error = {"message": text, "type": kind, "param": param, "code": code}
    return Response(json.dumps({"error": error}), status, media_type="application/json")


def _either(status: int, text: str, code: str) -> Response:
    """LibreTranslate looks at nothing but ``error``, OpenAI's error is an object."""
    return _openai_error(status, text, code, code)
