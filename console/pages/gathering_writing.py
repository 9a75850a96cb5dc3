"""A gathering is written down, and written anew."""

from __future__ import annotations

from starlette.responses import Response

from community.model.gathering import (
    LONGEST_BODY,
    LONGEST_PLACE,
    LONGEST_TITLE,
    Gathering,
)
from community.model.proposal import TextChanged
from community.usecases.gatherings import change_gathering, draft_gathering
from console.gathering_forms import (
    REFUSED,
    Written,
    Wrong,
    as_written,
    nothing_written,
    written,
    written_of,
    wrong,
)
from console.gathering_words import (
    area_choices,
    asked_for,
    gathering_id,
    interest_choices,
    told_of,
)
from console.registry import Page
from console.visit import Refusal, Visit

page = Page("/gatherings-written", permission="organise")

CHANGEABLE = ("draft", "published")


@page.get("/gatherings/new")
def show_new(visit: Visit) -> Response:
    """An empty form."""
    return _form(visit, nothing_written(visit))


@page.post("/gatherings/new")
def write(visit: Visit) -> Response:
    """Keep a draft, which no resident sees yet."""
    fields = written(visit)
    try:
        new = as_written(visit, fields)
        found = draft_gathering(visit.store, visit.console.place, visit.staff, new)
    except Wrong as error:
        return _form(visit, fields, error)
    except REFUSED as error:
        return _form(visit, fields, wrong(error, fields))
    return visit.go(f"/gatherings/{found.id}", told="console_told_gathering_drafted")


@page.get("/gatherings/{gathering_id:int}/change")
def show_change(visit: Visit) -> Response:
    """What was written before, to be changed."""
    gathering, _ = asked_for(visit)
    return _change_form(visit, gathering, written_of(gathering))


@page.post("/gatherings/{gathering_id:int}/change")
def change(visit: Visit) -> Response:
    """Write it anew; who signed up is told of another time or place."""
    gathering, _ = asked_for(visit)
    fields = written(visit) | {"language": gathering.base_language}
    sequence = visit.form.number("sequence")
    if sequence is None:
        raise Refusal(400, "console_unreadable")
    try:
        change_gathering(
            visit.store,
            visit.console.place,
            visit.staff,
            gathering_id(visit),
            as_written(visit, fields),
            sequence,
        )
    except Wrong as error:
        return _change_form(visit, gathering, fields, error, sequence)
    except TextChanged as error:
        raise Refusal(409, "console_gathering_changed_meanwhile") from error
    except REFUSED as error:
        found = wrong(error, fields, gathering.people)
        return _change_form(visit, gathering, fields, found, sequence)
    return visit.go(f"/gatherings/{gathering.id}", told="console_told_saved")


def _change_form(
    visit: Visit,
    gathering: Gathering,
    fields: Written,
    error: Wrong | None = None,
    sequence: int | None = None,
) -> Response:
    if gathering.state not in CHANGEABLE:
        raise Refusal(409, "console_gathering_closed")
    # Whoever corrects a mistake still has before them what they had at first.
    had = gathering.sequence if sequence is None else sequence
    return _form(visit, fields, error, gathering, had)


def _form(
    visit: Visit,
    fields: Written,
    error: Wrong | None = None,
    gathering: Gathering | None = None,
    sequence: int = 0,
) -> Response:
    _, found = asked_for(visit) if gathering else (None, [])
    return visit.page(
        "gatherings/form.html",
        status=422 if error else 200,
        fields=fields,
        problems={error.field: error.key} if error else {},
        gathering=gathering,
        sequence=sequence,
        told_count=told_of(found),
        areas=area_choices(visit),
        interests=interest_choices(visit),
        spoken=visit.console.place.languages,
        longest={"title": LONGEST_TITLE, "text": LONGEST_BODY, "place": LONGEST_PLACE},
    )
