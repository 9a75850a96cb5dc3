"""What councils do with a proposal, and how what they decided is carried out."""

from __future__ import annotations

from starlette.responses import Response

from community.model.proposal import Outcome
from community.usecases import proposal_councils, proposal_results
from console.pages.proposal import OUTCOMES, back, proposal_id
from console.pages.proposal_texts import reason
from console.proposal_words import procedure
from console.registry import Page
from console.visit import Refusal, Visit

page = Page("/proposal-decisions", permission="organise")

LONGEST_NAME = 120
LONGEST_STEP = 2000


@page.post("/proposals/{proposal_id:int}/up")
def pass_up(visit: Visit) -> Response:
    """Give a proposal to the next council."""
    proposal_councils.pass_up(
        visit.store,
        procedure(visit),
        visit.staff,
        proposal_id(visit),
        reason(visit),
        _tier(visit),
    )
    return back(visit, "console_told_proposal_passed_up")


@page.post("/proposals/{proposal_id:int}/decide")
def decide(visit: Visit) -> Response:
    """Write down what a council decided; everybody is told."""
    outcome = outcome_chosen(visit)
    if not reason(visit):
        # Who supported it should read why, also when it was accepted as it stood.
        raise Refusal(422, "console_proposal_reason_missing")
    proposal_councils.decide(
        visit.store,
        procedure(visit),
        visit.staff,
        proposal_id(visit),
        outcome,
        reason(visit),
        language_written(visit),
        _tier(visit),
    )
    return back(visit, "console_told_proposal_decided")


@page.post("/proposals/{proposal_id:int}/executor")
def name_executor(visit: Visit) -> Response:
    """Say who carries a decision out."""
    name = visit.form.text("executor")[:LONGEST_NAME]
    if not name:
        raise Refusal(422, "console_proposal_executor_missing")
    proposal_results.name_executor(
        visit.store, procedure(visit), visit.staff, proposal_id(visit), name
    )
    return back(visit, "console_told_proposal_executor")


@page.post("/proposals/{proposal_id:int}/step")
def report(visit: Visit) -> Response:
    """Tell how far what was decided is carried out."""
    text = visit.form.text("text")[:LONGEST_STEP]
    percent = visit.form.number("percent")
    if not text:
        raise Refusal(422, "console_proposal_step_missing")
    if percent is None or percent > 100:
        raise Refusal(422, "console_proposal_percent_wrong")
    proposal_results.report_progress(
        visit.store,
        procedure(visit),
        visit.staff,
        proposal_id(visit),
        text,
        language_written(visit),
        percent,
    )
    return back(visit, "console_told_proposal_step")


def outcome_chosen(visit: Visit) -> Outcome:
    """What the council decided, as the form says.

    Raises:
        Refusal: If it does not.
    """
    wanted = visit.form.raw("outcome")
    outcome = next((one for one in OUTCOMES if one == wanted), None)
    if outcome is None:
        raise Refusal(422, "console_proposal_outcome_missing")
    return outcome


def _tier(visit: Visit) -> int:
    """The council that has the proposal as far as the colleague knows.

    Raises:
        Refusal: If the form does not say.
    """
    tier = visit.form.number("tier")
    if tier is None:
        raise Refusal(400, "console_unreadable")
    return tier


def language_written(visit: Visit) -> str:
    """What the colleague wrote in.

    Raises:
        Refusal: If the place does not speak it.
    """
    language = visit.form.raw("language")
    if language not in visit.console.place.languages:
        raise Refusal(400, "console_unreadable")
    return language
