"""The sheet for a council that meets: what it has, in Chinese with the originals."""

from __future__ import annotations

from starlette.responses import Response

from community.usecases import proposal_pages
from console.proposal_words import procedure
from console.registry import Page
from console.sheets import SPOKEN, in_chinese, sheet_item
from console.visit import Refusal, Visit

page = Page("/proposals-agenda", permission="organise")

MOST = 50


@page.get("/proposals/agenda")
def show(visit: Visit) -> Response:
    """What a council has to answer, what is due first on top."""
    asked = visit.request.query_params.get("tier", "")
    tier = int(asked) if asked.isdecimal() and len(asked) < 4 else 0
    if tier >= len(procedure(visit).tiers):
        raise Refusal(404, "console_not_found")
    lines = proposal_pages.board(
        visit.store, SPOKEN, "deliberating", tier=tier, limit=MOST
    )
    return visit.page(
        "proposals/agenda.html",
        tier=tier,
        meeting=None,
        items=[sheet_item(visit, line.proposal.id) for line in lines],
        **in_chinese(visit),
    )
