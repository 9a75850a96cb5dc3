"""The minutes of a meeting: written item by item, decided from, and printed."""

from __future__ import annotations

from starlette.responses import Response

from community.model.meeting import MeetingNotFound, read_present
from community.usecases import meeting_minutes as minutes
from community.usecases import proposal_councils
from console.pages.meeting import (
    about,
    back,
    item_id,
    meeting_id,
    revision,
    view,
)
from console.pages.proposal_decisions import language_written, outcome_chosen
from console.pages.proposal_texts import reason
from console.proposal_words import procedure
from console.registry import Page
from console.sheets import in_chinese, sheet_item
from console.visit import Refusal, Visit

page = Page("/meeting-minutes", permission="organise")


@page.post("/meetings/{meeting_id:int}/present")
def write_present(visit: Visit) -> Response:
    """Who was there."""
    minutes.write_present(
        visit.store,
        visit.staff,
        meeting_id(visit),
        read_present(visit.form.text("present")),
        revision(visit),
    )
    return back(visit, "console_told_saved")


@page.post("/meetings/{meeting_id:int}/notes")
def write_notes(visit: Visit) -> Response:
    """What belongs to no single proposal."""
    minutes.write_notes(
        visit.store,
        visit.staff,
        meeting_id(visit),
        visit.form.text("notes"),
        revision(visit),
    )
    return back(visit, "console_told_saved")


@page.post("/meetings/{meeting_id:int}/items/{item_id:int}/said")
def write_said(visit: Visit) -> Response:
    """What was said about one proposal; htmx puts its part of the page in place."""
    _keep_said(visit)
    if not visit.is_part:
        return back(visit, "console_told_saved", item_id(visit))
    file = view(visit)
    at = [line.item.id for line in file.agenda].index(item_id(visit))
    return visit.part(
        "meetings/item.html",
        line=file.agenda[at],
        at=at,
        last=at + 1 == len(file.agenda),
        saved=True,
        **about(visit, file),
    )


@page.post("/meetings/{meeting_id:int}/items/{item_id:int}/decide")
def decide(visit: Visit) -> Response:
    """Write down what the council did with a proposal; everybody is told."""
    goes_up = visit.form.raw("outcome") == "passed_up"
    outcome = None if goes_up else outcome_chosen(visit)
    if not reason(visit):
        raise Refusal(422, "console_proposal_reason_missing")
    language = language_written(visit)
    # First, so that nothing is lost if the decision is refused.
    _keep_said(visit)
    tier, proposal_id = _decided(visit)
    store, rules, where = visit.store, procedure(visit), meeting_id(visit)
    if outcome is None:
        proposal_councils.pass_up(
            store, rules, visit.staff, proposal_id, reason(visit), tier, where
        )
        return back(visit, "console_told_proposal_passed_up", item_id(visit))
    proposal_councils.decide(
        store,
        rules,
        visit.staff,
        proposal_id,
        outcome,
        reason(visit),
        language,
        tier,
        where,
    )
    return back(visit, "console_told_proposal_decided", item_id(visit))


@page.get("/meetings/{meeting_id:int}/agenda")
def agenda(visit: Visit) -> Response:
    """The sheet for those who meet, in the order of the agenda."""
    file = view(visit)
    return visit.page(
        "proposals/agenda.html",
        tier=file.meeting.tier,
        meeting=file.meeting,
        items=[sheet_item(visit, line.item.proposal_id) for line in file.agenda],
        **in_chinese(visit),
    )


@page.get("/meetings/{meeting_id:int}/minutes")
def printed(visit: Visit) -> Response:
    """The minutes, to be printed and signed."""
    file = view(visit)
    if file.meeting.state != "held":
        raise Refusal(409, "console_meeting_closed")
    return visit.page(
        "meetings/minutes.html",
        meeting=file.meeting,
        items=[
            (line.item, sheet_item(visit, line.item.proposal_id))
            for line in file.agenda
        ],
        **in_chinese(visit),
    )


def _keep_said(visit: Visit) -> None:
    minutes.write_said(
        visit.store,
        visit.staff,
        meeting_id(visit),
        item_id(visit),
        visit.form.text("said"),
        revision(visit),
    )


def _decided(visit: Visit) -> tuple[int, int]:
    """The council that met, and the proposal of the item."""
    file = view(visit)
    for line in file.agenda:
        if line.item.id == item_id(visit):
            return file.meeting.tier, line.item.proposal_id
    raise MeetingNotFound(file.meeting.id)
