"""What is said of proposals on more than one page."""

from __future__ import annotations

from community.model.proposal import EVERYWHERE
from community.procedure import Procedure
from console.visit import Visit


def procedure(visit: Visit) -> Procedure:
    """How the place decides."""
    return visit.console.place.proposals


def area_words(visit: Visit, area: str) -> str:
    """Whom a proposal concerns; the entry itself if the place lists it no more."""
    if area == EVERYWHERE:
        return visit.say("console_area_all")
    return procedure(visit).area_name(area, visit.language) or area


def council_words(visit: Visit, tier: int | None) -> str:
    """What a council is called."""
    return procedure(visit).tier(tier or 0).name(visit.language)


def areas_within(rules: Procedure, area: str) -> tuple[str, ...]:
    """The areas and buildings that lie in an area as a whole, itself among them."""
    inside = set(rules.buildings_of(area))
    every = (*rules.areas, *rules.buildings)
    return tuple(one for one in every if inside.issuperset(rules.buildings_of(one)))
