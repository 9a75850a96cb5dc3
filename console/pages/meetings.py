"""Meetings of the councils: those to come, those that were held, and planning one."""

from __future__ import annotations

from datetime import date, datetime, time

from starlette.responses import Response

from community.usecases import meeting_pages
from community.usecases.meetings import plan_meeting
from console.proposal_words import council_words, procedure
from console.registry import Menu, Page
from console.sheets import when_text
from console.visit import Refusal, Visit

PAGE_SIZE = 20
MOST_PAGES = 1000
# Any other is a slip of the finger.
YEARS = range(2000, 2200)


def _unwritten(visit: Visit) -> int:
    return meeting_pages.unwritten_meetings(visit.store)


page = Page(
    "/meetings",
    permission="organise",
    menu=Menu("console_menu_meetings", icon="calendar", order=35, count=_unwritten),
)


@page.get()
def show(visit: Visit) -> Response:
    """All meetings; those that were held are narrowed to one council."""
    tier, number = _asked(visit, "tier"), _asked(visit, "page") or 0
    number = min(number, MOST_PAGES)
    past = meeting_pages.past_meetings(
        visit.store, tier, number * PAGE_SIZE, PAGE_SIZE + 1
    )
    return visit.page(
        "meetings/list.html",
        coming=meeting_pages.coming_meetings(visit.store),
        past=past[:PAGE_SIZE],
        older=number + 1 if len(past) > PAGE_SIZE else None,
        tier=tier,
        tiers=range(len(procedure(visit).tiers)),
        council_words=lambda one: council_words(visit, one),
        when_words=lambda at: when_text(visit, at, visit.language),
        today=visit.today.isoformat(),
    )


@page.post()
def plan(visit: Visit) -> Response:
    """Plan a meeting; its agenda begins with all that the council has to answer."""
    tier = visit.form.number("tier")
    if tier is None or tier >= len(procedure(visit).tiers):
        raise Refusal(400, "console_unreadable")
    planned = plan_meeting(visit.store, visit.staff, tier, when(visit), place(visit))
    return visit.go(f"/meetings/{planned.id}", told="console_told_meeting_planned")


def when(visit: Visit) -> datetime:
    """The day and the hour of the form, by the clock of the place.

    Raises:
        Refusal: If one is missing.
    """
    try:
        on = date.fromisoformat(visit.form.raw("day"))
        at = time.fromisoformat(visit.form.raw("time"))
        if on.year not in YEARS:
            raise ValueError(on)
    except ValueError as error:
        raise Refusal(422, "console_meeting_when_missing") from error
    return datetime.combine(on, at, visit.console.place.timezone)


def place(visit: Visit) -> str:
    """The place of the form.

    Raises:
        Refusal: If it is missing.
    """
    found = visit.form.text("place")
    if not found:
        raise Refusal(422, "console_meeting_place_missing")
    return found


def _asked(visit: Visit, name: str) -> int | None:
    asked = visit.request.query_params.get(name, "")
    return int(asked) if asked.isdecimal() and len(asked) < 6 else None
