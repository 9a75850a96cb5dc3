"""A draft of a translation by machine, once a colleague asks for it."""

from __future__ import annotations

import asyncio

from starlette.responses import Response

from community.model.proposal import Wording
from community.translation import Failure, TranslationFailed
from community.usecases import proposal_pages, proposals
from console.pages.proposal import proposal_id
from console.pages.proposal_texts import language_into, version_read
from console.proposal_words import procedure
from console.registry import Page
from console.visit import Refusal, Visit

page = Page("/proposal-translations", permission="organise")

# What a colleague can do about it differs; for the rest there is one sentence.
REASONS: dict[Failure, str] = {
    "not_set_up": "console_machine_not_set_up",
    "paused": "console_machine_later",
    "unreachable": "console_machine_later",
    "too_slow": "console_machine_later",
    "crowded": "console_machine_later",
    "busy": "console_machine_later",
    "key_refused": "console_machine_key",
    "used_up": "console_machine_key",
    "language": "console_machine_language",
    "too_long": "console_machine_too_long",
}


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
    bridge = visit.console.bridge
    try:
        title, body = await asyncio.gather(
            bridge.draft(original.title, original.language, into),
            bridge.draft(original.body, original.language, into),
        )
    except TranslationFailed as failed:
        key = REASONS.get(failed.reason, "console_machine_failed")
        raise Refusal(409, key) from failed
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
