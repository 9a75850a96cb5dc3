"""A message of the desk to what Telegram shows: text with links, in parts."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from bot.channels.base import Outbound
from bot.channels.telegram.split import split

# Telegram takes them out, with what they would hide; line separators become lines.
_EMBEDDINGS = re.compile("[\u202a-\u202e]")
_LINE_SEPARATORS = re.compile("\r\n|[\r\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")

# Below the text: how staff's words came into this language, then what else there is.
_PARAGRAPHS = (
    ("mark", "original"),
    ("phone", "place"),
    ("source", "as_of"),
    ("question",),
)


@dataclass(frozen=True)
class Part:
    """One message as it is sent.

    Attributes:
        html: With markup.
        plain: The same words, if Telegram cannot read the markup.
    """

    html: str
    plain: str


@dataclass(frozen=True)
class _Marked:
    """A stretch of the text that is shown in another way."""

    start: int
    end: int
    opening: str
    closing: Literal["</a>", "</b>"]


def parts_of(outbound: Outbound) -> list[Part]:
    """The messages to send for one of the desk; none if there is nothing to see."""
    text, marked = _written(outbound)
    spans = split(text, [(mark.start, mark.end) for mark in marked])
    return [
        Part(_html(text, start, end, marked), text[start:end]) for start, end in spans
    ]


def clean(text: str) -> str:
    """Text as Telegram keeps it.

    Composed characters (NFC): Telegram deletes the ring of a decomposed å. Embeddings
    and overrides of direction go, as Telegram removes them; isolates stay.
    """
    text = _LINE_SEPARATORS.sub("\n", unicodedata.normalize("NFC", text))
    return _CONTROLS.sub(" ", _EMBEDDINGS.sub("", text))


def _written(outbound: Outbound) -> tuple[str, list[_Marked]]:
    """The whole text and what is marked in it: calls first, sources last."""
    text = ""
    marked: list[_Marked] = []
    for gap, words, opening, closing in _pieces(outbound):
        text += gap if text else ""
        start = len(text)
        text += words
        if closing:
            marked.append(_Marked(start, len(text), opening, closing))
    return text, marked


_Piece = tuple[str, str, str, Literal["</a>", "</b>", ""]]


def _pieces(outbound: Outbound) -> Iterator[_Piece]:
    """Gap before it, words, and tags around each piece of the message."""
    card = outbound.card
    for line in _of_type(card, "call"):
        yield "\n", clean(line["text"]), "<b>", "</b>"
    yield "\n\n", clean(outbound.text), "", ""
    for types in _PARAGRAPHS:
        for number, line in enumerate(_of_type(card, *types)):
            yield "\n" if number else "\n\n", *_line(line)


def _of_type(card: tuple[dict[str, Any], ...], *types: str) -> Iterator[dict[str, Any]]:
    return (line for line in card if line["type"] in types)


def _line(line: dict[str, Any]) -> tuple[str, str, Literal["</a>", ""]]:
    """A line of the card; phones stay text, which Telegram makes a link by itself."""
    words, href = clean(line["text"]), line.get("href") or ""
    if label := line.get("label"):
        words = f"{clean(label)}\n{words}"
    if words.strip() and href.startswith(("https://", "http://")):
        return words, f'<a href="{html.escape(href)}">', "</a>"
    return words, "", ""


def _html(text: str, start: int, end: int, marked: list[_Marked]) -> str:
    """A stretch of the text with its markup; what is cut is marked on both sides."""
    written, at = "", start
    for mark in marked:
        first, last = max(mark.start, start), min(mark.end, end)
        if first < last:
            written += _escaped(text[at:first])
            written += mark.opening + _escaped(text[first:last]) + mark.closing
            at = last
    return written + _escaped(text[at:end])


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)
