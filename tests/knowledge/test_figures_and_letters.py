from __future__ import annotations

import pytest

from knowledge.figures import figures, spelled_figures
from knowledge.letters import scripts_of, share_of_own_letters, wrong_letters

pytestmark = pytest.mark.fast


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5,000", {"5000"}),
        ("5.000", {"5000"}),
        ("5 000", {"5000"}),
        ("5\u00a0000", {"5000"}),
        ("5\u202f000", {"5000"}),
        ("5’000", {"5000"}),
        ("5000", {"5000"}),
        ("5千", {"5000"}),
        ("0.5万", {"5000"}),
        ("5만 위안", {"50000"}),
        ("1,234,567", {"1234567"}),
        ("0.4883", {"0.4883"}),
        ("0,4883", {"0.4883"}),
        ("0.500", {"0.5"}),
        ("24.0", {"24"}),
        ("010-59277120", {"10", "59277120"}),
        ("9:00-17:30", {"9", "17", "30"}),
        ("9h00–17h30", {"9", "17", "30"}),
        ("2020年5月1日", {"2020", "5", "1"}),
        ("50-200 yuan.", {"50", "200"}),
        ("10086, 10010", {"10086", "10010"}),
        ("110、119、120", {"110", "119", "120"}),
        ("1. First\n2. Then 3 days", {"3"}),
        ("20% and 18 °C", {"20", "18"}),
        ("no figure", set()),
    ],
)
def test_figures_are_read_however_a_language_writes_them(text, expected):
    assert figures(text) == expected


def test_words_and_months_of_english_may_be_digits_elsewhere():
    text = "One dog, second tier, 15 November to May; nonetheless."

    assert spelled_figures(text) == {"1", "2", "11", "5"}


@pytest.mark.parametrize(
    ("text", "language", "wrong"),
    [
        ("Напишите в WeChat (微信)", "ru", []),
        ("Напишитe", "ru", ["Напишитe"]),
        ("Schreiben Sie uns", "de", []),
        ("Schreiben Siе uns", "de", ["Siе"]),
        ("¿Cuál es la 1.ª opción?", "es", []),
        ("Đăng ký ở đồn công an (派出所)", "vi", []),
        ("犬を登録してください", "ja", []),
        ("犬を登録", "en", ["犬を登録"]),
        ("ลงทะเบียน", "th", []),
        ("ลงทะเบียน", "ko", ["ลงทะเบ", "ยน"]),
        ("سجل الكلب", "ar", []),
        ("سجل", "pt", ["سجل"]),
    ],
)
def test_letters_of_another_script_are_found(text, language, wrong):
    assert wrong_letters(text, language) == wrong


def test_the_scripts_of_a_language_are_told_by_its_own_name():
    assert scripts_of("ru") == {"CYRILLIC"}
    assert scripts_of("ja") == {"CJK", "HIRAGANA", "KATAKANA"}
    assert scripts_of("en") == {"LATIN"}


def test_an_untranslated_text_shows_by_its_letters():
    assert share_of_own_letters("Call the police", "th") == 0
    assert share_of_own_letters("โทร police", "th") < 0.5
    assert share_of_own_letters("โทรหาตำรวจ 110 (WeChat)", "th") > 0.5
    assert share_of_own_letters("12345", "th") == 0
