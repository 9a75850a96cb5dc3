"""Tells Telegram, when we start, how updates reach us and what the bot is."""

from __future__ import annotations

import asyncio

import structlog

from bot.channels.base import OutcomeUnknown, RetryLater, SendError
from bot.channels.telegram.api import ALLOWED_UPDATES, Api
from bot.channels.telegram.pace import Sleep
from bot.channels.telegram.profile import bring_up_to_date
from bot.channels.telegram.settings import TelegramSettings
from community.place import Place
from community.texts import Texts

log = structlog.get_logger()

FIRST_PAUSE = 2.0
LONGEST_PAUSE = 60.0


async def start(
    settings: TelegramSettings,
    texts: Texts,
    place: Place,
    sleep: Sleep = asyncio.sleep,
) -> bool:
    """Choose between deliveries and fetching, and bring the bot's profile up to date.

    Tries until Telegram can be reached, so run it beside everything else.

    Args:
        settings: How the channel is set up.
        texts: All texts.
        place: Whose bot it is.
        sleep: Waits so many seconds.

    Returns:
        Whether updates will come; false if Telegram refuses, which the log explains.
    """
    api = Api(settings)
    try:
        if not await _choose_way(api, settings, sleep):
            return False
        await bring_up_to_date(api, texts, place)
    finally:
        await api.close()
    log.info("telegram_started", webhook=bool(settings.webhook_url))
    return True


async def _choose_way(api: Api, settings: TelegramSettings, sleep: Sleep) -> bool:
    pause, told = FIRST_PAUSE, False
    while True:
        try:
            await api.ask(_way(api, settings))
        except (RetryLater, OutcomeUnknown) as error:
            # Saying the same twice is harmless here.
            if not told:
                log.warning("telegram_not_reached", reason=str(error), tries_again=True)
            told = True
            await sleep(max(pause, getattr(error, "seconds", 0.0)))
            pause = min(pause * 2, LONGEST_PAUSE)
        except SendError as error:
            log.error(
                "telegram_start_refused",
                reason=str(error),
                do="check the LINLI_TELEGRAM_ settings and LINLI_PUBLIC_URL",
            )
            return False
        else:
            return True


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
