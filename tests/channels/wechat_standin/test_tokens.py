"""Access tokens live as long, and end, as WeChat says."""

from __future__ import annotations

import httpx

from tests.channels.wechat_standin.caller import CREDENTIALS, Caller
from tests.clock import FakeClock
from tests.standins.wechat import WeChatStandin
from tests.standins.wechat_messages import text


def works(caller: Caller, token: str) -> int:
    """The error number of a call with that token."""
    answer = caller.post("tags/getidlist", {"openid": "o1"}, token)
    return int(answer.get("errcode", 0))


def test_the_stable_token_stays_the_same(wechat: WeChatStandin, caller: Caller) -> None:
    first = caller.stable()
    assert first == {"access_token": caller.token, "expires_in": 7200}
    assert wechat.fetches == {"stable_token": 2}


def test_the_stable_token_is_renewed_five_minutes_early_and_both_work(
    wechat: WeChatStandin, caller: Caller, clock: FakeClock
) -> None:
    wechat.add_resident("o1")
    clock.advance(6899)
    assert caller.stable()["access_token"] == caller.token
    clock.advance(1)
    new = caller.stable()["access_token"]
    assert new != caller.token
    assert works(caller, caller.token) == works(caller, new) == 0
    clock.advance(300)
    assert (works(caller, caller.token), works(caller, new)) == (42001, 0)


def test_a_token_of_the_old_kind_ends_the_one_before(
    wechat: WeChatStandin, caller: Caller
) -> None:
    wechat.add_resident("o1")
    first, second = (caller.plain()["access_token"] for _ in range(2))
    assert (works(caller, first), works(caller, second)) == (40001, 0)
    assert works(caller, caller.token) == 0, "the kinds know nothing of each other"
    assert wechat.fetches == {"stable_token": 1, "token": 2}


def test_forced_tokens_are_few_and_far_between(
    caller: Caller, clock: FakeClock
) -> None:
    first = caller.stable(force_refresh=True)["access_token"]
    clock.advance(29)
    assert caller.stable(force_refresh=True)["access_token"] == first
    assert works(caller, caller.token) == 40001
    for _ in range(18):
        clock.advance(30)
        caller.stable(force_refresh=True)
    assert caller.stable(force_refresh=True)["errcode"] == 45009
    clock.advance(86400)
    assert "access_token" in caller.stable(force_refresh=True)


def test_two_thousand_tokens_of_the_old_kind_are_enough_for_a_day(
    wechat: WeChatStandin, caller: Caller
) -> None:
    for _ in range(2000):
        wechat.tokens.fetch_plain(CREDENTIALS)
    assert caller.plain()["errcode"] == 45009


def test_wrong_credentials_get_no_token(wechat: WeChatStandin, caller: Caller) -> None:
    for change, errcode in [
        ({"appid": "wx"}, 40013),
        ({"secret": "guess"}, 40125),
        ({"grant_type": "code"}, 40002),
    ]:
        answer = caller.http.post("stable_token", json=CREDENTIALS | change).json()
        assert answer["errcode"] == errcode
        answer = caller.http.get("token", params=CREDENTIALS | change).json()
        assert answer["errcode"] == errcode
    assert wechat.fetches == {"stable_token": 1}


def test_the_stable_token_wants_post_and_the_other_get(wechat: WeChatStandin) -> None:
    api = f"{wechat.url}/cgi-bin"
    answer = httpx.get(f"{api}/stable_token", params=CREDENTIALS)
    assert (answer.status_code, answer.json()["errcode"]) == (200, 43002)
    answer = httpx.post(f"{api}/token", json=CREDENTIALS)
    assert (answer.status_code, answer.json()["errcode"]) == (200, 43001)


def test_calls_without_or_with_an_unknown_token_are_refused(caller: Caller) -> None:
    assert works(caller, "") == 41001
    assert works(caller, "made-up") == 40001


def test_a_test_can_end_the_token_by_age_or_as_replaced(
    wechat: WeChatStandin, caller: Caller
) -> None:
    wechat.deliver(text("a"), "o1")
    wechat.expire_token()
    assert caller.say("o1", "b") == 42001
    caller.renew()
    assert caller.say("o1", "b") == 0
    wechat.expire_token(40001)
    assert caller.say("o1", "c") == 40001
    assert [heard.text for heard in wechat.heard["o1"]] == ["b"]
