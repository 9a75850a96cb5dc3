"""What the server makes of text."""

from __future__ import annotations

import json

import pytest

from tests.standins.telegram_errors import ERRORS, PARAMETERS, ApiError
from tests.standins.telegram_spec import SHARED
from tests.standins.telegram_text import clean, shown_caption, shown_text

pytestmark = pytest.mark.fast


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb\u2028c", "abc"),
        ("A\u030a", "A"),
        ("Å", "Å"),
        ("\u2067مرحبا\u2069", "\u2067مرحبا\u2069"),
        ("a\u200e\u200f\u200eb", "a\u200c\u200c\u200eb"),
        ("a\tb\r\nc", "a b\nc"),
        ("  \n hello \n ", "hello"),
        ("\u200b \u3000", ""),
    ],
)
def test_text_is_cleaned(text: str, shown: str) -> None:
    assert clean(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>a</b> &lt;b&gt; &amp;amp; &quot;", 'a <b> &amp; "'),
        ("&nbsp;&#65;&#x42;&copy", "&nbsp;AB&copy"),
        ('<a href="https://a/?q=%3E">x <i>y</i></a>', "x y"),
        ('<span class="tg-spoiler">s</span><BLOCKQUOTE expandable>q</>', "sq"),
        ("1 > 0", "1 > 0"),
    ],
)
def test_html_becomes_the_text_that_is_shown(text: str, shown: str) -> None:
    assert shown_text(text, "HTML") == shown


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a<br>b", 'Unsupported start tag "br" at byte offset 1'),
        ("ạ <p>", 'Unsupported start tag "p" at byte offset 4'),
        ("age <5", "Unclosed start tag at byte offset 4"),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        (
            "<b><i>x</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        (
            "<span>x</span>",
            'Tag "span" must have class "tg-spoiler" at byte offset 0',
        ),
    ],
)
def test_wrong_html_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ApiError) as error:
        shown_text(text, "html")
    assert error.value.description == f"Bad Request: can't parse entities: {reason}"


def test_length_counts_code_points_after_parsing() -> None:
    assert len(shown_text("<b>" + "😀" * 4096 + "</b>", "HTML")) == 4096
    assert len(shown_text("&lt;" * 4096, "HTML")) == 4096
    assert len(shown_caption("ñ" * 1024)) == 1024


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "text_missing"),
        (" \u202e\n", "text_empty"),
        ("<b> </b>", "text_empty"),
        ("a" * 4097, "text_too_long"),
        ("ế" * 11_000, "raw_too_long"),
    ],
)
def test_text_that_cannot_be_sent_is_refused(text: str, key: str) -> None:
    with pytest.raises(ApiError) as error:
        shown_text(text, "HTML")
    assert (error.value.code, error.value.description) == ERRORS[key]


def test_a_caption_too_long_and_an_unknown_parse_mode_are_refused() -> None:
    with pytest.raises(ApiError, match="caption is too long"):
        shown_caption("a" * 1025)
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        shown_text("a", "HTML5")


@pytest.mark.skipif(
    not (SHARED / "errors.json").exists(), reason="the list of errors is not here"
)
def test_all_errors_of_the_real_server_are_known_word_for_word() -> None:
    listed = json.loads((SHARED / "errors.json").read_text(encoding="utf-8"))["errors"]
    known = {text: (key, code) for key, (code, text) in ERRORS.items()}
    for error in listed:
        key, code = known[error["description"]]
        assert code == error["error_code"]
        assert PARAMETERS.get(key) == error.get("parameters")
