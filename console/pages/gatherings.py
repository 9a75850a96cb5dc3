"""Gatherings: drafts, what is ahead and what is over, as lists and by month."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, get_args

from starlette.responses import Response

from community.model.gathering import Gathering, GatheringState
from community.usecases.gathering_pages import gatherings_between, planned_gatherings
from console.gathering_words import interest_words, said_of, standing, when_words
from console.moments import clock_text, full_day_text, month_text, weekday_texts
from console.months import Month, neighbours, weeks
from console.pages.meetings import YEARS
from console.proposal_words import area_words
from console.registry import Menu, Page
from console.visit import Visit

PAGE_SIZE = 20
MOST_PAGES = 1000
STATES: tuple[GatheringState, ...] = get_args(GatheringState)
# What is ahead stands first: it is what most come for.
SHOWN: tuple[GatheringState, ...] = ("published", "draft", "over", "cancelled")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")

page = Page(
    "/gatherings",
    permission="organise",
    menu=Menu("console_menu_gatherings", icon="gathering", order=37),
)


@page.get()
def show(visit: Visit) -> Response:
    """Gatherings of one state, page by page."""
    asked = visit.request.query_params
    state = next((one for one in STATES if one == asked.get("state")), SHOWN[0])
    written = asked.get("page", "")
    number = int(written) if written.isdecimal() and len(written) < 5 else 0
    number = min(number, MOST_PAGES)
    found = planned_gatherings(
        visit.store, visit.staff, state, PAGE_SIZE + 1, seen=number * PAGE_SIZE
    )
    return visit.page(
        "gatherings/list.html",
        gatherings=found[:PAGE_SIZE],
        more=number + 1 if len(found) > PAGE_SIZE else None,
        state=state,
        states=SHOWN,
        is_stale=lambda one: any(standing(one, code) == "stale" for code in one.texts),
        **words_of_lines(visit),
    )


@page.get("/gatherings/calendar")
def calendar(visit: Visit) -> Response:
    """One month, day by day."""
    first = _month(visit)
    before, after = neighbours(first, YEARS)
    zone = visit.console.place.timezone
    midnights = [
        datetime.combine(on, time(), zone).astimezone(UTC)
        for on in (first, after or date(first.year + 1, 1, 1))
    ]
    found = gatherings_between(visit.store, visit.staff, midnights[0], midnights[1])
    here = [(_days(one, zone), one) for one in found]
    month: Month = weeks(first, here)
    return visit.page(
        "gatherings/calendar.html",
        first=first,
        month=month,
        before=before,
        after=after,
        some=bool(found),
        month_words=lambda on: month_text(on, visit.language),
        weekdays=weekday_texts(visit.language),
        full_day=lambda on: full_day_text(on, visit.language),
        clock=lambda at: clock_text(at.astimezone(zone), visit.language),
        **words_of_lines(visit),
    )


def words_of_lines(visit: Visit) -> dict[str, Any]:
    """What a list of gatherings is told with."""
    return {
        "said_of": lambda one: said_of(visit, one),
        "when_words": lambda one: when_words(one.time, visit.language),
        "area_words": lambda one: area_words(visit, one.area),
        "interest_words": lambda one: interest_words(visit, one.interest),
    }


def _month(visit: Visit) -> date:
    """The first day of the month that is asked for, else of this one."""
    written = _MONTH.fullmatch(visit.request.query_params.get("month", ""))
    if written:
        year, month = int(written[1]), int(written[2])
        if year in YEARS and 1 <= month <= 12:
            return date(year, month, 1)
    return visit.today.replace(day=1)


def _days(gathering: Gathering, zone: tzinfo) -> tuple[date, date]:
    """The first and the last day on which it takes place."""
    spans = gathering.time
    begins, ends = (at.astimezone(zone) for at in (spans.starts_at, spans.ends_at))
    # What ends at midnight is over on the day before.
    whole = ends.time() == time()
    return begins.date(), ends.date() - timedelta(days=whole)
