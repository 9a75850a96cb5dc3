"""The queue: every open case, the most urgent first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args
from urllib.parse import urlencode

from starlette.responses import Response

from community.model.case import Priority
from community.model.case_views import QueueEntry, Which
from community.usecases import case_queue, cases
from console.registry import Menu, Page
from console.visit import Visit

PAGE_SIZE = 50
PARTS: tuple[Which, ...] = get_args(Which)
PRIORITIES: tuple[Priority, ...] = get_args(Priority)


def _waiting(visit: Visit) -> int:
    return case_queue.counts(visit.store, visit.staff, visit.today)["unassigned"]


page = Page(
    "/queue",
    permission="see_cases",
    menu=Menu("console_menu_queue", icon="inbox", order=10, count=_waiting),
)


@page.get()
def show(visit: Visit) -> Response:
    """The queue with its filters."""
    return visit.page("queue/page.html", chosen=None, **lines_of(visit))


@page.get("/queue/lines")
def lines(visit: Visit) -> Response:
    """The lines alone, when something in them may have changed."""
    chosen = visit.request.query_params.get("chosen", "")
    case_id = int(chosen) if chosen.isdecimal() else None
    return visit.part("queue/lines.html", chosen=case_id, **lines_of(visit))


@page.post("/queue/return", permission="work_cases")
def return_mine(visit: Visit) -> Response:
    """The end of a shift: one's open cases go back to everybody."""
    cases.release_all(visit.store, visit.staff)
    return visit.go("/queue", told="console_told_returned")


def lines_of(visit: Visit) -> dict[str, Any]:
    """What the templates of the queue need."""
    asked = visit.request.query_params
    which: Which = next((one for one in PARTS if one == asked.get("which")), "all")
    priority = next((one for one in PRIORITIES if one == asked.get("priority")), None)
    language = asked.get("language")
    known = language if language in visit.console.place.languages else None
    after = asked.get("after", "")
    entries = case_queue.queue(
        visit.store,
        visit.staff,
        which=which,
        today=visit.today,
        language=known,
        priority=priority,
        text=asked.get("text", "").strip()[:100] or None,
        after=int(after) if after.isdecimal() else None,
        limit=PAGE_SIZE + 1,
    )
    filters = {"language": known, "priority": priority, "text": asked.get("text")}
    return {
        "which": which,
        "parts": PARTS,
        "counts": case_queue.counts(visit.store, visit.staff, visit.today),
        "entries": entries[:PAGE_SIZE],
        "more": _more(which, filters, entries),
        "filters": filters,
        "filtered": any(filters.values()),
        "query": _query(which, filters),
        "priorities": PRIORITIES,
        "spoken": visit.console.place.languages,
    }


def _query(which: Which, filters: Mapping[str, str | None], **more: object) -> str:
    given = {name: value for name, value in filters.items() if value}
    return urlencode({"which": which, **given, **more})


def _more(
    which: Which, filters: Mapping[str, str | None], entries: list[QueueEntry]
) -> str | None:
    if len(entries) <= PAGE_SIZE:
        return None
    return _query(which, filters, after=entries[PAGE_SIZE - 1].id)
