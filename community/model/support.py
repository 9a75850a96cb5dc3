"""Support: who backs a proposal, for which right, and how much of it is enough.

A right is what counts once: a household, or an adult of one. All sums are of whole
numbers, so that 60 % of 5 is 3 on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from typing import Literal

Right = Literal["household", "adult"]
# ``waiting``: residence is not shown yet. ``asked``: the text changed since.
SupportState = Literal["counted", "waiting", "asked", "withdrawn"]
SupportOutcome = Literal[
    "counted",
    "waiting",
    "already",
    "right_used",
    "not_on_roll",
    "closed",
]
Milestone = Literal["33", "66", "reached"]

PARTS: tuple[tuple[int, Milestone], ...] = ((33, "33"), (66, "66"))


def needed(percent: int, eligible: int, quorum: int = 0) -> int:
    """How many of the right holders on a roll have to support a proposal.

    Args:
        percent: Of the roll, 1 to 100; what is left of a person counts as a whole one.
        eligible: Right holders on the roll.
        quorum: Fewer never suffice, unless there are fewer.

    Raises:
        ValueError: If the percentage is not from 1 to 100, or a number is negative.
    """
    if not 1 <= percent <= 100 or eligible < 0 or quorum < 0:
        raise ValueError(f"{percent} % of {eligible}, at least {quorum}")
    return min(eligible, max(-(-percent * eligible // 100), quorum))


def milestone(supports: int, wanted: int) -> Milestone | None:
    """The last milestone that so many supports of those wanted have passed."""
    if 0 < wanted <= supports:
        return "reached"
    passed = [
        name for part, name in PARTS if wanted and supports * 100 >= part * wanted
    ]
    return passed[-1] if passed else None


@dataclass(frozen=True)
class LanguageGroup:
    """Residents on a roll who read one language.

    Attributes:
        supports: How many of their rights support the proposal.
        eligible: How many rights they have; residents are known who showed where they
            live, so this is never all of the roll.
    """

    language: str
    supports: int
    eligible: int

    @property
    def agreement(self) -> Fraction:
        """How likely one of them supports it, by Laplace's rule as Polis uses it."""
        return Fraction(self.supports + 1, max(self.eligible, self.supports) + 2)


@dataclass(frozen=True)
class Balance:
    """How support is spread over language groups.

    Attributes:
        groups: Largest first.
        agreement: Product of all groups' agreements: high only if no group is left out.
        largest_share: What part of all supports the largest group gave.
    """

    groups: tuple[LanguageGroup, ...]
    agreement: Fraction
    largest_share: Fraction


def balance(groups: Iterable[LanguageGroup]) -> Balance:
    """The balance of these groups."""
    found = sorted(groups, key=lambda group: (-group.supports, group.language))
    total = sum(group.supports for group in found)
    largest = Fraction(found[0].supports, total) if total else Fraction(0)
    agreement = prod((group.agreement for group in found), start=Fraction(1))
    return Balance(tuple(found), agreement, largest)
