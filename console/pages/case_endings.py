"""How a case ends: handed back, referred, resolved, co-signed, reopened."""

from __future__ import annotations

import asyncio

from starlette.responses import Response

from bot.consent import question
from community.model.case import CaseClosed, CosignNeeded, ReferralClosed
from community.model.case_rights import may_work
from community.usecases import (
    case_endings,
    case_openings,
    cases,
    referrals,
)
from console.pages.case import view
from console.pages.case_work import back, case_id, take_if_free, while_open
from console.registry import Page
from console.visit import Refusal, Visit

page = Page("/case-endings", permission="work_cases")

LONGEST = 300
LONGEST_COMMENT = 2000


@page.post("/cases/{case_id:int}/refer")
async def refer(visit: Visit) -> Response:
    """Ask the resident, in their language, whether another organisation may be told."""
    organisation = visit.form.text("organisation")[:LONGEST]
    purpose = visit.form.text("purpose")[:LONGEST]
    if not organisation or not purpose:
        raise Refusal(422, "console_unreadable")
    case = (await view(visit)).case
    # Letters that many languages share do not tell which one it is.
    written_in = case.language if visit.form.checked("theirs") else visit.language
    console = visit.console
    asked = await question(console.bridge, case, organisation, purpose, written_in)
    await asyncio.to_thread(
        while_open,
        lambda: referrals.ask_referral(
            visit.store,
            visit.staff,
            case.id,
            organisation,
            purpose,
            asked.asks(console.texts, console.case_texts),
        ),
    )
    return back(visit, "console_told_referral_asked")


@page.post("/cases/{case_id:int}/referrals/{referral_id:int}/sent")
def referral_sent(visit: Visit) -> Response:
    """The other organisation was told."""
    try:
        take_if_free(visit)
        referrals.mark_sent(visit.store, visit.staff, visit.path["referral_id"])
    except (ReferralClosed, CaseClosed) as error:
        raise Refusal(409, "console_referral_over") from error
    return back(visit, "console_told_saved")


@page.post("/cases/{case_id:int}/referrals/{referral_id:int}/withdraw")
def withdraw(visit: Visit) -> Response:
    """The other organisation is not needed."""
    try:
        referrals.withdraw(visit.store, visit.staff, visit.path["referral_id"])
    except ReferralClosed as error:
        raise Refusal(409, "console_referral_over") from error
    return back(visit, "console_told_saved")


@page.post("/cases/{case_id:int}/give-back")
def give_back(visit: Visit) -> Response:
    """The assistant answers again while the case goes on."""
    file = cases.view_case(visit.store, visit.staff, case_id(visit))
    if not may_work(file.case, visit.staff):
        raise Refusal(403, "console_forbidden")
    visit.said += case_endings.give_back(
        visit.store, file.case.id, visit.staff.actor, visit.console.case_texts.back
    )
    return back(visit, "console_told_given_back")


@page.post("/cases/{case_id:int}/resolve")
def resolve(visit: Visit) -> Response:
    """The case is done; the assistant answers again."""
    reason = visit.form.text("reason")[:LONGEST]
    if not reason:
        raise Refusal(422, "console_unreadable")
    visit.said += while_open(
        lambda: case_endings.resolve_case(
            visit.store,
            visit.staff,
            case_id(visit),
            reason,
            visit.console.case_texts.resolved,
            cosigned=visit.console.place.promises.cosigned,
        )
    )
    return back(visit, "console_told_resolved")


@page.post("/cases/{case_id:int}/cosign", permission="supervise")
def cosign(visit: Visit) -> Response:
    """A supervisor agrees that the case is closed."""
    try:
        visit.said += case_endings.cosign_case(
            visit.store,
            visit.staff,
            case_id(visit),
            visit.form.text("comment")[:LONGEST_COMMENT],
            visit.console.case_texts.asks_rating,
        )
    except CosignNeeded as error:
        raise Refusal(403, "console_cosign_other") from error
    except CaseClosed as error:
        raise Refusal(409, "console_case_over") from error
    return back(visit, "console_told_cosigned")


@page.post("/cases/{case_id:int}/reopen")
def reopen(visit: Visit) -> Response:
    """The case is not done after all."""
    file = cases.view_case(visit.store, visit.staff, case_id(visit))
    if not may_work(file.case, visit.staff):
        raise Refusal(403, "console_forbidden")
    due = visit.console.place.promises.due(file.case.priority, visit.store.clock.now())
    try:
        visit.said += case_openings.reopen_case(
            visit.store,
            file.case.id,
            None,
            visit.staff.actor,
            due,
            visit.console.case_texts.reopened,
        )
    except CaseClosed as error:
        raise Refusal(409, "console_open_already") from error
    return back(visit, "console_told_reopened")
