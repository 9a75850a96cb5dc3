"""Faults that a test orders beforehand."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any

from tests.standins.telegram_calls import Call
from tests.standins.telegram_errors import ApiError, refusal

HTML = "<html><body><h1>Sign in to this network</h1></body></html>"
RAW: dict[str, tuple[int, Any]] = {
    "html": (200, HTML),
    "bad_gateway": (502, "<h1>502 Bad Gateway</h1>"),
}
HANG = "hang"


@dataclass
class Planned:
    """One fault to come.

    Attributes:
        method: The method it waits for.
        chat_id: Only for this chat; none for any.
        left: How many more times.
        refusal: The refusal to answer with, or
        raw: status and body to answer with, or
        hang: seconds to leave the caller without an answer, in real time, although
            the call is carried out.
    """

    method: str
    chat_id: int | None
    left: int
    refusal: ApiError | None = None
    raw: tuple[int, Any] | None = None
    hang: float = 0.0


class Script:
    """The faults to come, in the order in which they were ordered."""

    def __init__(self) -> None:
        self._planned: list[Planned] = []
        self._lock = threading.Lock()

    def plan(
        self,
        method: str,
        error: str | tuple[int, Any],
        chat_id: int | None,
        times: int,
        parameters: dict[str, int] | None,
        seconds: float,
    ) -> None:
        """Order a fault; see `TelegramStandin.fail_next`."""
        planned = Planned(method, chat_id, times)
        if isinstance(error, tuple):
            planned.raw = error
        elif error in RAW:
            planned.raw = RAW[error]
        elif error == HANG:
            planned.hang = seconds
        else:
            planned.refusal = refusal(error, parameters)
        with self._lock:
            self._planned.append(planned)

    def take(self, call: Call) -> Planned | None:
        """The fault that now strikes this call, if any."""
        with self._lock:
            for planned in self._planned:
                if planned.method != call.method:
                    continue
                if planned.chat_id not in (None, call.chat_id):
                    continue
                planned.left -= 1
                if not planned.left:
                    self._planned.remove(planned)
                return planned
        return None
