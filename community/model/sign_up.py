"""A sign-up: that a resident comes to a gathering, with how many people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

SignUpState = Literal["signed", "waiting", "cancelled", "attended", "no_show"]
# ``full``: more people than there is room for, and the sign-up is what it was before.
SignUpOutcome = Literal["signed", "waiting", "full", "too_many", "closed", "not_needed"]

TRANSITIONS: Mapping[SignUpState, frozenset[SignUpState]] = {
    "signed": frozenset({"cancelled", "attended", "no_show"}),
    "waiting": frozenset({"signed", "cancelled"}),
    "cancelled": frozenset({"signed", "waiting"}),
    # Whoever was checked in by mistake.
    "attended": frozenset({"signed", "no_show"}),
    # Whoever was checked in late.
    "no_show": frozenset({"attended"}),
}
# These have a place.
PLACED: tuple[SignUpState, ...] = ("signed", "attended", "no_show")
# These are told what becomes of the gathering.
COMING: tuple[SignUpState, ...] = ("signed", "waiting")


@dataclass(frozen=True)
class SignUp:
    """A resident's sign-up for a gathering.

    Attributes:
        resident_id: None once the resident was erased.
        people: How many come, the resident among them.
        queued_at: Since when it stands in line; who came first is moved up first.
        position: Which one of those waiting it is, from 1; None with a place.
    """

    id: int
    gathering_id: int
    resident_id: int | None
    state: SignUpState
    people: int
    queued_at: datetime
    changed_at: datetime
    position: int | None = None


class SignUpNotFound(LookupError):
    """There is no such sign-up."""
