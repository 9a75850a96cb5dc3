"""How the bot is called in groups: asked once, when somebody needs to know."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import structlog

from bot.channels.base import RetryLater, SendError
from bot.channels.telegram.api import Api
from bot.channels.telegram.errors import TooFast
from bot.channels.telegram.received import Me
from community.clock import Clock

log = structlog.get_logger()

# An update waits for its answer while we ask. After a failure it comes again in five
# seconds; by then we have to be ready to ask again, and until then nobody waits.
ANSWER_SECONDS = 2.0
PAUSE_SECONDS = 3.0


class Name:
    """Knows who the bot is, once Telegram has told it.

    Args:
        api: Asks Telegram.
        bot_id: The bot's own user id.
        clock: Counts the pause after a failure.
    """

    def __init__(self, api: Api, bot_id: int, clock: Clock) -> None:
        self._api = api
        self._bot_id = bot_id
        self._clock = clock
        self._asking = asyncio.Lock()
        self._me: Me | None = None
        self._not_before = clock.now()

    async def me(self) -> Me:
        """Who the bot is; all who need to know meanwhile wait for one answer.

        Raises:
            RetryLater: If Telegram does not tell it for now.
        """
        async with self._asking:
            if self._me is None:
                self._me = await self._ask()
            return self._me

    async def _ask(self) -> Me:
        left = (self._not_before - self._clock.now()).total_seconds()
        if left > 0:
            raise RetryLater(left, "name_unknown")
        try:
            asked = self._api.bot.get_me(read_timeout=ANSWER_SECONDS)
            user = await self._api.ask(asked)
        except SendError as error:
            asked_for = error.seconds if isinstance(error, TooFast) else 0.0
            pause = max(PAUSE_SECONDS, asked_for)
            self._not_before = self._clock.now() + timedelta(seconds=pause)
            log.warning("telegram_name_unknown", reason=str(error))
            raise RetryLater(pause, "name_unknown") from None
        return Me(self._bot_id, user.username)
