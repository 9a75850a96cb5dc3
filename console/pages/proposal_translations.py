"""A draft of a translation by machine, once a colleague asks for it."""

from __future__ import annotations

import asyncio

from starlette.responses import Response

from community.model.proposal import Wording
from community.usecases import proposal_pages, proposals
from console.machine import drafted
from console.pages.proposal import proposal_id
from console.pages.proposal_texts import language_into, version_read
from console.proposal_words import procedure
from console.registry import Page
from console.visit import Refusal, Visit

page = Page("/proposal-translations", permission="organise")


@page.post("/proposals/{proposal_id:int}/draft")
async def draft(visit: Visit) -> Response:
    """Ask the provider, and keep what it says marked as made by a machine."""
    file = await asyncio.to_thread(
        proposal_pages.view_proposal, visit.store, proposal_id(visit)
    )
    original = file.proposal.wording
    into, version = language_into(visit, original.language), version_read(visit)
    if version != file.proposal.version:
        raise Refusal(409, "console_proposal_text_changed")
    said = (original.title, original.body)
    title, body = await drafted(visit, original.language, into, *said)
    await asyncio.to_thread(
        proposals.translate_proposal,
        visit.store,
        procedure(visit),
        proposal_id(visit),
        Wording(into, title, body),
        None,
        version,
    )
    path = f"/proposals/{proposal_id(visit)}?into={into}#translate"
    return visit.go(path, told="console_told_proposal_draft")
