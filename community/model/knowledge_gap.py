"""A knowledge gap: what a resident asked and did not get a good answer to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

GapKind = Literal["not_understood", "not_helpful"]


@dataclass(frozen=True)
class KnowledgeGap:
    """A question without a good answer, in the resident's own words.

    Attributes:
        language: What the resident was answered in; a language that Linli does not
            speak is never named here.
        topic: Of the answer that did not help; ``None`` if nothing was understood.
        guesses: Topics that the question may have been about, best first.
        happened_at: When Linli did not understand, or heard that it did not help.
    """

    id: int
    kind: GapKind
    text: str
    language: str | None
    topic: str | None
    guesses: tuple[str, ...]
    happened_at: datetime
