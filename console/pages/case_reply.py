"""A colleague writes to the resident, with or without a translation."""

from __future__ import annotations

import asyncio
from typing import Any

import structlog
from starlette.responses import Response

from bot.bridge import Translated
from bot.bridged import resident_reply
from community.model.case import CaseClosed, NewsSince, WindowClosed
from community.model.case_views import CaseFile
from community.usecases import case_replies, translations
from console.pages.case import blank_composer, facts, said_in, view, whole
from console.registry import Page
from console.transcript import lines_of
from console.visit import Refusal, Visit

page = Page("/case-reply", permission="work_cases")

log = structlog.get_logger()

LONGEST_REPLY = 4000


@page.post("/cases/{case_id:int}/reply")
async def reply(visit: Visit) -> Response:
    """Send what was written, or show its translation first."""
    file = await view(visit)
    text, shown = visit.form.text("text"), visit.form.text("translation")
    if not text:
        return await _answer(visit, file, wrong="console_reply_empty")
    if max(len(text), len(shown)) > LONGEST_REPLY:
        return await _answer(visit, file, draft=text, wrong="console_reply_long")
    changed = shown and visit.form.text("translated_from") != text
    if visit.form.checked("preview") or changed:
        return await _preview(visit, file, text, changed=bool(changed))
    translated = await _translated(visit, file, text, shown)
    try:
        await _send(visit, file, text, translated)
    except NewsSince as news:
        return await _held(visit, text, translated if shown else None, news)
    except WindowClosed:
        return await _answer(visit, file, draft=text, wrong="console_window_shut")
    except CaseClosed:
        return await _answer(visit, file, draft=text, wrong="console_case_over")
    if not visit.is_part:
        return visit.go(f"/cases/{file.case.id}")
    # Claimed by answering, so everything about it may have changed.
    return await _answer(visit, await view(visit), sent=True)


@page.get("/cases/{case_id:int}/phrases")
async def phrases(visit: Visit) -> Response:
    """Sentences that exist in every language."""
    case = (await view(visit)).case
    wanted = visit.request.query_params.get("text", "").strip()[:100]
    groups = visit.console.bridge.phrasebook.groups(
        visit.language, case.language, wanted
    )
    return visit.part("case/phrases.html", case=case, groups=groups, wanted=wanted)


@page.post("/cases/{case_id:int}/messages/{message_id:int}/translation")
async def correct(visit: Visit) -> Response:
    """A colleague puts right what a machine made of a message."""
    case = (await view(visit)).case
    text = visit.form.text("text")
    if not text or len(text) > LONGEST_REPLY:
        raise Refusal(422, "console_unreadable")
    said = await said_in(visit, case, visit.path["message_id"])
    await asyncio.to_thread(
        translations.mark_checked,
        visit.store,
        visit.staff,
        said.id,
        visit.language,
        text,
    )
    return visit.go(f"/cases/{case.id}", told="console_told_saved")


async def _preview(
    visit: Visit, file: CaseFile, text: str, *, changed: bool
) -> Response:
    """What the resident would read; sent only after the colleague has seen it."""
    bridge = visit.console.bridge
    case = file.case
    made = await bridge.for_resident(
        text, visit.language, case.language, case.conversation_id
    )
    if made.state == "none":
        return await _answer(
            visit, file, draft=text, wrong="console_not_translated_now"
        )
    wrong = "console_translation_changed" if changed else None
    return await _answer(visit, file, draft=text, translated=made, wrong=wrong)


async def _translated(
    visit: Visit, file: CaseFile, text: str, shown: str
) -> Translated:
    """The translation that the colleague saw, else a fresh one."""
    case, bridge = file.case, visit.console.bridge
    if not shown:
        return await bridge.for_resident(
            text, visit.language, case.language, case.conversation_id
        )
    return await bridge.as_seen(
        text,
        shown,
        visit.language,
        case.language,
        case.conversation_id,
        checked=visit.form.checked("checked"),
    )


async def _send(
    visit: Visit, file: CaseFile, text: str, translated: Translated
) -> None:
    case, console = file.case, visit.console
    written, original = resident_reply(console.texts, text, translated, case.language)
    said = await asyncio.to_thread(
        case_replies.reply,
        visit.store,
        visit.staff,
        case.id,
        written,
        original=original,
        seen_message_id=visit.form.number("seen") or 0,
        anyway=visit.form.raw("send") == "anyway",
    )
    visit.said += said
    try:
        await console.bridge.keep(said[0], translated, visit.staff)
    except Exception:
        # It was sent; an error now would make the colleague send it again.
        log.exception("translation_not_kept", message=said[0])


async def _held(
    visit: Visit, text: str, translated: Translated | None, news: NewsSince
) -> Response:
    """Nothing was sent: first read what was said meanwhile, then decide."""
    last = max(message.id for message in news.messages)
    names = ", ".join(
        sorted(
            {one.by or visit.say("console_author_resident") for one in news.messages}
        )
    )
    return await _answer(
        visit,
        await view(visit),
        status=409,
        draft=text,
        translated=translated,
        ticked=visit.form.checked("checked"),
        wrong="console_news_since",
        wrong_values={"names": names, "count": len(news.messages)},
        seen=last,
    )


async def _answer(
    visit: Visit,
    file: CaseFile,
    *,
    status: int = 200,
    sent: bool = False,
    **composer: Any,
) -> Response:
    """The composer again, and what is new; only what was read counts as seen."""
    if composer.get("wrong") and status == 200:
        status = 422
    seen = visit.form.number("seen") or 0
    if not visit.is_part:
        return await whole(visit, file, status=status, **({"seen": seen} | composer))
    shown = visit.form.number("last") or seen
    lines = await lines_of(visit, file.case, shown) if shown else []
    last = lines[-1].message.id if lines else shown
    return visit.part(
        "case/answered.html",
        status=status,
        lines=lines,
        last=last,
        **(await facts(visit, file)),
        **(blank_composer() | {"seen": last if sent else seen} | composer),
    )
