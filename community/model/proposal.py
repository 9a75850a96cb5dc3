"""A proposal: one resident's idea on its way to a decision that is told to everyone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from community.model.support import Right

ProposalState = Literal[
    "draft",
    "gathering",
    "open",
    "not_reached",
    "deliberating",
    "accepted",
    "accepted_with_changes",
    "declined",
    "carrying_out",
    "done",
    "withdrawn",
    "merged",
]
Outcome = Literal["accepted", "accepted_with_changes", "declined"]
# What a proposal is about; the lexicon in ``knowledge/proposal_terms.yml`` knows them.
Category = Literal[
    "access",
    "animals",
    "children",
    "culture",
    "greenery",
    "meeting_place",
    "noise",
    "older_people",
    "safety",
    "services",
    "traffic",
    "utilities",
    "waste",
    "other",
]
ProposalRating = Literal["good", "fair", "bad"]
# Who has to do something next.
Owner = Literal["author", "residents", "council", "executor"]

TRANSITIONS: Mapping[ProposalState, frozenset[ProposalState]] = {
    "draft": frozenset({"gathering", "withdrawn"}),
    "gathering": frozenset({"open", "not_reached", "withdrawn", "merged"}),
    "open": frozenset({"deliberating", "not_reached", "withdrawn", "merged"}),
    # Staff may give a proposal more time; what it had is kept.
    "not_reached": frozenset({"gathering", "open"}),
    # To itself: it goes up to the next council.
    "deliberating": frozenset(
        {
            "deliberating",
            "accepted",
            "accepted_with_changes",
            "declined",
            "withdrawn",
            "merged",
        }
    ),
    "accepted": frozenset({"carrying_out"}),
    "accepted_with_changes": frozenset({"carrying_out"}),
    "carrying_out": frozenset({"done"}),
    "declined": frozenset(),
    "done": frozenset(),
    "withdrawn": frozenset(),
    "merged": frozenset(),
}
# Somebody has something to do, and a time until when.
OWNERS: Mapping[ProposalState, Owner] = {
    "draft": "author",
    "gathering": "author",
    "open": "residents",
    "deliberating": "council",
    "accepted": "council",
    "accepted_with_changes": "council",
    "carrying_out": "executor",
}
GOING_ON: tuple[ProposalState, ...] = tuple(OWNERS)
# In these a resident can sign, and in the first two the text can still change.
TAKES_SUPPORT: tuple[ProposalState, ...] = ("gathering", "open", "deliberating")
CHANGEABLE: tuple[ProposalState, ...] = ("draft", "gathering", "open")
PUBLIC: tuple[ProposalState, ...] = tuple(s for s in TRANSITIONS if s != "draft")

# The one reason that the desk gives by itself; people write all others.
TIME_RAN_OUT = "time_ran_out"
# Everybody who lives in the place is concerned; an area of ``community.yml`` otherwise.
EVERYWHERE = "all"
LONGEST_TITLE = 120
LONGEST_BODY = 4000
_WRITTEN = re.compile(r"[PР][\s.–—-]*([1-9][0-9]{0,8})", re.IGNORECASE)


def proposal_number(proposal_id: int) -> str:
    """The number of a proposal as people say it, such as ``P-17``."""
    return f"P-{proposal_id}"


def written_proposal(text: str) -> int | None:
    """The id of the proposal whose number a text consists of; None if it is none."""
    return written_number(text, _WRITTEN)


def written_number(text: str, pattern: re.Pattern[str]) -> int | None:
    """The number that a text consists of, as the first group of a pattern; else None.

    Also for numbers of other things, which people write with the same signs around.
    """
    seen = unicodedata.normalize("NFKC", text)
    # Marks of direction are copied along unseen.
    plain = "".join(c for c in seen if unicodedata.category(c) != "Cf")
    found = pattern.fullmatch(plain.strip(" \t\n#.:!")) if len(plain) <= 16 else None
    return int(found[1]) if found else None


@dataclass(frozen=True)
class Wording:
    """What a proposal says, in the language in which it was written.

    Attributes:
        title: In one line.
        body: What, where and why.
    """

    language: str
    title: str
    body: str


@dataclass(frozen=True)
class NewProposal:
    """What is known when a proposal begins.

    Attributes:
        area: Whom it concerns: a building or an area of ``community.yml``, or `all`.
        place: Where it is, as the resident wrote it.
    """

    wording: Wording
    category: Category
    area: str
    place: str | None = None


@dataclass(frozen=True)
class Proposal:
    """A proposal as it stands now.

    Attributes:
        author_id: None once the author was erased.
        tier: Which council has it, 0 is the nearest; None before there is one.
        due_at: By when its owner has to act; None once nobody has to.
        overdue_at: Since when a council or an executor is late.
        version: Of the wording that is valid now.
        signed_version: Support for an older one does not count: its meaning changed.
        supports: How many right holders support it.
        basis: What counted once on that roll: households or adults.
        eligible: Right holders on the roll that was frozen when support opened.
        needed: How many of them it takes.
        percent_done: How much of what was decided is carried out, 0 to 100.
        submitted_at: Since when others may read it; None for a draft, also for one that
            was put away.
    """

    id: int
    author_id: int | None
    state: ProposalState
    category: Category
    area: str
    place: str | None
    tier: int | None
    due_at: datetime | None
    overdue_at: datetime | None
    version: int
    signed_version: int
    supports: int
    basis: Right | None
    eligible: int | None
    needed: int | None
    executor: str | None
    percent_done: int
    merged_into: int | None
    created_at: datetime
    opened_at: datetime | None
    reached_at: datetime | None
    decided_at: datetime | None
    wording: Wording
    submitted_at: datetime | None = None

    @property
    def number(self) -> str:
        """The number that people say."""
        return proposal_number(self.id)

    @property
    def owner(self) -> Owner | None:
        """Who has to do something next; None if it is over."""
        return OWNERS.get(self.state)

    @property
    def missing(self) -> int:
        """How many more right holders it takes."""
        return max((self.needed or 0) - self.supports, 0)


class ProposalNotFound(LookupError):
    """There is no such proposal, or it is somebody else's draft."""


class ProposalClosed(Exception):
    """The proposal is in a state in which this cannot be done; nothing was changed."""


class NotAllowed(Exception):
    """This is not for you to do: another's proposal, or not your role's work."""


class TextChanged(Exception):
    """The text is no longer the one that somebody had before them."""


class ReasonMissing(ValueError):
    """What is declined or changed needs a reason that residents can read."""


class NobodyOnTheRoll(Exception):
    """There is no household in the area, so nobody could support the proposal."""
