"""Whether a message reads as a question, also where people leave out the sign."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Optional

import yaml

WORDS = Path(__file__).resolve().parent.parent / "question_words.yml"
MARKS = ("?", "؟")
# Languages that put no spaces between words.
_UNSPACED = ("zh", "ja", "ko", "th")


def reads_as_question(text: str, language: str) -> bool:
    """Whether a text asks something; wishes may be worded so too."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").strip()
    if any(mark in plain for mark in MARKS):
        return True
    pattern = _patterns().get(language)
    return bool(pattern and pattern.search(plain.rstrip(".!。…~ ")))


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    content = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return {code: _pattern(words, code) for code, words in content.items()}


def _pattern(words: Mapping[str, list[str]], code: str) -> re.Pattern[str]:
    edge = "" if code in _UNSPACED else r"\b"
    forms = (
        _form("^", words.get("begins"), edge),
        _form(edge, words.get("holds"), edge),
        _form(edge, words.get("ends"), "$"),
    )
    return re.compile("|".join(filter(None, forms)))


def _form(before: str, words: Optional[Iterable[str]], after: str) -> str:
    found = "|".join(re.escape(unicodedata.normalize("NFKC", w)) for w in words or ())
    return f"{before}(?:{found}){after}" if found else ""
