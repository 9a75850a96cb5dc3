"""What the check says about a channel."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import SecretStr

from bot.channels.base import Finding
from bot.channels.telegram.check import check
from bot.channels.telegram.settings import TelegramSettings
from bot.stack import free_ports
from tests.channels.telegram.conftest import make_settings
from tests.standins.telegram import TOKEN, TelegramStandin

WEBHOOK = "http://127.0.0.1:8000/telegram"


async def findings(telegram: TelegramStandin, **settings: Any) -> list[Finding]:
    return await check(make_settings(telegram, **settings))


def delivering() -> dict[str, Any]:
    return {"webhook_url": WEBHOOK, "secret": SecretStr("s" * 20)}


async def test_a_channel_that_works(telegram: TelegramStandin) -> None:
    found = await findings(telegram)
    assert all(finding.ok for finding in found)
    assert "@community_bot" in found[0].text
    telegram.webhook.settings.url = WEBHOOK
    found = await findings(telegram, **delivering())
    assert all(finding.ok for finding in found)
    assert WEBHOOK in found[1].text


async def test_a_wrong_token_says_where_to_get_one(telegram: TelegramStandin) -> None:
    telegram.fail_next("getMe", "unauthorized")
    (finding,) = await findings(telegram)
    assert not finding.ok
    assert "@BotFather" in finding.text and TOKEN not in finding.text


async def test_no_network_says_so() -> None:
    (port,) = free_ports(1)
    settings = TelegramSettings(SecretStr(TOKEN), api=f"http://127.0.0.1:{port}")
    (finding,) = await check(settings)
    assert not finding.ok and "cannot be reached" in finding.text


@pytest.mark.parametrize(
    ("url", "settings", "words"),
    [
        ("", delivering(), "does not deliver"),
        ("https://other.example/x", delivering(), "runs somewhere else"),
        ("https://other.example/x", {}, "shall be fetched"),
    ],
)
async def test_deliveries_that_go_elsewhere(
    telegram: TelegramStandin, url: str, settings: dict[str, Any], words: str
) -> None:
    telegram.webhook.settings.url = url
    found = await findings(telegram, **settings)
    (wrong,) = [finding for finding in found if not finding.ok]
    assert words in wrong.text


async def test_deliveries_that_fail(telegram: TelegramStandin) -> None:
    telegram.webhook.settings.url = WEBHOOK
    telegram.webhook.settings.errors.append(
        (datetime.now(UTC), "SSL error {certificate verify failed}")
    )
    found = await findings(telegram, **delivering())
    (wrong,) = [finding for finding in found if not finding.ok]
    assert "certificate verify failed" in wrong.text


async def test_kinds_of_update_that_are_kept_back(telegram: TelegramStandin) -> None:
    telegram.pending.allowed = ["message", "edited_message"]
    found = await findings(telegram)
    (wrong,) = [finding for finding in found if not finding.ok]
    assert "callback_query, my_chat_member" in wrong.text


async def test_a_bot_that_hears_too_much_and_a_queue_that_grows(
    telegram: TelegramStandin,
) -> None:
    telegram.bot["can_read_all_group_messages"] = True
    for _ in range(101):
        telegram.pending.add(telegram.make.text("hi"))
    found = await findings(telegram)
    wrong = [finding.text for finding in found if not finding.ok]
    assert "/setprivacy" in wrong[0]
    assert "101 messages wait" in wrong[1]
