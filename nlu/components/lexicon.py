"""Words of danger, one file per language: `nlu/<lang>/emergency_lexicon.yml`.

A phrase is plain words with three signs: ``word*`` and ``*word`` also stand for longer
words, ``...`` for up to four other words (twelve characters where a language writes no
spaces), ``(a|b)`` for one of several.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from community.languages import languages
from nlu.components.features import normalise, without_marks
from nlu.components.scripts import script_weights

LEXICON = "emergency_lexicon.yml"
HARMLESS = "harmless"
# How accents are read: "ignore" them, "keep" them where a word without them is another
# word, or take a message typed wholly without them as such ("all_or_none").
ACCENTS = ("ignore", "keep", "all_or_none")
SIGNS = re.compile(r"\s*\.\.\.\s*|\s+|[(|)*]|[^\s(|)*.]+|\.")
APOSTROPHES = str.maketrans("'’‘ʼ`´", "      ")


class LexiconError(ValueError):
    """A lexicon that cannot be used; says which file and which line of it."""


@dataclass(frozen=True)
class Patterns:
    """The phrases of one language in one way of reading accents."""

    dangers: dict[str, re.Pattern[str]]
    harmless: re.Pattern[str] | None


@dataclass(frozen=True)
class Finding:
    """What one lexicon says about a message.

    Attributes:
        kinds: The dangers it names.
        harmless: Whether a phrase that only sounds dangerous was in it.
    """

    kinds: frozenset[str]
    harmless: bool


class Lexicon:
    """The phrases of one language."""

    def __init__(self, content: dict[str, Any], path: Path) -> None:
        """Checks and compiles the content of a lexicon file.

        Raises:
            LexiconError: If a key or a phrase is not understood.
        """
        spaces = content.pop("spaces", True)
        self._accents = content.pop("accents", "ignore")
        if self._accents not in ACCENTS:
            raise LexiconError(f"{path}: accents: one of {', '.join(ACCENTS)}")
        phrases = {kind: list(lines or ()) for kind, lines in content.items()}
        self._exact = _patterns(phrases, spaces, normalise, path)
        self._plain = _patterns(phrases, spaces, _without_accents, path)
        letters = " ".join(line for lines in phrases.values() for line in lines)
        weights = script_weights(letters)
        # A foreign word in a phrase does not make the lexicon one of its script.
        self._scripts = {
            script
            for script, weight in weights.items()
            if weight * 10 > sum(weights.values())
        }

    def find(self, text: str, scripts: Iterable[str]) -> Finding:
        """The dangers a message names, and whether it holds a harmless phrase.

        Args:
            text: The message.
            scripts: The scripts it is written in; nothing is looked up in others.
        """
        if self._scripts.isdisjoint(scripts):
            return Finding(frozenset(), False)
        exact, plain = normalise(text), _without_accents(text)
        ignore = self._accents == "ignore" or (
            self._accents == "all_or_none" and exact == plain
        )
        patterns = self._plain if ignore else self._exact
        words = (plain if ignore else exact).translate(APOSTROPHES)
        rest = patterns.harmless.sub(" … ", words) if patterns.harmless else words
        kinds = {kind for kind, found in patterns.dangers.items() if found.search(rest)}
        return Finding(frozenset(kinds), rest != words)


def _without_accents(text: str) -> str:
    return without_marks(normalise(text))


def read(path: Path) -> Lexicon:
    """Reads one lexicon file.

    Raises:
        LexiconError: If it is not understood.
    """
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(content, dict):
        raise LexiconError(f"{path}: expected kinds of danger with lists of phrases")
    return Lexicon(content, path)


def read_all(folder: Path) -> list[Lexicon]:
    """The lexicons of all languages Linli speaks, `folder` being `nlu/`."""
    paths = (folder / code / LEXICON for code in sorted(languages()))
    return [read(path) for path in paths if path.exists()]


def _patterns(
    phrases: dict[str, list[str]], spaces: bool, reading: Any, path: Path
) -> Patterns:
    compiled: dict[str, re.Pattern[str]] = {}
    for kind, lines in phrases.items():
        for line in lines:
            if not isinstance(line, str) or line.count("(") != line.count(")"):
                raise LexiconError(f"{path}: {kind}: not a phrase: {line!r}")
        if lines:
            read_lines = [reading(line).translate(APOSTROPHES) for line in lines]
            compiled[kind] = re.compile(_expression(read_lines, spaces))
    return Patterns(
        {kind: found for kind, found in compiled.items() if kind != HARMLESS},
        compiled.get(HARMLESS),
    )


def _expression(phrases: list[str], spaces: bool) -> str:
    either = "|".join(f"(?:{_phrase(phrase, spaces)})" for phrase in phrases)
    # Looking only where a word begins makes it five times faster.
    return rf"(?<!\w)(?:{either})(?!\w)" if spaces else either


def _phrase(phrase: str, spaces: bool) -> str:
    gap = r"\W+(?:\w+\W+){0,4}?" if spaces else r".{0,12}?"
    parts = []
    for sign in SIGNS.findall(phrase.strip()):
        if sign.strip() == "...":
            parts.append(gap)
        elif sign.isspace():
            parts.append(r"\W+" if spaces else r"\W*")
        elif sign == "*":
            parts.append(r"\w*")
        elif sign in "(|)":
            parts.append("(?:" if sign == "(" else sign)
        else:
            parts.append(re.escape(sign))
    return "".join(parts)
