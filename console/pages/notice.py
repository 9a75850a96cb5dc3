"""One notice: whom it reaches, approval, sending, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from starlette.responses import Response

from community.model.notice import Audience, NewNotice, Notice, NotReady
from community.model.resident import resident_number
from community.store.engine import Row
from community.usecases import notices
from community.usecases import staff as colleagues
from community.usecases.notice_drafts import draft_notice
from community.usecases.notice_pages import notice_ledger, notice_tally
from console.csv_files import csv_file
from console.notice_words import (
    REASONS,
    asked_for,
    notice_id,
    progress,
    reached,
    standing,
    title_of,
)
from console.registry import Page
from console.visit import Refusal, Visit

page = Page("/notice", permission="organise")

# From so long before it leaves on the page tells when it does.
LOOKED_AT_FROM = timedelta(minutes=1)
NOT_READY = {
    "text_changed": "console_notice_text_changed",
    "base_text": "console_notice_text_missing",
    "fallback": "console_notice_fallback_missing",
    "useful_until": "console_notice_useful_until_early",
    "corrected": "console_notice_corrected_leaves",
}


@page.get("/notices/{notice_id:int}")
def show(visit: Visit) -> Response:
    """All about one notice."""
    notice, now = asked_for(visit), visit.store.clock.now()
    names = {one.id: one.name for one in colleagues.list_staff(visit.store)}
    begun = notice.frozen_to is not None
    languages = [] if begun or notice.state == "cancelled" else reached(visit, notice)
    return visit.page(
        "notices/notice.html",
        notice=notice,
        title=title_of(notice),
        standings=_standings(visit, notice),
        languages=languages,
        whole=sum(one.residents for one in languages),
        undecided=[one for one in languages if one.given == "undecided"],
        # Of the notice as it is now, else of its change while it pauses.
        second=notices.needs_another(notice, visit.staff),
        author=names.get(notice.author_id, ""),
        approver=names.get(notice.approved_by or 0, ""),
        begun=begun,
        leaves_now=notice.state == "scheduled"
        and (notice.starts_at or now) <= now + LOOKED_AT_FROM,
        progress=progress(notice_tally(visit.store, notice.id)),
        reasons=REASONS,
        today=visit.today.isoformat(),
    )


@page.get("/notices/{notice_id:int}/progress")
def show_progress(visit: Visit) -> Response:
    """How far it has come; open pages ask again and again while it is being sent."""
    notice = asked_for(visit)
    if visit.request.query_params.get("state", notice.state) != notice.state:
        # What can be done with it is something else now.
        return Response(headers={"HX-Refresh": "true"})
    tallies = notice_tally(visit.store, notice.id)
    return visit.part(
        "notices/progress.html",
        notice=notice,
        progress=progress(tallies),
        reasons=REASONS,
    )


@page.post("/notices/{notice_id:int}/approve")
def approve(visit: Visit) -> Response:
    """Agree to it as a second person."""
    version = visit.form.number("version")
    if version is None:
        raise Refusal(400, "console_unreadable")
    with _readily():
        notices.approve_notice(
            visit.store, visit.console.place, visit.staff, notice_id(visit), version
        )
    return _back(visit, "console_told_notice_approved")


@page.post("/notices/{notice_id:int}/schedule")
def schedule(visit: Visit) -> Response:
    """Have it sent, at once or later."""
    now = visit.store.clock.now()
    later = visit.form.raw("when") == "later"
    starts_at = _moment(visit, "starts") if later else now
    with _readily():
        notices.schedule_notice(
            visit.store,
            visit.console.place,
            visit.staff,
            notice_id(visit),
            starts_at,
            _moment(visit, "useful"),
        )
    return _back(visit, "console_told_notice_scheduled")


@page.post("/notices/{notice_id:int}/pause")
def pause(visit: Visit) -> Response:
    """Let nothing more leave."""
    notices.pause_notice(visit.store, visit.staff, notice_id(visit))
    return _back(visit, "console_told_notice_paused")


@page.post("/notices/{notice_id:int}/resume")
def resume(visit: Visit) -> Response:
    """Go on sending."""
    notices.resume_notice(visit.store, visit.staff, notice_id(visit))
    return _back(visit, "console_told_notice_resumed")


@page.post("/notices/{notice_id:int}/cancel")
def cancel(visit: Visit) -> Response:
    """What is not on its way stays here."""
    notices.cancel_notice(visit.store, visit.staff, notice_id(visit))
    return _back(visit, "console_told_notice_cancelled")


@page.post("/notices/{notice_id:int}/retry")
def retry(visit: Visit) -> Response:
    """Send again what failed, and nothing else."""
    with _readily():
        notices.retry_failed(visit.store, visit.staff, notice_id(visit))
    return _back(visit, "console_told_notice_retried")


@page.post("/notices/{notice_id:int}/correct")
def correct(visit: Visit) -> Response:
    """Draft a notice for those who got the wrong text, or may have got it."""
    wrong = asked_for(visit)
    base = wrong.texts[wrong.base_language]
    new = NewNotice(
        base.language, base.title, base.body, wrong.kind, wrong.urgency, Audience()
    )
    interests = visit.console.place.interests
    right = draft_notice(visit.store, visit.staff, new, interests, corrects=wrong.id)
    path = f"/notices/{right.id}/languages?into={base.language}"
    return visit.go(path, told="console_told_notice_correction")


@page.get("/notices/{notice_id:int}/ledger.csv")
def export(visit: Visit) -> Response:
    """What became of it, resident by resident, for a spreadsheet."""
    notice = asked_for(visit)
    zone = visit.console.place.timezone
    heads = ("resident", "language", "text", "channel", "state", "reason", "ended")

    def line(row: Row) -> list[str | int]:
        ended = row.ended_at.astimezone(zone) if row.ended_at else None
        return [
            resident_number(row.resident_id) if row.resident_id else "",
            row.language,
            row.text_language or "",
            row.channel or "",
            visit.say(f"console_row_is_{row.state}"),
            row.reason or "",
            f"{ended:%Y-%m-%d %H:%M:%S}" if ended else "",
        ]

    names = [visit.say(f"console_notice_column_{head}") for head in heads]
    rows = (line(row) for row in notice_ledger(visit.store, notice.id))
    return csv_file(f"notice-{notice.id}.csv", [names, *rows])


@contextmanager
def _readily() -> Iterator[None]:
    """Say in words what has to be decided first."""
    try:
        yield
    except NotReady as error:
        raise Refusal(409, NOT_READY[error.what]) from error


def _standings(visit: Visit, notice: Notice) -> list[tuple[str, str]]:
    base = notice.base_language
    others = [one for one in visit.console.place.languages if one != base]
    return [(one, standing(notice, one)) for one in (base, *others)]


def _moment(visit: Visit, name: str) -> datetime:
    """A day and a time of the form, by the clock of the place."""
    written = f"{visit.form.raw(f'{name}_day')}T{visit.form.raw(f'{name}_time')}"
    try:
        shown = datetime.fromisoformat(written)
    except ValueError as error:
        raise Refusal(422, "console_notice_when_missing") from error
    if shown.tzinfo or not 2000 <= shown.year < 2200:
        raise Refusal(422, "console_notice_when_missing")
    return shown.replace(tzinfo=visit.console.place.timezone)


def _back(visit: Visit, told: str) -> Response:
    return visit.go(f"/notices/{notice_id(visit)}", told=told)
