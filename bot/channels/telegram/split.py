"""How long a text Telegram takes."""

from __future__ import annotations

from collections.abc import Iterable

from bot.channels import splitting
from bot.channels.splitting import Span

# UTF-16 units. Telegram counts code points, of which there are never more than units;
# its clients count units.
LONGEST = 4096
FULL_ENOUGH = 0.4


def split(text: str, whole: Iterable[Span] = (), longest: int = LONGEST) -> list[Span]:
    """The parts of a text as (start, end), in order, each at most so many units.

    Args:
        whole: Stretches that must not be cut, such as links.
        longest: Most UTF-16 units of one part.
    """
    return splitting.split(text, longest, units, FULL_ENOUGH, whole)


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)
