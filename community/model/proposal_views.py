"""What pages and the bot show of proposals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from community.model.proposal import Outcome, Proposal, Wording
from community.model.proposal_words import Words
from community.model.support import Balance

# ``original``: as it was written; else made by a machine, or checked by a person.
Translation = Literal["original", "machine", "checked"]


@dataclass(frozen=True)
class ProposalLine:
    """One line of a list.

    Attributes:
        title: In the reader's language if there is a translation, else as it was
            written.
        lang: The language that the title is really in.
        translation: How it came to be in that language.
    """

    proposal: Proposal
    title: str
    lang: str
    translation: Translation


@dataclass(frozen=True)
class Narrowed:
    """Which proposals of the staff's board somebody wants to see.

    Attributes:
        areas: Of ``community.yml``; all if there are none.
        text: Words of the title or the body, as written or as the reader reads it.
    """

    areas: tuple[str, ...] = ()
    text: str = ""


EVERYTHING = Narrowed()


@dataclass(frozen=True)
class Version:
    """What a proposal said once, with its translations.

    Attributes:
        substantial: Whether signers were asked again.
        translations: Each with ``machine`` or ``checked``.
    """

    number: int
    original: Wording
    substantial: bool
    created_at: datetime
    translations: tuple[tuple[Wording, Translation], ...]


@dataclass(frozen=True)
class Decision:
    """What a council decided.

    Attributes:
        language: That the reason is written in.
        translations: Of the reason.
    """

    tier: int
    outcome: Outcome
    reason: str
    language: str
    decided_at: datetime
    translations: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Step:
    """A step in which a decision is carried out.

    Attributes:
        translations: Of its text.
    """

    text: str
    language: str
    percent_done: int
    created_at: datetime
    translations: tuple[Words, ...] = ()


@dataclass(frozen=True)
class ProposalFile:
    """All about a proposal that everybody may know; nobody's name is in it.

    Attributes:
        versions: Oldest first.
        co_signers: Right holders who signed besides the author.
        supported_at: When each support came, oldest first.
        ratings: How often residents gave each rating.
    """

    proposal: Proposal
    versions: tuple[Version, ...]
    co_signers: int
    balance: Balance
    supported_at: tuple[datetime, ...]
    decision: Decision | None
    steps: tuple[Step, ...]
    ratings: Mapping[str, int]
