"""What was done, by whom and when."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from community.model.case import case_number
from community.model.gathering import gathering_number
from community.model.proposal import proposal_number
from community.usecases import staff as colleagues
from community.usecases.history_pages import list_history, visible_events
from console.deeds import details
from console.registry import Menu, Page
from console.visit import Visit

PAGE_SIZE = 50
# Who is no colleague and does things all the same.
OTHERS = ("resident", "desk", "staff:cli")

page = Page(
    "/history",
    permission="see_history",
    menu=Menu("console_menu_history", icon="history", order=80),
)


@page.get()
def show(visit: Visit) -> Response:
    """The newest lines, narrowed by event, colleague and day."""
    asked = visit.request.query_params
    events = visible_events(visit.staff)
    everybody = colleagues.list_staff(visit.store)
    names = {one.actor: one.name for one in everybody}
    event = next((one for one in events if one == asked.get("event")), None)
    actor = asked.get("actor", "")
    actor = actor if actor in names or actor in OTHERS else ""
    on = _day(asked.get("day", ""))
    before = asked.get("before", "")
    found = list_history(
        visit.store,
        visit.staff,
        event=event,
        actor=actor or None,
        **_bounds(visit, on),
        before=int(before) if before.isdecimal() else None,
        limit=PAGE_SIZE + 1,
    )
    lines = found[:PAGE_SIZE]
    given = {"event": event, "actor": actor, "day": on.isoformat() if on else None}
    given = {name: value for name, value in given.items() if value}
    more = {**given, "before": lines[-1].id} if len(found) > PAGE_SIZE else None
    return visit.page(
        "history/list.html",
        lines=[(line, details(visit, line, names)) for line in lines],
        events=events,
        others=OTHERS,
        everybody=everybody,
        filters=given,
        case_number=case_number,
        proposal_number=proposal_number,
        gathering_number=gathering_number,
        more=urlencode(more) if more else None,
    )


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _bounds(visit: Visit, on: date | None) -> dict[str, Any]:
    if on is None or on == date.max:
        return {}
    zone = visit.console.place.timezone
    since = datetime.combine(on, time(), zone)
    return {"since": since, "until": datetime.combine(on + timedelta(1), time(), zone)}
