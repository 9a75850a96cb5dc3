"""What a notice says in each language, and how each channel shows it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from starlette.responses import Response

from bot.channels.base import Outbound, Shows
from bot.notice_texts import NoticeTexts
from community.model.notice import CHANGEABLE, LONGEST_BODY, LONGEST_TITLE, Notice
from community.usecases import staff as colleagues
from community.usecases.notice_drafts import put_notice_text
from console.machine import drafted
from console.notice_words import asked_for, notice_id, standing, title_of
from console.pages.proposal_texts import version_read
from console.registry import Page
from console.text_standing import TO_DO, language_beside
from console.visit import Refusal, Visit

page = Page("/notice-languages", permission="organise")


@dataclass(frozen=True)
class Shown:
    """How one channel shows a notice: as one message or several."""

    channel: str
    messages: tuple[str, ...]


@page.get("/notices/{notice_id:int}/languages")
def show(visit: Visit) -> Response:
    """The base on one side, a language on the other, and what its readers get."""
    notice = asked_for(visit)
    base = notice.base_language
    spoken = visit.console.place.languages
    every = [base, *(one for one in spoken if one != base)]
    standings = [(one, standing(notice, one)) for one in every]
    # The base can be asked for too, and is all there is in a place of one language.
    into = language_beside(visit, [*standings[1:], standings[0]]) or base
    known_as = standing(notice, into)
    names = {one.id: one.name for one in colleagues.list_staff(visit.store)}
    open_now = notice.state in CHANGEABLE
    asks_machine = into != base and known_as in TO_DO
    return visit.page(
        "notices/languages.html",
        notice=notice,
        title=title_of(notice),
        base=notice.texts[base],
        standings=standings,
        into=into,
        known=notice.texts.get(into),
        known_as=known_as,
        checker=lambda text: names.get(text.checked_by, ""),
        open_now=open_now,
        machine=open_now and visit.console.bridge.available and asks_machine,
        given=notice.given(into),
        shown=_shown(visit, notice, into),
        shown_in=into if notice.given(into) == "own" else base,
        longest={"title": LONGEST_TITLE, "text": LONGEST_BODY},
    )


@page.post("/notices/{notice_id:int}/languages")
def save(visit: Visit) -> Response:
    """Keep what the colleague wrote or checked; it has to be approved anew."""
    notice = asked_for(visit)
    into = _language(visit)
    if into != notice.base_language and version_read(visit) != notice.base_version:
        raise Refusal(409, "console_notice_text_changed")
    title, text = visit.form.text("title"), visit.form.text("text")
    if not title or not text:
        raise Refusal(422, "console_notice_text_missing")
    put_notice_text(visit.store, visit.staff, notice.id, into, title, text)
    return _back(visit, into, "console_told_notice_checked")


@page.post("/notices/{notice_id:int}/languages/draft")
async def draft(visit: Visit) -> Response:
    """Ask the provider, and keep what it says marked as made by a machine."""
    notice = await asyncio.to_thread(asked_for, visit)
    base, into = notice.texts[notice.base_language], _language(visit)
    if notice.state not in CHANGEABLE or into == base.language:
        raise Refusal(409, "console_notice_closed")
    if version_read(visit) != notice.base_version:
        raise Refusal(409, "console_notice_text_changed")
    title, body = await drafted(visit, base.language, into, base.title, base.body)
    await asyncio.to_thread(
        put_notice_text,
        visit.store,
        visit.staff,
        notice.id,
        into,
        title,
        body,
        "machine",
    )
    return _back(visit, into, "console_told_proposal_draft")


def _shown(visit: Visit, notice: Notice, language: str) -> list[Shown]:
    """How each channel shows it; none if readers of the language get nothing."""
    if notice.given(language) in ("nothing", "undecided"):
        return []
    reply = NoticeTexts(visit.console.texts).write(notice, language)
    out = Outbound(0, "", reply.text, reply.lang, reply.kind, reply.card)
    channels = visit.console.deliveries.channels
    return [
        Shown(name, tuple(channel.shows(out)))
        for name, channel in channels.items()
        if isinstance(channel, Shows)
    ]


def _language(visit: Visit) -> str:
    into = visit.form.raw("language")
    if into not in visit.console.place.languages:
        raise Refusal(400, "console_unreadable")
    return into


def _back(visit: Visit, into: str, told: str) -> Response:
    return visit.go(f"/notices/{notice_id(visit)}/languages?into={into}", told=told)
