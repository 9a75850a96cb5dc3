"""Whether two proposals want the same, in whatever languages: by shared concepts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from community.model.proposal import Category, Wording


@dataclass(frozen=True)
class Idea:
    wording: Wording
    category: Category
    area: str


def most_similar(idea: Idea, others: Sequence[Idea], limit: int) -> list[int]:
    """Placeholder, replaced below."""
    return []
