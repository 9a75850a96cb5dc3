"""What organisers do with the text of a proposal, and with the proposal as a whole."""

from __future__ import annotations

from starlette.responses import Response

from community.model.proposal import (
    LONGEST_BODY,
    LONGEST_TITLE,
    TAKES_SUPPORT,
    ProposalNotFound,
    Wording,
    written_proposal,
)
from community.usecases import proposal_councils, proposal_pages, proposals
from console.pages.proposal import back, proposal_id
from console.proposal_words import procedure
from console.registry import Page
from console.visit import Refusal, Visit

page = Page("/proposal-texts", permission="organise")

LONGEST_REASON = 2000
MOST_DAYS = 90


@page.post("/proposals/{proposal_id:int}/correct")
def correct(visit: Visit) -> Response:
    """Mend spelling; supports stay, and the author is told."""
    file = proposal_pages.view_proposal(visit.store, proposal_id(visit))
    proposals.correct_proposal(
        visit.store,
        procedure(visit),
        visit.staff,
        file.proposal.id,
        _wording(visit, file.proposal.wording.language),
        version_read(visit),
    )
    return back(visit, "console_told_proposal_corrected")


@page.post("/proposals/{proposal_id:int}/translate")
def translate(visit: Visit) -> Response:
    """Keep a translation that the colleague wrote or checked."""
    file = proposal_pages.view_proposal(visit.store, proposal_id(visit))
    language = language_into(visit, file.proposal.wording.language)
    proposals.translate_proposal(
        visit.store,
        procedure(visit),
        file.proposal.id,
        _wording(visit, language),
        visit.staff,
        version_read(visit),
    )
    return back(visit, "console_told_proposal_translated")


@page.post("/proposals/{proposal_id:int}/extend")
def extend(visit: Visit) -> Response:
    """Give signers more time."""
    days = visit.form.number("days")
    if days is None or not 1 <= days <= MOST_DAYS:
        raise Refusal(422, "console_proposal_days_wrong")
    proposal_councils.extend_proposal(
        visit.store,
        procedure(visit),
        visit.staff,
        proposal_id(visit),
        days,
        reason(visit),
    )
    return back(visit, "console_told_proposal_extended")


@page.post("/proposals/{proposal_id:int}/merge")
def merge(visit: Visit) -> Response:
    """End a proposal in favour of another; no support moves."""
    written = visit.form.text("into")
    own = proposal_id(visit)
    into = int(written) if _is_number(written) else written_proposal(written)
    if into is None:
        raise Refusal(422, "console_proposal_merge_unknown")
    if into == own:
        raise Refusal(422, "console_proposal_merge_itself")
    _must_go_on(visit, into)
    proposal_councils.merge_proposals(
        visit.store, procedure(visit), visit.staff, own, into
    )
    return back(visit, "console_told_proposal_merged")


@page.post("/proposals/{proposal_id:int}/withdraw")
def withdraw(visit: Visit) -> Response:
    """Take off what cannot stand, and say why."""
    proposals.withdraw_by_staff(
        visit.store, procedure(visit), visit.staff, proposal_id(visit), reason(visit)
    )
    return back(visit, "console_told_proposal_withdrawn")


def reason(visit: Visit) -> str:
    """The reason that the colleague wrote; empty if there is none."""
    return visit.form.text("reason")[:LONGEST_REASON]


def language_into(visit: Visit, original: str) -> str:
    """The language that the form translates into.

    Raises:
        Refusal: If the place does not speak it, or it is the original's.
    """
    language = visit.form.raw("language")
    if language not in visit.console.place.languages or language == original:
        raise Refusal(422, "console_proposal_translation_language")
    return language


def _wording(visit: Visit, language: str) -> Wording:
    """Title and text of the form.

    Raises:
        Refusal: If one is missing, or too long to be kept as a whole.
    """
    title, text = visit.form.text("title"), visit.form.text("text")
    if not title or not text:
        raise Refusal(422, "console_proposal_text_missing")
    if len(title) > LONGEST_TITLE or len(text) > LONGEST_BODY:
        raise Refusal(422, "console_proposal_text_long")
    return Wording(language, title, text)


def version_read(visit: Visit) -> int:
    """The version that the colleague had before them.

    Raises:
        Refusal: If the form does not say.
    """
    version = visit.form.number("version")
    if version is None:
        raise Refusal(400, "console_unreadable")
    return version


def _is_number(written: str) -> bool:
    return written.isascii() and written.isdecimal() and len(written) < 10


def _must_go_on(visit: Visit, into: int) -> None:
    """Go on only if the other proposal can still be supported.

    Raises:
        Refusal: If there is none, or it cannot.
    """
    try:
        other = proposal_pages.view_proposal(visit.store, into).proposal
    except ProposalNotFound as error:
        raise Refusal(422, "console_proposal_merge_unknown") from error
    if other.state not in TAKES_SUPPORT:
        raise Refusal(409, "console_proposal_merge_closed")
