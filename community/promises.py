"""By when staff act, and whose word closing a case needs; from ``community.yml``.

Imported by both Python environments: standard library and PyYAML only, valid on
Python 3.10.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, get_args

from community.entries import Mistake, read_entries
from community.model.case import Cosigned, Priority

PRIORITIES: tuple[Priority, ...] = get_args(Priority)
_COSIGNED: tuple[str, ...] = get_args(Cosigned)


def _hours() -> dict[Priority, int]:
    # Beijing's own clock for residents' requests (draft standard of 2021): urgent two
    # hours, water, power, gas and heat a day, ordinary a week, complex fifteen days.
    return {"urgent": 2, "utilities": 24, "ordinary": 7 * 24, "complex": 15 * 24}


@dataclass(frozen=True)
class Promises:
    """What residents are promised about their cases.

    Attributes:
        hours: Hours until somebody has acted, by priority.
        cosigned: Priorities, ``sensitive`` and ``referred``: such cases are closed
            only with a supervisor's consent.
    """

    hours: Mapping[Priority, int] = field(default_factory=_hours)
    cosigned: tuple[str, ...] = ("urgent", "complex", "sensitive", "referred")

    def due(self, priority: Priority, now: datetime) -> datetime:
        """By when staff act on what is said now."""
        return now + timedelta(hours=self.hours[priority])


def read_promises(value: Any, entry: str) -> Promises:
    """What a place promises; what it leaves out has a default."""
    found = read_entries(value, entry, {"hours": _read_hours, "cosigned": _cosigned})
    return Promises(**found)


def _read_hours(value: Any, entry: str) -> dict[Priority, int]:
    readers = {str(priority): _read_number for priority in PRIORITIES}
    found = read_entries(value, entry, readers)
    return {each: found.get(each, hours) for each, hours in _hours().items()}


def _read_number(value: Any, entry: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise Mistake(entry, "write a whole number of hours, 1 or more")
    return value


def _cosigned(value: Any, entry: str) -> tuple[str, ...]:
    known = ", ".join(_COSIGNED)
    if not isinstance(value, list) or not all(one in _COSIGNED for one in value):
        raise Mistake(entry, f"write a list of some of these: {known}")
    return tuple(value)
