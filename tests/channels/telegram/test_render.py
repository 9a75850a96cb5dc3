"""T29, T31, T33 to T35: what is sent of a message."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.base import Button, Outbound
from bot.channels.telegram.keyboard import keyboard_of
from bot.channels.telegram.render import clean, parts_of
from bot.channels.telegram.split import units
from tests.standins.telegram_text import shown_text

pytestmark = pytest.mark.fast

SOURCE = {
    "type": "source",
    "text": "Source: Police & Co",
    "href": "https://x.cn/?a=1&b",
}
CARD: tuple[dict[str, Any], ...] = (
    {"type": "call", "text": "Call 119", "href": "tel:119"},
    {"type": "phone", "text": "Hospital <east> 010-6915", "href": "tel:0106915"},
    {"type": "place", "text": "1 Main St", "href": "https://map.cn/?q=%E4%B8%80"},
    SOURCE,
    {"type": "as_of", "text": "As of May 2026", "href": None},
    {"type": "question", "text": "Was this helpful?", "href": None},
)


def outbound(text: str, **more: Any) -> Outbound:
    return Outbound(1, "5", text, "en", "answer", **more)


def test_a_card_stands_around_the_text() -> None:
    (part,) = parts_of(outbound("Leave the house.", card=CARD))
    assert part.plain == (
        "Call 119\n\nLeave the house.\n\nHospital <east> 010-6915\n1 Main St\n\n"
        "Source: Police & Co\nAs of May 2026\n\nWas this helpful?"
    )
    assert part.html == (
        "<b>Call 119</b>\n\nLeave the house.\n\nHospital &lt;east&gt; 010-6915\n"
        '<a href="https://map.cn/?q=%E4%B8%80">1 Main St</a>\n\n'
        '<a href="https://x.cn/?a=1&amp;b">Source: Police &amp; Co</a>\n'
        "As of May 2026\n\nWas this helpful?"
    )


def test_what_staff_wrote_stands_below_its_translation() -> None:
    mark = {"type": "mark", "state": "machine", "text": "Translated", "lang": "en"}
    original = {
        "type": "original",
        "label": "Original (中文)",
        "label_lang": "en",
        "text": "请带<护照>。\n谢谢！",
        "lang": "zh",
    }
    (part,) = parts_of(outbound("Bring your passport.", card=(mark, original)))
    assert part.plain == (
        "Bring your passport.\n\nTranslated\nOriginal (中文)\n请带<护照>。\n谢谢！"
    )
    assert "请带&lt;护照&gt;。" in part.html


def test_only_web_addresses_become_links() -> None:
    line = SOURCE | {"href": "javascript:alert(1)"}
    (part,) = parts_of(outbound("x", card=(line,)))
    assert "<a" not in part.html


def test_t31_signs_of_markup_are_text() -> None:
    text = "a.b!c-d(e)f&g<h>i_j*k`l \"m\" 'n' &nbsp; &lt;"
    (part,) = parts_of(outbound(text))
    assert shown_text(part.html, "HTML") == text == part.plain


def test_t29_names_cannot_turn_the_text_around_or_write_markup() -> None:
    (part,) = parts_of(outbound("Hello <b>&\u202eevil\u202c \u2068x\u2069"))
    assert part.html == "Hello &lt;b&gt;&amp;evil \u2068x\u2069"


def test_t35_text_is_composed() -> None:
    (part,) = parts_of(outbound("A\u030angstro\u0308m ŝ g\u0303"))
    assert part.plain == "Ångström ŝ g̃"
    assert "\u030a" not in part.html


def test_separators_and_control_characters_are_cleaned() -> None:
    assert clean("a\u2028b\u2029c\r\nd\te\x00f\x85") == "a\nb\nc\nd e f "


def test_nothing_to_see_is_no_message() -> None:
    assert parts_of(outbound(" \n \u202e")) == []


def test_t30_an_answer_that_fills_a_message_keeps_its_card_whole() -> None:
    found = parts_of(outbound("word " * 815 + "end.", card=CARD))
    assert len(found) == 2
    for part in found:
        assert units(shown_text(part.html, "HTML")) <= 4096
        assert part.html.count("<a ") == part.html.count("</a>")
    assert found[1].html.endswith("Was this helpful?")


@settings(deadline=None)
@given(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=300),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=50),
)
def test_t31_whatever_is_written_the_markup_is_right(text: str, name: str) -> None:
    card = (SOURCE | {"text": name, "href": f"https://x.cn/{name}"},)
    for part in parts_of(outbound(text, card=card)):
        unmarked = re.sub(r"<(/?[ab])( href=\"[^\"<>]*\")?>", "", part.html)
        assert html.unescape(unmarked) == html.unescape(
            html.escape(part.plain, quote=False)
        )


def buttons(*titles: str) -> tuple[Button, ...]:
    return tuple(Button(f"key-{n}", title, "en") for n, title in enumerate(titles))


def test_no_buttons_no_keyboard() -> None:
    assert keyboard_of(()) is None


def test_t33_a_button_carries_only_the_short_key() -> None:
    keyboard = keyboard_of(buttons("Б" * 33))
    assert keyboard
    (row,) = keyboard.inline_keyboard
    assert (row[0].text, row[0].callback_data) == ("Б" * 33, "key-0")


def test_t34_at_most_eight_in_a_row_and_a_hundred_in_all() -> None:
    keyboard = keyboard_of(buttons(*(str(n % 10) for n in range(150))))
    assert keyboard
    assert all(1 <= len(row) <= 8 for row in keyboard.inline_keyboard)
    assert sum(len(row) for row in keyboard.inline_keyboard) == 100


def test_t34_a_label_from_right_to_left_needs_no_embedding() -> None:
    keyboard = keyboard_of(buttons("\u202bالعربية\u202c", "Tiếng\n Việt"))
    assert keyboard
    titles = [b.text for row in keyboard.inline_keyboard for b in row]
    assert titles == ["العربية", "Tiếng Việt"]


def test_long_titles_have_a_row_of_their_own() -> None:
    keyboard = keyboard_of(buttons("Yes", "No", "登记住宿二十四小时内怎么办理手续"))
    assert keyboard
    assert [len(row) for row in keyboard.inline_keyboard] == [2, 1]
