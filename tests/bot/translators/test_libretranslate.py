"""LibreTranslate, against a stand-in that speaks its public API."""

from __future__ import annotations

import pytest
from pydantic import SecretStr

from bot.translators.guarded import MOST_CHARACTERS
from tests.bot.translators.steps import TEXT, chosen, fails, guarded
from tests.standins.translation import KEY, TranslationStandin

pytestmark = pytest.mark.fast


async def test_libretranslate_is_asked_by_its_public_api(
    standin: TranslationStandin,
) -> None:
    standin.needs_key = True
    settings = chosen(standin, "libretranslate", key=SecretStr(KEY))
    translator = guarded(settings)
    standin.translations[TEXT, "ko"] = "집주인이 보증금을 안 줘요 010-8468-7500."
    assert (await translator.translate(TEXT, "zh", "ko")).startswith("집주인")
    assert standin.calls == [
        {
            "q": TEXT,
            "source": "zh-Hans",
            "target": "ko",
            "format": "text",
            "api_key": KEY,
        }
    ]
    await translator.translate("what is this", None, "pt")
    assert (standin.calls[1]["source"], standin.calls[1]["target"]) == ("auto", "pt-BR")
    assert standin.listed == 1


async def test_libretranslate_is_spoken_to_in_its_own_codes(
    standin: TranslationStandin,
) -> None:
    standin.languages = ("en", "zh", "pb")
    translator = guarded(chosen(standin, "libretranslate"))
    await translator.translate("hello", "en", "zh")
    await translator.translate("hello", "en", "pt")
    assert [call["target"] for call in standin.calls] == ["zh", "pb"]
    assert "api_key" not in standin.calls[0]


async def test_a_server_that_does_not_list_its_languages_is_asked_in_ours(
    standin: TranslationStandin,
) -> None:
    standin.tells_languages = False
    translator = guarded(chosen(standin, "libretranslate"))
    assert await translator.translate("hello", "en", "ko") == "[ko] hello"
    assert await fails(translator, "hello", source="en", target="vi") == "language"


async def test_a_language_that_the_server_lacks_is_no_request(
    standin: TranslationStandin,
) -> None:
    translator = guarded(chosen(standin, "libretranslate"))
    assert await fails(translator, "xin chào", source="vi", target="zh") == "language"
    assert standin.calls == []
    # It is installed later, and found without a new start.
    standin.languages = (*standin.languages, "vi")
    assert await translator.translate("xin chào", "vi", "zh") == "[zh-Hans] xin chào"


async def test_the_length_that_a_server_takes_is_its_own(
    standin: TranslationStandin,
) -> None:
    translator = guarded(chosen(standin, "libretranslate"))
    assert await fails(translator, "字" * 2001) == "too_long"
    assert len(standin.calls) == 1
    assert await fails(translator, "字" * (MOST_CHARACTERS + 1)) == "too_long"
    assert len(standin.calls) == 1
