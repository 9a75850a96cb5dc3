"""A notice: one message to many residents, each in their own language, once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

NoticeKind = Literal["gathering", "notice"]
# An urgent one reaches also those who have not asked for its interests.
Urgency = Literal["ordinary", "urgent"]
NoticeState = Literal[
    "draft", "approved", "scheduled", "sending", "paused", "finished", "cancelled"
]
NoticeTextState = Literal["machine", "checked"]
# What they get whose language has no text.
Fallback = Literal["skip", "base", "base_with_note"]
Given = Literal["own", "base", "base_with_note", "nothing", "undecided"]

TRANSITIONS: Mapping[NoticeState, frozenset[NoticeState]] = {
    "draft": frozenset({"approved", "cancelled"}),
    "approved": frozenset({"draft", "scheduled", "cancelled"}),
    "scheduled": frozenset({"draft", "sending", "cancelled"}),
    "sending": frozenset({"paused", "finished", "cancelled"}),
    "paused": frozenset({"sending", "finished", "cancelled"}),
    # Somebody has what failed sent again.
    "finished": frozenset({"sending"}),
    "cancelled": frozenset(),
}
# A text that has been read by somebody is changed by a correction only.
CHANGEABLE: tuple[NoticeState, ...] = ("draft", "approved", "scheduled", "paused")
LONGEST_TITLE = 120
LONGEST_BODY = 4000


@dataclass(frozen=True)
class NoticeText:
    """What a notice says in one language.

    Attributes:
        state: Who made it: a machine, or a person who has checked it.
        checked_by: Id of the colleague; None for a machine's.
        version: Of the notice, from which on it says this.
        base_version: Of the base text that it was made from.
    """

    language: str
    title: str
    body: str
    state: NoticeTextState
    checked_by: int | None
    version: int
    base_version: int

    @property
    def empty(self) -> bool:
        """Whether there is nothing to read."""
        return not self.title.strip() or not self.body.strip()


@dataclass(frozen=True)
class Audience:
    """Whom a notice is for; what is left empty does not narrow it.

    Attributes:
        languages: What they read.
        buildings: Where they live, as ``community.yml`` names it.
        interests: One of these is theirs; an urgent notice ignores it.
        channels: Where they are reached.
    """

    languages: tuple[str, ...] = ()
    buildings: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()


@dataclass(frozen=True)
class NewNotice:
    """What is known when a notice begins; its first text is the base."""

    language: str
    title: str
    body: str
    kind: NoticeKind = "notice"
    urgency: Urgency = "ordinary"
    audience: Audience = field(default_factory=Audience)


@dataclass(frozen=True)
class Notice:
    """A notice as it stands now.

    Attributes:
        version: Grows with each change of a text.
        base_version: Of the base text that is valid now; what was translated from an
            older one is stale.
        fallback: None until somebody has chosen.
        corrects_id: The notice that it puts right.
        corrects_version: Who got that one's text in this version or an older one got
            a wrong one.
        approved_by: Id of the colleague; None once a text was changed.
        starts_at: When sending begins.
        useful_until: Nothing leaves later.
        frozen_up_to: Residents with ids up to this one have their rows.
        frozen_to: The last resident who was there when sending began.
        ended_at: Since when each row is terminal.
        texts: By language.
    """

    id: int
    kind: NoticeKind
    urgency: Urgency
    state: NoticeState
    base_language: str
    version: int
    base_version: int
    audience: Audience
    fallback: Fallback | None
    corrects_id: int | None
    corrects_version: int | None
    author_id: int
    approved_by: int | None
    starts_at: datetime | None
    useful_until: datetime | None
    frozen_up_to: int
    frozen_to: int | None
    created_at: datetime
    ended_at: datetime | None
    texts: Mapping[str, NoticeText]

    def text(self, language: str) -> NoticeText | None:
        """What can be sent in this very language: nothing empty, nothing stale."""
        found = self.texts.get(language)
        if found is None or found.empty or found.base_version < self.base_version:
            return None
        return found

    def given(self, language: str) -> Given:
        """What readers of a language get."""
        if self.text(language) is not None:
            return "own"
        if self.fallback is None or self.text(self.base_language) is None:
            return "undecided"
        return "nothing" if self.fallback == "skip" else self.fallback


class NoticeNotFound(LookupError):
    """There is no such notice."""


class NoticeClosed(Exception):
    """The notice is in a state in which this cannot be done; nothing was changed."""


class NoticeTooLong(ValueError):
    """A title or a text is longer than a notice may be."""


class SecondPersonNeeded(Exception):
    """Who wrote a notice does not approve it, and nobody but them has."""


class NotReady(Exception):
    """Something that has to be decided is not; ``what`` names it."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what
