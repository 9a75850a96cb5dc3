"""W17: what is too long for one message, in bytes."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.wechat.splitting import TEXT_BYTES, at_most, shorten, size, split

pytestmark = pytest.mark.fast

FAMILY = "👨‍👩‍👧‍👦"
PIECES = st.sampled_from(
    [
        FAMILY,
        "🇻🇳",
        "é",
        "e\u0301",
        "中",
        "ไม่",
        "किं",
        "سلام",
        "a",
        " ",
        ".",
        "\n",
        "\n\n",
    ]
)
TEXTS = st.lists(PIECES, max_size=120).map("".join)


def graphemes(text: str) -> list[str]:
    """What a reader takes for characters, without space."""
    return [g for g in regex.findall(r"\X", text) if g.strip()]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a" * 2048, 1),
        ("a" * 2049, 2),
        ("中" * 682 + "ab", 1),
        ("中" * 683, 2),
        ("س" * 1024, 1),
        ("س" * 1025, 2),
        ("😀" * 512, 1),
        ("😀" * 513, 2),
        (FAMILY * 81, 1),
        (FAMILY * 82, 2),
        ("", 0),
        (" \n ", 0),
    ],
)
def test_w17_a_text_is_split_by_its_bytes(text: str, parts: int) -> None:
    found = split(text)
    assert len(found) == parts
    assert all(0 < size(part) <= TEXT_BYTES for part in found)
    assert "".join(found) == text.strip()


def test_w17_blank_lines_split_nothing_that_fits() -> None:
    text = "\n\n".join(f"Paragraph {number}" for number in range(100))
    assert size(text) <= TEXT_BYTES
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("one two\n\nthree four\nfive six. Seven", "one two\n\nthree four"),
        ("one two three\nfour five. six seven", "one two three"),
        ("one two three. Four five", "one two three."),
        ("one two. Three four five", "one two. Three four"),
        ("一二三四五。六七八九十一二三", "一二三四五。"),
        ("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrst"),
    ],
)
def test_w17_a_text_is_cut_where_a_reader_pauses(text: str, first: str) -> None:
    limit = 26 if "\n\n" in text else 20
    assert split(text, limit)[0] == first


@given(TEXTS, st.integers(min_value=30, max_value=200))
def test_w17_no_character_is_broken_or_lost(text: str, limit: int) -> None:
    parts = split(text, limit)
    assert all(0 < size(part) <= limit for part in parts)
    assert [g for part in parts for g in graphemes(part)] == graphemes(text.strip())


@given(st.text(max_size=300), st.integers(min_value=8, max_value=50))
def test_w17_any_text_ends_in_parts_that_fit(text: str, limit: int) -> None:
    parts = split(text, limit)
    assert all(part and size(part) <= limit for part in parts)
    kept = [c for part in parts for c in part if not c.isspace()]
    assert kept == [c for c in text if not c.isspace()]


@given(TEXTS, st.integers(min_value=1, max_value=4))
def test_a_text_takes_no_more_parts_than_it_may(text: str, most: int) -> None:
    parts = at_most(text, most, limit=60)
    assert len(parts) <= most
    assert all(size(part) <= 60 for part in parts)
    if len(split(text, 60)) > most:
        assert parts[-1].endswith("…")
    else:
        assert parts == split(text, 60)


@given(TEXTS, st.integers(min_value=28, max_value=80))
def test_a_shortened_text_is_the_beginning_of_it(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert size(short) <= limit
    assert short == text or text.startswith(short.removesuffix("…"))
