"""What the Bot API refuses, as the closed set of outcomes that the desk knows."""

from __future__ import annotations

from datetime import timedelta

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.channels.base import (
    AddressMoved,
    AddressStopped,
    OutcomeUnknown,
    Rejected,
    RetryLater,
    SendError,
)

# How long to leave Telegram alone when it cannot be reached, or is in trouble.
UNREACHABLE_SECONDS = 15.0
TROUBLE_SECONDS = 10.0
LONGEST_REASON = 200

# The request never left us.
_NOT_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
)


class TooFast(RetryLater):
    """Telegram asked this chat, or this method, to wait."""


class ServerFailed(RetryLater):
    """Telegram is in trouble; whether it did what was asked is likely no, not known."""


class MarkupRefused(Rejected):
    """Telegram cannot read the markup of a text; as plain text it may pass."""


class TokenRefused(Rejected):
    """Telegram does not know the bot's token (any more)."""


def send_error(error: Exception) -> SendError:
    """What follows from an error of a call.

    The reason never holds an address or the token; of Telegram's own words only those
    of a refusal are kept, which name what is wrong with the request.
    """
    if isinstance(error.__cause__, TelegramError):
        # Not Telegram's own words, but the page of something in between.
        return _page_error(error)
    if isinstance(error, RetryAfter):
        return TooFast(_seconds(error), "too_many_requests")
    if isinstance(error, ChatMigrated):
        return AddressMoved(str(error.new_chat_id))
    if isinstance(error, Forbidden):
        return AddressStopped(_words(error))
    if isinstance(error, InvalidToken):
        return TokenRefused("token_refused")
    if isinstance(error, Conflict):
        return RetryLater(TROUBLE_SECONDS, _words(error))
    if isinstance(error, BadRequest):
        if "can't parse entities" in str(error).lower():
            return MarkupRefused(_words(error))
        return Rejected(_words(error))
    return _network_error(error)


def _page_error(error: Exception) -> SendError:
    if type(error) is TelegramError:  # with status 200
        return OutcomeUnknown("unreadable_answer")
    return ServerFailed(TROUBLE_SECONDS, "server_failed")


def _network_error(error: Exception) -> SendError:
    cause = error.__cause__
    if isinstance(cause, _NOT_SENT):
        return RetryLater(UNREACHABLE_SECONDS, type(cause).__name__)
    if isinstance(cause, httpx.HTTPError) or isinstance(error, TimedOut):
        # It was on its way: perhaps it arrived and only the answer got lost.
        return OutcomeUnknown(type(cause or error).__name__)
    if isinstance(error, NetworkError):
        return ServerFailed(TROUBLE_SECONDS, "server_failed")
    if isinstance(error, TelegramError):
        return OutcomeUnknown("unreadable_answer")
    return OutcomeUnknown(type(error).__name__)


def _seconds(error: RetryAfter) -> float:
    value = error.retry_after  # a number or a duration, as PTB is configured
    return value.total_seconds() if isinstance(value, timedelta) else float(value)


def _words(error: TelegramError) -> str:
    return error.message[:LONGEST_REASON]
