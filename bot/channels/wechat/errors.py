"""What can go wrong at WeChat's API: a closed set, and what follows for a message."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from bot.channels.base import (
    AddressStopped,
    NotAllowedNow,
    OutcomeUnknown,
    Rejected,
    RetryLater,
    SendError,
)

BEIJING = ZoneInfo("Asia/Shanghai")

# The token is wrong, not the latest, or past its end.
TOKEN_CODES = frozenset({40001, 40014, 42001})
DAILY_LIMIT = 45009
MINUTE_LIMIT = 45011
BUSY = -1
WINDOW_CODES = {45015: "window_closed", 45047: "window_used_up"}
# Not followed any more, refuses messages, limited by WeChat, unknown here.
STOPPED_CODES = frozenset({43004, 48002, 50002, 40003})
# The account's kind, which no waiting changes: for it there is only the answer within
# five seconds, and what came later cannot be sent.
NO_RIGHT = 48001
# Nothing is wrong with the message: somebody has to mend the set-up.
SETUP_CODES = {
    40013: "The AppID is wrong. Copy it again into LINLI_WECHAT_APP_ID.",
    40125: "The AppSecret is wrong. Copy it again into LINLI_WECHAT_APP_SECRET, or "
    "reset it on WeChat's page.",
    40164: "WeChat does not take calls from this machine. Add its internet address to "
    "the list of allowed addresses (IP白名单), on the page where the AppID is.",
    40243: "The AppSecret is frozen. Make it active again on WeChat's page.",
    NO_RIGHT: "The account has no right to do this. Only a verified service account "
    "(已认证的服务号) may send customer service messages.",
    50007: "The account is blocked. See the messages on WeChat's page.",
}

BUSY_SECONDS = 10.0
AGAIN_SECONDS = 20.0
MINUTE_SECONDS = 60.0
SETUP_SECONDS = 600.0


class ApiError(Exception):
    """A call that did not succeed; the text is one word for the log."""


class Refused(ApiError):
    """WeChat says no.

    Attributes:
        code: WeChat's number for the reason, its ``errcode``.
        text: WeChat's own words.
    """

    def __init__(self, code: int, text: str) -> None:
        super().__init__(f"errcode_{code}")
        self.code = code
        self.text = text

    @property
    def advice(self) -> str:
        """What to do about it."""
        known = SETUP_CODES.get(self.code)
        return known or f"WeChat says: {self.text} ({self.code})."


class NotDone(ApiError):
    """It is certain that nothing was done: no connection, or no answer but an error."""


class Unanswered(ApiError):
    """It may have been done: the call was sent, and no answer could be understood."""


Hold = Literal["day", "minute"]


def held(error: ApiError) -> Hold | None:
    """Whether nothing at all may be sent for a while."""
    if isinstance(error, Refused) and error.code == DAILY_LIMIT:
        return "day"
    if isinstance(error, Refused) and error.code == MINUTE_LIMIT:
        return "minute"
    return None


def hold_seconds(hold: Hold, now: datetime) -> float:
    """For how long: until the next day in Beijing, or for a minute."""
    if hold == "minute":
        return MINUTE_SECONDS
    local = now.astimezone(BEIJING)
    midnight = (local + timedelta(days=1)).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    return (midnight - local).total_seconds()


def send_error(error: ApiError, now: datetime) -> SendError:
    """What follows for a message that could not be sent."""
    reason = str(error)
    if isinstance(error, Unanswered):
        return OutcomeUnknown(reason)
    if not isinstance(error, Refused):
        return RetryLater(AGAIN_SECONDS, reason)
    if hold := held(error):
        return RetryLater(hold_seconds(hold, now), reason)
    if error.code == BUSY:
        return RetryLater(BUSY_SECONDS, reason)
    if error.code in TOKEN_CODES:
        return RetryLater(MINUTE_SECONDS, reason)
    if error.code in SETUP_CODES and error.code != NO_RIGHT:
        return RetryLater(SETUP_SECONDS, reason)
    if error.code in WINDOW_CODES:
        return NotAllowedNow(WINDOW_CODES[error.code])
    if error.code in STOPPED_CODES:
        return AddressStopped(reason)
    return Rejected(reason)


def not_delivered(error: ApiError) -> bool:
    """Whether it is certain that the resident did not get it."""
    return not isinstance(error, Unanswered)
