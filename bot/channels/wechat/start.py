"""What is set up at WeChat when Linli starts: the menus and the tags they go by."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from itertools import count

import structlog

from bot.channels.wechat.errors import NO_RIGHT, ApiError, Refused
from bot.channels.wechat.menus import publish
from bot.channels.wechat.ports import Caller
from bot.pauses import growing_pause
from community.place import Place
from community.texts import Texts

log = structlog.get_logger()

NO_MENUS = (
    "The account has no right to have menus made for it: only a verified one (已认证) "
    "may. Residents write what they want. Start Linli again once it is verified."
)
NOT_REACHED = "See that this machine may open connections to WeChat."
AGAIN = "It is tried again by itself; `linli channels check` says what works."


async def start(
    api: Caller,
    texts: Texts,
    place: Place,
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
) -> None:
    """Publish the menus; tries until they are there, so run it beside everything else.

    Args:
        api: Calls WeChat.
        texts: All texts.
        place: Which languages are switched on.
        sleep: Waits for so many seconds.
    """
    for attempts in count(1):
        pause = growing_pause(attempts)
        try:
            await publish(api, texts, place)
            return
        except Refused as refused:
            if refused.code == NO_RIGHT:
                _tell(refused, NO_MENUS)
                return
            _tell(refused, f"{refused.advice} {AGAIN}", pause)
        except ApiError as error:
            _tell(error, f"{NOT_REACHED} {AGAIN}", pause)
        await sleep(pause)


def _tell(error: ApiError, what_to_do: str, again_in: float | None = None) -> None:
    log.error(
        "wechat_menus_not_published",
        reason=str(error),
        what_to_do=what_to_do,
        again_in=again_in,
    )
