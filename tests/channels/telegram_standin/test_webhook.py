"""The webhook: its settings and its sender."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.channels.telegram_standin.conftest import (
    SECRET,
    Caller,
    Receiver,
    refused,
)
from tests.clock import FakeClock
from tests.standins.telegram import Delivery, Person, TelegramStandin
from tests.standins.telegram_errors import ERRORS
from tests.standins.telegram_webhook import SECRET_HEADER

HEADER = SECRET_HEADER.lower()


@pytest.fixture
def webhook(call: Caller, receiver: Receiver) -> Receiver:
    """A webhook that is set."""
    assert call("setWebhook", url=receiver.url, secret_token=SECRET).is_success
    return receiver


def tries(standin: TelegramStandin, delivery: Delivery, count: int) -> None:
    standin.wait_for(lambda: len(delivery.attempts) == count)


def test_an_update_is_posted_with_the_secret(
    standin: TelegramStandin, webhook: Receiver
) -> None:
    delivery = standin.deliver(standin.make.text("Xin chào"))
    assert delivery.wait()
    ((headers, update),) = webhook.got
    assert headers[HEADER] == SECRET
    assert headers["content-type"] == "application/json"
    assert update == delivery.update and len(standin.pending) == 0


def test_a_failed_update_is_posted_again_at_once_and_then_ever_later(
    standin: TelegramStandin, webhook: Receiver, clock: FakeClock
) -> None:
    webhook.statuses = [500] * 8
    delivery = standin.deliver(standin.make.text("hello"))
    tries(standin, delivery, 2)
    for count, wait in enumerate((2, 4, 8, 16, 32, 60), start=3):
        clock.advance(wait)
        tries(standin, delivery, count)
    clock.advance(60)
    assert delivery.wait()
    times = [attempt.time for attempt in delivery.attempts]
    waits = [(b - a).total_seconds() for a, b in pairwise(times)]
    assert waits == [0, 2, 4, 8, 16, 32, 60, 60]
    assert [attempt.status for attempt in delivery.attempts] == [500] * 8 + [200]


def test_retry_after_is_obeyed(
    standin: TelegramStandin, call: Caller, webhook: Receiver, clock: FakeClock
) -> None:
    webhook.statuses, webhook.headers = [429], {"Retry-After": "7"}
    delivery = standin.deliver(standin.make.text("hello"))
    tries(standin, delivery, 1)
    info = call("getWebhookInfo").json()["result"]
    assert info["pending_update_count"] == 1
    assert info["last_error_message"] == "Wrong response from the webhook: 429"
    clock.advance(6.9)
    assert not delivery.wait(0.2)
    clock.advance(0.1)
    assert delivery.wait()


def test_a_failing_update_blocks_only_its_own_chat(
    standin: TelegramStandin, webhook: Receiver, clock: FakeClock
) -> None:
    webhook.statuses = [500, 500]
    blocked = standin.deliver(standin.make.text("poison"))
    tries(standin, blocked, 2)
    behind = standin.deliver(standin.make.text("behind"))
    press = standin.deliver(standin.make.callback("x", blocked.update["message"]))
    other = standin.deliver(standin.make.text("other", Person(5)))
    assert press.wait() and other.wait()
    assert behind.attempts == []
    clock.advance(2)
    assert blocked.wait() and behind.wait()
    assert webhook.ids[-2:] == [blocked.update_id, behind.update_id]


def test_no_more_at_once_than_the_bot_allows(
    standin: TelegramStandin, call: Caller, receiver: Receiver
) -> None:
    receiver.slow = True
    call("setWebhook", url=receiver.url, max_connections=3)
    texts = [standin.make.text("hello", Person(n)) for n in range(1, 6)]
    deliveries = [standin.deliver(update) for update in texts]
    standin.wait_for(lambda: len(receiver.got) == 3)
    receiver.gate.set()
    assert all(delivery.wait() for delivery in deliveries)
    assert standin.webhook.most_at_once == 3


def test_one_person_is_served_in_order(
    standin: TelegramStandin, webhook: Receiver
) -> None:
    deliveries = [standin.deliver(standin.make.text(str(n))) for n in range(10)]
    assert deliveries[-1].wait()
    assert webhook.ids == [delivery.update_id for delivery in deliveries]


def test_a_test_may_post_what_it_likes(
    standin: TelegramStandin, webhook: Receiver
) -> None:
    update = standin.make.text("hello")
    assert standin.post(update).status_code == 200
    standin.post(update, secret="wrong")
    standin.post(update, secret=None)
    standin.post(body=b"[]", url=webhook.url)
    secrets = [headers.get(HEADER) for headers, _ in webhook.got]
    assert secrets == [SECRET, "wrong", None, SECRET]
    assert [body for _, body in webhook.got] == [update, update, update, []]


@pytest.mark.parametrize(
    ("params", "key"),
    [
        ({"url": "ftp://example.org"}, "webhook_url"),
        ({"url": "https:///path"}, "webhook_url"),
        ({"secret_token": "no spaces"}, "secret_characters"),
        ({"secret_token": "a" * 257}, "secret_too_long"),
    ],
)
def test_wrong_settings_are_refused(
    call: Caller, params: dict[str, str], key: str
) -> None:
    values = {"url": "https://example.org/telegram"} | params
    assert refused(call("setWebhook", **values), *ERRORS[key])


def test_a_webhook_is_set_once_a_second(
    standin: TelegramStandin, call: Caller, clock: FakeClock
) -> None:
    values = {
        "url": "https://example.org/telegram",
        "allowed_updates": ["message"],
        "max_connections": 500,
    }
    assert call("setWebhook", **values).is_success
    assert refused(
        call("setWebhook", **values), 429, "Too Many Requests: retry after 1"
    )
    clock.advance(1)
    assert call("setWebhook", **values).is_success
    info = call("getWebhookInfo").json()["result"]
    assert info["max_connections"] == 100
    assert info["allowed_updates"] == ["message"]
    assert call("deleteWebhook", drop_pending_updates=True).is_success
    assert call("getWebhookInfo").json()["result"]["url"] == ""


def test_waiting_updates_can_be_dropped(standin: TelegramStandin, call: Caller) -> None:
    delivery = standin.deliver(standin.make.text("old"))
    call("deleteWebhook", drop_pending_updates=True)
    assert delivery.outcome == "forgotten" and len(standin.pending) == 0
