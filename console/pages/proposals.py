"""The board of proposals: where each stands, and who is late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from community.model.proposal import (
    GOING_ON,
    TRANSITIONS,
    ProposalNotFound,
    ProposalState,
    written_proposal,
)
from community.model.proposal_views import Narrowed, ProposalLine
from community.usecases import proposal_pages
from console.proposal_words import (
    area_words,
    areas_within,
    council_words,
    procedure,
)
from console.registry import Menu, Page
from console.visit import Visit

PAGE_SIZE = 50
# So many of each column stand on the whole board.
FIRST = 5
MOST_OVERDUE = 200
# As much as staff have to do with it; what is over comes last.
ORDER: tuple[ProposalState, ...] = (
    "deliberating",
    "accepted",
    "accepted_with_changes",
    "carrying_out",
    "open",
    "gathering",
)


def _overdue(visit: Visit) -> int:
    return len(proposal_pages.overdue_proposals(visit.store))


page = Page(
    "/proposals",
    permission="organise",
    menu=Menu("console_menu_proposals", icon="proposal", order=34, count=_overdue),
)


@dataclass(frozen=True)
class Column:
    """One column of the board.

    Attributes:
        name: In addresses.
        state: None for what is overdue, in whatever state.
        tier: Which council's; None where it makes no difference.
        count: How many stand in it, whatever the board is narrowed to.
    """

    name: str
    title: str
    state: ProposalState | None
    tier: int | None
    count: int

    @property
    def is_over(self) -> bool:
        """Whether nobody has to do anything about what stands here."""
        return self.state is not None and self.state not in GOING_ON


@page.get()
def show(visit: Visit) -> Response:
    """The whole board, or one column of it."""
    asked = visit.request.query_params
    text = asked.get("text", "").strip()[:100]
    if (number := _known(visit, text)) is not None:
        return visit.go(f"/proposals/{number}")
    rules = procedure(visit)
    area = asked.get("area", "")
    area = area if rules.buildings_of(area) and area != "all" else ""
    narrowed = Narrowed(areas_within(rules, area) if area else (), text)
    columns = list(_columns(visit))
    chosen = next((one for one in columns if one.name == asked.get("column")), None)
    filters = {name: word for name, word in (("area", area), ("text", text)) if word}
    values: dict[str, Any] = {
        "columns": columns,
        "chosen": chosen,
        "filters": filters,
        "query": urlencode(filters),
        "first": FIRST,
        "areas": (*rules.areas, *rules.buildings),
        "area_words": lambda one: area_words(visit, one),
        "council_words": lambda tier: council_words(visit, tier),
    }
    if chosen is None:
        sections = _board(visit, columns, narrowed, bool(filters))
        return visit.page("proposals/board.html", sections=sections, more="", **values)
    lines = _lines(visit, chosen, narrowed, _after(visit), PAGE_SIZE + 1)
    more = ""
    if len(lines) > PAGE_SIZE and chosen.state is not None:
        last = lines[PAGE_SIZE - 1].proposal.id
        more = urlencode({"column": chosen.name, **filters, "after": last})
    if chosen.state is not None:
        lines = lines[:PAGE_SIZE]
    sections = [(chosen, lines)] if lines else []
    return visit.page("proposals/board.html", sections=sections, more=more, **values)


def _known(visit: Visit, text: str) -> int | None:
    """The proposal whose number was looked for, if there is one."""
    number = written_proposal(text)
    if number is None:
        return None
    try:
        return proposal_pages.view_proposal(visit.store, number).proposal.id
    except ProposalNotFound:
        return None


def _after(visit: Visit) -> int | None:
    after = visit.request.query_params.get("after", "")
    return int(after) if after.isdecimal() and len(after) < 10 else None


def _columns(visit: Visit) -> Iterator[Column]:
    """All columns, what has to be done first."""
    counts = proposal_pages.board_counts(visit.store)
    yield Column(
        "overdue", visit.say("console_column_overdue"), None, None, _overdue(visit)
    )
    over = (state for state in TRANSITIONS if state not in GOING_ON)
    for state in (*ORDER, *over):
        found = {tier: n for (one, tier), n in counts.items() if one == state}
        if state == "deliberating":
            # The place may have had more councils once.
            tiers = max(len(procedure(visit).tiers), *(1 + (t or 0) for t in found), 1)
            for tier in range(tiers):
                title = council_words(visit, tier)
                name = f"council-{tier}"
                yield Column(name, title, state, tier, found.get(tier, 0))
        else:
            title = visit.say(f"console_proposal_is_{state}")
            yield Column(state, title, state, None, sum(found.values()))


def _board(
    visit: Visit, columns: list[Column], narrowed: Narrowed, searched: bool
) -> list[tuple[Column, list[ProposalLine]]]:
    """The first of each column; who searches looks at what is over, too."""
    shown = [one for one in columns if one.count and (searched or not one.is_over)]
    found = [(one, _lines(visit, one, narrowed, None, FIRST)) for one in shown]
    return [(one, lines) for one, lines in found if lines]


def _lines(
    visit: Visit, column: Column, narrowed: Narrowed, after: int | None, most: int
) -> list[ProposalLine]:
    if column.state is None:
        limit = FIRST if most == FIRST else MOST_OVERDUE
        return proposal_pages.overdue_board(
            visit.store, visit.language, narrowed=narrowed, limit=limit
        )
    return proposal_pages.board(
        visit.store,
        visit.language,
        column.state,
        tier=column.tier,
        narrowed=narrowed,
        after=after,
        limit=most,
    )
