"""Residents: who there is, where they are reached, and their cases."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from community.model.case import Priority
from community.model.message import storable
from community.model.resident import ResidentNotFound, written_resident
from community.model.resident_views import ResidentFile
from community.promises import PRIORITIES
from community.usecases import resident_pages, transcripts
from community.usecases.case_openings import open_case_by_staff
from console.due import span_words
from console.registry import Menu, Page
from console.visit import Refusal, Visit

PAGE_SIZE = 50
LONGEST_SUMMARY = 500

page = Page(
    "/residents",
    permission="see_residents",
    menu=Menu("console_menu_residents", icon="residents", order=30),
)


@page.get()
def show(visit: Visit) -> Response:
    """Everybody who ever wrote, the newest first."""
    asked = visit.request.query_params
    number = asked.get("number", "").strip()[:20]
    resident_id = written_resident(number)
    channels = {name: None for name in ("web", "telegram", "wechat")}
    channel = asked.get("channel", "")
    language = asked.get("language", "")
    filters = {
        "number": number,
        "channel": channel if channel in channels else "",
        "language": language if language in visit.console.place.languages else "",
    }
    before = asked.get("before", "")
    found = resident_pages.list_residents(
        visit.store,
        # A number that is none finds nobody.
        resident_id=(resident_id or 0) if number else None,
        channel=filters["channel"] or None,
        language=filters["language"] or None,
        before=int(before) if before.isdecimal() else None,
        limit=PAGE_SIZE + 1,
    )
    residents = found[:PAGE_SIZE]
    given = {name: value for name, value in filters.items() if value}
    more = {**given, "before": residents[-1].id} if len(found) > PAGE_SIZE else None
    return visit.page(
        "residents/list.html",
        residents=residents,
        filters=filters,
        narrowed=bool(given),
        channels=list(channels),
        spoken=visit.console.place.languages,
        more=urlencode(more) if more else None,
    )


@page.get("/residents/{resident_id:int}")
def resident(visit: Visit) -> Response:
    """One resident."""
    return _page(visit, _file(visit))


@page.post("/residents/{resident_id:int}/cases", permission="work_cases")
def open_case(visit: Visit) -> Response:
    """Open a case, which the colleague has."""
    file = _file(visit)
    priority = _priority(visit)
    summary = storable(visit.form.text("summary"))[:LONGEST_SUMMARY]
    wanted = visit.form.number("conversation")
    if wanted not in {one.conversation_id for one in file.reached}:
        raise Refusal(400, "console_unreadable")
    if not summary:
        wrong = {"summary": "console_open_case_empty"}
        return _page(visit, file, wrong, priority, wanted)
    promises = visit.console.place.promises
    case = open_case_by_staff(
        visit.store,
        visit.staff,
        wanted,
        summary,
        priority,
        promises.due(priority, visit.store.clock.now()),
        visit.console.case_texts.opened_by_staff,
    )
    last = transcripts.conversation_messages(visit.store, wanted, 0, 1, newest=True)
    visit.said = [one.id for one in last if one.author == "desk"]
    return visit.go(f"/cases/{case.id}", told="console_told_case_opened")


def _file(visit: Visit) -> ResidentFile:
    try:
        return resident_pages.view_resident(
            visit.store, visit.staff, visit.path["resident_id"]
        )
    except ResidentNotFound as error:
        raise Refusal(404, "console_not_found") from error


def _priority(visit: Visit) -> Priority:
    wanted = visit.form.raw("priority")
    found = next((one for one in PRIORITIES if one == wanted), None)
    if found is None:
        raise Refusal(400, "console_unreadable")
    return found


def _page(
    visit: Visit,
    file: ResidentFile,
    problems: dict[str, str] | None = None,
    priority: Priority = "ordinary",
    chosen: int | None = None,
) -> Response:
    values: dict[str, Any] = {
        "free": [one for one in file.reached if not one.open_case],
        "promised": {
            one: span_words(visit, timedelta(hours=hours))
            for one, hours in visit.console.place.promises.hours.items()
        },
        "priorities": PRIORITIES,
        "priority": priority,
        "chosen": chosen,
        "problems": problems or {},
    }
    return visit.page(
        "residents/resident.html",
        status=422 if problems else 200,
        file=file,
        **values,
    )
