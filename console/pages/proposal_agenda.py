"""The sheet for a council's meeting: what it has, in Chinese with the originals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from starlette.responses import Response

from community.model.proposal import EVERYWHERE, Proposal, Wording
from community.model.proposal_views import ProposalFile, Translation
from community.usecases import proposal_pages
from console.moments import day_text, language_name
from console.proposal_words import procedure
from console.registry import Page
from console.visit import Refusal, Visit

page = Page("/proposals-agenda", permission="organise")

# Councils meet in Chinese, whatever the colleague who prints reads.
SPOKEN = "zh"
MOST = 50


@dataclass(frozen=True)
class Item:
    """One proposal on the sheet.

    Attributes:
        said: In Chinese; None if it has not been translated.
        translation: How it came to be in Chinese.
        area: Whom it concerns, in Chinese.
        due: By when the council answers, in Chinese.
    """

    proposal: Proposal
    said: Wording | None
    translation: Translation
    area: str
    due: str


@page.get("/proposals/agenda")
def show(visit: Visit) -> Response:
    """What a council has to answer, what is due first on top."""
    rules = procedure(visit)
    asked = visit.request.query_params.get("tier", "")
    tier = int(asked) if asked.isdecimal() and len(asked) < 4 else 0
    if tier >= len(rules.tiers):
        raise Refusal(404, "console_not_found")
    lines = proposal_pages.board(
        visit.store, SPOKEN, "deliberating", tier=tier, limit=MOST
    )

    def zh(key: str, **values: Any) -> str:
        return visit.console.texts.format(key, SPOKEN, **values)

    return visit.page(
        "proposals/agenda.html",
        tier=tier,
        council=rules.tier(tier).name(SPOKEN),
        items=[_item(visit, line.proposal.id) for line in lines],
        zh=zh,
        zh_language=lambda code: language_name(code, SPOKEN),
        printed=day_text(visit.today, SPOKEN),
    )


def _item(visit: Visit, proposal_id: int) -> Item:
    file = proposal_pages.view_proposal(visit.store, proposal_id)
    proposal = file.proposal
    said, translation = _in_chinese(file)
    area = procedure(visit).area_name(proposal.area, SPOKEN) or proposal.area
    if proposal.area == EVERYWHERE:
        area = visit.console.texts.format("console_area_all", SPOKEN)
    return Item(proposal, said, translation, area, _day(visit, proposal.due_at))


def _in_chinese(file: ProposalFile) -> tuple[Wording | None, Translation]:
    original = file.proposal.wording
    if original.language == SPOKEN:
        return original, "original"
    for wording, state in file.versions[-1].translations:
        if wording.language == SPOKEN:
            return wording, state
    return None, "original"


def _day(visit: Visit, at: datetime | None) -> str:
    return day_text(visit.console.place.today(at), SPOKEN) if at else ""
