"""Tells Telegram, when we start, how updates reach us and what the bot is."""

from __future__ import annotations

import asyncio

import structlog

from bot.channels.telegram.again import until_done
from bot.channels.telegram.api import ALLOWED_UPDATES, Api
from bot.channels.telegram.pace import Sleep
from bot.channels.telegram.profile import bring_up_to_date
from bot.channels.telegram.settings import TelegramSettings
from community.place import Place
from community.texts import Texts

log = structlog.get_logger()

WAY_REFUSED = (
    "Check that LINLI_PUBLIC_URL is the address at which this installation is reached "
    "from outside, and run `linli channels check`. It is tried again by itself."
)


async def choose_way(settings: TelegramSettings, sleep: Sleep = asyncio.sleep) -> None:
    """Choose between deliveries and fetching; tries until Telegram has taken it in.

    Args:
        settings: How the channel is set up.
        sleep: Waits so many seconds.
    """
    api = Api(settings)
    try:
        await until_done(
            lambda: api.ask(_way(api, settings)),
            sleep,
            "telegram_way_not_chosen",
            WAY_REFUSED,
        )
    finally:
        await api.close()
    log.info("telegram_way_chosen", webhook=bool(settings.webhook_url))


async def introduce(
    settings: TelegramSettings,
    texts: Texts,
    place: Place,
    sleep: Sleep = asyncio.sleep,
) -> None:
    """Bring the bot's profile up to date; tries until all of it is.

    Args:
        settings: How the channel is set up.
        texts: All texts.
        place: Whose bot it is.
        sleep: Waits so many seconds.
    """
    api = Api(settings)
    try:
        await bring_up_to_date(api, texts, place, sleep)
    finally:
        await api.close()
    log.info("telegram_introduced")


async def _way(api: Api, settings: TelegramSettings) -> None:
    if not settings.webhook_url:
        # What waits is not dropped: residents wrote it.
        await api.bot.delete_webhook(drop_pending_updates=False)
        return
    await api.bot.set_webhook(
        settings.webhook_url,
        max_connections=settings.max_connections,
        allowed_updates=ALLOWED_UPDATES,
        drop_pending_updates=False,
        secret_token=settings.secret.get_secret_value(),
    )
