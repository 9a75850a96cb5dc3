"""Which language a text is in, as far as its letters prove it."""

from __future__ import annotations

import pytest

from community.scripts import has_words, written_in

pytestmark = pytest.mark.fast


@pytest.mark.parametrize(
    ("text", "expected", "language"),
    [
        ("보증금을 안 돌려줘요", "ko", "ko"),
        ("房东不退押金", "ko", "zh"),
        ("鍵をなくしました", "zh", "ja"),
        ("住所登録", "ja", "ja"),
        ("ท่อน้ำรั่ว", "en", "th"),
        ("أين المكتب؟", "fr", "ar"),
        ("Где это?", "de", "ru"),
        ("我住在 Park Avenue Chaoyang", "en", "zh"),
        ("우리 집 wifi password", "en", "ko"),
        ("Merci beaucoup", "fr", "fr"),
        ("Tôi cần giúp", "vi", "vi"),
        # Latin letters say that it is not Korean, but not what it is.
        ("my tap is leaking", "ko", None),
        ("my tap is leaking", None, None),
        # Without letters nothing speaks against what is expected.
        ("139 1234 5678", "ko", "ko"),
        ("👍", "th", "th"),
        # Of languages that were added since, letters prove nothing.
        ("Де це?", "uk", "uk"),
        ("Nerede?", "tr", "tr"),
    ],
)
def test_letters_prove_a_language_or_leave_the_expected_one(
    text: str, expected: str | None, language: str | None
) -> None:
    assert written_in(text, expected) == language


@pytest.mark.parametrize("text", ["", " ", "👍🏽", "139 1234-5678", "?!…", "\u200b"])
def test_without_letters_there_is_nothing_to_translate(text: str) -> None:
    assert not has_words(text)


def test_one_letter_of_any_script_is_a_word() -> None:
    assert all(has_words(text) for text in ("a", "네", "是", "ใช่", "نعم", "да"))
