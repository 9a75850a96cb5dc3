"""In which language a reader gets the page."""

from __future__ import annotations

import pytest

from bot.channels.web.words import PAGE_TEXTS
from bot.look.visitors import accepted_languages, first_offered
from community.languages import languages
from tests.channels.web.server import TEXTS

pytestmark = pytest.mark.fast

OFFERED = ("zh", "en", "ko", "pt")


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        (["ko"], "ko"),
        (["KO-kr"], "ko"),
        (["zh-Hant-TW"], "zh"),
        (["pt-BR", "ko"], "pt"),
        (["xx", "ko"], "ko"),
        ([None, "", "  ", "ko"], "ko"),
        (["k", "kor"], None),
        ([], None),
    ],
)
def test_the_first_wish_that_is_offered(
    wishes: list[str | None], language: str | None
) -> None:
    assert first_offered(wishes, OFFERED) == language


@pytest.mark.parametrize(
    ("header", "tags"),
    [
        ("ko-KR,ko;q=0.9,en-US;q=0.8", ["ko-KR", "ko", "en-US"]),
        ("en;q=0.2, fr;q=0.8 ,de", ["de", "fr", "en"]),
        ("en;q=0, ko", ["ko"]),
        ("en;q=abc, ko", ["ko"]),
        ("", [""]),
    ],
)
def test_what_a_browser_accepts(header: str, tags: list[str]) -> None:
    assert accepted_languages(header) == tags


@pytest.mark.parametrize("language", list(languages()))
def test_every_text_of_the_page_is_in_every_language(language: str) -> None:
    assert [key for key in PAGE_TEXTS if not TEXTS.has(key, language)] == []
