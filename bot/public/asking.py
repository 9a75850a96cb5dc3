"""What a visitor asks for: which proposals, and in which language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from fastapi import Request

from bot.public.visitor import Visitor, read_language
from community.model.proposal import EVERYWHERE, ProposalState
from community.place import Place
from community.procedure import Procedure

ROOT = "/proposals"
_ID = re.compile(r"[1-9][0-9]{0,8}")


@dataclass(frozen=True)
class Stage:
    """States that a visitor asks for together, and the text that names them."""

    title: str
    states: tuple[ProposalState, ...]


# Together they are all public states.
STAGES: Mapping[str, Stage] = {
    "support": Stage("public_stage_support", ("gathering", "open")),
    "council": Stage("public_stage_council", ("deliberating",)),
    "accepted": Stage(
        "public_stage_accepted", ("accepted", "accepted_with_changes", "carrying_out")
    ),
    "done": Stage("public_stage_done", ("done",)),
    "ended": Stage(
        "public_stage_ended", ("not_reached", "declined", "withdrawn", "merged")
    ),
}


@dataclass(frozen=True)
class Asked(Visitor):
    """One request for proposals.

    Attributes:
        area: A building or an area of ``community.yml``, or `all`.
        stage: One of `STAGES`.
        after: Id of the proposal behind which the list goes on.
    """

    root: ClassVar[str] = ROOT
    area: str | None = None
    stage: str | None = None
    after: int | None = None

    @property
    def narrowed(self) -> bool:
        """Whether some proposals are left out."""
        return bool(self.area or self.stage)

    @property
    def states(self) -> tuple[ProposalState, ...]:
        """The states that are asked for; none for all."""
        return STAGES[self.stage].states if self.stage else ()

    def list_address(self, path: str = "", **changes: str | int | None) -> str:
        """The address of a list of the same proposals, if nothing is changed."""
        kept = {"area": self.area, "stage": self.stage}
        return self.address(path, **(kept | changes))


def read_request(request: Request, place: Place) -> Asked:
    """What a request asks for; what cannot be understood of it is left out."""
    query = request.query_params
    language, named = read_language(request, place)
    area, stage, after = query.get("area"), query.get("stage"), query.get("after", "")
    return Asked(
        language=language,
        named=named,
        area=area if area in areas(place.proposals) else None,
        stage=stage if stage in STAGES else None,
        after=int(after) if _ID.fullmatch(after) else None,
    )


def areas(procedure: Procedure) -> tuple[str, ...]:
    """What a proposal can be for, largest first."""
    return (EVERYWHERE, *procedure.areas, *procedure.buildings)


def concerning(procedure: Procedure, area: str | None) -> tuple[str, ...]:
    """The areas of all proposals that somebody who lives in an area is concerned by.

    What is for the whole place is asked for by itself.
    """
    if area is None or area == EVERYWHERE:
        return (area,) if area else ()
    homes = set(procedure.buildings_of(area))
    return tuple(
        each
        for each in areas(procedure)
        if homes.intersection(procedure.buildings_of(each))
    )


def plain_number(written: str) -> int | None:
    """The id in an address that has no letter before it, such as ``17``."""
    return int(written) if _ID.fullmatch(written) else None
