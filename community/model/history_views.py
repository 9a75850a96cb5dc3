"""What the console shows of the history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from community.model.history import Event, Subject

# What only administrators see: who tried what they may not.
REFUSALS: frozenset[Event] = frozenset(
    {"request_refused", "sign_in_refused", "sign_in_throttled"}
)
# Single supports: a page of one proposal shows their number and when they came.
SUPPORTS: frozenset[Event] = frozenset(
    {"support_given", "support_counted", "support_confirmed", "support_withdrawn"}
)


@dataclass(frozen=True)
class Recorded:
    """One line of the history.

    Attributes:
        actor: As the history names them, such as ``staff:7`` or ``resident``.
        name: Given name of that colleague, if it was one.
        about: Given name of the colleague it is about, if it is about one.
        resident_id: Whom it is about, if that is known and nobody was erased.
        fields: Empty for a sensitive case: its words stay with it.
        sensitive: Whether it is about a sensitive case.
        readable: Whether the reader may open the case it is about.
    """

    id: int
    happened_at: datetime
    actor: str
    name: str | None
    event: Event
    subject_type: Subject
    subject_id: int
    about: str | None
    resident_id: int | None
    fields: Mapping[str, Any]
    sensitive: bool
    readable: bool
