"""One call of a provider over HTTP; its outcomes come from a closed set."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import httpx

from bot.translators.settings import TranslationSettings
from community.translation import Failure, TranslationFailed

# A translation is never as long; nobody fills our memory.
MOST_BYTES = 256 * 1024
_NOT_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError)
_REFUSALS: dict[int, Failure] = {
    401: "key_refused",
    402: "used_up",
    403: "key_refused",
    413: "too_long",
    429: "busy",
    503: "busy",
}


@dataclass(frozen=True)
class Answer:
    """What a provider answered.

    Attributes:
        content: Its JSON; None if it is none.
    """

    status: int
    content: Any

    @property
    def failure(self) -> Failure:
        """What a status that is not 200 means."""
        if self.status >= 500 and self.status not in _REFUSALS:
            return "broken"
        return _REFUSALS.get(self.status, "refused")


class Calls:
    """Calls one provider.

    Args:
        settings: Where it is, and how long to wait for it.
        headers: Sent with each call.
        transport: Instead of the network.
    """

    def __init__(
        self,
        settings: TranslationSettings,
        headers: dict[str, str] | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._http = httpx.AsyncClient(
            timeout=httpx.Timeout(settings.seconds, connect=settings.connect_seconds),
            limits=httpx.Limits(max_connections=8),
            headers=headers,
            transport=transport,
        )

    async def get(self, url: str) -> Answer:
        """Ask for something.

        Raises:
            TranslationFailed: If there is no answer.
        """
        return await self._call("GET", url)

    async def post(self, url: str, body: dict[str, Any]) -> Answer:
        """Have something done.

        Raises:
            TranslationFailed: If there is no answer.
        """
        return await self._call("POST", url, body)

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def _call(
        self, method: str, url: str, body: dict[str, Any] | None = None
    ) -> Answer:
        try:
            try:
                return await self._once(method, url, body)
            except _NOT_LEFT:
                # Once more, because nothing has left. Whatever has left may have cost
                # something already, and is not repeated.
                return await self._once(method, url, body)
        except _NOT_LEFT as error:
            raise TranslationFailed("unreachable") from error
        except httpx.TimeoutException as error:
            raise TranslationFailed("too_slow") from error
        except httpx.HTTPError as error:
            raise TranslationFailed("broken") from error

    async def _once(self, method: str, url: str, body: dict[str, Any] | None) -> Answer:
        async with self._http.stream(method, url, json=body) as response:
            read = bytearray()
            async for piece in response.aiter_bytes():
                read += piece
                if len(read) > MOST_BYTES:
                    raise TranslationFailed("broken")
        try:
            return Answer(response.status_code, json.loads(read))
        except ValueError:
            return Answer(response.status_code, None)
