"""Deliveries: five seconds, three times, and what the resident reads of it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator

import pytest
from wechatpy.crypto import WeChatCrypto
from wechatpy.utils import check_signature

from tests.channels.wechat_standin.caller import Caller
from tests.channels.wechat_standin.conftest import shared
from tests.channels.wechat_standin.desk import PlainDesk, plain_desk, reply
from tests.clock import FakeClock
from tests.standins import wechat_messages as does
from tests.standins.wechat import AES_KEY, APP_ID, TOKEN, WeChatStandin, wechat_standin
from tests.standins.wechat_residents import UNAVAILABLE

CRYPTO = WeChatCrypto(TOKEN, AES_KEY, APP_ID)

PATIENCE = 0.4
SLOW = 1.2


@pytest.fixture
def safe(desk: PlainDesk, clock: FakeClock) -> Iterator[WeChatStandin]:
    with wechat_standin(desk.url, mode="safe", clock=clock) as running:
        yield running


def test_a_plain_message_is_signed_and_complete(
    wechat: WeChatStandin, desk: PlainDesk, clock: FakeClock
) -> None:
    delivery = wechat.deliver(does.text("你好"), "o1")
    (received,) = desk.received
    query = received.query
    check_signature(TOKEN, query["signature"], query["timestamp"], query["nonce"])
    assert set(query) == {"signature", "timestamp", "nonce", "openid"}
    assert query["timestamp"] == str(int(clock.now().timestamp()))
    assert received.value("CreateTime") == query["timestamp"]
    assert received.value("FromUserName") == query["openid"] == "o1"
    assert received.value("MsgId").isdigit()
    assert delivery.outcome == "success"
    assert wechat.heard["o1"] == []


def test_two_messages_have_two_ids_and_events_have_none(
    wechat: WeChatStandin, desk: PlainDesk
) -> None:
    for what in (does.text("a"), does.text("a"), does.click("K")):
        wechat.deliver(what, "o1")
    first, second, event = desk.received
    assert first.value("MsgId") != second.value("MsgId")
    assert b"MsgId" not in event.body


def test_a_passive_reply_is_read(
    wechat: WeChatStandin, desk: PlainDesk, clock: FakeClock
) -> None:
    desk.answer = lambda received: reply(received, "市" * 682)
    delivery = wechat.deliver(does.text("hi"), "o1")
    assert delivery.outcome == "passive"
    assert delivery.reply and delivery.reply.text == "市" * 682
    (heard,) = wechat.heard["o1"]
    assert (heard.how, heard.kind, heard.time) == ("passive", "text", clock.now())
    assert wechat.residents.allowance("o1") == 5, "it costs nothing"


def test_the_desk_can_be_given_the_whole_xml(
    wechat: WeChatStandin, desk: PlainDesk
) -> None:
    for example in shared("inbound_xml.json"):
        if "unsubscribe" not in example["name"]:
            delivery = wechat.deliver(example["xml"].strip())
            assert delivery.message.openid in example["xml"]
            assert desk.received[-1].body == example["xml"].strip().encode()


def test_w10_no_answer_in_time_is_cut_and_the_next_copy_may_be_answered(
    wechat: WeChatStandin, desk: PlainDesk
) -> None:
    wechat.sender.patience = PATIENCE
    desk.delays = [SLOW] * 2
    desk.answer = lambda received: reply(received, "late")
    delivery = wechat.deliver(does.text("hi"), "o1")
    assert [a.verdict for a in delivery.attempts] == ["cut", "cut", "passive"]
    assert all(PATIENCE - 0.01 < a.seconds < SLOW for a in delivery.attempts[:2])
    assert len({received.body for received in desk.received}) == 1
    assert len({received.query["nonce"] for received in desk.received}) == 3
    assert [heard.text for heard in wechat.heard["o1"]] == ["late"]


def test_w11_copies_can_be_signed_once_and_go_to_several_processes(
    wechat: WeChatStandin, desk: PlainDesk
) -> None:
    wechat.sender.signs_again = False
    wechat.sender.patience = PATIENCE
    desk.delays = [SLOW]
    with plain_desk() as second:
        delivery = wechat.deliver(does.text("a"), "o1", to=[desk.url, second.url])
        assert [a.url for a in delivery.attempts] == [desk.url, second.url]
        assert desk.received == second.received


def test_three_cuts_make_the_service_unavailable(
    wechat: WeChatStandin, desk: PlainDesk
) -> None:
    wechat.sender.patience = PATIENCE
    desk.delays = [SLOW] * 3
    delivery = wechat.deliver(does.text("hi"), "o1")
    assert delivery.outcome == "service unavailable"
    assert len(desk.received) == 3
    (heard,) = wechat.heard["o1"]
    assert (heard.how, heard.text) == ("unavailable", UNAVAILABLE)


def test_an_answer_that_cannot_be_read_is_not_asked_for_again(
    wechat: WeChatStandin, desk: PlainDesk
) -> None:
    desk.answer = lambda _: '{"text": "hello"}'
    delivery = wechat.deliver(does.text("hi"), "o1")
    assert delivery.outcome == "service unavailable"
    assert [a.verdict[:10] for a in delivery.attempts] == ["unreadable"]
    assert wechat.heard["o1"][0].how == "unavailable"


def test_errors_and_nobody_there_are_tried_again(
    wechat: WeChatStandin, desk: PlainDesk
) -> None:
    wechat.sender.patience = PATIENCE
    desk.status = 403
    nobody = "http://127.0.0.1:9/wechat"
    delivery = wechat.deliver(does.text("hi"), "o1", to=[nobody, desk.url])
    verdicts = [attempt.verdict for attempt in delivery.attempts]
    assert verdicts == ["unreachable", "http 403", "http 403"]
    assert delivery.outcome == "service unavailable"


def test_who_leaves_reads_no_answer_to_it(
    wechat: WeChatStandin, desk: PlainDesk
) -> None:
    desk.answer = lambda received: reply(received, "stay!")
    wechat.deliver(does.unsubscribe(), "o1")
    assert wechat.heard["o1"] == []


def test_a_message_delivered_again_is_read_about_once(
    wechat: WeChatStandin, desk: PlainDesk
) -> None:
    desk.answer = lambda received: reply(received, "hello")
    first = wechat.deliver(does.text("hi"), "o1")
    again = wechat.redeliver(first.message)
    assert again.outcome == "passive"
    assert len(wechat.heard["o1"]) == 1
    assert desk.received[0].body == desk.received[1].body


def test_deliveries_run_side_by_side(wechat: WeChatStandin, desk: PlainDesk) -> None:
    desk.delays = [0.2] * 10
    people = [f"o{number}" for number in range(10)]
    running = [wechat.deliver_later(does.text("hi"), openid) for openid in people]
    assert {future.result().outcome for future in running} == {"success"}
    assert sorted(r.value("FromUserName") for r in desk.received) == sorted(people)


def test_safe_mode_hides_the_message_and_reads_hidden_replies(
    safe: WeChatStandin, desk: PlainDesk
) -> None:
    def answer(received: object) -> str:
        query, body = desk.received[-1].query, desk.received[-1].body
        sign = query["msg_signature"], query["timestamp"], query["nonce"]
        xml = CRYPTO.decrypt_message(body, *sign)
        assert "<![CDATA[你好]]>" in xml
        plain = (
            "<xml><ToUserName>o1</ToUserName><FromUserName>gh_oa</FromUserName>"
            "<CreateTime>1</CreateTime><MsgType>text</MsgType>"
            "<Content><![CDATA[再见]]></Content></xml>"
        )
        return str(CRYPTO.encrypt_message(plain, "7", "1"))

    desk.answer = answer
    delivery = safe.deliver(does.text("你好"), "o1")
    (received,) = desk.received
    assert received.query["encrypt_type"] == "aes"
    assert "你好".encode() not in received.body
    assert delivery.outcome == "passive"
    assert safe.heard["o1"][0].text == "再见"


def test_safe_mode_does_not_read_plain_replies(
    safe: WeChatStandin, desk: PlainDesk
) -> None:
    desk.answer = lambda _: (
        "<xml><ToUserName>o1</ToUserName><FromUserName>gh_oa</FromUserName>"
        "<CreateTime>1</CreateTime><MsgType>text</MsgType>"
        "<Content><![CDATA[a]]></Content></xml>"
    )
    assert safe.deliver(does.text("a"), "o1").outcome == "service unavailable"


def test_w06_compatible_mode_carries_both_forms(desk: PlainDesk) -> None:
    with wechat_standin(desk.url, mode="compatible") as wechat:
        query, body = wechat.pack(wechat.message(does.text("hello"), "o1"))
        sign = query["msg_signature"], query["timestamp"], query["nonce"]
        assert "hello" in CRYPTO.decrypt_message(body, *sign)
        tampered = body.replace(b"hello", b"other")
        assert wechat.post_raw(query, tampered).text == "success"
        assert desk.received[0].value("Content") == "other"
        desk.answer = lambda received: reply(received, "hello")
        assert wechat.deliver(does.text("a"), "o1").outcome == "passive"


def test_w01_the_verification_is_signed_and_wants_its_word(
    wechat: WeChatStandin, desk: PlainDesk
) -> None:
    assert wechat.verify("<b>word</b>")
    query = desk.received[0].query
    check_signature(TOKEN, query["signature"], query["timestamp"], query["nonce"])
    assert query["echostr"] == "<b>word</b>"
    assert wechat.get_verification("a", signature="0").status_code == 200
    assert desk.received[1].query["signature"] == "0"
    desk.echo = False
    assert not wechat.verify()


def test_what_is_read_can_be_waited_for(wechat: WeChatStandin, caller: Caller) -> None:
    wechat.deliver(does.text("hi"), "o1")
    with pytest.raises(TimeoutError, match="o1 has heard"):
        wechat.wait_heard("o1", 1, seconds=0.05)
    caller.say("o1", "a")
    assert [heard.text for heard in wechat.wait_heard("o1", 1)] == ["a"]


async def test_it_works_beside_a_desk_in_the_loop_of_the_test(clock: FakeClock) -> None:
    async def answer(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nsuccess")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    with wechat_standin(f"http://127.0.0.1:{address[1]}/", clock=clock) as wechat:
        delivery = await asyncio.to_thread(wechat.deliver, does.text("a"), "o1")
        assert delivery.outcome == "success"
    server.close()


def test_the_clock_of_the_machine_serves_without_another() -> None:
    with wechat_standin() as wechat:
        query, _ = wechat.pack(wechat.message(does.text("a"), "o1"))
        assert re.fullmatch(r"\d{10}", query["timestamp"])
