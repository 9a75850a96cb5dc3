"""How a place decides about proposals: rights, bars, times and councils.

Read from ``community.yml``. What residents are told and what is enforced come from the
same `Procedure`. Imported by both Python environments: standard library and PyYAML
only, valid on Python 3.10.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from community.entries import Mistake, read_entries, read_names
from community.languages import fallback_chain
from community.model.proposal import EVERYWHERE
from community.model.residence import LONGEST_CODE, SHORTEST_CODE
from community.model.support import Right
from community.model.support import needed as bar

_RANGE = re.compile(r"([0-9]{1,5})-([0-9]{1,5})")
_NUMBER = re.compile(r"[\w./-]{1,16}")
_KEY = re.compile(r"[a-z0-9_]{1,32}")


@dataclass(frozen=True)
class Building:
    """A building and its flats.

    Attributes:
        names: Its name by language.
        households: Numbers of its flats.
        adults: How many adults of one flat may show that they live there.
    """

    names: Mapping[str, str]
    households: tuple[str, ...]
    adults: int = 2


@dataclass(frozen=True)
class Area:
    """Several buildings that have something in common, such as a yard."""

    names: Mapping[str, str]
    buildings: tuple[str, ...]


@dataclass(frozen=True)
class Tier:
    """A council that decides about proposals, or passes them up.

    Attributes:
        names: Its name by language.
        days: How long it has.
    """

    names: Mapping[str, str]
    days: int

    def name(self, language: str) -> str:
        """Its name in a language, else in a fallback language, else in any."""
        return in_language(self.names, language)


def _tiers() -> tuple[Tier, ...]:
    # Three councils and 21 days from bottom to top, as a sub-district of Hangzhou does.
    return (
        Tier({"zh": "楼组议事会", "en": "the building group"}, 5),
        Tier({"zh": "片区议事会", "en": "the area council"}, 7),
        Tier({"zh": "街道办事处", "en": "the street committee"}, 9),
    )


@dataclass(frozen=True)
class Procedure:
    """The rules of proposals; each default holds for a left-out entry.

    Attributes:
        right: What supports once: a household or an adult.
        threshold_percent: Of the roll, how much support a proposal needs.
        quorum: Fewer supports never suffice, unless the roll is smaller.
        co_signers: Other right holders who sign before support opens.
        draft_days: How long a draft is kept.
        co_sign_days: How long co-signers are looked for.
        support_days: How long support is open.
        confirm_days: What is left at least for signers who are asked again.
        executor_days: By when a council names who carries a decision out.
        progress_days: How often the executor tells how far it is.
        reminder_days: How often the last council, or who is late, is reminded.
        code_signs: Length of household codes.
        code_days: How long one can be used.
        buildings: By name, as areas and households refer to them.
        areas: By name.
        tiers: The councils, nearest first.
    """

    right: Right = "household"
    threshold_percent: int = 60
    quorum: int = 3
    co_signers: int = 2
    draft_days: int = 14
    co_sign_days: int = 14
    support_days: int = 30
    confirm_days: int = 7
    executor_days: int = 7
    progress_days: int = 30
    reminder_days: int = 2
    code_signs: int = 12
    code_days: int = 60
    buildings: Mapping[str, Building] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    tiers: tuple[Tier, ...] = field(default_factory=_tiers)

    def needed(self, eligible: int) -> int:
        """How many right holders of a roll have to support a proposal."""
        return bar(self.threshold_percent, eligible, self.quorum)

    def buildings_of(self, area: str) -> tuple[str, ...]:
        """The buildings that a proposal for this area concerns; none if unknown."""
        if area == EVERYWHERE:
            return tuple(self.buildings)
        if area in self.areas:
            return self.areas[area].buildings
        return (area,) if area in self.buildings else ()

    def area_name(self, area: str, language: str) -> str | None:
        """The name of a building or an area; None for `all`, or if it is unknown."""
        found = self.areas.get(area) or self.buildings.get(area)
        return in_language(found.names, language) if found else None

    def tier(self, number: int) -> Tier:
        """A council by its number; the last one if there are fewer now."""
        return self.tiers[min(number, len(self.tiers) - 1)]

    def is_last(self, number: int) -> bool:
        """Whether no council is above this one."""
        return number >= len(self.tiers) - 1


def in_language(names: Mapping[str, str], language: str) -> str:
    """The name in a language, else in a fallback language, else in any."""
    for code in fallback_chain(language):
        if code in names:
            return names[code]
    return next(iter(names.values()))


def read_procedure(value: Any, entry: str) -> Procedure:
    """How a place decides; what it leaves out has a default."""
    found = read_entries(
        value,
        entry,
        {
            "right": _right,
            "threshold_percent": _number(1, 100, "of percent"),
            "quorum": _number(0, 100_000, "of right holders"),
            "co_signers": _number(0, 100, "of people"),
            "days": _days,
            "codes": _codes,
            "buildings": _buildings,
            "areas": _areas,
            "tiers": _read_tiers,
        },
    )
    found |= found.pop("days", {})
    found |= found.pop("codes", {})
    _check_areas(found, entry)
    return Procedure(**found)


def _check_areas(found: Mapping[str, Any], entry: str) -> None:
    buildings = found.get("buildings", {})
    for name, area in found.get("areas", {}).items():
        if name in buildings:
            raise Mistake(f"{entry}.areas.{name}", "a building has this name already")
        for building in area.buildings:
            if building not in buildings:
                known = ", ".join(buildings)
                what = f"{building} is not a building; known are {known}"
                raise Mistake(f"{entry}.areas.{name}.buildings", what)


def _number(least: int, most: int, of: str) -> Callable[[Any, str], int]:
    def read(value: Any, entry: str) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise Mistake(entry, f"write a whole number {of}")
        if not least <= value <= most:
            raise Mistake(entry, f"write a number {of} from {least} to {most}")
        return value

    return read


_read_days = _number(1, 366, "of days")


def _right(value: Any, entry: str) -> Right:
    if value not in get_args(Right):
        raise Mistake(entry, f"write one of these: {', '.join(get_args(Right))}")
    found: Right = value
    return found


def _days(value: Any, entry: str) -> dict[str, int]:
    kinds = (
        "draft",
        "co_sign",
        "support",
        "confirm",
        "executor",
        "progress",
        "reminder",
    )
    found = read_entries(value, entry, dict.fromkeys(kinds, _read_days))
    return {f"{kind}_days": days for kind, days in found.items()}


def _codes(value: Any, entry: str) -> dict[str, int]:
    signs = _number(SHORTEST_CODE, LONGEST_CODE, "of signs")
    found = read_entries(value, entry, {"signs": signs, "days": _read_days})
    return {f"code_{kind}": number for kind, number in found.items()}


def _named(
    value: Any, entry: str, readers: Mapping[str, Any], example: str
) -> dict[str, dict[str, Any]]:
    """Entries with names of their own, each with words by language."""
    if not isinstance(value, dict) or not value:
        raise Mistake(entry, f"write names with entries, such as {example}")
    found = {}
    for name, item in value.items():
        place = f"{entry}.{name}"
        if not isinstance(name, str) or not _KEY.fullmatch(name) or name == EVERYWHERE:
            raise Mistake(place, 'name it in small letters, in quotes, such as "b1"')
        read = read_entries(item, place, {"name": read_names, **readers})
        missing = [one for one in ("name", *readers) if one not in read]
        if missing and missing != ["adults"]:
            raise Mistake(place, f"needs {', '.join(missing)}, such as {example}")
        read["names"] = read.pop("name")
        found[name] = read
    return found


def _buildings(value: Any, entry: str) -> dict[str, Building]:
    example = '{b1: {name: {en: Building 1}, households: ["101-104", "201"]}}'
    readers = {"households": _households, "adults": _number(1, 20, "of adults")}
    found = _named(value, entry, readers, example)
    return {name: Building(**each) for name, each in found.items()}


def _areas(value: Any, entry: str) -> dict[str, Area]:
    example = "{yard: {name: {en: South yard}, buildings: [b1, b2]}}"
    found = _named(value, entry, {"buildings": _building_names}, example)
    return {name: Area(**each) for name, each in found.items()}


def _building_names(value: Any, entry: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise Mistake(entry, "write a list of buildings, such as [b1, b2]")
    return tuple(dict.fromkeys(str(one) for one in value))


def _households(value: Any, entry: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise Mistake(entry, 'write flats or spans of them, such as ["101-104", "201"]')
    numbers: list[str] = []
    for index, one in enumerate(value):
        numbers += _flats(str(one), f"{entry}[{index}]")
    if len(set(numbers)) < len(numbers):
        raise Mistake(entry, "write each flat once")
    return tuple(numbers)


def _flats(written: str, entry: str) -> list[str]:
    span = _RANGE.fullmatch(written)
    if span is None:
        if not _NUMBER.fullmatch(written):
            raise Mistake(entry, f"{written} is not the number of a flat")
        return [written]
    first, last = int(span[1]), int(span[2])
    if first > last:
        raise Mistake(entry, f"{written} ends before it begins")
    return [str(number).zfill(len(span[1])) for number in range(first, last + 1)]


def _read_tiers(value: Any, entry: str) -> tuple[Tier, ...]:
    example = "such as {name: {zh: 楼组议事会, en: the building group}, days: 5}"
    if not isinstance(value, list) or not value:
        raise Mistake(entry, f"write a list with at least one council {example}")
    tiers = []
    for index, item in enumerate(value):
        place = f"{entry}[{index}]"
        found = read_entries(item, place, {"name": read_names, "days": _read_days})
        if len(found) < 2:
            raise Mistake(place, f"needs name and days, {example}")
        tiers.append(Tier(found["name"], found["days"]))
    return tuple(tiers)
