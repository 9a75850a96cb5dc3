"""A meeting of a council: what is on its agenda, who was there, what was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from community.model.proposal_views import ProposalLine

MeetingState = Literal["planned", "held", "called_off"]
# What a council did with a proposal when it met.
ItemResult = Literal["accepted", "accepted_with_changes", "declined", "passed_up"]

_BETWEEN = re.compile("[\n;；、]")
LONGEST_PLACE = 200
LONGEST_MINUTES = 8000
LONGEST_NAME = 80
MOST_PRESENT = 60
MOST_ITEMS = 50


@dataclass(frozen=True)
class Present:
    """Somebody of the council, or of the staff, who was there.

    Attributes:
        role: What they are there, such as ``chair``; empty if nobody wrote it.
    """

    name: str
    role: str = ""


@dataclass(frozen=True)
class Meeting:
    """A meeting of a council.

    Attributes:
        tier: Which council meets, 0 is the nearest.
        meets_at: When it begins.
        place: Where, as staff wrote it.
        present: Who was there, in the order in which they were written down.
        notes: What was said that belongs to no single proposal.
        revision: Goes up whenever something about it is written.
    """

    id: int
    tier: int
    meets_at: datetime
    place: str
    state: MeetingState
    present: tuple[Present, ...]
    notes: str
    revision: int


@dataclass(frozen=True)
class MeetingLine:
    """A meeting in a list, with how many proposals are on its agenda."""

    meeting: Meeting
    items: int


@dataclass(frozen=True)
class Item:
    """A proposal on the agenda of a meeting.

    Attributes:
        said: What was said about it.
        result: What the council did with it there; None if nothing (yet).
        reason: With that, in the words that residents read.
        language: That the reason is written in.
        revision: Goes up whenever its minutes are written.
    """

    id: int
    meeting_id: int
    proposal_id: int
    said: str
    result: ItemResult | None
    reason: str
    language: str | None
    revision: int


@dataclass(frozen=True)
class AgendaLine:
    """An item of the agenda with its proposal, as a reader reads it."""

    item: Item
    line: ProposalLine


@dataclass(frozen=True)
class MeetingFile:
    """A meeting with its agenda, in the order in which it is gone through."""

    meeting: Meeting
    agenda: tuple[AgendaLine, ...]


@dataclass(frozen=True)
class OnAgenda:
    """A meeting that a proposal was on the agenda of, and what came of it there."""

    meeting: Meeting
    result: ItemResult | None


class MeetingNotFound(LookupError):
    """There is no such meeting, or the proposal is not on its agenda."""


class MeetingClosed(Exception):
    """This cannot be done with a meeting in this state; nothing was changed."""


class MinutesChanged(Exception):
    """Somebody else wrote something meanwhile; nothing was overwritten."""


def read_present(written: str) -> tuple[Present, ...]:
    """Who was there, one to a line, each with a role behind the first comma.

    Signs that stand between people in a list, such as ``、``, begin a new one, too.
    """
    found = []
    for line in _BETWEEN.split(written):
        plain = " ".join(line.replace("，", ",").split())
        name, _, role = plain.partition(",")
        if name.strip():
            found.append(
                Present(name.strip()[:LONGEST_NAME], role.strip()[:LONGEST_NAME])
            )
    return tuple(found[:MOST_PRESENT])


def write_present(present: Sequence[Present], comma: str) -> str:
    """The lines that `read_present` reads."""
    return "\n".join(comma.join(filter(None, (p.name, p.role))) for p in present)
