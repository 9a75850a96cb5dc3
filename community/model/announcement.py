"""An announcement: what is told to everybody whom a change of a proposal concerns.

It is written in the transaction of the change; the messages follow from it, one for
each person and never a second one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from community.model.proposal import TIME_RAN_OUT
from community.model.proposal_words import Words, Written, written
from community.model.support import SupportState

Announced = Literal[
    "submitted",
    "opened",
    "milestone",
    "reached",
    "not_reached",
    "extended",
    "went_up",
    "overdue",
    "changed",
    "corrected",
    "decided",
    "executor_named",
    "progress",
    "done",
    "withdrawn",
    "merged",
    "support_counted",
    "support_refused",
]
# ``everyone``: the author and all whose support is there, waits or is asked for again.
Audience = Literal["author", "everyone", "resident"]


@dataclass(frozen=True)
class Announcement:
    """Something to be told.

    Attributes:
        key: Names it among those of its proposal: the same is never told twice.
        resident_id: The one it is for, if it is for one.
        fields: What was so at that moment.
        words: What people wrote about it, in the reader's language, if there is a
            translation.
    """

    id: int
    proposal_id: int
    key: str
    event: Announced
    audience: Audience
    resident_id: int | None
    fields: Mapping[str, Any]
    words: Words | None = None

    @property
    def written(self) -> Written | None:
        """What people wrote about it: a reason or a step, if they did."""
        text = self.fields.get("reason") or self.fields.get("step")
        if self.audience == "resident" or text == TIME_RAN_OUT or not text:
            return None
        return written(text, self.fields.get("language"))


@dataclass(frozen=True)
class Reader:
    """Who is told.

    Attributes:
        language: What they are written to in.
        author: Whether it is their proposal.
        support: What became of their support; None without one.
    """

    resident_id: int
    language: str
    author: bool
    support: SupportState | None
