"""How many messages Telegram takes: 30 a second, one a second to a person, ..."""

from __future__ import annotations

import math
from collections import deque
from datetime import datetime, timedelta

from community.clock import Clock
from tests.standins.telegram_errors import too_many

OVERALL = (30, 1.0)
TO_A_PERSON = (1, 1.0)
TO_A_GROUP = (20, 60.0)


class Window:
    """Lets a number of messages pass in any stretch of so many seconds."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._length = timedelta(seconds=seconds)
        self._times: deque[datetime] = deque()

    def wait(self, now: datetime) -> float:
        """Seconds until one more may pass; 0 for at once."""
        while self._times and self._times[0] + self._length <= now:
            self._times.popleft()
        if len(self._times) < self._most:
            return 0.0
        return (self._times[0] + self._length - now).total_seconds()

    def book(self, now: datetime) -> None:
        """One has passed."""
        self._times.append(now)


class Limits:
    """All limits together.

    Args:
        clock: The time by which is measured.
        enforced: Whether the three windows count at all; refusals that a test has
            ordered are kept up in any case.
        slack: Seconds that a message may come too early: in real time some requests
            travel faster than others.
    """

    def __init__(self, clock: Clock, enforced: bool, slack: float) -> None:
        self._clock = clock
        self._enforced = enforced
        self._slack = slack
        self._overall = self._window(OVERALL)
        self._chats: dict[int, Window] = {}
        self._held: dict[int | str, datetime] = {}

    def admit(self, chat_id: int) -> None:
        """One message to a chat.

        Raises:
            ApiError: It is one too many; 429 with the seconds to wait, rounded up.
        """
        if not self._enforced:
            return
        now = self._clock.now()
        limit = TO_A_PERSON if chat_id > 0 else TO_A_GROUP
        chat = self._chats.setdefault(chat_id, self._window(limit))
        _refuse_for(max(self._overall.wait(now), chat.wait(now)))
        self._overall.book(now)
        chat.book(now)

    def hold(self, key: int | str, seconds: float) -> None:
        """Nothing passes to this chat, or by this method, for so long."""
        self._held[key] = self._clock.now() + timedelta(seconds=seconds)

    def check_hold(self, key: int | str) -> None:
        """Whether somebody who was told to wait does wait.

        Raises:
            ApiError: It is too early; 429 with the seconds that are left.
        """
        if until := self._held.get(key):
            _refuse_for((until - self._clock.now()).total_seconds())

    def _window(self, limit: tuple[int, float]) -> Window:
        return Window(limit[0], limit[1] - self._slack)


def _refuse_for(seconds: float) -> None:
    if seconds > 0:
        raise too_many(math.ceil(seconds))
