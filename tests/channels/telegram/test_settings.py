"""Settings that cannot work are refused with what to do."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import SecretStr

from bot.channels.telegram.settings import TelegramSettings, TelegramSettingsError

pytestmark = pytest.mark.fast

TOKEN = "123456789:AAE-x5_abc"
SECRET = "s" * 32


def settings(token: str = TOKEN, secret: str = SECRET, **more: Any) -> TelegramSettings:
    return TelegramSettings(SecretStr(token), secret=SecretStr(secret), **more)


def test_a_token_is_enough_to_fetch_messages() -> None:
    made = settings(secret="")
    assert (made.bot_id, made.webhook_url) == (123456789, "")


def test_a_setting_is_not_shown() -> None:
    shown = repr(settings(webhook_url="https://example.org/telegram"))
    assert "AAE-x5" not in shown and SECRET not in shown


@pytest.mark.parametrize(
    "token", ["", "abc", "bot123:ABC", "123:", "1 2:ABC", "1:a\nb"]
)
def test_a_wrong_token_says_where_to_get_one(token: str) -> None:
    with pytest.raises(TelegramSettingsError, match="@BotFather") as error:
        settings(token)
    assert not token or token not in str(error.value)


@pytest.mark.parametrize(
    ("url", "what_to_do"),
    [
        ("http://example.org/telegram", "https"),
        ("https:///telegram", "https"),
        ("https://example.org:8000/telegram", "8443"),
    ],
)
def test_telegram_delivers_to_few_addresses(url: str, what_to_do: str) -> None:
    with pytest.raises(TelegramSettingsError, match=what_to_do):
        settings(webhook_url=url)


def test_another_server_delivers_anywhere() -> None:
    made = settings(
        api="http://127.0.0.1:8081/", webhook_url="http://127.0.0.1:8000/telegram"
    )
    assert made.api == "http://127.0.0.1:8081"


@pytest.mark.parametrize("secret", ["", "short", "ä" * 20, "a b" * 10, "x" * 257])
def test_deliveries_need_a_good_secret(secret: str) -> None:
    with pytest.raises(TelegramSettingsError, match="16 to 256") as error:
        settings(secret=secret, webhook_url="https://example.org/telegram")
    assert not secret or secret not in str(error.value)


@pytest.mark.parametrize(
    "change",
    [{"api": "telegram.org"}, {"max_connections": 0, "webhook_url": "https://x.org"}],
)
def test_other_settings_are_checked(change: dict[str, Any]) -> None:
    with pytest.raises(TelegramSettingsError):
        settings(**change)
