"""What the console shows of cases: a file, a line of the queue, what is new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from community.model.case import (
    Case,
    CaseReason,
    CaseState,
    Note,
    Priority,
    Referral,
    case_number,
)
from community.model.history import Event
from community.model.message import Author

# ``follow_up``: the day to look again has come. ``resolved``: waits for a supervisor.
Which = Literal["all", "mine", "unassigned", "follow_up", "resolved"]


@dataclass(frozen=True)
class Present:
    """A colleague who has a case on the screen."""

    staff_id: int
    name: str
    typing: bool


@dataclass(frozen=True)
class HistoryLine:
    """What was done to a case.

    Attributes:
        actor: As the history names them, such as ``staff:7``.
        name: Given name of that colleague, if it was one.
    """

    happened_at: datetime
    actor: str
    name: str | None
    event: Event
    fields: Mapping[str, Any]


@dataclass(frozen=True)
class CaseFile:
    """All about a case but what was said.

    Attributes:
        assignee: Given name of the colleague who has it.
        present: Who has it on the screen, the reader included.
        history: Oldest first.
    """

    case: Case
    assignee: str | None
    notes: tuple[Note, ...]
    referrals: tuple[Referral, ...]
    present: tuple[Present, ...]
    history: tuple[HistoryLine, ...]


@dataclass(frozen=True)
class QueueEntry:
    """A case as a line of the queue.

    Attributes:
        summary: None if the reader may not see what the case is about.
        assignee: Given name of the colleague who has it.
        unread: Whether the resident wrote something that its worker has not seen.
        last_text: What was said last, by ``last_author``; None if it may not be seen.
        reading: Given names of the other colleagues who have it on the screen.
        typing: Those of them who are writing.
    """

    id: int
    state: CaseState
    priority: Priority
    reason: CaseReason
    language: str
    channel: str
    summary: str | None
    due_at: datetime
    follow_up_on: date | None
    assignee_id: int | None
    assignee: str | None
    sensitive: bool
    unread: bool
    last_text: str | None
    last_author: Author | None
    last_at: datetime | None
    reading: tuple[str, ...]
    typing: tuple[str, ...]

    @property
    def number(self) -> str:
        """The number that people say."""
        return case_number(self.id)


@dataclass(frozen=True)
class Changes:
    """What happened to cases, and in conversations that staff see, since a moment.

    Attributes:
        history_id: Together with ``message_id`` where the next look begins. What is
            after them may be told again, but nothing is left out.
        case_ids: Cases that something was done to, or in whose conversation something
            was said.
        conversation_ids: Conversations in which something was said or done.
        lines: How much it was. Two looks that found the same are equal; so a reader
            who is told something again need not tell it again.
    """

    history_id: int
    message_id: int
    case_ids: tuple[int, ...]
    conversation_ids: tuple[int, ...]
    lines: int
