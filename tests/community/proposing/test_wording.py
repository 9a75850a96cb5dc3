"""A resident's words become title, what and why; links and short titles."""

from __future__ import annotations

import pytest

from community.proposing.links import code_link
from community.proposing.wording import (
    LONGEST_TITLE,
    says_what,
    says_why,
    title_of,
    what_and_why,
    worded,
)
from community.replying import shortened

pytestmark = pytest.mark.fast


@pytest.mark.parametrize(
    ("label", "text", "language", "title"),
    [
        ("the first sentence", "More lamps! It is dark.", "en", "More lamps!"),
        ("not the greeting", "Hello! More lamps, please.", "en", "More lamps, please"),
        (
            "without the full stop",
            "请在3号楼旁放长椅。老人很累。",
            "zh",
            "请在3号楼旁放长椅",
        ),
        ("what nothing is known of", "Something blue. Soon.", "en", "Something blue"),
        ("a line of its own", "More lamps\nby the gate", "en", "More lamps"),
    ],
)
def test_the_title_is(label: str, text: str, language: str, title: str) -> None:
    assert title_of(text, language) == title, label


def test_a_long_sentence_is_cut_between_words() -> None:
    title = title_of("lamps " * 40, "en")
    assert title.endswith("lamps…") and len(title) <= LONGEST_TITLE


@pytest.mark.parametrize("written", ["ก็" * 30, "é" * 30, "👩‍👩‍👧" * 20, "👍🏽" * 30])
def test_no_letter_is_cut_from_its_marks(written: str) -> None:
    whole = {"ก็", "é", "👩‍👩‍👧", "👍🏽"}
    cut = shortened(written, 20).removesuffix("…")
    assert any(cut and cut.replace(each, "") == "" for each in whole)


@pytest.mark.parametrize("why", ["", "Because.", "One.\n\nTwo."])
def test_what_and_why_are_told_apart_however_they_were_written(why: str) -> None:
    wording = worded("A bench.\n\n\nBy the gate.", why, "en")
    assert what_and_why(wording) == ("A bench.\nBy the gate.", why)
    again = worded(*what_and_why(wording), "en")
    assert again == wording


@pytest.mark.parametrize(
    ("text", "language", "what", "why"),
    [
        ("I have an idea", "en", False, False),
        ("我有个建议", "zh", False, False),
        ("عندي فكرة", "ar", False, False),
        ("more benches", "en", True, False),
        ("多放几张长椅", "zh", True, False),
        ("Benches at the gate. My mother cannot stand so long.", "en", True, True),
        ("门口放长椅。老人等车的时候没有地方坐，很累。", "zh", True, True),
        ("门口放长椅，因为老人没地方坐", "zh", True, True),
        ("a bench, because people wait", "en", True, True),
        ("벤치가 필요해요, 어르신들 때문에요", "ko", True, True),
        ("高齢者が多いのでベンチがほしい", "ja", True, True),
        ("un banc, parce qu’on attend", "fr", True, True),
        ("eine Bank, weil viele warten", "de", True, True),
        ("скамейка, чтобы было где сесть", "ru", True, True),
        ("un banco, porque esperamos", "es", True, True),
        ("مقعد عند الباب لأننا ننتظر", "ar", True, True),
        ("um banco, porque esperamos", "pt", True, True),
        ("ghế dài vì người già mỏi", "vi", True, True),
        ("ม้านั่ง เพราะต้องรอนาน", "th", True, True),
    ],
)
def test_a_text_says_what_and_why(
    text: str, language: str, what: bool, why: bool
) -> None:
    assert (says_what(text, language), says_why(text, language)) == (what, why)


def test_a_slips_link_opens_the_page_with_the_code_where_no_server_sees_it() -> None:
    link = code_link("https://linli.example", "H-4F7K-9QTM-2B8X")
    assert link == "https://linli.example/chat#code=H-4F7K-9QTM-2B8X"
