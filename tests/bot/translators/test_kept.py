"""Numbers and addresses come through a translation, or it is none."""

from __future__ import annotations

import pytest

from tests.bot.translators.steps import chosen, fails, guarded
from tests.standins.translation import TranslationStandin

pytestmark = pytest.mark.fast


@pytest.mark.parametrize(
    ("text", "translation"),
    [
        ("打 010-8468-7500", "010-8468-7501로 전화하세요"),
        ("着火打119", "불이 나면 전화하세요"),
        ("see https://example.org/a?b=1.", "보세요 https://example.org"),
        ("write to li@example.org", "이메일을 보내세요"),
        ("3层 1204 室", "3층"),
    ],
)
async def test_a_translation_that_lost_a_number_or_an_address_is_none(
    standin: TranslationStandin, text: str, translation: str
) -> None:
    standin.translations[text, "ko"] = translation
    translator = guarded(chosen(standin, "libretranslate"))
    assert await fails(translator, text) == "changed"


@pytest.mark.parametrize(
    ("text", "translation"),
    [
        ("10,000 yuan", "1만 위안"),
        ("30000元", "삼만 위안"),
        ("10 500 ₽, 1.500,50 €", "10500 루블, 1500.50 유로"),
        ("Call (010) 8468 7500!", "010-8468-7500으로 전화하세요"),
        ("٠١٠ ٨٤٦٨ ٧٥٠٠ الهاتف", "전화 010 8468 7500"),
        ("2026-11-30, 9:00", "2026년 11월 30일 9시"),
        ("see https://example.org.", "보세요: https://example.org"),
        ("２０２６年", "2026년"),
    ],
)
async def test_numbers_may_be_written_as_a_language_writes_them(
    standin: TranslationStandin, text: str, translation: str
) -> None:
    standin.translations[text, "ko"] = translation
    translator = guarded(chosen(standin, "libretranslate"))
    assert await translator.translate(text, None, "ko") == translation
