"""A resident's own words become a proposal: its title, what it asks, and why.

The body keeps both: what is asked has no empty line in it, why follows after one. So
each can be written anew without the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from community.model.proposal import Wording
from community.replying import shortened
from community.similar import concepts, plain, stems_pattern
from community.yaml_text import read_yaml

REASONS = Path(__file__).resolve().parents[2] / "knowledge" / "reason_words.yml"
LONGEST_TITLE = 100
# From here on a text says what it wants, and from there on also why.
SAYS_WHAT, SAYS_WHY = 60, 140
_SENTENCE_LETTERS = 12
_SENTENCE = re.compile(r"[^.!?。！？؟…\n]+[.!?。！？؟…]*")
_EMPTY_LINES = re.compile(r"\n\s*\n+")


def worded(text: str, why: str, language: str) -> Wording:
    """The wording that says what and why."""
    what = _EMPTY_LINES.sub("\n", text.strip())
    body = f"{what}\n\n{why.strip()}" if why.strip() else what
    return Wording(language, title_of(what, language), body)


def what_and_why(wording: Wording) -> tuple[str, str]:
    """What a wording asks, and why; empty if that was not said."""
    what, _, why = wording.body.partition("\n\n")
    return what, why


def title_of(text: str, language: str) -> str:
    """The first sentence that says something, short enough for one line."""
    sentences = [found.strip() for found in _SENTENCE.findall(text)]
    sentences = [each for each in sentences if any(map(str.isalnum, each))]
    about = (each for each in sentences if concepts(Wording(language, each, "")))
    chosen = next(about, None) or (sentences[0] if sentences else text)
    return shortened(chosen.strip(" .。"), LONGEST_TITLE)


def says_what(text: str, language: str) -> bool:
    """Whether a text says what is wished for, and not only that something is."""
    return width(text) >= SAYS_WHAT or bool(concepts(Wording(language, text, "")))


def says_why(text: str, language: str) -> bool:
    """Whether a text gives a reason, or is so full that nobody should ask for one."""
    reasons = _reasons().get(language)
    if reasons and reasons.search(plain(text, language)):
        return True
    sentences = [
        each for each in _SENTENCE.findall(text) if width(each) >= _SENTENCE_LETTERS
    ]
    return len(sentences) > 1 or width(text) >= SAYS_WHY


def width(text: str) -> int:
    """How much is written: a Chinese sign says as much as several letters."""
    return sum(
        3 if unicodedata.east_asian_width(each) in "WF" else 1
        for each in text
        if each.isalnum()
    )


@cache
def _reasons() -> Mapping[str, re.Pattern[str]]:
    words: dict[str, list[str]] = read_yaml(REASONS.read_text("utf-8"))
    return {code: stems_pattern(each, code) for code, each in words.items()}
