"""Reads single entries of a YAML file that people write; every mistake is named.

Imported by both Python environments: standard library and PyYAML only, valid on
Python 3.10.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from community.languages import languages


class Mistake(Exception):
    """An entry that cannot be understood, and what to write instead."""

    def __init__(self, entry: str, what: str) -> None:
        super().__init__(entry, what)
        self.entry, self.what = entry, what


def read_entries(
    value: Any, entry: str, readers: Mapping[str, Callable[[Any, str], Any]]
) -> dict[str, Any]:
    """Entries whose names are all known, each read by its own reader."""
    known = ", ".join(readers)
    if not isinstance(value, dict):
        raise Mistake(entry, f"write entries here; known are {known}")
    found = {}
    for key, item in value.items():
        inner = f"{entry}.{key}" if entry else str(key)
        if key not in readers:
            raise Mistake(inner, f"is not known here; known are {known}")
        found[key] = readers[key](item, inner)
    return found


def read_names(value: Any, entry: str) -> dict[str, str]:
    """Words by language, at least one."""
    if not isinstance(value, dict) or not value:
        raise Mistake(entry, "write it by language, such as {en: Wangjing}")
    for code, name in value.items():
        read_language(code, f"{entry}.{code}")
        if not isinstance(name, str) or not name.strip():
            raise Mistake(f"{entry}.{code}", "write words here")
    return value


def read_timezone(value: Any, entry: str) -> ZoneInfo:
    """A time zone by its IANA name."""
    try:
        return ZoneInfo(value)
    except (LookupError, OSError, TypeError, ValueError, AttributeError) as error:
        raise Mistake(entry, "write a name such as Asia/Shanghai") from error


def read_language(value: Any, entry: str) -> str:
    """A registered language code."""
    if not isinstance(value, str) or value not in languages():
        known = ", ".join(languages())
        raise Mistake(entry, f"{value} is not a language; known are {known}")
    return value


def read_languages(value: Any, entry: str) -> tuple[str, ...]:
    """Registered language codes, each once, in this order."""
    if not isinstance(value, list) or not value:
        raise Mistake(entry, "write a list such as [zh, en, ko]")
    codes = tuple(read_language(code, f"{entry}[{i}]") for i, code in enumerate(value))
    if len(set(codes)) < len(codes):
        raise Mistake(entry, "write each language once")
    return codes


def read_topics(value: Any, entry: str) -> tuple[str, ...]:
    """Names of knowledge articles."""
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise Mistake(entry, "write a list of topics, such as [sim-card]")
    return tuple(value)


def read_phone(value: Any, entry: str) -> str:
    """A telephone number as people dial it."""
    # Without quotes YAML reads 0107402 as an octal number.
    if not isinstance(value, str) or not re.fullmatch(r"\+?[0-9][0-9 -]*", value):
        raise Mistake(entry, 'write the number in quotes, such as "010-12345678"')
    return value


def read_days(value: Any, entry: str) -> tuple[int, ...]:
    """Days of the week, 1 is Monday, sorted."""
    days = value if isinstance(value, list) else []
    if not days or not all(type(day) is int and 1 <= day <= 7 for day in days):
        raise Mistake(entry, "write days from 1 (Monday) to 7, such as [1, 2, 3]")
    return tuple(sorted(set(days)))


def read_time(value: Any, entry: str) -> time:
    """A local time of day."""
    # Without quotes YAML reads 17:30 as the number 1050.
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,2}:[0-9]{2}", value):
        hour, minute = map(int, value.split(":"))
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise Mistake(entry, 'write a time in quotes, such as "09:00"')


def read_minutes(value: Any, entry: str) -> int:
    """A whole number of minutes."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise Mistake(entry, "write a whole number of minutes, 1 or more")
    return value
