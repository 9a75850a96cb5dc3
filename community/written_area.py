"""Which building or area a resident names, in whatever language they write."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from community.model.proposal import EVERYWHERE
from community.procedure import Procedure
from community.similar import plain

WORDS = Path(__file__).resolve().parent.parent / "knowledge" / "building_words.yml"

# Residents of all languages write what stands on the signs of the place.
_ON_SIGNS = ("zh", "en")
_UNSPACED = ("zh", "ja", "ko", "th")
# "building no. 3", "edificio nº 3", "корпус №3", "3-й корпус".
_GAP = r"[\s.#°-]*(?:n[or]?[.°]?\s*)?"
_SPELLED_ENDS = r"(?=\s*(?:[^\w\s]|$))"


@dataclass(frozen=True)
class BuildingWords:
    """How buildings are written in one language; see ``knowledge/building_words.yml``.

    Attributes:
        forms: Each finds numbers of buildings in its group `numbers`.
        spelled: The number that a word stands for.
    """

    forms: tuple[re.Pattern[str], ...]
    spelled: Mapping[str, int]
    everywhere: re.Pattern[str]

    def numbers(self, text: str) -> Iterator[int]:
        """The numbers of buildings in a plain text."""
        for form in self.forms:
            for found in form.finditer(text):
                written = found["numbers"]
                if written in self.spelled:
                    yield self.spelled[written]
                else:
                    yield from map(int, re.findall(r"\d+", written))


def written_area(text: str, language: str, procedure: Procedure) -> str | None:
    """The building or area that a text names, or ``all`` if it names everywhere.

    Returns:
        None if it names nothing known, or buildings that are no area together.
    """
    codes = dict.fromkeys((language, *_ON_SIGNS))
    texts = {code: plain(text, code) for code in codes if code in _words()}
    for area, names in procedure.areas.items():
        if any(_named(text, name) for name in names.names.values()):
            return area
    found = set(_buildings(text, texts, procedure))
    if found:
        return _together(found, procedure)
    everywhere = any(_words()[code].everywhere.search(texts[code]) for code in texts)
    return EVERYWHERE if everywhere else None


def _buildings(
    text: str, texts: Mapping[str, str], procedure: Procedure
) -> Iterator[str]:
    written = {n for code, each in texts.items() for n in _words()[code].numbers(each)}
    for name, building in procedure.buildings.items():
        numbers = {
            number
            for code, own in building.names.items()
            if code in _words()
            for number in _words()[code].numbers(plain(own, code))
        }
        if numbers:
            if numbers & written:
                yield name
        elif any(_named(text, own) for own in building.names.values()):
            yield name


def _together(buildings: set[str], procedure: Procedure) -> str | None:
    if len(buildings) == 1:
        return next(iter(buildings))
    if buildings == set(procedure.buildings):
        return EVERYWHERE
    for area, found in procedure.areas.items():
        if set(found.buildings) == buildings:
            return area
    return None


def _named(text: str, name: str) -> bool:
    # A name is looked for as it is written, in any language of the place.
    found = re.escape(plain(name, ""))
    if name.isascii():
        found = rf"\b{found}\b"
    return bool(re.search(found, plain(text, "")))


@cache
def _words() -> Mapping[str, BuildingWords]:
    content = yaml.safe_load(WORDS.read_text("utf-8"))
    return {code: _read(entry, code) for code, entry in content.items()}


def _read(entry: Mapping[str, list[str]], code: str) -> BuildingWords:
    spelled = _spelled(entry.get("spelled"), code)
    ordinal = _spelled(entry.get("ordinal"), code)
    words = _alternatives(plain(word, code) for word in entry["and"])
    several = rf"(?:\s*(?:[,،、&+/]|{words})\s*)+\d+"
    before = rf"(?<![\d{''.join(w for w in ordinal if len(w) == 1)}])"
    kinds = {
        "$digits": rf"(?P<numbers>\d+(?:{several})*)(?!\d)",
        "$ordinal": rf"{before}(?P<numbers>{_alternatives(ordinal)})",
        "$spelled": rf"(?P<numbers>{_alternatives(spelled)}){_SPELLED_ENDS}",
    }
    forms = tuple(_form(each, kinds, code) for each in entry["forms"])
    return BuildingWords(
        forms, {**ordinal, **spelled}, re.compile(_any(entry["everywhere"], code))
    )


def _spelled(words: object, code: str) -> dict[str, int]:
    found = words if isinstance(words, dict) else {}
    return {plain(each, code): n for n, several in found.items() for each in several}


def _form(form: str, kinds: Mapping[str, str], code: str) -> re.Pattern[str]:
    parts = [
        kinds.get(part) or re.escape(plain(part, code)) for part in form.split(" ")
    ]
    pattern = _GAP.join(parts)
    if code not in _UNSPACED:
        starts = "" if form.startswith("$digits") else r"\b"
        pattern = starts + pattern + ("" if form.endswith("$spelled") else r"\b")
    return re.compile(pattern)


def _any(words: list[str], code: str) -> str:
    found = _alternatives(plain(word, code) for word in words)
    return found if code in _UNSPACED else rf"\b(?:{found})\b"


def _alternatives(words: Iterable[str]) -> str:
    # The longest first: สิบสอง (twelve) begins with สิบ (ten).
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
