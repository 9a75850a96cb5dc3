"""Faults that tests order, and the record of all calls."""

from __future__ import annotations

import httpx
import pytest

from tests.channels.wechat_standin.caller import Caller
from tests.standins.wechat import WeChatStandin
from tests.standins.wechat_messages import text

SEND = "message/custom/send"


@pytest.fixture(autouse=True)
def _two_residents(wechat: WeChatStandin) -> None:
    wechat.deliver(text("a"), "o1")
    wechat.deliver(text("b"), "o2")


def test_an_error_number_comes_as_often_as_ordered(
    wechat: WeChatStandin, caller: Caller
) -> None:
    wechat.fail_next("/cgi-bin/message/custom/send", 45011, times=2)
    assert [caller.say("o1", "a") for _ in range(3)] == [45011, 45011, 0]
    assert len(wechat.heard["o1"]) == 1
    assert wechat.residents.allowance("o1") == 4
    assert wechat.refused == []


def test_a_fault_can_be_for_one_resident(wechat: WeChatStandin, caller: Caller) -> None:
    wechat.fail_next(SEND, 43004, openid="o2")
    assert [caller.say("o1", "a"), caller.say("o2", "a")] == [0, 43004]


def test_it_can_answer_with_a_page(wechat: WeChatStandin, caller: Caller) -> None:
    for what, status in [("http500", 500), ("html", 200)]:
        wechat.fail_next(SEND, what)
        response = caller.post_bytes(SEND, b"{}")
        assert response.status_code == status
        assert response.headers["content-type"].startswith("text/html")
    assert wechat.heard["o1"] == []


@pytest.mark.parametrize(("what", "arrived"), [("hang", 0), ("lost", 1)])
def test_it_can_keep_silent_with_and_without_doing_it(
    what: str, arrived: int, wechat: WeChatStandin, caller: Caller
) -> None:
    wechat.fail_next(SEND, what)
    caller.http.timeout = httpx.Timeout(0.2)
    with pytest.raises(httpx.ReadTimeout):
        caller.say("o1", "a")
    assert len(wechat.heard["o1"]) == arrived
    assert caller.say("o1", "b") == 0


def test_fetching_a_token_can_fail_too(wechat: WeChatStandin, caller: Caller) -> None:
    wechat.fail_next("stable_token", 40164)
    assert caller.stable()["errcode"] == 40164
    assert caller.stable()["access_token"] == caller.token


@pytest.mark.parametrize(
    ("path", "what"), [("message/send", 45011), (SEND, "explode"), ("", "hang")]
)
def test_a_misspelt_fault_is_refused(
    path: str, what: int | str, wechat: WeChatStandin
) -> None:
    with pytest.raises(ValueError, match="no such fault"):
        wechat.fail_next(path, what)


def test_every_call_is_on_record(wechat: WeChatStandin, caller: Caller) -> None:
    caller.say("o1", "你好")
    (call,) = wechat.calls(SEND)
    assert "你好".encode() in call.body
    assert call.json()["touser"] == "o1"
    assert (call.method, call.errcode) == ("POST", 0)
    assert [c.path for c in wechat.calls()] == ["stable_token", SEND]


def test_an_unknown_path_is_not_found_and_counts_as_refused(
    wechat: WeChatStandin, caller: Caller
) -> None:
    assert caller.http.get("menu/all").status_code == 404
    assert [call.path for call in wechat.refused] == ["menu/all"]
