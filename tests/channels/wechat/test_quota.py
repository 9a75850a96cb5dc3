"""W18: how often a resident may be written to."""

from __future__ import annotations

import random

import pytest

from community.model.message import Reply
from tests.channels.wechat.office import Office
from tests.clock import FakeClock
from tests.standins import wechat_messages as resident
from tests.standins.wechat import WeChatStandin

SEND = "message/custom/send"
LETTERS = [f"Letter {number}" for number in range(1, 7)]


def states(office: Office) -> list[str]:
    """What became of what staff wrote."""
    return [row["state"] for row in office.outbox()[1:]]


def test_w18_five_messages_follow_what_a_resident_wrote_and_the_sixth_waits(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.deliver(resident.text("hello"), "resident-1")
    live.say("resident-1", *LETTERS)
    live.deliver()
    assert states(live) == ["sent"] * 5 + ["waiting"]
    assert len(wechat.calls(SEND)) == 5

    wechat.deliver(resident.text("go on"), "resident-1")
    heard = wechat.wait_heard("resident-1", 8)
    assert {h.text for h in heard[-2:]} == {LETTERS[-1], "You said: go on"}
    assert wechat.refused == []


@pytest.mark.parametrize(
    "action",
    [resident.click("HELP"), resident.subscribe(), resident.scan("lang_vi")],
    ids=["a click", "a follow", "a scan"],
)
def test_w18_three_messages_follow_what_a_resident_did(
    live: Office, wechat: WeChatStandin, action: dict[str, str]
) -> None:
    wechat.deliver(action, "resident-1")
    live.say("resident-1", *LETTERS[:4])
    live.deliver()
    assert states(live) == ["sent"] * 3 + ["waiting"]
    assert wechat.refused == []


@pytest.mark.parametrize(
    ("action", "seconds"),
    [(resident.text("hello"), 48 * 3600), (resident.click("HELP"), 60)],
    ids=["48 hours after a message", "a minute after a click"],
)
def test_w18_nothing_is_tried_when_the_time_is_over(
    live: Office,
    wechat: WeChatStandin,
    clock: FakeClock,
    action: dict[str, str],
    seconds: float,
) -> None:
    wechat.deliver(action, "resident-1")
    clock.advance(seconds - 1)
    live.say("resident-1", "Just in time")
    clock.advance(1)
    live.say("resident-1", "Too late")
    assert states(live) == ["sent", "waiting"]
    assert len(wechat.calls(SEND)) == 1
    assert wechat.refused == []


def test_w18_nothing_is_tried_with_somebody_who_never_did_anything(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.add_resident("resident-1")
    live.meet("resident-1")
    live.say("resident-1", "Hello?")
    assert live.outbox()[0]["state"] == "waiting"
    assert wechat.calls(SEND) == []


def test_w18_a_click_takes_nothing_from_what_a_message_allows(
    live: Office, wechat: WeChatStandin, clock: FakeClock
) -> None:
    wechat.deliver(resident.text("hello"), "resident-1")
    wechat.deliver(resident.click("HELP"), "resident-1")
    clock.advance(120)
    live.say("resident-1", *LETTERS)
    assert [row["state"] for row in live.outbox()].count("sent") == 2 + 5


def test_w18_a_copy_of_a_message_allows_nothing_more(
    live: Office, wechat: WeChatStandin, clock: FakeClock
) -> None:
    message = wechat.message(resident.text("hello"), "resident-1")
    wechat.deliver(message)
    live.say("resident-1", *LETTERS[:4])
    clock.advance(130)
    wechat.redeliver(message)
    assert live.channel.quota.left("resident-1") == 1


@pytest.mark.parametrize(
    ("errcode", "reason"), [(45047, "window_used_up"), (45015, "window_closed")]
)
def test_w18_when_wechat_counts_differently_it_is_right(
    live: Office, wechat: WeChatStandin, errcode: int, reason: str
) -> None:
    wechat.deliver(resident.text("hello"), "resident-1")
    wechat.fail_next(SEND, errcode)
    live.say("resident-1", "One", "Two")
    live.deliver()
    live.say("resident-1", "Three")
    assert states(live) == ["waiting", "queued", "queued"]
    assert live.outbox()[1]["reason"] == reason
    assert len(wechat.calls(SEND)) == 1

    wechat.deliver(resident.text("hello?"), "resident-1")
    heard = [each.text for each in wechat.wait_heard("resident-1", 5)]
    assert [text for text in heard if text in LETTERS or len(text) < 6] == [
        "One",
        "Two",
        "Three",
    ]


def test_w18_a_long_message_is_sent_whole_or_not_yet(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.deliver(resident.text("hello"), "resident-1")
    live.say("resident-1", *LETTERS[:4])
    live.say("resident-1", "中" * 1000)
    assert states(live)[-1] == "waiting"
    assert len(wechat.calls(SEND)) == 4

    live.rasa.script = lambda _: [Reply("Here it is.", "en")]
    wechat.deliver(resident.text("go on"), "resident-1")
    heard = wechat.wait_heard("resident-1", 1 + 4 + 3)
    assert sum(each.text.count("中") for each in heard) == 1000
    assert wechat.refused == []


def test_w18_a_message_never_takes_more_than_all_that_is_allowed(
    live: Office, wechat: WeChatStandin
) -> None:
    live.rasa.script = lambda _: [Reply("中" * 20_000, "zh")]
    wechat.deliver(resident.text("hello"), "resident-1")
    heard = wechat.wait_heard("resident-1", 6)
    assert [each.how for each in heard] == ["passive"] + ["custom"] * 5
    assert heard[-1].text.endswith("…")
    live.run(live.settle())
    assert wechat.refused == []


def test_a_message_that_did_not_arrive_takes_nothing(
    live: Office, wechat: WeChatStandin, clock: FakeClock
) -> None:
    wechat.deliver(resident.text("hello"), "resident-1")
    wechat.fail_next(SEND, -1, times=3)
    live.say("resident-1", "Hello")
    for wait in (11, 21, 41):  # each time twice as long
        clock.advance(wait)
        live.deliver()
    assert states(live) == ["sent"]
    assert live.channel.quota.left("resident-1") == 4
    assert wechat.residents.allowance("resident-1") == 4


def test_w18_a_click_allows_more_than_the_message_before_left(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.deliver(resident.text("hello"), "resident-1")
    live.say("resident-1", *LETTERS[:4])
    wechat.deliver(resident.click("HELP"), "resident-1")
    live.say("resident-1", *LETTERS[:3])
    assert [row["state"] for row in live.outbox()] == ["sent"] * 9
    assert wechat.refused == []


def test_w18_whatever_a_resident_does_nothing_is_refused(
    live: Office, wechat: WeChatStandin, clock: FakeClock
) -> None:
    does = (
        resident.text("hello"),
        resident.click("HELP"),
        resident.scan("lang_vi"),
        resident.chosen("1", "good"),
    )
    choose = random.Random(18)
    for _ in range(40):
        wechat.deliver(choose.choice(does), "resident-1")
        live.say("resident-1", *LETTERS[: choose.randrange(4)])
        clock.advance(choose.choice((1, 30, 61)))
        allowed = max(wechat.residents.allowance("resident-1"), 0)
        assert live.channel.quota.left("resident-1") == allowed
    assert wechat.refused == []
