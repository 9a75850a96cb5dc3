"""Whether two proposals want the same, in whatever languages, without translating.

Each text is read for concepts of neighbourhood life (``knowledge/proposal_terms.yml``);
two ideas are as alike as the concepts they share weigh. What stands in a title weighs
more, what many proposals mention ("at night") weighs little.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import sqrt
from pathlib import Path
from typing import Any, get_args

from community.model.proposal import EVERYWHERE, Category, Wording
from community.yaml_text import read_yaml

TERMS = Path(__file__).resolve().parent.parent / "knowledge" / "proposal_terms.yml"
# From here on two ideas are shown as alike; chosen on sentences of its own, see
# ``tests/community/similar_development.yml``.
ALIKE = 0.5

_ASPECT = 0.25
_TITLE = 2.0
_SAME_CATEGORY = 0.1
_ELSEWHERE = 0.75
_LETTERS = 3

# Words stand without spaces, or grow together: a stem is looked for anywhere.
_UNSPACED = ("zh", "ja", "ko", "th")
# Syllables that stand alone are whole words.
_WHOLE_WORDS = ("vi",)
_COMPOUNDS = ("de",)
_SHORT = 5
_ARABIC = str.maketrans("أإآىةؤئ", "ااايهوي", "\u0640")
# Article, "and", "in", "for" are written together with the word.
_ARABIC_PREFIX = r"(?:و|ف)?(?:ب|ك|ل)?(?:ال|ل)?"


@dataclass(frozen=True)
class Idea:
    """What is compared of a proposal."""

    wording: Wording
    category: Category
    area: str


@dataclass(frozen=True)
class Concept:
    """Something that proposals are about.

    Attributes:
        category: What a proposal about it is about.
        aspect: Whether many proposals mention it, so that it makes none alike.
        patterns: How it is written, by language.
    """

    name: str
    category: Category
    aspect: bool
    patterns: Mapping[str, re.Pattern[str]]


def most_similar(idea: Idea, others: Sequence[Idea], limit: int) -> list[int]:
    """Places of the ideas that want the same, the most alike first."""
    scores = [(likeness(idea, other), place) for place, other in enumerate(others)]
    alike = sorted((-score, place) for score, place in scores if score >= ALIKE)
    return [place for _, place in alike[:limit]]


def likeness(one: Idea, other: Idea) -> float:
    """How much two ideas want the same; `ALIKE` and more is shown."""
    first, second = concepts(one.wording), concepts(other.wording)
    shared = first.keys() & second.keys()
    score = _same_letters(one.wording, other.wording)
    if any(not _terms()[name].aspect for name in shared):
        product = sum(first[name] * second[name] for name in shared)
        by_concepts = product / (_length(first) * _length(second))
        if one.category == other.category != "other":
            by_concepts += _SAME_CATEGORY
        score = max(score, by_concepts)
    near = one.area == other.area or EVERYWHERE in (one.area, other.area)
    return score if near else score * _ELSEWHERE


def likely_category(wording: Wording) -> Category:
    """What a proposal seems to be about; ``other`` if nothing tells."""
    found: Counter[Category] = Counter()
    for name, weight in concepts(wording).items():
        found[_terms()[name].category] += weight  # type: ignore[assignment]
    return found.most_common(1)[0][0] if found else "other"


@lru_cache(maxsize=8192)
def concepts(wording: Wording) -> Mapping[str, float]:
    """What a text is about, and how much each of that weighs."""
    language = wording.language
    title, body = (plain(text, language) for text in (wording.title, wording.body))
    found: dict[str, float] = {}
    for name, concept in _terms().items():
        pattern = concept.patterns.get(language)
        weight = _ASPECT if concept.aspect else 1.0
        if pattern is None:
            continue
        if pattern.search(title):
            found[name] = weight * _TITLE
        elif pattern.search(body):
            found[name] = weight
    return found


@cache
def _terms() -> Mapping[str, Concept]:
    return read_terms(TERMS)


def read_terms(path: Path) -> dict[str, Concept]:
    """The concepts of a file, by name.

    Raises:
        ValueError: If a category is not known.
    """
    found = {}
    content: dict[str, dict[str, Any]] = read_yaml(path.read_text("utf-8"))
    for name, entry in content.items():
        words = dict(entry)
        category, aspect = words.pop("category"), words.pop("aspect", False)
        if category not in get_args(Category):
            raise ValueError(f"{path}: {name}: {category} is not a category")
        patterns = {code: _pattern(stems, code) for code, stems in words.items()}
        found[name] = Concept(name, category, aspect, patterns)
    return found


def _pattern(stems: Sequence[str], language: str) -> re.Pattern[str]:
    return re.compile("|".join(_stem(each, language) for each in stems))


def _stem(stem: str, language: str) -> str:
    ends = stem.endswith("$")
    text = re.escape(plain(stem.rstrip("$"), language)).replace(r"\ ", r"\s+")
    if language in _UNSPACED:
        return text
    if language in _WHOLE_WORDS:
        return rf"\b{text}\b"
    if language in _COMPOUNDS and not ends and len(stem) >= _SHORT:
        return text
    prefix = _ARABIC_PREFIX if language == "ar" else ""
    return rf"\b{prefix}{text}" + (r"\b" if ends else "")


def plain(text: str, language: str) -> str:
    """A text in which what is written differently and means the same is the same."""
    text = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    if language in (*_UNSPACED, *_WHOLE_WORDS):
        return text
    # People leave out accents, and vowel signs of Arabic.
    apart = unicodedata.normalize("NFKD", text.translate(_ARABIC))
    return "".join(c for c in apart if not unicodedata.combining(c))


def _same_letters(one: Wording, other: Wording) -> float:
    """How much of two texts in one language is the same, letter by letter."""
    if one.language != other.language:
        return 0.0
    first, second = _threes(one), _threes(other)
    shared = sum((first & second).values())
    return 2 * shared / max(sum(first.values()) + sum(second.values()), 1)


@lru_cache(maxsize=8192)
def _threes(wording: Wording) -> Counter[str]:
    text = plain(f"{wording.title} {wording.body}", wording.language)
    letters = "".join(c for c in text if c.isalnum())
    return Counter(letters[at : at + _LETTERS] for at in range(len(letters) - 2))


def _length(weights: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in weights.values()))
