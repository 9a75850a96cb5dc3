"""W21 to W23: what is sent, and what follows when WeChat does not take it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from structlog.testing import capture_logs

from bot.channels.base import (
    AddressStopped,
    NotAllowedNow,
    OutcomeUnknown,
    Rejected,
    RetryLater,
    SendError,
)
from bot.channels.wechat import errors
from bot.channels.wechat.settings import WeChatSettings
from community.model.message import Reply
from tests.channels.wechat.office import Office
from tests.clock import FakeClock
from tests.standins import wechat_messages as resident
from tests.standins.wechat import APP_ID, WeChatStandin

Serve = Callable[..., Office]

SEND = "message/custom/send"


@pytest.fixture
def known(live: Office, wechat: WeChatStandin) -> Office:
    """An office that a resident wrote to a moment ago."""
    wechat.deliver(resident.text("hello"), "resident-1")
    return live


def last(office: Office) -> tuple[str, str | None]:
    """State and reason of the last delivery."""
    row = office.outbox()[-1]
    return row["state"], row["reason"]


def test_w21_at_the_daily_limit_nothing_is_sent_until_the_next_day(
    known: Office, wechat: WeChatStandin, clock: FakeClock
) -> None:
    # 22:13:20 in London is 06:13:20 of the next day in Beijing.
    wechat.fail_next(SEND, 45009)
    with capture_logs() as logs:
        known.say("resident-1", "One")
    assert last(known) == ("queued", "errcode_45009")
    midnight = datetime(2023, 11, 15, 16, 0, tzinfo=UTC)
    assert known.outbox()[-1]["next_attempt_at"] == midnight
    alarms = [log for log in logs if log["log_level"] == "critical"]
    assert [alarm["event"] for alarm in alarms] == ["wechat_daily_limit_reached"]

    # Others are not tried either.
    wechat.deliver(resident.text("hello"), "resident-2")
    known.say("resident-2", "Two")
    assert last(known) == ("queued", "held")
    assert len(wechat.calls(SEND)) == 1

    clock.advance((midnight - clock.now()).total_seconds() + 1)
    known.deliver()
    assert {row["state"] for row in known.outbox()} == {"sent"}


def test_w21_at_the_daily_limit_answers_in_the_response_still_come(
    known: Office, wechat: WeChatStandin
) -> None:
    wechat.fail_next(SEND, 45009)
    known.say("resident-1", "One")
    wechat.deliver(resident.text("hello"), "resident-2")
    assert [each.how for each in wechat.heard["resident-2"]] == ["passive"]


@pytest.mark.parametrize(
    ("fault", "reason", "seconds"),
    [
        (45011, "errcode_45011", 60),
        (-1, "errcode_-1", 10),
        ("http500", "http_500", 20),
    ],
)
def test_w21_what_passes_is_tried_again(
    known: Office,
    wechat: WeChatStandin,
    clock: FakeClock,
    fault: int | str,
    reason: str,
    seconds: float,
) -> None:
    wechat.fail_next(SEND, fault)
    known.say("resident-1", "One")
    assert last(known) == ("queued", reason)
    clock.advance(seconds - 1)
    known.deliver()
    assert len(wechat.calls(SEND)) == 1
    clock.advance(1)
    known.deliver()
    assert last(known)[0] == "sent"
    assert [each.text for each in wechat.heard["resident-1"]][1:] == ["One"]


@pytest.mark.parametrize(
    ("fault", "reason", "read"),
    [
        ("html", "no_json", 0),
        ("hang", "no_answer_ReadTimeout", 0),
        ("lost", "no_answer_ReadTimeout", 1),
    ],
)
def test_w21_what_may_have_arrived_is_not_sent_again(
    known: Office,
    wechat: WeChatStandin,
    clock: FakeClock,
    fault: str,
    reason: str,
    read: int,
) -> None:
    wechat.fail_next(SEND, fault)
    known.say("resident-1", "One")
    assert last(known) == ("unknown", reason)
    clock.advance(3600)
    known.deliver()
    assert len(wechat.calls(SEND)) == 1
    assert len(wechat.heard["resident-1"]) == 1 + read


def test_w21_a_call_waits_three_seconds_and_no_longer() -> None:
    settings = WeChatSettings(token="word", app_id=APP_ID, app_secret="secret")
    assert settings.api_seconds == 3.0


def test_w21_without_a_connection_a_message_is_tried_again(
    serve_office: Serve, wechat: WeChatStandin
) -> None:
    office = serve_office(api="http://127.0.0.1:9")
    wechat.deliver(resident.text("hello"), "resident-1")
    office.say("resident-1", "One")
    state, reason = last(office)
    assert (state, str(reason).startswith("not_connected")) == ("queued", True)


@pytest.mark.parametrize("errcode", [43004, 48002, 50002, 40003])
def test_w22_who_cannot_be_reached_is_not_written_to_again(
    known: Office, wechat: WeChatStandin, errcode: int
) -> None:
    wechat.fail_next(SEND, errcode)
    known.say("resident-1", "One", "Two")
    known.say("resident-1", "Three")
    assert {row["state"] for row in known.outbox()[1:]} == {"stopped"}
    assert len(wechat.calls(SEND)) == 1

    wechat.deliver(resident.text("I am here"), "resident-1")
    known.say("resident-1", "Four")
    assert last(known)[0] == "sent"


def test_w23_characters_are_sent_as_they_are(
    known: Office, wechat: WeChatStandin
) -> None:
    text = '你好 سلام 😀 "quoted" back\\slash\nnew line \\u4f60'
    known.say("resident-1", text)
    (call,) = wechat.calls(SEND)
    assert call.json() == {
        "touser": "resident-1",
        "msgtype": "text",
        "text": {"content": text},
    }
    for character in "你س😀":
        assert character.encode() in call.body
    assert wechat.heard["resident-1"][-1].text == text


def test_w23_no_message_is_longer_than_2048_bytes(
    known: Office, wechat: WeChatStandin
) -> None:
    known.say("resident-1", "好" * 1500)
    sizes = [len(c.json()["text"]["content"].encode()) for c in wechat.calls(SEND)]
    assert len(sizes) == 3 and max(sizes) <= 2048
    assert wechat.refused == []


def test_what_xml_and_json_cannot_carry_is_not_sent(
    known: Office, wechat: WeChatStandin
) -> None:
    known.say("resident-1", "bell\x07 and \x1b end")
    assert wechat.heard["resident-1"][-1].text == "bell and  end"


def test_a_message_of_nothing_is_refused_by_us(
    known: Office, wechat: WeChatStandin
) -> None:
    known.say("resident-1", " \n ")
    assert last(known) == ("failed", "empty")
    assert wechat.calls(SEND) == []


def test_a_part_that_fails_for_a_moment_is_sent_after_it(
    known: Office, wechat: WeChatStandin
) -> None:
    known.rasa.script = lambda _: [Reply("好" * 1500, "zh")]
    wechat.fail_next(SEND, -1, times=2)
    wechat.deliver(resident.text("hello"), "resident-1")
    heard = wechat.wait_heard("resident-1", 4)
    assert sum(each.text.count("好") for each in heard) == 1500
    known.run(known.settle())
    assert known.sleeps == [errors.BUSY_SECONDS] * 2
    assert last(known)[0] == "sent"


@pytest.mark.parametrize("fault", [-1, 45011, 45047, "http500", 45002])
def test_a_message_whose_beginning_arrived_is_not_sent_again(
    known: Office, wechat: WeChatStandin, clock: FakeClock, fault: int | str
) -> None:
    known.rasa.script = lambda _: [Reply("好" * 1500, "zh")]
    wechat.fail_next(SEND, fault, times=100)
    wechat.deliver(resident.text("hello"), "resident-1")
    known.deliver()
    assert last(known)[0] in ("unknown", "failed")
    calls = len(wechat.calls(SEND))
    assert calls <= 3
    clock.advance(3600)
    known.deliver()
    assert len(wechat.calls(SEND)) == calls


@pytest.mark.fast
@pytest.mark.parametrize(
    ("error", "follows"),
    [
        (errors.Refused(40164, "ip"), RetryLater),
        (errors.Refused(40125, "secret"), RetryLater),
        (errors.Refused(48001, "no right"), Rejected),
        (errors.Refused(40001, "token"), RetryLater),
        (errors.Refused(45011, "minute"), RetryLater),
        (errors.Refused(45009, "day"), RetryLater),
        (errors.Refused(-1, "busy"), RetryLater),
        (errors.Refused(45047, "count"), NotAllowedNow),
        (errors.Refused(45015, "time"), NotAllowedNow),
        (errors.Refused(43004, "left"), AddressStopped),
        (errors.Refused(45002, "size"), Rejected),
        (errors.Refused(99999, "never heard of"), Rejected),
        (errors.NotDone("http_502"), RetryLater),
        (errors.Unanswered("no_json"), OutcomeUnknown),
    ],
)
def test_every_error_ends_in_the_closed_set(
    error: errors.ApiError, follows: type[SendError], clock: FakeClock
) -> None:
    assert type(errors.send_error(error, clock.now())) is follows


@pytest.mark.fast
@pytest.mark.parametrize(
    ("moment", "hours"),
    [("2026-11-30T15:59:00+00:00", 1 / 60), ("2026-11-30T16:00:00+00:00", 24)],
)
def test_the_day_ends_at_midnight_in_beijing(moment: str, hours: float) -> None:
    seconds = errors.hold_seconds("day", datetime.fromisoformat(moment))
    assert seconds == hours * 3600
