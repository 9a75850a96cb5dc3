"""The client of the Bot API; the only file that knows how it is reached."""

from __future__ import annotations

import json
from collections.abc import Awaitable
from typing import Any, TypeVar

import structlog
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from bot.channels.base import Rejected
from bot.channels.leaving import tell_when_left
from bot.channels.telegram.errors import TokenRefused, send_error
from bot.channels.telegram.quiet import keep_secrets_out_of_logs
from bot.channels.telegram.settings import TelegramSettings

T = TypeVar("T")

log = structlog.get_logger()

CONNECT_SECONDS = 5.0
CONNECTIONS = 64
BATCH = 100
# The kinds of update we know what to do with; Telegram sends no others.
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")


class Api:
    """Asks the Bot API; every error becomes one of the desk's closed set.

    Args:
        settings: Where it is and who we are.
    """

    def __init__(self, settings: TelegramSettings) -> None:
        keep_secrets_out_of_logs()
        self._settings = settings
        self.bot = _Bot(
            settings.token.get_secret_value(),
            base_url=f"{settings.api}/bot",
            base_file_url=f"{settings.api}/file/bot",
            request=_request(settings, CONNECTIONS),
            get_updates_request=_request(settings, 1),
        )

    async def ask(self, call: Awaitable[T]) -> T:
        """The result of a call of ``bot``.

        Raises:
            SendError: One of its subclasses. Nothing else, and nothing of the library's
                own errors: their tracebacks hold addresses with the token.
        """
        try:
            return await call
        except Exception as error:
            failure = send_error(error)
        if isinstance(failure, TokenRefused):
            log.error("telegram_token_refused", do="check LINLI_TELEGRAM_TOKEN")
        raise failure from None

    async def updates(self, offset: int | None) -> list[dict[str, Any]]:
        """The oldest updates that are not confirmed, as they came; waits for one.

        Args:
            offset: Confirms all updates before this one; Telegram forgets them.

        Raises:
            SendError: One of its subclasses.
        """
        found = await self.ask(self.bot.updates(offset, self._settings.poll_seconds))
        if not isinstance(found, list):
            raise Rejected("unreadable_answer")
        return [update for update in found if isinstance(update, dict)]

    async def close(self) -> None:
        """Close the connections."""
        for request in self.bot.requests:
            await request.shutdown()


class _Bot(Bot):
    """The library's client; it shows itself without its token."""

    def __repr__(self) -> str:
        return f"Bot[{self.token.partition(':')[0]}]"

    @property
    def requests(self) -> tuple[Any, ...]:
        return self._request

    async def updates(self, offset: int | None, seconds: int) -> Any:
        # The library's own method fails on a whole batch if one update in it is odd.
        asked = {
            "offset": offset,
            "limit": BATCH,
            "timeout": seconds,
            "allowed_updates": list(ALLOWED_UPDATES),
        }
        longest = seconds + self.requests[0].read_timeout
        return await self._post("getUpdates", asked, read_timeout=longest)


class _Request(HTTPXRequest):
    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        # The library logs what it cannot read, which may be a page with our address.
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            answer = None
        if not isinstance(answer, dict):
            raise TelegramError("unreadable answer")
        return answer


def _request(settings: TelegramSettings, connections: int) -> _Request:
    return _Request(
        connection_pool_size=connections,
        read_timeout=settings.seconds,
        write_timeout=settings.seconds,
        connect_timeout=CONNECT_SECONDS,
        pool_timeout=CONNECT_SECONDS,
        httpx_kwargs={"event_hooks": {"request": [tell_when_left]}},
    )
