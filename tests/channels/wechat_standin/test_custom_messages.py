"""Customer service messages: form, size, allowance; and the sign of typing."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.channels.wechat_standin.caller import Caller
from tests.clock import FakeClock
from tests.standins import wechat_messages as does
from tests.standins.wechat import WeChatStandin
from tests.standins.wechat_xml import Fields

ARTICLE = {"title": "t", "description": "d", "url": "http://u/", "picurl": ""}
SEND = "message/custom/send"


def body_of(content: str) -> dict[str, object]:
    return {"touser": "o1", "msgtype": "text", "text": {"content": content}}


def test_a_text_reaches_the_resident_with_its_time(
    wechat: WeChatStandin, caller: Caller, clock: FakeClock
) -> None:
    wechat.deliver(does.text("hi"), "o1")
    clock.advance(60)
    assert caller.say("o1", "你好 😀") == 0
    (heard,) = wechat.heard["o1"]
    assert (heard.how, heard.kind, heard.text) == ("custom", "text", "你好 😀")
    assert heard.time == clock.now()
    assert wechat.heard["nobody"] == []


def test_escaped_characters_are_refused_but_a_written_backslash_is_not(
    wechat: WeChatStandin, caller: Caller
) -> None:
    wechat.deliver(does.text("hi"), "o1")
    escaped = json.dumps(body_of("你好")).encode()
    assert caller.post_bytes(SEND, escaped).json()["errcode"] == 47001
    written = r"the letters \u4f60 and \\u"
    assert caller.say("o1", written) == 0
    assert [heard.text for heard in wechat.heard["o1"]] == [written]


@pytest.mark.parametrize(
    ("raw", "errcode"),
    [
        (b"", 44002),
        (b"{", 47001),
        (b"[]", 47001),
        (json.dumps(body_of("你好"), ensure_ascii=False).encode("gbk"), 47001),
        (b'{"touser": "o1", "msgtype": "text", "text": {"content": "a\nb"}}', 47001),
        (b'{"touser": "o1", "msgtype": "text"}', 40035),
        (b'{"touser": "o1", "msgtype": "text", "text": {"content": 1}}', 40035),
        (b'{"touser": "o2", "msgtype": "text", "text": {"content": "a"}}', 40003),
        (b'{"msgtype": "text", "text": {"content": "a"}}', 40003),
    ],
)
def test_a_body_that_is_wrong_is_refused(
    raw: bytes, errcode: int, wechat: WeChatStandin, caller: Caller
) -> None:
    wechat.deliver(does.text("hi"), "o1")
    response = caller.post_bytes(SEND, raw)
    assert (response.status_code, response.json()["errcode"]) == (200, errcode)
    assert wechat.refused[-1].errcode == errcode
    assert wechat.residents.allowance("o1") == 5


def test_text_is_counted_in_bytes(wechat: WeChatStandin, caller: Caller) -> None:
    wechat.deliver(does.text("hi"), "o1")
    assert caller.say("o1", "市" * 682 + "ab") == 0
    assert caller.say("o1", "市" * 683) == 45002
    assert caller.say("o1", " ") == 44004


def test_other_kinds_are_read_too(wechat: WeChatStandin, caller: Caller) -> None:
    wechat.deliver(does.image("picture"), "o1")
    assert caller.send("o1", msgtype="image", image={"media_id": "picture"}) == 0
    assert caller.send("o1", msgtype="news", news={"articles": [ARTICLE]}) == 0
    menu = {
        "head_content": "Well?",
        "list": [{"id": "1", "content": "Yes"}, {"id": "2", "content": "No"}],
    }
    assert caller.send("o1", msgtype="msgmenu", msgmenu=menu) == 0
    assert [heard.text for heard in wechat.heard["o1"]] == [
        "picture",
        "t\nd\nhttp://u/",
        "Well?\nYes\nNo",
    ]


@pytest.mark.parametrize(
    ("message", "errcode"),
    [
        ({"msgtype": "video", "video": {"media_id": "m"}}, 40008),
        ({"msgtype": "image", "image": {"media_id": "unknown"}}, 40007),
        ({"msgtype": "news", "news": {"articles": [ARTICLE, ARTICLE]}}, 45008),
        ({"msgtype": "news", "news": {"articles": []}}, 45008),
        ({"msgtype": "msgmenu", "msgmenu": {"head_content": "a", "list": []}}, 40035),
        (
            {"msgtype": "msgmenu", "msgmenu": {"list": [{"id": 1, "content": "a"}]}},
            40035,
        ),
    ],
)
def test_other_kinds_can_be_wrong(
    message: dict[str, object], errcode: int, wechat: WeChatStandin, caller: Caller
) -> None:
    wechat.deliver(does.text("hi"), "o1")
    assert caller.send("o1", **message) == errcode


@pytest.mark.parametrize(
    ("action", "count", "seconds"),
    [
        (does.text("hi"), 5, 48 * 3600),
        (does.voice(), 5, 48 * 3600),
        (does.click("K"), 3, 60),
        (does.chosen("1", "Yes"), 3, 60),
        (does.subscribe(), 3, 60),
        (does.scan("lang_vi"), 3, 60),
    ],
)
def test_w18_an_action_allows_so_many_messages_for_so_long(
    action: Fields,
    count: int,
    seconds: float,
    wechat: WeChatStandin,
    caller: Caller,
    clock: FakeClock,
) -> None:
    wechat.deliver(action, "o1")
    assert wechat.residents.allowance("o1") == count
    clock.advance(seconds - 1)
    caller.renew()
    results = [caller.say("o1", "a") for _ in range(count + 1)]
    assert results == [0] * count + [45047]
    assert len(wechat.heard["o1"]) == count
    clock.advance(1)
    assert caller.say("o1", "a") == 45015


@pytest.mark.parametrize(
    "action", [does.view("http://u/"), does.position(1, 2), does.event("news")]
)
def test_w18_other_events_allow_none(
    action: Fields, wechat: WeChatStandin, caller: Caller
) -> None:
    wechat.deliver(action, "o1")
    assert caller.say("o1", "a") == 45015


def test_w18_allowances_do_not_add_up(wechat: WeChatStandin, caller: Caller) -> None:
    wechat.deliver(does.text("hi"), "o1")
    wechat.deliver(does.click("K"), "o1")
    assert [caller.say("o1", "a") for _ in range(6)] == [0] * 5 + [45047]


def test_w18_a_new_message_fills_its_allowance_and_a_click_only_its_own(
    wechat: WeChatStandin, caller: Caller, clock: FakeClock
) -> None:
    wechat.deliver(does.text("hi"), "o1")
    assert [caller.say("o1", "a") for _ in range(4)] == [0] * 4
    wechat.deliver(does.click("K"), "o1")
    assert wechat.residents.allowance("o1") == 3
    clock.advance(60)
    assert wechat.residents.allowance("o1") == 1
    wechat.deliver(does.text("more"), "o1")
    assert wechat.residents.allowance("o1") == 5


def test_many_senders_at_once_get_no_more_than_is_allowed(
    wechat: WeChatStandin, caller: Caller
) -> None:
    wechat.deliver(does.text("hi"), "o1")
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda n: caller.say("o1", str(n)), range(20)))
    assert sorted(results) == [0] * 5 + [45047] * 15


def test_who_left_gets_nothing_and_cannot_write(
    wechat: WeChatStandin, caller: Caller
) -> None:
    wechat.deliver(does.text("hi"), "o1")
    wechat.deliver(does.unsubscribe(), "o1")
    assert caller.say("o1", "a") == 45015
    with pytest.raises(ValueError, match="does not follow"):
        wechat.deliver(does.text("hi"), "o1")
    wechat.deliver(does.subscribe(), "o1")
    assert caller.say("o1", "b") == 0
    assert [heard.text for heard in wechat.heard["o1"]] == ["b"]


def test_w25_typing_is_shown_once_and_soon_after_an_action(
    wechat: WeChatStandin, caller: Caller, clock: FakeClock
) -> None:
    def typing(command: str = "Typing") -> int:
        body = {"touser": "o1", "command": command}
        return int(caller.post("message/custom/typing", body)["errcode"])

    wechat.add_resident("o1")
    assert typing() == 45080
    wechat.deliver(does.text("hi"), "o1")
    assert [typing(), typing()] == [0, 45081]
    assert wechat.residents.typing("o1")
    assert [typing("CancelTyping"), typing("Thinking"), typing()] == [0, 45072, 0]
    assert caller.say("o1", "a") == 0
    assert not wechat.residents.typing("o1"), "a message ends it"
    clock.advance(15)
    assert typing() == 0
    clock.advance(15)
    assert not wechat.residents.typing("o1")
    clock.advance(1)
    assert typing() == 45080
