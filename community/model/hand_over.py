"""Handing a conversation over to staff: what is known before, and what was left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from community.model.case import Case, NewCase
from community.model.conversation import Conversation


@dataclass(frozen=True)
class HeardBefore:
    """Something that the resident said earlier, and what became of it."""

    text: str
    intent: str | None
    topic: str | None
    outcome: str


@dataclass(frozen=True)
class Standing:
    """What staff have of a conversation that is theirs.

    Attributes:
        case: None while it could not be written down.
        told: Whether desk or staff said something since the moment that was asked for.
        warned: Whether the resident was told whom to call in danger, in this case and
            within the last day.
    """

    case: Case | None
    told: bool
    warned: bool


@dataclass(frozen=True)
class LeftOver:
    """A conversation that staff own, but of which no case is open.

    Attributes:
        reason: Why it was handed over; see `CaseReason`. It may be an older word.
        message_id: The message that it was handed over with.
        said_at: When that was said.
    """

    conversation: Conversation
    reason: str
    message_id: int | None
    text: str
    intent: str | None
    topic: str | None
    said_at: datetime


@dataclass(frozen=True)
class Plan:
    """The case to be opened.

    Attributes:
        language: What the resident is written to in.
        due_at: By when staff act.
    """

    new: NewCase
    language: str
    due_at: datetime
