"""What is said of a gathering in each language, beside what was written first."""

from __future__ import annotations

import asyncio

from starlette.responses import Response

from community.languages import fallback_chain
from community.model.gathering import (
    LONGEST_BODY,
    LONGEST_PLACE,
    LONGEST_TITLE,
    Gathering,
    GatheringText,
)
from community.model.proposal import TextChanged
from community.usecases import staff as colleagues
from community.usecases.gatherings import translate_gathering
from console.gathering_words import asked_for, resident_texts, standing
from console.machine import drafted
from console.pages.proposal_texts import language_into, version_read
from console.registry import Page
from console.text_standing import TO_DO, language_beside
from console.visit import Refusal, Visit

page = Page("/gathering-languages", permission="organise")

CHANGEABLE = ("draft", "published")


@page.get("/gatherings/{gathering_id:int}/languages")
def show(visit: Visit) -> Response:
    """The base on one side, a language on the other, and what its readers see."""
    gathering, _ = asked_for(visit)
    base = gathering.base_language
    others = [one for one in visit.console.place.languages if one != base]
    standings = [(one, standing(gathering, one)) for one in others]
    into = language_beside(visit, standings)
    names = {one.id: one.name for one in colleagues.list_staff(visit.store)}
    open_now = gathering.state in CHANGEABLE
    asks_machine = into and standing(gathering, into) in TO_DO
    return visit.page(
        "gatherings/languages.html",
        gathering=gathering,
        standings=standings,
        into=into,
        known=gathering.texts.get(into) if into else None,
        known_as=standing(gathering, into) if into else None,
        checker=lambda text: names.get(text.checked_by, ""),
        open_now=open_now,
        machine=bool(open_now and visit.console.bridge.available and asks_machine),
        read=_read(visit, gathering, into or base),
        longest={"title": LONGEST_TITLE, "text": LONGEST_BODY, "place": LONGEST_PLACE},
    )


@page.post("/gatherings/{gathering_id:int}/languages")
def save(visit: Visit) -> Response:
    """Keep what the colleague wrote or checked."""
    gathering, _ = asked_for(visit)
    into = language_into(visit, gathering.base_language)
    text = GatheringText(
        into,
        visit.form.text("title"),
        visit.form.text("text"),
        visit.form.text("place"),
        state="checked",
        checked_by=visit.staff.id,
        base_version=version_read(visit),
    )
    try:
        translate_gathering(visit.store, gathering.id, text, visit.staff)
    except TextChanged as error:
        raise Refusal(409, "console_gathering_changed_meanwhile") from error
    return _back(visit, gathering, into, "console_told_gathering_checked")


@page.post("/gatherings/{gathering_id:int}/languages/draft")
async def draft(visit: Visit) -> Response:
    """Ask the provider, and keep what it says marked as made by a machine."""
    gathering, _ = await asyncio.to_thread(asked_for, visit)
    base, into = gathering.base, language_into(visit, gathering.base_language)
    if gathering.state not in CHANGEABLE:
        raise Refusal(409, "console_gathering_closed")
    if version_read(visit) != gathering.version:
        raise Refusal(409, "console_gathering_changed_meanwhile")
    said = (base.title, base.body, base.place)
    title, body, place = await drafted(visit, base.language, into, *said)
    text = GatheringText(into, title, body, place, "machine", None, gathering.version)
    try:
        await asyncio.to_thread(
            translate_gathering, visit.store, gathering.id, text, None
        )
    except TextChanged as error:
        raise Refusal(409, "console_gathering_changed_meanwhile") from error
    return _back(visit, gathering, into, "console_told_proposal_draft")


def _read(visit: Visit, gathering: Gathering, language: str) -> tuple[str, str, str]:
    """Title and text as somebody who reads a language sees them, and in which."""
    text = gathering.text(fallback_chain(language))
    described = resident_texts(visit).described(gathering, text)
    return text.title, described, text.language


def _back(visit: Visit, gathering: Gathering, into: str, told: str) -> Response:
    return visit.go(f"/gatherings/{gathering.id}/languages?into={into}", told=told)
