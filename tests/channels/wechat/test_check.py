"""`linli channels check`: whether WeChat can be spoken to, in plain sentences."""

from __future__ import annotations

import pytest

from bot.channels.wechat.check import check
from tests.channels.wechat.office import wechat_settings
from tests.clock import FakeClock
from tests.standins.wechat import WeChatStandin

TYPING = "message/custom/typing"


async def found(wechat: WeChatStandin, **settings: str) -> tuple[list[bool], str]:
    """What is well, and all that is said."""
    findings = await check(wechat_settings(**{"api": wechat.url, **settings}))
    return [each.ok for each in findings], " ".join(each.text for each in findings)


async def test_an_account_in_order(wechat: WeChatStandin) -> None:
    well, text = await found(wechat, mode="safe")
    assert well == [True] * 5
    assert "encrypted (安全模式)" in text
    assert "Customer service messages may be sent" in text
    assert "no menu yet" in text


async def test_a_check_changes_and_sends_nothing(wechat: WeChatStandin) -> None:
    await found(wechat)
    assert {call.path for call in wechat.calls()} == {
        "stable_token",
        TYPING,
        "menu/get",
    }
    assert all(not heard for heard in wechat.heard.values())
    assert wechat.fetches["forced"] == 0


@pytest.mark.parametrize(
    ("settings", "what_to_do"),
    [
        ({"app_secret": "another"}, "LINLI_WECHAT_APP_SECRET"),
        ({"app_id": "wx0000000000000000"}, "LINLI_WECHAT_APP_ID"),
        ({"api": "http://127.0.0.1:9"}, "cannot be reached"),
    ],
)
async def test_wrong_credentials(
    wechat: WeChatStandin, settings: dict[str, str], what_to_do: str
) -> None:
    well, text = await found(wechat, **settings)
    assert well == [True, False]
    assert what_to_do in text


@pytest.mark.parametrize(
    ("path", "fault", "what_to_do"),
    [
        ("stable_token", 40164, "IP白名单"),
        ("stable_token", 45009, "WeChat says"),
        ("stable_token", "hang", "cannot be reached"),
        (TYPING, 48001, "verified service account"),
        (TYPING, 45009, "do not work"),
        (TYPING, "html", "did not answer properly"),
        ("menu/get", 48001, "menu cannot be read"),
    ],
)
async def test_what_does_not_work_is_named(
    wechat: WeChatStandin, path: str, fault: int | str, what_to_do: str
) -> None:
    wechat.fail_next(path, fault)
    well, text = await found(wechat)
    assert well.count(False) == 1
    assert what_to_do in text


async def test_a_plain_mode_is_advised_against(wechat: WeChatStandin) -> None:
    _, text = await found(wechat)
    assert "Better: choose 安全模式" in text


async def test_a_clock_that_is_wrong_is_named(wechat: WeChatStandin) -> None:
    long_ago = FakeClock("2020-01-01T00:00:00+00:00")
    findings = await check(wechat_settings(api=wechat.url), long_ago)
    assert [each.ok for each in findings] == [True, True, True, True, False]
    assert "time synchronisation" in findings[-1].text
