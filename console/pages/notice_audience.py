"""Whom a notice is for, counted while it is chosen; what who gets without a text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

from starlette.responses import Response

from community.model.notice import Audience, Fallback, Notice
from community.usecases.notice_drafts import set_notice_audience
from console.notice_words import asked_for, building_choices, reached
from console.registry import Page
from console.visit import Refusal, Visit

page = Page("/notice-audience", permission="organise")

CHANGEABLE = ("draft", "approved", "scheduled")


@page.get("/notices/{notice_id:int}/audience")
def show(visit: Visit) -> Response:
    """The form, as it was chosen."""
    notice = asked_for(visit)
    if notice.state not in CHANGEABLE:
        raise Refusal(409, "console_notice_closed")
    place = visit.console.place
    names = [
        (one, place.interests.name(one, visit.language)) for one in place.interests
    ]
    return visit.page(
        "notices/audience.html",
        notice=notice,
        spoken=place.languages,
        interests=names,
        buildings=building_choices(visit),
        channels=_channels(visit, notice),
        fallbacks=get_args(Fallback),
        **_counted(visit, notice),
    )


@page.post("/notices/{notice_id:int}/audience/count")
def count(visit: Visit) -> Response:
    """How many it would reach, with what is chosen now and not kept yet."""
    asked = replace(asked_for(visit), audience=_audience(visit))
    return visit.part("notices/counted.html", notice=asked, **_counted(visit, asked))


@page.post("/notices/{notice_id:int}/audience")
def choose(visit: Visit) -> Response:
    """Keep what was chosen; it has to be approved anew."""
    asked = visit.form.raw("fallback")
    fallback = next((one for one in get_args(Fallback) if one == asked), None)
    notice = set_notice_audience(
        visit.store,
        visit.staff,
        visit.path["notice_id"],
        _audience(visit),
        fallback,
        visit.console.place.interests,
    )
    return visit.go(f"/notices/{notice.id}", told="console_told_saved")


def _audience(visit: Visit) -> Audience:
    place, form = visit.console.place, visit.form
    buildings = place.proposals.buildings
    return Audience(
        languages=tuple(x for x in place.languages if x in form.all("languages")),
        buildings=tuple(x for x in buildings if x in form.all("buildings")),
        interests=tuple(x for x in place.interests if x in form.all("interests")),
        channels=tuple(
            x for x in _channels(visit, asked_for(visit)) if x in form.all("channels")
        ),
    )


def _channels(visit: Visit, notice: Notice) -> list[str]:
    """Those of this process, and those that were chosen before."""
    here = ("web", *visit.console.deliveries.channels, *notice.audience.channels)
    return list(dict.fromkeys(here))


def _counted(visit: Visit, notice: Notice) -> dict[str, Any]:
    languages = reached(visit, notice)
    return {
        "languages": languages,
        "whole": sum(one.residents for one in languages),
        "undecided": [one for one in languages if one.given == "undecided"],
    }
