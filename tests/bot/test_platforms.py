"""Settings to platforms: what is set up, and what is said about what is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import pytest

from bot.platforms import Platforms, make_channels, platforms
from bot.settings import ROOT, Settings, SettingsError
from bot.stack import free_ports
from community.store.engine import Store
from tests.standins.telegram import TOKEN, telegram_standin
from tests.standins.wechat import AES_KEY, APP_ID, SECRET, wechat_standin
from tests.standins.wechat import TOKEN as WECHAT_TOKEN

TELEGRAM = {"telegram_token": TOKEN}
WECHAT = {
    "wechat_app_id": APP_ID,
    "wechat_app_secret": SECRET,
    "wechat_token": WECHAT_TOKEN,
    "wechat_aes_key": AES_KEY,
}


def settings(**values: Any) -> Settings:
    """Settings of nobody's installation."""
    return Settings(_env_file=None, secret="s" * 32, **values)  # type: ignore[call-arg]


def test_without_settings_there_is_no_platform(store: Store) -> None:
    assert platforms(settings()) == Platforms()
    assert make_channels(Platforms(), store) == {}


async def test_each_platform_that_is_set_up_has_its_channel(store: Store) -> None:
    channels = make_channels(platforms(settings(**TELEGRAM, **WECHAT)), store)
    assert set(channels) == {"telegram", "wechat"}
    for channel in channels.values():
        await channel.close()


def test_a_token_alone_means_fetching_and_https_means_deliveries() -> None:
    alone = platforms(settings(**TELEGRAM)).telegram
    assert alone is not None
    assert alone.webhook_url == ""
    public = platforms(
        settings(**TELEGRAM, public_url="https://desk.example.org")
    ).telegram
    assert public is not None
    assert public.webhook_url == "https://desk.example.org/telegram"
    assert public.secret.get_secret_value() != "s" * 32


@pytest.mark.parametrize(
    ("label", "values", "named"),
    [
        ("no token of Telegram", {"telegram_token": "abc"}, "LINLI_TELEGRAM_TOKEN"),
        (
            "an empty word of WeChat",
            WECHAT | {"wechat_token": ""},
            "LINLI_WECHAT_TOKEN",
        ),
        (
            "a short key",
            WECHAT | {"wechat_aes_key": "short"},
            "LINLI_WECHAT_AES_KEY",
        ),
        (
            "secrets of WeChat without its id",
            WECHAT | {"wechat_app_id": ""},
            "LINLI_WECHAT_APP_ID",
        ),
        (
            "no secret of WeChat",
            WECHAT | {"wechat_app_secret": ""},
            "LINLI_WECHAT_APP_SECRET",
        ),
    ],
)
def test_a_wrong_setting_is_refused_with_what_to_do(
    label: str, values: dict[str, str], named: str
) -> None:
    with pytest.raises(SettingsError, match=named):
        platforms(settings(**values))


def check(**environment: str) -> subprocess.CompletedProcess[str]:
    """`linli channels check` with these settings alone."""
    nothing = {"LINLI_TELEGRAM_TOKEN": "", "LINLI_WECHAT_APP_ID": ""}
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", "channels", "check"],
        cwd=ROOT,
        env=os.environ | nothing | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_check_says_what_works() -> None:
    assert "No platform is set up" in check().stdout
    with telegram_standin() as telegram, wechat_standin() as wechat:
        found = check(
            LINLI_TELEGRAM_TOKEN=TOKEN,
            LINLI_TELEGRAM_API=telegram.url,
            LINLI_WECHAT_APP_ID=APP_ID,
            LINLI_WECHAT_APP_SECRET=SECRET,
            LINLI_WECHAT_TOKEN=WECHAT_TOKEN,
            LINLI_WECHAT_AES_KEY=AES_KEY,
            LINLI_WECHAT_API=wechat.url,
        )
    assert "Telegram" in found.stdout
    assert "WeChat" in found.stdout
    assert TOKEN not in found.stdout + found.stderr


def test_linli_does_not_start_with_a_token_that_the_platform_does_not_know() -> None:
    (port,) = free_ports(1)
    with telegram_standin(token="43:OTHER") as telegram:
        ended = subprocess.run(
            [sys.executable, "-m", "bot.cli", "run"],
            cwd=ROOT,
            env=os.environ
            | {
                "LINLI_SECRET": "s" * 32,
                "LINLI_RASA_TOKEN": "r" * 32,
                "LINLI_PORT": str(port),
                "LINLI_TELEGRAM_TOKEN": TOKEN,
                "LINLI_TELEGRAM_API": telegram.url,
                "LINLI_WECHAT_APP_ID": "",
            },
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert ended.returncode == 1
    assert "Telegram does not know the token" in " ".join(ended.stderr.split())


def test_the_check_says_what_does_not_work() -> None:
    with telegram_standin(token="43:OTHER") as telegram:
        found = check(LINLI_TELEGRAM_TOKEN=TOKEN, LINLI_TELEGRAM_API=telegram.url)
    assert found.returncode == 1
    assert "✗" in found.stdout
    wrong = check(LINLI_TELEGRAM_TOKEN="wrong")
    assert wrong.returncode == 1
    assert "@BotFather" in wrong.stdout
