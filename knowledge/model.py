"""What a knowledge article is: the facts of a topic, its text per language, and errors.

Imported by both Python environments: standard library only, valid on Python 3.10.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path


class ArticleError(ValueError):
    """A knowledge file cannot be read.

    Attributes:
        path: The file.
        what: What is wrong, in plain words.
    """

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path}: {what}")
        self.path = path
        self.what = what


@dataclass(frozen=True)
class Source:
    """A page that may be shown as the origin of a topic's facts."""

    name: str
    url: str


@dataclass(frozen=True)
class Place:
    """Where residents go; `address_zh` is what a taxi driver reads, if known."""

    id: str
    address: str
    address_zh: str | None


@dataclass(frozen=True)
class Hours:
    """When a place is open: days 1 (Monday) to 7, local times such as 09:00."""

    place: str
    days: tuple[int, ...]
    opens: str
    closes: str


@dataclass(frozen=True)
class Fee:
    """One amount of money, for checking the texts; never shown by itself."""

    what: str
    amount: Decimal
    unit: str


@dataclass(frozen=True)
class Topic:
    """The facts of one topic that need no translation.

    Attributes:
        id: The article folder's name.
        owner: Who answers for the facts.
        as_of: Date of the facts: YYYY, YYYY-MM or YYYY-MM-DD.
        sources: Pages to show; empty when only `source_name` may be shown.
        source_name: Origin of the facts in words, when no page may be shown.
        related: Topics offered next.
    """

    id: str
    owner: str
    as_of: str
    sources: tuple[Source, ...]
    source_name: str | None
    phones: tuple[str, ...]
    places: tuple[Place, ...]
    hours: tuple[Hours, ...]
    fees: tuple[Fee, ...]
    related: tuple[str, ...]


@dataclass(frozen=True)
class Article:
    """One topic in one language: what residents ask and what they are told."""

    topic: str
    language: str
    title: str
    questions: tuple[str, ...]
    body: str
