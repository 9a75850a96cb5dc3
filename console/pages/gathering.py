"""One gathering: how it stands, and what can be done with it now."""

from __future__ import annotations

from starlette.responses import Response

from community.model.gathering import Gathering
from community.model.notice import NoticeTooLong
from community.usecases import gatherings
from community.usecases.gathering_notices import announce_gathering
from console.gathering_words import (
    asked_for,
    gathering_id,
    resident_texts,
    standing,
    told_of,
)
from console.pages.gatherings import words_of_lines
from console.registry import Page
from console.visit import Refusal, Visit

page = Page("/gathering", permission="organise")

LONGEST_REASON = 500


@page.get("/gatherings/{gathering_id:int}")
def show(visit: Visit) -> Response:
    """All about one gathering."""
    gathering, found = asked_for(visit)
    now = visit.store.clock.now()
    return visit.page(
        "gatherings/gathering.html",
        gathering=gathering,
        waiting=sum(one.people for one in found if one.state == "waiting"),
        told_count=told_of(found),
        signed_up=bool(found),
        begun=gathering.time.starts_at <= now,
        announceable=gathering.state == "published" and now < gathering.time.ends_at,
        standings=_standings(visit, gathering),
        longest_reason=LONGEST_REASON,
        **words_of_lines(visit),
    )


@page.post("/gatherings/{gathering_id:int}/publish")
def publish(visit: Visit) -> Response:
    """From now on everybody may read of it and sign up."""
    gatherings.publish_gathering(
        visit.store, visit.console.place, visit.staff, gathering_id(visit)
    )
    return _back(visit, "console_told_gathering_published")


@page.post("/gatherings/{gathering_id:int}/cancel")
def cancel(visit: Visit) -> Response:
    """It does not take place."""
    reason = visit.form.text("reason")
    if len(reason) > LONGEST_REASON:
        raise Refusal(422, "console_gathering_reason_long")
    gatherings.cancel_gathering(visit.store, visit.staff, gathering_id(visit), reason)
    return _back(visit, "console_told_gathering_cancelled")


@page.post("/gatherings/{gathering_id:int}/notice")
def announce(visit: Visit) -> Response:
    """Draft a notice with which residents are told of it."""
    try:
        notice = announce_gathering(
            visit.store,
            resident_texts(visit),
            visit.console.place,
            visit.staff,
            gathering_id(visit),
        )
    except NoticeTooLong as error:
        raise Refusal(422, "console_gathering_notice_long") from error
    return visit.go(f"/notices/{notice.id}", told="console_told_gathering_notice")


def _standings(visit: Visit, gathering: Gathering) -> list[tuple[str, str]]:
    """Each language of the place with how far it has come, the base first."""
    base = gathering.base_language
    others = [one for one in visit.console.place.languages if one != base]
    return [(one, standing(gathering, one)) for one in (base, *others)]


def _back(visit: Visit, told: str) -> Response:
    return visit.go(f"/gatherings/{gathering_id(visit)}", told=told)
