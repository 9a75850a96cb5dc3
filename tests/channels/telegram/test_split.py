"""T30: long text to parts that fit."""

from __future__ import annotations

import pytest
import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.channels.telegram.split import split, units

pytestmark = pytest.mark.fast

LIMIT = 4096

# Letters with marks, Thai, Arabic, families of emoji, flags, Hangul, spaces, ends.
PIECES = (
    *("a", "e\u0301", "ภา", "ษา", "ไทย", "عَ", "بِ", "👩‍👩‍👧", "🇻🇳", "각", "中", "。"),
    *(". ", "! ", "\n", "\n\n", " ", "क्षि", "\r\n", "<b>&", "\u200d", "🏽"),
)
texts = st.lists(st.sampled_from(PIECES), max_size=80).map("".join) | st.text(
    st.characters(exclude_categories=("Cs",)), max_size=120
)


def parts(
    text: str, longest: int = LIMIT, **options: list[tuple[int, int]]
) -> list[str]:
    return [text[a:b] for a, b in split(text, longest=longest, **options)]


def visible(text: str) -> str:
    return "".join(text.split())


@settings(deadline=None)
@given(texts, st.integers(1, 40))
@example("👩‍👩‍👧" * 3, 8)
def test_t30_parts_fit_and_nothing_is_lost(text: str, longest: int) -> None:
    found = parts(text, max(longest, 2))
    assert all(units(part) <= max(longest, 2) for part in found)
    assert visible("".join(found)) == visible(text)
    assert all(part == part.strip() and part for part in found)


@settings(deadline=None)
@given(texts, st.integers(30, 60))
def test_t30_no_character_is_cut(text: str, longest: int) -> None:
    clusters = [m.span() for m in regex.finditer(r"\X", text)]
    cuts = {edge for span in split(text, longest=longest) for edge in span}
    for first, last in clusters:
        whole = text[first:last]
        if units(whole) <= longest and not any(c.isspace() for c in whole):
            assert not any(first < cut < last for cut in cuts), repr(whole)


@pytest.mark.parametrize(
    "letter",
    ["a", "\u0639", "ก", "中", "😀", "👩‍👩‍👧", "e\u0301", "\U0001f1fb\U0001f1f3"],
)
@pytest.mark.parametrize("times", [4096, 4097, 5000])
def test_t30_every_script_without_spaces_fits(letter: str, times: int) -> None:
    text = letter * times
    found = parts(text)
    assert "".join(found) == text
    for part in found:
        assert len(part) <= LIMIT
        assert len(part.encode("utf-16-le")) // 2 <= LIMIT
        assert len(part) % len(letter) == 0


def test_t30_as_few_parts_as_needed() -> None:
    assert len(parts("a" * 4096)) == 1
    assert len(parts("a" * 4097)) == 2
    assert parts("") == parts(" \n ") == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("one two\n\nthree four five", "one two"),
        ("one two\nthree four five", "one two"),
        ("One two. Three four five", "One two."),
        ("是一二三。四五六七八九十一", "是一二三。"),
        ("one two three four", "one two"),
        ("oneone twotwotwotwotwo", "oneone"),
        ("a bbbbbbbbbbbbbbbbbbb", "a bbbbbbbb"),
    ],
)
def test_t30_the_cut_is_where_a_reader_pauses(text: str, first: str) -> None:
    assert parts(text, 10)[0] == first


def test_t30_a_paragraph_wins_over_a_later_sentence() -> None:
    text = "A" * 30 + "\n\n" + "B. " * 20
    assert parts(text, 60)[0] == "A" * 30


def test_a_link_is_not_cut() -> None:
    text = "see the page here now"
    assert parts(text, 12, whole=[(8, 17)])[0] == "see the"
    assert parts("x" * 8 + "link", 10, whole=[(8, 12)]) == ["x" * 8, "link"]


def test_a_link_that_is_too_long_is_cut_all_the_same() -> None:
    assert parts("l" * 25, 10, whole=[(0, 25)]) == ["l" * 10, "l" * 10, "l" * 5]


def test_a_single_character_that_is_too_long_is_cut() -> None:
    text = "a" + "\u0301" * 5000
    assert "".join(parts(text)) == text
