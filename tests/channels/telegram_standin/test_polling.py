"""Long polling."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import httpx
import pytest

from tests.channels.telegram_standin.conftest import Caller, Receiver, refused
from tests.clock import FakeClock
from tests.standins.telegram import TelegramStandin
from tests.standins.telegram_errors import ERRORS


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as pool:
        yield pool


def ids(response: httpx.Response) -> list[int]:
    return [update["update_id"] for update in response.json()["result"]]


def poll_in(
    pool: ThreadPoolExecutor, call: Caller, standin: TelegramStandin, **params: object
) -> Future[httpx.Response]:
    """A poll in another thread; it waits already."""
    before = len(standin.calls)
    future = pool.submit(call, "getUpdates", **params)
    standin.wait_for(lambda: standin.polling.waiting and len(standin.calls) > before)
    return future


def test_an_update_comes_again_until_it_is_confirmed(
    standin: TelegramStandin, call: Caller, clock: FakeClock
) -> None:
    first, second = (standin.deliver(standin.make.text(text)) for text in "ab")
    assert ids(call("getUpdates")) == [first.update_id, second.update_id]
    clock.advance(4)
    assert ids(call("getUpdates")) == [first.update_id, second.update_id]
    assert ids(call("getUpdates", offset=second.update_id)) == [second.update_id]
    assert (first.outcome, second.outcome) == ("forgotten", None)


def test_a_negative_offset_forgets_all_older(
    standin: TelegramStandin, call: Caller
) -> None:
    deliveries = [standin.deliver(standin.make.text(text)) for text in "abc"]
    assert ids(call("getUpdates", offset=-1)) == [deliveries[2].update_id]
    assert ids(call("getUpdates", limit=5)) == [deliveries[2].update_id]


def test_a_poll_waits_for_an_update(
    standin: TelegramStandin, call: Caller, pool: ThreadPoolExecutor
) -> None:
    waiting = poll_in(pool, call, standin, timeout=30)
    delivery = standin.deliver(standin.make.text("hello"))
    assert ids(waiting.result(5)) == [delivery.update_id]


def test_a_poll_ends_when_its_time_is_over_by_the_clock(
    standin: TelegramStandin,
    call: Caller,
    pool: ThreadPoolExecutor,
    clock: FakeClock,
) -> None:
    waiting = poll_in(pool, call, standin, timeout=90)
    clock.advance(50)
    assert ids(waiting.result(5)) == []


def test_a_poll_that_comes_again_at_once_is_slowed_down(
    standin: TelegramStandin,
    call: Caller,
    pool: ThreadPoolExecutor,
    clock: FakeClock,
) -> None:
    call("getUpdates", offset=7)
    waiting = poll_in(pool, call, standin, offset=7)
    assert not waiting.done()
    clock.advance(3)
    assert ids(waiting.result(5)) == []
    for text in "ab":
        standin.deliver(standin.make.text(text))
    call("getUpdates", offset=8)
    assert len(ids(call("getUpdates", offset=8))) == 1
    clock.advance(0.5)
    assert len(ids(call("getUpdates", offset=8))) == 2


def test_a_second_poll_ends_the_first(
    standin: TelegramStandin, call: Caller, pool: ThreadPoolExecutor
) -> None:
    first = poll_in(pool, call, standin, timeout=30, offset=1)
    second = pool.submit(call, "getUpdates", timeout=30, offset=2)
    assert refused(first.result(5), *ERRORS["other_poller"])
    standin.deliver(standin.make.text("hello"))
    assert len(ids(second.result(5))) == 1


def test_a_webhook_ends_polls_and_repeated_conflicts_come_late(
    standin: TelegramStandin,
    call: Caller,
    pool: ThreadPoolExecutor,
    receiver: Receiver,
    clock: FakeClock,
) -> None:
    first = poll_in(pool, call, standin, timeout=30)
    assert call("setWebhook", url=receiver.url).is_success
    assert refused(first.result(5), *ERRORS["webhook_set"])
    late = pool.submit(call, "getUpdates")
    standin.wait_for(lambda: len(standin.calls_of("getUpdates")) == 2)
    assert not late.done()
    clock.advance(3)
    assert refused(late.result(5), *ERRORS["webhook_active"])
    assert call("deleteWebhook").is_success
    assert call("getUpdates").is_success


def test_kinds_the_bot_did_not_ask_for_are_kept_back(
    standin: TelegramStandin, call: Caller, clock: FakeClock
) -> None:
    call("getUpdates", allowed_updates=["callback_query"])
    assert standin.deliver(standin.make.text("a")).outcome == "not allowed"
    clock.advance(4)
    call("getUpdates")
    assert standin.deliver(standin.make.text("b")).outcome == "not allowed"
    clock.advance(4)
    call("getUpdates", allowed_updates=[])
    assert standin.deliver(standin.make.text("c")).outcome is None
    reaction = standin.make.update("message_reaction", {})
    assert standin.deliver(reaction).outcome == "not allowed"
    future = standin.make.update("some_future_update", {"x": 1})
    assert standin.deliver(future).outcome is None


def test_a_press_nobody_fetches_expires_before_a_message(
    standin: TelegramStandin, call: Caller, clock: FakeClock
) -> None:
    message = standin.make.text("a")
    press = standin.make.callback("data", message["message"])
    kept, lost = standin.deliver(message), standin.deliver(press)
    clock.advance(151)
    assert ids(call("getUpdates")) == [kept.update_id]
    assert lost.outcome == "expired"
    clock.advance(24 * 3600)
    assert ids(call("getUpdates")) == []
