"""Tries something at Telegram until it is done: less often each time, and told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from itertools import count

import structlog

from bot.channels.base import OutcomeUnknown, RetryLater, SendError
from bot.channels.telegram.errors import TokenRefused, TooFast
from bot.channels.telegram.pace import Sleep
from bot.pauses import growing_pause

log = structlog.get_logger()


async def until_done(
    attempt: Callable[[], Awaitable[object]],
    sleep: Sleep,
    event: str,
    refused: str,
    **about: str,
) -> None:
    """Try until it succeeds; run it beside everything else.

    What is tried must be harmless to do twice.

    Args:
        attempt: One attempt; fails with a `SendError`.
        sleep: Waits so many seconds.
        event: What the log calls a failure.
        refused: What to do if Telegram refuses what it is asked.
        about: What else the log says of a failure.
    """
    for attempts in count(1):
        try:
            await attempt()
            return
        except SendError as error:
            # Telegram may ask for more patience than we have.
            seconds = max(growing_pause(attempts), getattr(error, "seconds", 0.0))
            do = _advice(error) or refused
            log.error(event, reason=str(error), again_in=seconds, do=do, **about)
        await sleep(seconds)


def _advice(error: SendError) -> str | None:
    """What to do about a failure; nothing if it is about what was asked."""
    if isinstance(error, TokenRefused):
        return (
            "Ask @BotFather for the bot's token with /mybots, write it into "
            "LINLI_TELEGRAM_TOKEN and start Linli again."
        )
    if isinstance(error, TooFast):
        return "Nothing: Telegram asks to wait, and then it is tried again."
    if isinstance(error, RetryLater | OutcomeUnknown):
        return (
            "It is tried again by itself. If this goes on, check the network and, "
            "where one is needed, HTTPS_PROXY."
        )
    return None
