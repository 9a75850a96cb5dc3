"""The ledger of a notice: one row for each resident, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from community.model.message import Reply

RowState = Literal[
    "queued",
    "sending",
    "waiting",
    "sent",
    "delivered",
    "failed",
    "stopped",
    "expired",
    "unknown",
]
RowOutcome = Literal["sent", "failed", "stopped", "waiting", "unknown", "queued"]
# Where a resident is, before anything leaves.
Reachability = Literal["reachable", "waits", "stopped", "no_address"]

TRANSITIONS: Mapping[RowState, frozenset[RowState]] = {
    "queued": frozenset({"sending", "stopped", "expired"}),
    "sending": frozenset(
        {"queued", "waiting", "sent", "failed", "stopped", "expired", "unknown"}
    ),
    "waiting": frozenset({"queued", "stopped", "expired"}),
    "sent": frozenset({"delivered"}),
    # By hand.
    "failed": frozenset({"queued"}),
    # A sender that reports late knows more than we do.
    "unknown": frozenset({"sent", "failed", "stopped"}),
    "delivered": frozenset(),
    "stopped": frozenset(),
    "expired": frozenset(),
}
OPEN: tuple[RowState, ...] = ("queued", "sending", "waiting")
# Who has the text, or may have it.
REACHED: tuple[RowState, ...] = ("sent", "delivered", "unknown")

# Why a row ended, where no platform says it.
ADDRESS_STOPPED = "address_stopped"
CANCELLED = "cancelled"
ERASED = "erased"
JOINED = "joined"
LEASE_RAN_OUT = "lease_ran_out"
NO_ADDRESS = "no_address"
NO_CONSENT = "no_consent"
NO_TEXT = "no_text"


def may_become(outcome: RowOutcome) -> tuple[RowState, ...]:
    """The states from which what became of an attempt is recorded.

    Before it, a row is ``sending``, or ``unknown`` if its sender took too long.
    """
    return tuple(s for s in ("sending", "unknown") if outcome in TRANSITIONS[s])


@dataclass(frozen=True)
class Claimed:
    """A row that one sender has in its hands for a while.

    Attributes:
        language: What the resident reads.
        attempts: This one included.
    """

    id: int
    notice_id: int
    address_id: int
    channel: str
    address: str
    conversation_id: int
    language: str
    holder: str
    attempts: int


@dataclass(frozen=True)
class Marked:
    """A row that is on its way: the message stands in the conversation."""

    row: Claimed
    message_id: int
    reply: Reply


@dataclass(frozen=True)
class Refused:
    """A row that does not leave, although its turn has come.

    Attributes:
        due_at: When a queued one is due again; now if None.
    """

    row: Claimed
    state: RowState
    reason: str | None = None
    due_at: datetime | None = None


@dataclass(frozen=True)
class Ended:
    """What became of one attempt.

    Attributes:
        retry_at: When a queued one is due again.
    """

    row: Claimed
    outcome: RowOutcome
    reason: str | None = None
    platform_id: str | None = None
    retry_at: datetime | None = None


@dataclass(frozen=True)
class Reach:
    """A line of the table that is looked at before anything leaves.

    Attributes:
        channel: None for those who have no address.
        residents: How many.
    """

    language: str
    channel: str | None
    reachability: Reachability
    residents: int


@dataclass(frozen=True)
class Tally:
    """How many rows of a notice stand alike."""

    language: str
    channel: str | None
    state: RowState
    reason: str | None
    residents: int
