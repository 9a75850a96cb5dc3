"""What residents mean with words: which interest, which days, that we should stop."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from community.interests import Interests
from community.similar import plain, stems_pattern
from community.yaml_text import read_yaml

_KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
INTEREST_WORDS = _KNOWLEDGE / "interest_words.yml"
STOP_WORDS = _KNOWLEDGE / "stop_words.yml"

ALSO_ANSWERS = "also_answers"

Days = Literal["today", "week"]
# Residents of all languages write these words of the place.
_EVERYWHERE = ("zh", "en")
_LONGEST_STOP = 60

_Patterns = Mapping[str, Mapping[str, re.Pattern[str]]]


@dataclass(frozen=True)
class Asked:
    """What a question about gatherings is narrowed to.

    Attributes:
        interests: Those that are named, in the order of the place.
        days: None if it may be any day.
    """

    interests: tuple[str, ...] = ()
    days: Days | None = None


def asked(text: str, language: str, interests: Interests) -> Asked:
    """What somebody names who asks for gatherings or notices."""
    named = _named(text, language, _words()["interests"])
    days = _named(text, language, _words()["days"])
    found: Days | None = next((x for x in ("today", "week") if x in days), None)
    return Asked(tuple(one for one in interests if one in named), found)


def is_stop(text: str) -> bool:
    """Whether all that a message says is that nothing more should be sent."""
    return len(text) <= _LONGEST_STOP and _bare(text) in _stops()


def also_answers(text: str) -> bool:
    """Whether a stop word may as well answer a question that was asked."""
    return _bare(text) in {_bare(each) for each in _stop_words()[ALSO_ANSWERS]}


def _named(text: str, language: str, words: _Patterns) -> set[str]:
    codes = dict.fromkeys((language, *_EVERYWHERE))
    return {
        name
        for name, patterns in words.items()
        for code in codes
        if code in patterns and patterns[code].search(plain(text, code))
    }


def _bare(text: str) -> str:
    """A text without case and without signs around it."""
    seen = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    kept = "".join(c for c in seen if unicodedata.category(c) != "Cf")
    return re.sub(r"^[\W_]+|[\W_]+$", "", " ".join(kept.split()))


@cache
def _words() -> Mapping[str, _Patterns]:
    content: dict[str, Any] = read_yaml(INTEREST_WORDS.read_text("utf-8"))
    return {
        part: {
            name: {code: stems_pattern(each, code) for code, each in by_code.items()}
            for name, by_code in names.items()
        }
        for part, names in content.items()
    }


@cache
def _stops() -> frozenset[str]:
    return frozenset(_bare(each) for words in _stop_words().values() for each in words)


@cache
def _stop_words() -> Mapping[str, list[str]]:
    content: dict[str, list[str]] = read_yaml(STOP_WORDS.read_text("utf-8"))
    return content
