"""W09, W10, W11, W17, W25: five seconds, and what comes after them."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
import sqlalchemy as sa

from community.model.message import Reply
from community.store import tables
from tests.channels.wechat.office import Office
from tests.clock import FakeClock
from tests.standins.wechat import ACCOUNT, WeChatStandin
from tests.standins.wechat_messages import text
from tests.standins.wechat_xml import parse

Serve = Callable[..., Office]

SEND = "message/custom/send"
TYPING = "message/custom/typing"


@pytest.mark.parametrize("mode", ["plain", "safe", "compatible"])
def test_w09_an_answer_within_five_seconds_comes_in_the_response(
    serve_office: Serve, wechat: WeChatStandin
) -> None:
    office = serve_office(typing_after=9.0)
    office.rasa.delay = 0.5
    delivery = wechat.deliver(text("你好"), "resident-1")

    assert [a.verdict for a in delivery.attempts] == ["passive"]
    assert 0.5 <= delivery.attempts[0].seconds < 5
    assert delivery.reply and delivery.reply.text == "You said: 你好"
    root = parse(delivery.reply.xml)
    assert root.child("ToUserName").text == "resident-1"
    assert root.child("FromUserName").text == ACCOUNT
    assert int(root.child("CreateTime").text) == 1700000000
    assert root.child("Content").in_cdata
    office.run(office.settle())
    assert [row["state"] for row in office.outbox()] == ["sent"]
    assert wechat.calls(SEND) == []
    assert office.channel.quota.left("resident-1") == 5


def test_w10_an_answer_after_five_seconds_comes_by_itself(
    serve_office: Serve, wechat: WeChatStandin
) -> None:
    office = serve_office()
    office.rasa.delay = 8.0
    delivery = wechat.deliver(text("你好"), "resident-1")

    assert [a.verdict for a in delivery.attempts] == ["success"]
    assert delivery.attempts[0].seconds < 4.7
    assert delivery.attempts[0].body == b"success"
    (heard,) = wechat.wait_heard("resident-1", 1, seconds=15)
    assert (heard.how, heard.text) == ("custom", "You said: 你好")
    office.run(office.settle())
    assert len(office.rasa.asked) == len(wechat.calls(SEND)) == 1
    assert wechat.refused == []


def test_w10_two_messages_in_a_row_are_both_answered(
    serve_office: Serve, wechat: WeChatStandin
) -> None:
    office = serve_office(passive_seconds=1.0)
    office.rasa.delay = 0.7
    both = [wechat.deliver_later(text(word), "resident-1") for word in ("one", "two")]
    assert {f.result().outcome for f in both} <= {"passive", "success"}
    heard = wechat.wait_heard("resident-1", 2)
    assert {h.text for h in heard} == {"You said: one", "You said: two"}


def test_w11_copies_of_a_message_are_answered_once(
    live: Office, serve_office: Serve, wechat: WeChatStandin
) -> None:
    other = serve_office("other")
    message = wechat.message(text("你好"), "resident-1")
    wechat.residents.act(message)
    delivery = wechat.deliver(message)
    copies = [wechat.redeliver(message, to=[o.url]) for o in (live, other, other)]

    assert delivery.outcome == "passive"
    assert copies[0].reply and delivery.reply
    assert copies[0].reply.text == delivery.reply.text
    assert [copy.outcome for copy in copies[1:]] == ["success", "success"]
    assert len(live.rasa.asked) + len(other.rasa.asked) == 1
    assert len(wechat.heard["resident-1"]) == 1
    assert wechat.calls(SEND) == []


def test_w11_a_copy_of_a_message_that_is_being_answered_waits_for_the_same(
    live: Office, wechat: WeChatStandin
) -> None:
    live.rasa.holding = True
    message = wechat.message(text("你好"), "resident-1")
    first = wechat.deliver_later(message)
    wait_until(lambda: live.rasa.asked)
    copy = wechat.deliver_later(message)
    wait_until(lambda: waiting_at(live) == 2)
    live.rasa.holding = False
    assert [f.result().outcome for f in (first, copy)] == ["passive", "passive"]
    assert len(live.rasa.asked) == 1
    assert len(wechat.heard["resident-1"]) == 1


def test_w11_three_late_copies_get_success_and_the_resident_one_answer(
    serve_office: Serve, wechat: WeChatStandin
) -> None:
    # WeChat has no patience here: it cuts each request before the answer is there.
    wechat.sender.patience = 0.3
    office, other = serve_office(), serve_office("other")
    office.rasa.delay = 1.5
    delivery = wechat.deliver(
        text("你好"), "resident-1", to=[office.url, other.url, office.url]
    )
    verdicts = [attempt.verdict for attempt in delivery.attempts]
    assert verdicts == ["cut", "success"]
    (heard,) = wechat.wait_heard("resident-1", 1)
    assert (heard.how, heard.text) == ("custom", "You said: 你好")
    office.run(office.settle())
    assert len(office.rasa.asked) == 1 and other.rasa.asked == []
    assert len(wechat.heard["resident-1"]) == 1


def test_w11_a_copy_long_after_the_answer_changes_nothing(
    live: Office, wechat: WeChatStandin, clock: FakeClock
) -> None:
    message = wechat.message(text("你好"), "resident-1")
    wechat.deliver(message)
    clock.advance(299)
    assert wechat.redeliver(message).outcome == "success"
    assert len(live.rasa.asked) == 1


@pytest.mark.parametrize("character", ["中", "س", "😀"])
def test_w17_a_long_answer_comes_in_parts_the_first_in_the_response(
    live: Office, wechat: WeChatStandin, character: str
) -> None:
    long = character * (2049 // len(character.encode()) + 1)
    live.rasa.script = lambda _: [Reply(long, "zh")]
    delivery = wechat.deliver(text("你好"), "resident-1")
    first, second = wechat.wait_heard("resident-1", 2)
    assert delivery.reply and delivery.reply.text == first.text
    assert (first.how, second.how) == ("passive", "custom")
    assert first.text + second.text == long
    assert wechat.refused == []
    assert live.channel.quota.left("resident-1") == 4


def test_w17_several_replies_come_in_order_one_message_each(
    live: Office, wechat: WeChatStandin
) -> None:
    said = ["One.\n\nStill one.", "Two.", "Three."]
    live.rasa.script = lambda _: [Reply(each, "en") for each in said]
    wechat.deliver(text("你好"), "resident-1")
    heard = wechat.wait_heard("resident-1", 3)
    assert [h.text for h in heard] == said
    assert [h.how for h in heard] == ["passive", "custom", "custom"]


def test_w25_typing_is_shown_once_while_there_is_no_answer(
    serve_office: Serve, wechat: WeChatStandin
) -> None:
    office = serve_office(passive_seconds=2.0, typing_after=0.1)
    office.rasa.holding = True
    wechat.deliver(text("slow"), "resident-1")
    assert wechat.residents.typing("resident-1")
    office.rasa.holding = False
    wechat.wait_heard("resident-1", 1)
    assert not wechat.residents.typing("resident-1")
    assert len(wechat.calls(TYPING)) == 1


def test_w25_a_quick_answer_needs_no_typing(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.deliver(text("quick"), "resident-1")
    live.run(live.settle())
    assert wechat.calls(TYPING) == []


@pytest.mark.parametrize("errcode", [45080, 45081, 48001, -1])
def test_w25_typing_that_is_refused_does_not_matter(
    serve_office: Serve, wechat: WeChatStandin, errcode: int
) -> None:
    office = serve_office(typing_after=0.1)
    office.rasa.holding = True
    wechat.fail_next(TYPING, errcode)
    delivery = wechat.deliver_later(text("slow"), "resident-1")
    wait_until(lambda: wechat.calls(TYPING))
    office.rasa.holding = False
    assert delivery.result().outcome == "passive"
    assert len(wechat.calls(TYPING)) == 1


def test_nobody_seems_to_type_while_staff_have_the_conversation(
    serve_office: Serve, wechat: WeChatStandin
) -> None:
    office = serve_office(typing_after=0.1)
    wechat.deliver(text("hello"), "resident-1")
    with office.store.transaction() as connection:
        connection.execute(sa.update(tables.conversations).values(owner="staff"))
    delivery = wechat.deliver(text("and now?"), "resident-1")
    assert delivery.outcome == "success"
    # Nobody is going to answer in this process, so WeChat need not wait.
    assert delivery.attempts[0].seconds < 4
    assert wechat.calls(TYPING) == []


def waiting_at(office: Office) -> int:
    """How many requests wait for an answer."""
    return sum(place.requests for place in office.channel.passive._places.values())


def wait_until(condition: Callable[[], object]) -> None:
    """Until something is so, for ten seconds at most."""
    deadline = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)
