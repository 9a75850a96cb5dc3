"""A case: agreed help for one resident, with a number, an assignee and a promise."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, TypedDict

CaseState = Literal[
    "new",
    "open",
    "waiting_for_resident",
    "referred",
    "resolved",
    "closed",
    "reopened",
]
CaseReason = Literal[
    "wish", "not_understood", "emergency", "failing_bot", "staff", "report"
]
# How fast we promise to act; the hours of each stand in ``community.yml``.
Priority = Literal["urgent", "utilities", "ordinary", "complex"]
NoteKind = Literal["note", "supervision"]
ReferralState = Literal["asked", "consented", "declined", "sent", "withdrawn"]
Rating = Literal["good", "fair", "bad"]

TRANSITIONS: Mapping[CaseState, frozenset[CaseState]] = {
    "new": frozenset({"open", "resolved"}),
    "open": frozenset({"new", "waiting_for_resident", "referred", "resolved"}),
    "waiting_for_resident": frozenset({"new", "open", "referred", "resolved"}),
    "referred": frozenset({"new", "open", "waiting_for_resident", "resolved"}),
    "resolved": frozenset({"closed", "reopened"}),
    "closed": frozenset({"reopened"}),
    "reopened": frozenset({"new", "open", "resolved"}),
}
# Somebody has something to do: the case stands in a queue.
OPEN_STATES: tuple[CaseState, ...] = (
    "new",
    "open",
    "waiting_for_resident",
    "referred",
    "reopened",
)
# What closing needs a supervisor for, besides the priorities; see ``community.yml``.
Cosigned = Literal[
    "urgent", "utilities", "ordinary", "complex", "sensitive", "referred"
]

# Numbers given to people begin here, so that none looks like a count of cases.
FIRST_NUMBER = 1000
_WRITTEN = re.compile(r"[CС][\s.-]*([1-9][0-9]{3,8})", re.IGNORECASE)


def case_number(case_id: int) -> str:
    """The number of a case as people say it, such as ``C-1042``."""
    return f"C-{FIRST_NUMBER + case_id}"


def written_case(text: str) -> int | None:
    """The id of the case whose number a text consists of; None if it is no number."""
    plain = "".join(c for c in text if c.isascii() or c in "Сс").strip(" \t\n#.:")
    found = _WRITTEN.fullmatch(plain) if len(text.strip()) <= 16 else None
    number = int(found[1]) if found else 0
    return number - FIRST_NUMBER if number > FIRST_NUMBER else None


@dataclass(frozen=True)
class NewCase:
    """What is known when a case is opened.

    Attributes:
        topic: Of the knowledge base, if the message was about one.
        sensitive: Whether only its worker and supervisors may see it.
    """

    reason: CaseReason
    priority: Priority
    summary: str
    topic: str | None = None
    sensitive: bool = False


@dataclass(frozen=True)
class Case:
    """A case as it stands now.

    Attributes:
        language: What the resident is written to in.
        summary: What it is about, in the resident's words unless staff changed it.
        place: Where something is broken, as the resident wrote it.
        assignee_id: The caseworker who has it; None while it is in the queue of all.
        due_at: By when we promised to act.
        told_late_at: When the resident was told that the promise slipped.
        follow_up_on: From which day on somebody looks again, whatever was promised.
        bot_answers: Whether the conversation is the bot's again while it stays open.
        referred: Whether it was ever referred to another organisation.
    """

    id: int
    conversation_id: int
    resident_id: int
    channel: str
    state: CaseState
    reason: CaseReason
    priority: Priority
    topic: str | None
    language: str
    summary: str
    place: str | None
    sensitive: bool
    assignee_id: int | None
    due_at: datetime
    told_late_at: datetime | None
    follow_up_on: date | None
    opened_at: datetime
    first_reply_at: datetime | None
    resolved_at: datetime | None
    closed_at: datetime | None
    closed_reason: str | None
    cosigned_by: int | None
    rating: Rating | None
    bot_answers: bool
    referred: bool

    @property
    def number(self) -> str:
        """The number that people say."""
        return case_number(self.id)

    @property
    def is_open(self) -> bool:
        """Whether somebody has something to do."""
        return self.state in OPEN_STATES


@dataclass(frozen=True)
class Note:
    """What staff wrote about a case for each other."""

    id: int
    staff_id: int
    author: str
    kind: NoteKind
    text: str
    created_at: datetime


@dataclass(frozen=True)
class Referral:
    """Another organisation is asked to help, once the resident agrees.

    Attributes:
        purpose: What for, as the resident is told.
    """

    id: int
    case_id: int
    organisation: str
    purpose: str
    state: ReferralState
    asked_at: datetime
    answered_at: datetime | None


class Original(TypedDict):
    """What a member of staff wrote, before it was put into the resident's language.

    ``translation``: ``machine``, ``checked`` (by a person), ``phrasebook``, or
    ``none`` if it went out as it was written.
    """

    text: str
    lang: str
    translation: str


class CaseNotFound(LookupError):
    """There is no such case."""


class ReferralNotFound(CaseNotFound):
    """There is no such referral, or it is not this resident's."""


class CaseClosed(Exception):
    """The case is in a state in which this cannot be done; nothing was changed."""


class ReferralClosed(Exception):
    """The referral is in a state in which this cannot be done; nothing was changed."""


class NotYours(Exception):
    """The case is sensitive, and neither yours nor are you a supervisor; or your role
    does not do this.
    """


class TakenAlready(Exception):
    """A colleague has claimed the case meanwhile."""

    def __init__(self, assignee_id: int) -> None:
        super().__init__(assignee_id)
        self.assignee_id = assignee_id


class NewsSince(Exception):
    """Something was said after what the writer had seen; nothing was sent.

    Attributes:
        messages: What was said since, as `StoredMessage`s.
    """

    def __init__(self, messages: tuple[Any, ...]) -> None:
        super().__init__(len(messages))
        self.messages = messages


class WindowClosed(Exception):
    """The platform does not let us write now; nothing was sent.

    Attributes:
        until: When the window closed; None if it never was open.
    """

    def __init__(self, until: datetime | None) -> None:
        super().__init__(until)
        self.until = until


class CosignNeeded(Exception):
    """Closing this case needs a supervisor."""
