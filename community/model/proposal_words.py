"""What people wrote about a proposal: a reason or a step, and its translations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from community.model.translation import TranslationState
from community.scripts import written_in


@dataclass(frozen=True)
class Words:
    """What somebody wrote about a proposal, in another language.

    Attributes:
        source_language: The language it was written in.
        state: Made by a machine, or checked by a person.
        provider: Which machine; None if a person wrote it.
        staff_id: Who checked it.
    """

    source_language: str
    language: str
    text: str
    state: TranslationState
    provider: str | None
    staff_id: int | None
    created_at: datetime


@dataclass(frozen=True)
class Written:
    """What somebody wrote about a proposal.

    Attributes:
        language: That it is written in.
    """

    text: str
    language: str


def written(text: str, expected: str | None) -> Written:
    """A text with its language, which its letters may tell better than its writer.

    Args:
        expected: What the writer uses; None if that is not known.
    """
    # Staff write Chinese or English: what is not Chinese is taken for English.
    return Written(text, written_in(text, expected) or "en")


def words_in(translations: Iterable[Words], language: str) -> Words | None:
    """The translation into a language, if there is one."""
    return next((each for each in translations if each.language == language), None)
