"""Settings to a provider of translations, and what is said about what is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import pytest

from bot.settings import ROOT, Settings, SettingsError
from bot.translators.provider import make_translator
from bot.translators.settings import translation_settings
from tests.clock import FakeClock
from tests.standins.translation import (
    KEY,
    LANGUAGES,
    MODEL,
    TranslationStandin,
)

LIBRE = {"translation": "libretranslate", "translation_url": "http://localhost:5000"}
OPENAI = {
    "translation": "openai",
    "translation_url": "https://api.example.org/v1",
    "translation_key": KEY,
    "translation_model": MODEL,
}


def settings(**values: Any) -> Settings:
    """Settings of nobody's installation."""
    return Settings(_env_file=None, **values)  # type: ignore[call-arg]


@pytest.mark.fast
@pytest.mark.parametrize(
    ("values", "name"), [({}, ""), (LIBRE, "libretranslate"), (OPENAI, "openai")]
)
async def test_settings_choose_the_provider(values: dict[str, str], name: str) -> None:
    translator = make_translator(settings(**values), FakeClock())
    assert translator.name == name
    await translator.close()


@pytest.mark.fast
@pytest.mark.parametrize(
    "url",
    [
        "https://translate.example.org",
        "http://127.0.0.1:5000/",
        "http://[::1]:5000",
        "http://192.168.1.20:5000",
        "http://libretranslate:5000",
        "http://desk.lan/translate",
    ],
)
def test_words_may_go_over_https_or_within_our_own_network(url: str) -> None:
    chosen = translation_settings(settings(**LIBRE | {"translation_url": url}))
    assert chosen is not None and chosen.url == url


@pytest.mark.fast
@pytest.mark.parametrize(
    ("values", "named"),
    [
        (LIBRE | {"translation": "deepl"}, "neither libretranslate nor openai"),
        (LIBRE | {"translation": ""}, "LINLI_TRANSLATION is empty"),
        ({"translation_key": KEY}, "LINLI_TRANSLATION is empty"),
        (LIBRE | {"translation_url": ""}, "LINLI_TRANSLATION_URL is empty"),
        (LIBRE | {"translation_url": "localhost:5000"}, "LINLI_TRANSLATION_URL"),
        (LIBRE | {"translation_url": "http://example.org"}, "https://"),
        (LIBRE | {"translation_url": "http://8.8.8.8"}, "https://"),
        (LIBRE | {"translation_url": "https://a:b@example.org"}, "password"),
        (LIBRE | {"translation_url": "https://example.org?key=1"}, "after a"),
        (LIBRE | {"translation_url": "https://example.org:x"}, "not an address"),
        (LIBRE | {"translation_url": "https://[::1"}, "not an address"),
        (OPENAI | {"translation_key": "sk- 1"}, "LINLI_TRANSLATION_KEY"),
        (OPENAI | {"translation_model": ""}, "LINLI_TRANSLATION_MODEL"),
    ],
)
def test_a_wrong_setting_is_refused_with_what_to_do(
    values: dict[str, str], named: str
) -> None:
    with pytest.raises(SettingsError, match=named) as refused:
        make_translator(settings(**values), FakeClock())
    assert KEY not in str(refused.value)


def linli(*command: str, **values: str) -> subprocess.CompletedProcess[str]:
    """A command of `linli` with these settings alone."""
    names = ("", "_URL", "_KEY", "_MODEL")
    nothing = {f"LINLI_TRANSLATION{name}": "" for name in names}
    chosen = {f"LINLI_{name.upper()}": value for name, value in values.items()}
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *command],
        cwd=ROOT,
        env=os.environ | nothing | {"COLUMNS": "300"} | chosen,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def check(**values: str) -> subprocess.CompletedProcess[str]:
    """`linli translation check` with these settings alone."""
    return linli("translation", "check", **values)


def test_the_check_says_that_nothing_is_set_up() -> None:
    found = check()
    assert found.returncode == 0
    assert "No provider is set up" in found.stdout


def test_the_check_says_what_works(standin: TranslationStandin) -> None:
    standin.languages = (*LANGUAGES, "vi")
    found = check(**LIBRE | {"translation_url": standin.url})
    assert found.returncode == 0, found.stdout
    assert "✓ libretranslate: “Hello!" in found.stdout
    standin.needs_key = True
    found = check(**OPENAI | {"translation_url": standin.url})
    assert found.returncode == 0, found.stdout
    assert "✓ openai" in found.stdout
    assert KEY not in found.stdout + found.stderr


def test_the_check_says_what_does_not_work(standin: TranslationStandin) -> None:
    found = check(**LIBRE | {"translation_url": standin.url})
    assert found.returncode == 1
    assert "Tiếng Việt" in found.stdout
    standin.needs_key = True
    wrong = OPENAI | {"translation_url": standin.url, "translation_key": "another"}
    found = check(**wrong)
    assert found.returncode == 1
    assert "✗ openai: It refuses the key." in found.stdout
    found = check(**LIBRE | {"translation": "openia"})
    assert found.returncode == 1
    assert "neither libretranslate nor openai" in found.stdout


def test_linli_does_not_start_with_a_wrong_setting() -> None:
    secrets = {"secret": "s" * 32, "rasa_token": "r" * 32}
    for command in ("run", "serve"):
        ended = linli(command, translation="openai", **secrets)
        assert ended.returncode == 1
        assert "LINLI_TRANSLATION_URL is empty" in ended.stderr
