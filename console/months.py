"""A month as weeks of days, with what takes place on each."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from community.model.gathering import Gathering


@dataclass(frozen=True)
class MonthDay:
    """A day of the month, with what takes place on it in order of time."""

    on: date
    gatherings: tuple[Gathering, ...]


# Weeks from Monday to Sunday; None stands for days of the months around.
Month: TypeAlias = list[list[MonthDay | None]]


def weeks(
    first: date, gatherings: Sequence[tuple[tuple[date, date], Gathering]]
) -> Month:
    """The month of a day.

    Args:
        gatherings: Each with the first and the last day on which it takes place.
    """

    def day(on: date) -> MonthDay | None:
        if on.month != first.month:
            return None
        here = (one for (begins, ends), one in gatherings if begins <= on <= ends)
        return MonthDay(on, tuple(here))

    found = Calendar().monthdatescalendar(first.year, first.month)
    return [[day(on) for on in week] for week in found]


def neighbours(first: date, years: range) -> tuple[date | None, date | None]:
    """The first days of the months before and after; None beyond these years."""
    months = first.year * 12 + first.month - 1
    before, after = (
        date(number // 12, number % 12 + 1, 1) if number // 12 in years else None
        for number in (months - 1, months + 1)
    )
    return before, after
