"""The access token: one for all processes, fetched by one of them.

``stable_token`` gives the same token to whoever asks until five minutes before its end,
so that nobody takes it from others; ``token`` would.
"""

from __future__ import annotations

import asyncio

import httpx

from bot.channels.wechat.errors import ApiError, NotDone, Unanswered
from bot.channels.wechat.settings import WeChatSettings
from bot.channels.wechat.transport import answer_of, wire
from community.store.engine import Store
from community.usecases.platform_tokens import get_token

PATH = "/cgi-bin/stable_token"
RENEWED_EARLY_SECONDS = 300.0


class Tokens:
    """Keeps the account's token in the database.

    Args:
        settings: The account.
        store: The database that all processes share.
    """

    def __init__(self, settings: WeChatSettings, store: Store) -> None:
        self._settings = settings
        self._store = store
        # While one fetches, the others need no thread each to wait for it.
        self._turn = asyncio.Lock()

    async def get(self, refused: str | None = None) -> str:
        """The token.

        Args:
            refused: One that WeChat has just refused; never returned again.

        Raises:
            Refused: If WeChat does not give one.
            NotDone: If it cannot be asked.
        """
        async with self._turn:
            try:
                return await asyncio.to_thread(
                    get_token,
                    self._store,
                    f"wechat:{self._settings.app_id}",
                    lambda: fetch(self._settings, refused),
                    refused,
                )
            except ApiError:
                raise
            except Exception as error:
                # The database is away: nothing was sent to anybody yet.
                raise NotDone(f"no_token_{type(error).__name__}") from error


def fetch(settings: WeChatSettings, refused: str | None = None) -> tuple[str, float]:
    """A token and for how many seconds to use it; blocks.

    Raises:
        Refused: If WeChat does not give one.
        NotDone: If it cannot be asked.
    """
    token, seconds = _ask(settings, force=False)
    if token == refused:
        # It is still good in WeChat's eyes here and not there; a new one may be asked
        # for only 20 times a day.
        token, seconds = _ask(settings, force=True)
    return token, max(seconds - RENEWED_EARLY_SECONDS, seconds / 2)


def _ask(settings: WeChatSettings, force: bool) -> tuple[str, float]:
    body = {
        "grant_type": "client_credential",
        "appid": settings.app_id,
        "secret": settings.app_secret,
        "force_refresh": force,
    }
    try:
        with wire():
            response = httpx.post(
                settings.api.rstrip("/") + PATH,
                json=body,
                timeout=settings.api_seconds,
            )
        answer = answer_of(response)
        return str(answer["access_token"]), float(answer["expires_in"])
    except Unanswered as error:
        # Nothing was sent to anybody yet.
        raise NotDone(str(error)) from error
    except (KeyError, TypeError, ValueError) as error:
        raise NotDone("no_token") from error
