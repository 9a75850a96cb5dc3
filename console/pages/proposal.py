"""One proposal: its texts, who supports it, what became of it, what can be done now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from starlette.responses import Response

from community.differences import compared
from community.languages import STAFF_LANGUAGES
from community.model.proposal import (
    LONGEST_BODY,
    LONGEST_TITLE,
    TAKES_SUPPORT,
    Outcome,
    Proposal,
    Wording,
    proposal_number,
)
from community.model.proposal_views import ProposalFile, Translation
from community.usecases import proposal_pages
from community.usecases import staff as colleagues
from community.usecases.history_pages import proposal_history
from community.usecases.meeting_pages import meetings_of_proposal
from community.usecases.proposal_photos import photos_of_proposal
from console.deeds import details
from console.proposal_charts import HEIGHT, WIDTH, chart
from console.proposal_words import area_words, council_words, procedure
from console.registry import Page
from console.sheets import when_text
from console.visit import Visit

page = Page("/proposals-read", permission="organise")

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
MOST_LINES = 100


@page.get("/proposals/{proposal_id:int}")
def show(visit: Visit) -> Response:
    """All about one proposal."""
    file = proposal_pages.view_proposal(visit.store, proposal_id(visit))
    proposal, rules = file.proposal, procedure(visit)
    names = {one.actor: one.name for one in colleagues.list_staff(visit.store)}
    lines = proposal_history(visit.store, visit.staff, proposal.id, MOST_LINES)
    now = visit.store.clock.now()
    values: dict[str, Any] = {
        "may": frozenset(_possible(proposal, rules.is_last(proposal.tier or 0))),
        "texts": list(compared(file.versions)),
        "translations": file.versions[-1].translations,
        "meetings": meetings_of_proposal(visit.store, proposal.id),
        "when_words": lambda at: when_text(visit, at, visit.language),
        "photos": photos_of_proposal(visit.store, visit.staff, proposal.id),
        "proposal_id": proposal.id,
        "chart": chart(file.supported_at, proposal.needed, now),
        "chart_size": (WIDTH, HEIGHT),
        "lines": [(line, details(visit, line, names)) for line in lines],
        "outcomes": OUTCOMES,
        "days": rules.confirm_days,
        "longest": (LONGEST_TITLE, LONGEST_BODY),
        "spoken": visit.console.place.languages,
        "area": area_words(visit, proposal.area),
        "council_words": lambda tier: council_words(visit, tier),
        "number": proposal_number,
        **_translating(visit, file),
    }
    return visit.page("proposals/proposal.html", file=file, proposal=proposal, **values)


def proposal_id(visit: Visit) -> int:
    """The proposal of the path."""
    found: int = visit.path["proposal_id"]
    return found


def back(visit: Visit, told: str) -> Response:
    """To the proposal again."""
    return visit.go(f"/proposals/{proposal_id(visit)}", told=told)


def _possible(proposal: Proposal, last: bool) -> Iterator[str]:
    """What can be done with a proposal in its state."""
    state = proposal.state
    if state in TAKES_SUPPORT:
        yield from ("correct", "merge", "withdraw")
    if state in ("gathering", "open", "not_reached"):
        yield "extend"
    if state == "deliberating":
        yield "decide"
        if not last:
            yield "pass_up"
    if state in ("accepted", "accepted_with_changes", "carrying_out"):
        yield "name_executor"
    if state == "carrying_out":
        yield "report"


def _translating(visit: Visit, file: ProposalFile) -> dict[str, Any]:
    """The language to translate into, and what is known in it."""
    original = file.proposal.wording.language
    asked = visit.request.query_params.get("into", "")
    wishes = (asked, visit.language, *STAFF_LANGUAGES)
    spoken = visit.console.place.languages
    into = next(one for one in (*wishes, *spoken) if one in spoken and one != original)
    known: dict[str, tuple[Wording, Translation]] = {
        wording.language: (wording, state)
        for wording, state in file.versions[-1].translations
    }
    wording, state = known.get(into, (None, None))
    others = [one for one in spoken if one != original]
    machine = visit.console.bridge.available and state is None
    return {
        "into": into,
        "known": wording,
        "known_as": state,
        "others": others,
        "machine": machine,
    }
