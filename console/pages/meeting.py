"""One meeting of a council: when and where, and what is on its agenda."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

from community.model.meeting import (
    LONGEST_MINUTES,
    LONGEST_PLACE,
    AgendaLine,
    MeetingFile,
    write_present,
)
from community.model.proposal import Outcome
from community.usecases import meeting_pages, meetings, proposal_pages
from community.usecases.meeting_minutes import hold_meeting
from console.pages.meetings import place, when
from console.pages.proposal import OUTCOMES
from console.proposal_words import council_words, procedure
from console.registry import Page
from console.sheets import when_text
from console.visit import Refusal, Visit

page = Page("/meeting", permission="organise")

MOST_OFFERED = 100
# What may be half written when something else of an item is saved.
UNDECIDED = ("outcome", "reason", "language")


@page.get("/meetings/{meeting_id:int}")
def show(visit: Visit) -> Response:
    """The whole meeting."""
    file = view(visit)
    meeting = file.meeting
    here = meeting.meets_at.astimezone(visit.console.place.timezone)
    return visit.page(
        "meetings/meeting.html",
        agenda=file.agenda,
        offered=_offered(visit, file),
        day_field=here.date().isoformat(),
        time_field=here.strftime("%H:%M"),
        when_words=when_text(visit, meeting.meets_at, visit.language),
        longest_place=LONGEST_PLACE,
        present_field=_present_field(visit, file),
        saved=False,
        **about(visit, file),
    )


@page.post("/meetings/{meeting_id:int}")
def change(visit: Visit) -> Response:
    """Say anew when and where."""
    meetings.change_meeting(
        visit.store,
        visit.staff,
        meeting_id(visit),
        when(visit),
        place(visit),
        revision(visit),
    )
    return back(visit, "console_told_saved")


@page.post("/meetings/{meeting_id:int}/held")
def hold(visit: Visit) -> Response:
    """The council has met: minutes and decisions follow."""
    hold_meeting(visit.store, visit.staff, meeting_id(visit))
    return back(visit, "console_told_meeting_held")


@page.post("/meetings/{meeting_id:int}/off")
def call_off(visit: Visit) -> Response:
    """The meeting does not take place."""
    meetings.call_off(visit.store, visit.staff, meeting_id(visit))
    return back(visit, "console_told_meeting_off")


@page.post("/meetings/{meeting_id:int}/items")
def put_on(visit: Visit) -> Response:
    """Put a proposal on the agenda."""
    proposal_id = visit.form.number("proposal")
    if proposal_id is None:
        raise Refusal(400, "console_unreadable")
    meetings.put_on_agenda(visit.store, visit.staff, meeting_id(visit), proposal_id)
    return back(visit, "console_told_meeting_put_on")


@page.post("/meetings/{meeting_id:int}/items/{item_id:int}/off")
def take_off(visit: Visit) -> Response:
    """Take a proposal off the agenda."""
    meetings.take_off_agenda(
        visit.store, visit.staff, meeting_id(visit), item_id(visit)
    )
    return back(visit, "console_told_meeting_taken_off")


@page.post("/meetings/{meeting_id:int}/items/{item_id:int}/move")
def move(visit: Visit) -> Response:
    """Let a proposal come earlier or later."""
    way = visit.form.raw("way")
    if way not in ("up", "down"):
        raise Refusal(400, "console_unreadable")
    meetings.move_item(
        visit.store,
        visit.staff,
        meeting_id(visit),
        item_id(visit),
        "up" if way == "up" else "down",
    )
    return back(visit, None, item_id(visit))


def view(visit: Visit) -> MeetingFile:
    """The meeting of the path, as this colleague reads it."""
    return meeting_pages.view_meeting(visit.store, meeting_id(visit), visit.language)


def about(visit: Visit, file: MeetingFile) -> dict[str, Any]:
    """What each part of the page is made with."""
    outcomes: tuple[Outcome, ...] = OUTCOMES
    return {
        "meeting": file.meeting,
        "council_words": lambda tier: council_words(visit, tier),
        "is_last": procedure(visit).is_last(file.meeting.tier),
        "open_here": lambda line: open_here(file, line),
        "outcomes": outcomes,
        "spoken": visit.console.place.languages,
        "longest": LONGEST_MINUTES,
        "kept": {name: visit.form.text(name) for name in UNDECIDED},
    }


def open_here(file: MeetingFile, line: AgendaLine) -> bool:
    """Whether the council that meets can still decide about this."""
    proposal = line.line.proposal
    has = (proposal.state, proposal.tier) == ("deliberating", file.meeting.tier)
    return has and line.item.result is None


def back(visit: Visit, told: str | None, item: int | None = None) -> Response:
    """To the meeting again, where it was being worked on."""
    at = f"#item-{item}" if item else ""
    return visit.go(f"/meetings/{meeting_id(visit)}{at}", told=told)


def meeting_id(visit: Visit) -> int:
    """The meeting of the path."""
    found: int = visit.path["meeting_id"]
    return found


def item_id(visit: Visit) -> int:
    """The item of the path."""
    found: int = visit.path["item_id"]
    return found


def revision(visit: Visit) -> int:
    """What the colleague had before them.

    Raises:
        Refusal: If the form does not say.
    """
    found = visit.form.number("revision")
    if found is None:
        raise Refusal(400, "console_unreadable")
    return found


def _offered(visit: Visit, file: MeetingFile) -> list[Any]:
    """What the council has and the agenda has not."""
    known = {line.item.proposal_id for line in file.agenda}
    found = proposal_pages.board(
        visit.store,
        visit.language,
        "deliberating",
        tier=file.meeting.tier,
        limit=MOST_OFFERED,
    )
    return [line for line in found if line.proposal.id not in known]


def _present_field(visit: Visit, file: MeetingFile) -> str:
    """Who was there, to be changed; those of the last meeting if that is wished."""
    present = file.meeting.present
    if not present and visit.request.query_params.get("present") == "last":
        present = meeting_pages.last_present(visit.store, file.meeting)
    return write_present(present, "，" if visit.language == "zh" else ", ")
