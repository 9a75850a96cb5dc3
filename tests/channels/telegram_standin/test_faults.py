"""Faults that a test orders."""

from __future__ import annotations

import httpx
import pytest

from tests.channels.telegram_standin.conftest import OTHER, PERSON, Caller, refused
from tests.clock import FakeClock
from tests.standins.telegram import TelegramStandin
from tests.standins.telegram_errors import ERRORS


def test_a_refusal_strikes_one_chat_as_often_as_ordered(
    standin: TelegramStandin, call: Caller
) -> None:
    standin.fail_next("sendMessage", "blocked", chat_id=PERSON, times=2)
    assert call.say(chat_id=OTHER).is_success
    assert refused(call.say(), *ERRORS["blocked"])
    assert refused(call.say(), *ERRORS["blocked"])
    assert call.say().is_success
    assert [sent.chat_id for sent in standin.sent] == [OTHER, PERSON]


def test_a_group_that_moved_names_its_new_number(
    standin: TelegramStandin, call: Caller
) -> None:
    moved = {"migrate_to_chat_id": -1_004_001}
    standin.fail_next("sendMessage", "migrated", chat_id=-4001, parameters=moved)
    answer = call.say(chat_id=-4001)
    assert refused(answer, *ERRORS["migrated"])
    assert answer.json()["parameters"] == moved


def test_who_is_told_to_wait_is_refused_until_the_time_is_over(
    standin: TelegramStandin, call: Caller, clock: FakeClock
) -> None:
    standin.fail_next("sendMessage", "too_many_requests", chat_id=PERSON)
    assert call.say().headers["Retry-After"] == "5"
    assert call.say(chat_id=OTHER).is_success
    clock.advance(3)
    assert refused(call.say(), 429, "Too Many Requests: retry after 2")
    clock.advance(2)
    assert call.say().is_success
    assert standin.too_many == 2


def test_a_call_that_hangs_is_carried_out(
    standin: TelegramStandin, call: Caller
) -> None:
    standin.fail_next("sendMessage", "hang", seconds=20)
    with (
        pytest.raises(httpx.ReadTimeout),
        httpx.Client(timeout=0.3, trust_env=False) as http,
    ):
        url = f"{standin.url}/bot{standin.token}/sendMessage"
        http.post(url, json={"chat_id": PERSON, "text": "lost?"})
    assert [sent.text for sent in standin.sent] == ["lost?"]
    assert standin.calls[0].accepted and standin.calls[0].status is None


@pytest.mark.parametrize(
    ("error", "status", "body"),
    [
        ("html", 200, "<html>"),
        ("bad_gateway", 502, "<h1>502"),
        ((503, {"ok": False}), 503, '{"ok":false}'),
    ],
)
def test_an_answer_that_is_none_carries_nothing_out(
    standin: TelegramStandin,
    call: Caller,
    error: str | tuple[int, object],
    status: int,
    body: str,
) -> None:
    standin.fail_next("sendMessage", error)
    answer = call.say()
    assert (answer.status_code, answer.text[: len(body)]) == (status, body)
    assert standin.sent == [] and not standin.calls[0].accepted
    assert call.say().is_success


def test_an_order_that_cannot_be_followed_is_an_error(standin: TelegramStandin) -> None:
    with pytest.raises(KeyError):
        standin.fail_next("sendMessage", "no such fault")
    with pytest.raises(KeyError):
        standin.fail_next("sendMassage", "blocked")
