"""Button presses that wait for their answer."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from community.clock import Clock
from tests.standins.telegram_calls import Call
from tests.standins.telegram_errors import refusal

ANSWER_SECONDS = 10
LONGEST_ANSWER = 200  # characters


@dataclass
class Press:
    """A button press; its answer comes in time once, or never."""

    pressed_at: datetime
    answered: bool = False


class Callbacks:
    """Answers `answerCallbackQuery`."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._presses: dict[str, Press] = {}
        self._lock = threading.Lock()

    def note(self, query_id: str) -> None:
        """A button was pressed; a press that is known keeps its time."""
        with self._lock:
            self._presses.setdefault(query_id, Press(self._clock.now()))

    def answered(self, query_id: str) -> bool:
        """Whether the bot has answered a press in time."""
        press = self._presses.get(query_id)
        return press is not None and press.answered

    def answer_callback_query(self, call: Call) -> bool:
        """`answerCallbackQuery`: only the first answer counts, and only in time."""
        if len(call.text("text")) > LONGEST_ANSWER:
            raise refusal("answer_too_long")
        press = self._presses.get(call.text("callback_query_id"))
        now = self._clock.now()
        if press is None or press.answered:
            raise refusal("query_too_old")
        if now > press.pressed_at + timedelta(seconds=ANSWER_SECONDS):
            raise refusal("query_too_old")
        press.answered = True
        return True
