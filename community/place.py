"""The place Linli speaks for, read from ``community.yml``.

Every entry has a default; every mistake in the file is named with what to write.
Imported by both Python environments: standard library, PyYAML and fluent.runtime
only, valid on Python 3.10.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from community.entries import (
    Mistake,
    read_days,
    read_entries,
    read_language,
    read_languages,
    read_minutes,
    read_names,
    read_phone,
    read_time,
    read_timezone,
    read_topics,
)
from community.gathering_rules import GatheringRules, read_gathering_rules
from community.interests import Interests, read_interests
from community.languages import languages
from community.procedure import Procedure, in_language, read_procedure
from community.promises import Promises, read_promises
from community.texts import Texts
from community.yaml_text import read_yaml

PLACE = Path(__file__).resolve().parent.parent / "community.yml"
# A neutral sign between names that stand in many scripts and both directions.
BETWEEN_NAMES = " · "


@dataclass(frozen=True)
class Hours:
    """One opening time that repeats every week.

    Attributes:
        days: Days of the week, 1 is Monday.
        opens: Local time of opening.
        closes: Local time of closing, the same day.
    """

    days: tuple[int, ...]
    opens: time
    closes: time


@dataclass(frozen=True)
class Office:
    """The office where residents reach a person.

    Attributes:
        names: Its name by language.
        phone: Its number as people dial it.
        addresses: Its address by language.
        hours: When it is open; never empty.
    """

    names: Mapping[str, str] = field(
        default_factory=lambda: {
            "en": "the neighbourhood office",
            "zh": "社区服务站",
        }
    )
    phone: str = "12345"
    addresses: Mapping[str, str] = field(
        default_factory=lambda: {"en": "please ask by phone", "zh": "请电话询问"}
    )
    hours: tuple[Hours, ...] = (Hours((1, 2, 3, 4, 5), time(9), time(17)),)

    def name(self, language: str) -> str:
        """Its name in a language, else in a fallback language, else in any."""
        return in_language(self.names, language)

    def address(self, language: str) -> str:
        """Its address in a language, else in a fallback language, else in any."""
        return in_language(self.addresses, language)


@dataclass(frozen=True)
class Place:
    """A neighbourhood and how its desk is set up; each default holds for a left-out
    entry.

    Attributes:
        names: Its name by language.
        timezone: Where its clocks are.
        office: Where residents reach a person.
        languages: Languages switched on, in menu order.
        default_language: Used when nothing tells which language a resident reads.
        suggested_topics: Topics to show who does not know what to ask, best first.
        open_to_staff_after_minutes: How long the bot may fail before staff take over.
        promises: By when staff act on a case.
        proposals: How residents and councils decide.
        interests: What residents may want to hear of.
        gatherings: How people are reminded and how many come.
    """

    names: Mapping[str, str] = field(
        default_factory=lambda: {"en": "the neighbourhood", "zh": "本社区"}
    )
    timezone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Asia/Shanghai"))
    office: Office = field(default_factory=Office)
    languages: tuple[str, ...] = field(default_factory=lambda: tuple(languages()))
    default_language: str = "en"
    suggested_topics: tuple[str, ...] = (
        "accommodation-registration-24h",
        "hospital-visit-booking",
        "sim-card",
        "alipay-wechat-foreign-card",
    )
    open_to_staff_after_minutes: int = 5
    promises: Promises = field(default_factory=Promises)
    proposals: Procedure = field(default_factory=Procedure)
    interests: Interests = field(default_factory=Interests)
    gatherings: GatheringRules = field(default_factory=GatheringRules)

    def name(self, language: str) -> str:
        """Its name in a language, else in a fallback language, else in any."""
        return in_language(self.names, language)

    def today(self, now: datetime) -> date:
        """The day it is here at this moment (an aware time)."""
        return now.astimezone(self.timezone).date()

    def office_open(self, now: datetime) -> bool:
        """Whether the office is open at this moment (an aware time)."""
        local = now.astimezone(self.timezone)
        return any(
            local.isoweekday() in hours.days
            and hours.opens <= local.time() < hours.closes
            for hours in self.office.hours
        )

    def next_opening(self, now: datetime) -> datetime:
        """The first opening after this moment (an aware time), in local time."""
        local = now.astimezone(self.timezone)
        days = (local.date() + timedelta(days=ahead) for ahead in range(8))
        return min(
            opening
            for day in days
            for hours in self.office.hours
            if day.isoweekday() in hours.days
            and (opening := datetime.combine(day, hours.opens, self.timezone)) > local
        )

    def text_values(self, texts: Texts, language: str) -> dict[str, str]:
        """What every text may speak of: place, languages, office, phone, address,
        hours."""
        return {
            "place": self.name(language),
            "languages": BETWEEN_NAMES.join(
                languages()[c].name for c in self.languages
            ),
            "office": self.office.name(language),
            "phone": self.office.phone,
            "address": self.office.address(language),
            "hours": self.hours_text(texts, language),
        }

    def hours_text(self, texts: Texts, language: str) -> str:
        """The office hours in words, such as Monday–Friday 9:00–17:30."""
        return "; ".join(
            texts.format(
                "person_hours",
                language,
                weekdays=_weekdays(hours.days, texts, language),
                **{"from": _clock(hours.opens), "to": _clock(hours.closes)},
            )
            for hours in self.office.hours
        )

    def open_text(self, texts: Texts, language: str, now: datetime) -> str:
        """Whether the office is open at this moment, and if not when it opens next."""
        if self.office_open(now):
            return texts.format("person_open_now", language)
        opening = self.next_opening(now)
        opens = texts.format(
            "person_opens_at",
            language,
            weekday=texts.format(f"weekday_{opening.isoweekday()}", language),
            time=_clock(opening.time()),
        )
        return texts.format("person_closed_now", language, opens=opens)


def _weekdays(days: tuple[int, ...], texts: Texts, language: str) -> str:
    spans: list[str] = []
    for _, run in groupby(enumerate(days), lambda pair: pair[1] - pair[0]):
        names = [texts.format(f"weekday_{day}", language) for _, day in run]
        spans += names if len(names) < 3 else [f"{names[0]}–{names[-1]}"]
    return ", ".join(spans)


def _clock(at: time) -> str:
    return f"{at.hour}:{at.minute:02}"


class PlaceError(ValueError):
    """A mistake in the file: where it is and what to write instead."""

    def __init__(self, path: Path, entry: str, what: str) -> None:
        super().__init__(f"{path}: {entry}: {what}" if entry else f"{path}: {what}")
        self.path, self.entry, self.what = path, entry, what


def load_place(path: Path = PLACE) -> Place:
    """The place a file describes; what the file leaves out has a default.

    Raises:
        PlaceError: If the file is missing or an entry cannot be understood.
    """
    try:
        content = read_yaml(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PlaceError(path, "", "cannot be read; put the file there") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise PlaceError(path, "", f"is not valid YAML: {error}") from error
    try:
        return _place({} if content is None else content)
    except Mistake as mistake:
        raise PlaceError(path, mistake.entry, mistake.what) from mistake


def _place(content: Any) -> Place:
    found = read_entries(
        content,
        "",
        {
            "name": read_names,
            "timezone": read_timezone,
            "office": _office,
            "languages": read_languages,
            "default_language": read_language,
            "suggested_topics": read_topics,
            "open_to_staff_after_minutes": read_minutes,
            "promises": read_promises,
            "proposals": read_procedure,
            "interests": read_interests,
            "gatherings": read_gathering_rules,
        },
    )
    _rename(found, "name", "names")
    switched_on = found.get("languages", tuple(languages()))
    default = found.setdefault(
        "default_language", "en" if "en" in switched_on else switched_on[0]
    )
    if default not in switched_on:
        raise Mistake("default_language", f"{default} is not among the languages")
    return Place(**found)


def _office(value: Any, entry: str) -> Office:
    readers = {
        "name": read_names,
        "phone": read_phone,
        "address": read_names,
        "hours": _hours,
    }
    found = read_entries(value, entry, readers)
    _rename(found, "name", "names")
    _rename(found, "address", "addresses")
    return Office(**found)


def _hours(value: Any, entry: str) -> tuple[Hours, ...]:
    example = 'such as {days: [1, 2, 3, 4, 5], from: "09:00", to: "17:30"}'
    if not isinstance(value, list) or not value:
        raise Mistake(entry, f"write a list with at least one entry {example}")
    opening_times = []
    for number, item in enumerate(value):
        place = f"{entry}[{number}]"
        found = read_entries(
            item, place, {"days": read_days, "from": read_time, "to": read_time}
        )
        if len(found) < 3:
            raise Mistake(place, f"needs days, from and to, {example}")
        if found["from"] >= found["to"]:
            raise Mistake(f"{place}.to", "write a time after from, on the same day")
        opening_times.append(Hours(found["days"], found["from"], found["to"]))
    return tuple(opening_times)


def _rename(found: dict[str, Any], written: str, field: str) -> None:
    if written in found:
        found[field] = found.pop(written)
