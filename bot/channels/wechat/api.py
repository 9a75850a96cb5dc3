"""Calls of WeChat's API: each has a time-out, and a token is refreshed at most once."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

import httpx

from bot.channels.leaving import tell_when_left
from bot.channels.wechat.errors import TOKEN_CODES, Refused
from bot.channels.wechat.settings import WeChatSettings
from bot.channels.wechat.tokens import Tokens
from bot.channels.wechat.transport import answer_of, file_of, wire
from community.store.engine import Store

T = TypeVar("T")


class Api:
    """The API of one account.

    Args:
        settings: The account.
        store: Where all processes keep the token.
    """

    def __init__(self, settings: WeChatSettings, store: Store) -> None:
        self._http = httpx.AsyncClient(
            base_url=settings.api.rstrip("/") + "/cgi-bin/",
            timeout=settings.api_seconds,
            event_hooks={"request": [tell_when_left]},
        )
        self._tokens = Tokens(settings, store)

    async def call(
        self, path: str, body: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        """What WeChat answers.

        Args:
            path: Such as ``message/custom/send``.
            body: Sent as JSON; without one the call is a GET.

        Raises:
            ApiError: One of its subclasses, saying whether it was done.
        """
        return await self._with_token(lambda token: self._ask(path, body, token))

    async def fetch(
        self, path: str, query: Mapping[str, str]
    ) -> bytes | dict[str, Any]:
        """A file, or the object that WeChat answers with instead.

        Raises:
            TooLarge: If the file is.
            ApiError: One of its subclasses.
        """
        return await self._with_token(
            lambda token: self._read(path, {**query, "access_token": token})
        )

    async def fetch_from(self, url: str) -> bytes | dict[str, Any]:
        """What is at an address that WeChat gave; no token goes there.

        Raises:
            TooLarge: If the file is.
            ApiError: One of its subclasses.
        """
        return await self._read(url, None)

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def _with_token(self, ask: Callable[[str], Awaitable[T]]) -> T:
        token = await self._tokens.get()
        try:
            return await ask(token)
        except Refused as refused:
            if refused.code not in TOKEN_CODES:
                raise
        return await ask(await self._tokens.get(refused=token))

    async def _read(
        self, url: str, query: Mapping[str, str] | None
    ) -> bytes | dict[str, Any]:
        with wire():
            async with self._http.stream("GET", url, params=query) as response:
                return await file_of(response)

    async def _ask(
        self, path: str, body: Mapping[str, Any] | None, token: str
    ) -> dict[str, Any]:
        with wire():
            response = await self._http.request(
                "GET" if body is None else "POST",
                path,
                params={"access_token": token},
                content=None if body is None else _json(body),
                headers={"Content-Type": "application/json"},
            )
        return answer_of(response)


def _json(body: Mapping[str, Any]) -> bytes:
    """JSON with every character as it is: WeChat shows ``\\u4f60`` as these letters."""
    return json.dumps(body, ensure_ascii=False).encode()
