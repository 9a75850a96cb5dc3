"""By when we promised, and since when to look again, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from community.model.case import OPEN_STATES, CaseState
from console.moments import short_day_text

if TYPE_CHECKING:
    from console.visit import Visit

SOON = timedelta(hours=1)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Due:
    """A deadline as it is shown.

    Attributes:
        look: Empty while there is time.
    """

    text: str
    look: Literal["", "soon", "late"]


def due_words(visit: Visit, at: datetime, moment: str) -> Due:
    """A deadline in words.

    Args:
        moment: The deadline itself in words, for what is far away.
    """
    left = at - visit.store.clock.now()
    if left <= timedelta():
        return Due(visit.say("console_due_late", time=span_words(visit, -left)), "late")
    look: Literal["", "soon"] = "soon" if left <= SOON else ""
    if left >= DAY:
        return Due(visit.say("console_due_by", time=moment), look)
    return Due(visit.say("console_due_in", time=span_words(visit, left)), look)


def follow_up_words(visit: Visit, on: date | None, state: CaseState) -> str | None:
    """Since when somebody should look at a case again; None if it ended, or if the day
    has not come."""
    if on is None or on > visit.today or state not in OPEN_STATES:
        return None
    if on == visit.today:
        return visit.say("console_follow_up_today")
    day = short_day_text(on, visit.today, visit.language)
    return visit.say("console_follow_up_since", day=day)


def span_words(visit: Visit, span: timedelta) -> str:
    """A span of time in words, in its largest unit."""
    if span >= DAY:
        return visit.say("console_span_days", count=span.days)
    if span >= timedelta(hours=1):
        return visit.say("console_span_hours", count=span.seconds // 3600)
    return visit.say("console_span_minutes", count=max(span.seconds // 60, 1))
