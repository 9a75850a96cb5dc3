"""Long text to parts that fit, cut where a reader would pause."""

from __future__ import annotations

from collections.abc import Iterable

import regex

# UTF-16 units. Telegram counts code points, of which there are never more than units;
# its clients count units.
LONGEST = 4096
# A cut at a pause is good only if it leaves a part of at least this share of LONGEST.
FULL_ENOUGH = 0.4

Span = tuple[int, int]

_CHARACTER = regex.compile(r"\X")
# Best first: the end of a paragraph, a line, a sentence, a word.
_PAUSES = tuple(
    regex.compile(pattern)
    for pattern in (
        r"\n\s*\n",
        r"\n",
        r"[.!?…؟।]+[\p{Pe}\p{Pf}\"']*\s|[。！？]+[\p{Pe}\p{Pf}]*",
        r"\s",
    )
)


def split(text: str, whole: Iterable[Span] = (), longest: int = LONGEST) -> list[Span]:
    """The parts of a text as (start, end), in order, without the space between them.

    No character that people see as one is cut, unless it alone is too long.

    Args:
        whole: Stretches that must not be cut, such as links.
        longest: Most UTF-16 units of one part.
    """
    kept = list(whole)
    parts: list[Span] = []
    start = 0
    while start < len(text):
        end = _end(text, start, kept, longest)
        if part := _trimmed(text, start, end):
            parts.append(part)
        start = end
    return parts


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


def _end(text: str, start: int, whole: list[Span], longest: int) -> int:
    limit = _reach(text, start, longest)
    if limit == len(text):
        return limit
    cuts = _boundaries(text, start, limit)
    free = [c for c in cuts if not any(first < c < last for first, last in whole)]
    cuts = free or cuts or [limit]
    allowed = set(cuts)
    least = start + int((limit - start) * FULL_ENOUGH)
    for pause in _PAUSES:
        found: list[int] = [
            match.end()
            for match in pause.finditer(text, start, limit)
            if match.end() in allowed and match.end() > least
        ]
        if found:
            return found[-1]
    return cuts[-1]


def _reach(text: str, start: int, longest: int) -> int:
    """Where a part ends that takes as much as fits."""
    left = longest
    for position in range(start, min(len(text), start + longest)):
        left -= units(text[position])
        if left < 0:
            return position
    return min(len(text), start + longest)


def _boundaries(text: str, start: int, limit: int) -> list[int]:
    """Where characters as people see them end, up to a limit."""
    ends = []
    for character in _CHARACTER.finditer(text, start):
        if character.end() > limit:
            break
        ends.append(character.end())
    return ends


def _trimmed(text: str, start: int, end: int) -> Span | None:
    part = text[start:end]
    stripped = part.strip()
    if not stripped:
        return None
    first = start + part.index(stripped)
    return first, first + len(stripped)
