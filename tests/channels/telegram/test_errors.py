"""What follows from each error of the Bot API."""

from __future__ import annotations

from datetime import timedelta

import httpx
import pytest
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
from bot.channels.telegram.errors import (
    MarkupRefused,
    ServerFailed,
    TokenRefused,
    TooFast,
    send_error,
)

pytestmark = [
    pytest.mark.fast,
    pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning"),
]


def caused(error: TelegramError, cause: Exception) -> TelegramError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "kind", "reason"),
    [
        (RetryAfter(5), TooFast, "too_many_requests"),
        (RetryAfter(timedelta(seconds=5)), TooFast, "too_many_requests"),
        (ChatMigrated(-1001), AddressMoved, "address_moved"),
        (Forbidden("Forbidden: bot was blocked"), AddressStopped, "bot was blocked"),
        (BadRequest("Bad Request: chat not found"), Rejected, "Chat not found"),
        (BadRequest("Can't parse entities: x"), MarkupRefused, "Can't parse entities"),
        (InvalidToken("Unauthorized"), TokenRefused, "token_refused"),
        (Conflict("Conflict: other poller"), RetryLater, "Conflict: other poller"),
        (NetworkError("Bad Gateway"), ServerFailed, "server_failed"),
        (TelegramError("odd"), OutcomeUnknown, "unreadable_answer"),
        (TimedOut(), OutcomeUnknown, "TimedOut"),
        (
            caused(NetworkError("x"), httpx.ConnectError("x")),
            RetryLater,
            "ConnectError",
        ),
        (caused(TimedOut(), httpx.ConnectTimeout("x")), RetryLater, "ConnectTimeout"),
        (caused(TimedOut(), httpx.PoolTimeout("x")), RetryLater, "PoolTimeout"),
        (caused(TimedOut(), httpx.ReadTimeout("x")), OutcomeUnknown, "ReadTimeout"),
        (caused(NetworkError("x"), httpx.ReadError("x")), OutcomeUnknown, "ReadError"),
        (KeyError("result"), OutcomeUnknown, "KeyError"),
    ],
)
def test_t40_every_error_is_one_of_the_closed_set(
    error: Exception, kind: type[SendError], reason: str
) -> None:
    found = send_error(error)
    assert type(found) is kind
    assert reason in str(found)


def test_the_time_to_wait_is_kept() -> None:
    found = send_error(RetryAfter(35))
    assert isinstance(found, RetryLater)
    assert found.seconds == 35


@pytest.mark.parametrize("kind", [Forbidden, BadRequest, InvalidToken, NetworkError])
def test_the_page_of_something_in_between_is_not_telegrams_word(
    kind: type[TelegramError],
) -> None:
    """A proxy's 403 must not stop a resident's address for good."""
    page = caused(kind("<html>"), TelegramError("unreadable"))
    assert type(send_error(page)) is ServerFailed
