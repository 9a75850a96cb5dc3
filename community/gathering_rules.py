"""How a place holds gatherings, read from ``community.yml``.

Imported by both Python environments: standard library and PyYAML only, valid on
Python 3.10.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from community.entries import Mistake, read_entries

LONGEST_HOURS = 14 * 24
MOST_PEOPLE = 100


@dataclass(frozen=True)
class GatheringRules:
    """The rules of gatherings; each default holds for a left-out entry.

    Attributes:
        reminder_hours: How long before it begins who signed up is reminded, longest
            first; nobody is if there are none.
        most_people: How many one resident may sign up at most, themselves among them.
    """

    reminder_hours: tuple[int, ...] = (24, 2)
    most_people: int = 8

    def reminders(self, starts_at: datetime) -> tuple[datetime, ...]:
        """When people are reminded of what begins then, first of all the earliest."""
        return tuple(starts_at - timedelta(hours=each) for each in self.reminder_hours)


def read_gathering_rules(value: Any, entry: str) -> GatheringRules:
    """How a place holds gatherings; what it leaves out has a default."""
    readers = {"reminder_hours": _hours, "most_people": _people}
    return GatheringRules(**read_entries(value, entry, readers))


def _hours(value: Any, entry: str) -> tuple[int, ...]:
    hours = value if isinstance(value, list) else [None]
    if not all(type(one) is int and 0 < one <= LONGEST_HOURS for one in hours):
        raise Mistake(entry, f"write a list of hours up to {LONGEST_HOURS}: [24, 2]")
    return tuple(sorted(set(hours), reverse=True))


def _people(value: Any, entry: str) -> int:
    if type(value) is not int or not 0 < value <= MOST_PEOPLE:
        raise Mistake(entry, f"write a number of people from 1 to {MOST_PEOPLE}")
    return value
