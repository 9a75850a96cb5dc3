"""What stands on the sheets that are printed for councils."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from community.model.proposal import EVERYWHERE, Proposal, Wording
from community.model.proposal_views import ProposalFile, Translation
from community.usecases import proposal_pages
from console.moments import clock_text, day_text, full_day_text, language_name
from console.proposal_words import procedure
from console.visit import Visit

# Councils meet in Chinese, whatever the colleague who prints reads.
SPOKEN = "zh"


@dataclass(frozen=True)
class SheetItem:
    """One proposal on a sheet.

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


def in_chinese(visit: Visit) -> dict[str, Any]:
    """What the templates of sheets say things with."""

    def zh(key: str, **values: Any) -> str:
        return visit.console.texts.format(key, SPOKEN, **values)

    return {
        "zh": zh,
        "zh_language": lambda code: language_name(code, SPOKEN),
        "zh_council": lambda tier: procedure(visit).tier(tier).name(SPOKEN),
        "zh_when": lambda at: when_text(visit, at, SPOKEN),
        "printed": day_text(visit.today, SPOKEN),
    }


def sheet_item(visit: Visit, proposal_id: int) -> SheetItem:
    """A proposal as it stands on a sheet."""
    file = proposal_pages.view_proposal(visit.store, proposal_id)
    proposal = file.proposal
    said, translation = _in_chinese(file)
    area = procedure(visit).area_name(proposal.area, SPOKEN) or proposal.area
    if proposal.area == EVERYWHERE:
        area = visit.console.texts.format("console_area_all", SPOKEN)
    answers = proposal.state == "deliberating" and proposal.due_at
    due_on = day_text(visit.console.place.today(answers), SPOKEN) if answers else ""
    return SheetItem(proposal, said, translation, area, due_on)


def when_text(visit: Visit, at: datetime, language: str) -> str:
    """When a council meets, by the calendar and the clock of the place."""
    here = at.astimezone(visit.console.place.timezone)
    return f"{full_day_text(here.date(), language)} {clock_text(here, language)}"


def _in_chinese(file: ProposalFile) -> tuple[Wording | None, Translation]:
    original = file.proposal.wording
    if original.language == SPOKEN:
        return original, "original"
    for wording, state in file.versions[-1].translations:
        if wording.language == SPOKEN:
            return wording, state
    return None, "original"
