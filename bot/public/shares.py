"""How support is spread over languages, shown so that nobody can be recognised."""

from __future__ import annotations

from dataclasses import dataclass

from community.model.support import Balance

# Fewer supports in one language could tell who gave them.
SMALLEST_GROUP = 5


@dataclass(frozen=True)
class Share:
    """Supports of one language; ``language`` is None for several together."""

    language: str | None
    supports: int


def shares(balance: Balance) -> tuple[Share, ...]:
    """Supports by language, largest first, so that nobody can be recognised.

    Small groups are added together, and with them larger ones until nobody can be
    worked out from the total. None if nothing is left to compare.
    """
    named = [
        Share(each.language, each.supports) for each in balance.groups if each.supports
    ]
    rest = 0
    while named and (named[-1].supports < SMALLEST_GROUP or 0 < rest < SMALLEST_GROUP):
        rest += named.pop().supports
    return (*named, *([Share(None, rest)] if rest else [])) if named else ()
