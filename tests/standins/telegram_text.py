"""What the Bot API does to text: parses HTML, cleans it and measures it."""

from __future__ import annotations

import re

from tests.standins.telegram_errors import cannot_parse, refusal

LONGEST_RAW = 32_768  # UTF-8 bytes, before parsing
LONGEST_TEXT = 4_096  # code points, as all below
LONGEST_CAPTION = 1_024

TAGS = frozenset(
    (
        *("a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins"),
        *("tg-spoiler", "tg-emoji", "tg-time", "span"),
        *("pre", "code", "blockquote"),
    )
)
MODES = frozenset(("", "none", "html", "markdown", "markdownv2"))
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_MARKUP = re.compile(
    r"""<(?P<end>/?)(?P<name>[^\s>]*)(?P<rest>(?:"[^"]*"|'[^']*'|[^>"'])*)(?P<close>>?)
    |&(?:(?P<named>[a-z]+)|\#(?P<number>[0-9]+)|\#[xX](?P<hex>[0-9a-fA-F]+));?""",
    re.VERBOSE,
)
# Line and paragraph separators, embeddings and overrides; marks that look like lines.
_REMOVED = re.compile("[\u2028-\u202e\u030a\u0333\u033f\r]")
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f]")
_MARKS = re.compile("[\u200e\u200f](?=[\u200e\u200f])")
# What people cannot see; text of nothing else is empty.
_INVISIBLE = re.compile(
    "[\\s\u00a0\u1680\u180e\u2000-\u200f\u202f\u205f\u2800\u3000\ufeff\ufffc]*"
)


def shown_text(text: str, parse_mode: str = "") -> str:
    """A message's text as people see it.

    Raises:
        ApiError: It is missing, empty, too long or its markup is wrong.
    """
    if not text:
        raise refusal("text_missing")
    shown = _shown(text, parse_mode)
    if not shown:
        raise refusal("text_empty")
    if len(shown) > LONGEST_TEXT:
        raise refusal("text_too_long")
    return shown


def shown_caption(text: str, parse_mode: str = "") -> str:
    """A caption as people see it.

    Raises:
        ApiError: It is too long or its markup is wrong.
    """
    shown = _shown(text, parse_mode)
    if len(shown) > LONGEST_CAPTION:
        raise refusal("caption_too_long")
    return shown


def clean(text: str) -> str:
    """Text as the server keeps it: without what could break other people's screens."""
    text = _CONTROLS.sub(" ", _REMOVED.sub("", text))
    text = _MARKS.sub("\u200c", text).strip(" \n")
    return "" if _INVISIBLE.fullmatch(text) else text


def without_markup(text: str) -> str:
    """The text of Telegram's HTML.

    Raises:
        ApiError: A tag is unknown, not closed or not opened.
    """
    opened: list[str] = []

    def plain(found: re.Match[str]) -> str:
        if not found[0].startswith("<"):
            return _character(found)
        offset = len(text[: found.start()].encode())
        if found["end"]:
            _close(opened, found, offset)
        else:
            opened.append(_open(found, offset))
        return ""

    result = _MARKUP.sub(plain, text)
    if opened:
        raise cannot_parse(
            f'Can\'t find end tag corresponding to start tag "{opened[-1]}"'
        )
    return result


def _shown(text: str, parse_mode: str) -> str:
    mode = parse_mode.lower()
    if len(text.encode()) > LONGEST_RAW:
        raise refusal("raw_too_long")
    if mode not in MODES:
        raise refusal("parse_mode")
    return clean(without_markup(text) if mode == "html" else text)


def _character(found: re.Match[str]) -> str:
    if found["named"]:
        return NAMED.get(found["named"], found[0])
    code = int(found["number"] or found["hex"], 10 if found["number"] else 16)
    known = 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if known else found[0]


def _open(found: re.Match[str], offset: int) -> str:
    name = found["name"].lower()
    if not found["close"] and not found["rest"].strip():
        raise cannot_parse(f"Unclosed start tag at byte offset {offset}")
    if name not in TAGS:
        raise cannot_parse(f'Unsupported start tag "{name}" at byte offset {offset}')
    if not found["close"]:
        raise cannot_parse(f"Unclosed start tag at byte offset {offset}")
    if name == "span" and "tg-spoiler" not in found["rest"]:
        raise cannot_parse(
            f'Tag "span" must have class "tg-spoiler" at byte offset {offset}'
        )
    return name


def _close(opened: list[str], found: re.Match[str], offset: int) -> None:
    if not opened:
        raise cannot_parse(f"Unexpected end tag at byte offset {offset}")
    if not found["close"]:
        raise cannot_parse(f"Unclosed end tag at byte offset {offset}")
    expected, name = opened.pop(), found["name"].lower()
    if name not in ("", expected):
        raise cannot_parse(
            f"Unmatched end tag at byte offset {offset},"
            f' expected "</{expected}>", found "</{name}>"'
        )
