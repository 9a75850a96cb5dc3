"""What a message that cannot be sent now holds back, and what not."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from bot.channels.wechat import channel as channel_module
from bot.channels.wechat import tokens
from community.model.message import Reply
from tests.channels.wechat.office import Office
from tests.clock import FakeClock
from tests.standins import wechat_messages as resident
from tests.standins.wechat import WeChatStandin

SEND = "message/custom/send"


@pytest.fixture
def known(live: Office, wechat: WeChatStandin) -> Office:
    """An office that a resident wrote to a moment ago."""
    wechat.deliver(resident.text("hello"), "resident-1")
    return live


def states(office: Office) -> list[str]:
    """What became of everything after the answer to the first message."""
    return [row["state"] for row in office.outbox()[1:]]


def heard(wechat: WeChatStandin) -> list[tuple[str, str]]:
    """How the resident got what, after the answer to the first message."""
    return [(each.how, each.text) for each in wechat.heard["resident-1"][1:]]


@pytest.mark.parametrize(
    ("fault", "state"),
    [(45009, "queued"), (40164, "queued"), (-1, "queued"), (45047, "waiting")],
)
def test_the_same_resident_is_answered_in_the_response_all_the_same(
    known: Office, wechat: WeChatStandin, clock: FakeClock, fault: int, state: str
) -> None:
    # What waits for the resident is tried, and refused, once more when they write.
    wechat.fail_next(SEND, fault, times=1 if state == "queued" else 2)
    known.say("resident-1", "One")
    assert states(known) == [state]
    assert wechat.deliver(resident.text("Help!"), "resident-1").outcome == "passive"
    known.run(known.settle())
    assert states(known) == [state, "sent"]
    assert heard(wechat) == [("passive", "You said: Help!")]

    clock.advance(24 * 3600)
    wechat.deliver(resident.text("And?"), "resident-1")
    known.deliver()
    assert states(known) == ["sent"] * 3
    assert ("custom", "One") in heard(wechat)


def test_only_what_goes_in_the_response_overtakes(
    known: Office, wechat: WeChatStandin, clock: FakeClock
) -> None:
    known.rasa.script = lambda _: [Reply("First.", "en"), Reply("Second.", "en")]
    wechat.fail_next(SEND, 40164)
    known.say("resident-1", "One")
    wechat.deliver(resident.text("Help!"), "resident-1")
    known.deliver()
    assert states(known) == ["queued", "sent", "queued"]
    assert [row["attempts"] for row in known.outbox()] == [1, 1, 1, 0]
    clock.advance(600)
    known.deliver()
    assert heard(wechat) == [
        ("passive", "First."),
        ("custom", "One"),
        ("custom", "Second."),
    ]


def test_an_answer_that_is_too_late_for_the_response_keeps_its_place(
    known: Office, wechat: WeChatStandin, clock: FakeClock
) -> None:
    wechat.fail_next(SEND, 40164)
    known.say("resident-1", "One")
    known.say("resident-1", "Two")
    assert states(known) == ["queued", "queued"]
    assert len(wechat.calls(SEND)) == 1
    clock.advance(600)
    known.deliver()
    assert heard(wechat) == [("custom", "One"), ("custom", "Two")]


def test_an_account_without_the_right_to_send_still_answers_in_the_response(
    known: Office, wechat: WeChatStandin, clock: FakeClock
) -> None:
    wechat.fail_next(SEND, 48001, times=100)
    with capture_logs() as logs:
        known.say("resident-1", "One")
    assert "verified service account" in str(
        [log["what_to_do"] for log in logs if log["event"] == "wechat_setup_wrong"]
    )
    assert wechat.deliver(resident.text("Help!"), "resident-1").outcome == "passive"
    clock.advance(3600)
    known.deliver()
    assert states(known) == ["failed", "sent"]
    assert len(wechat.calls(SEND)) == 1


def away(*_: Any, **__: Any) -> Any:
    """In the place of something that asks the database."""
    raise OperationalError("", {}, Exception("database is locked"))


def test_a_pause_that_cannot_be_kept_loses_no_message(
    known: Office, wechat: WeChatStandin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channel_module, "hold", away)
    wechat.fail_next(SEND, 45009)
    known.say("resident-1", "One")
    assert states(known) == ["queued"]


@pytest.mark.parametrize("part", ["quota.left", "quota.take", "token"])
def test_what_fails_before_the_request_is_sent_later(
    known: Office,
    wechat: WeChatStandin,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
    part: str,
) -> None:
    with monkeypatch.context() as patched:
        if part == "token":
            patched.setattr(tokens, "get_token", away)
        else:
            patched.setattr(known.channel.quota, part.partition(".")[2], away)
        known.say("resident-1", "One")
    assert states(known) == ["queued"]
    assert wechat.calls(SEND) == []
    clock.advance(60)
    known.deliver()
    assert states(known) == ["sent"]
