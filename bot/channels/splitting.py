"""Long text to parts that fit, cut where a reader would pause; no character is broken.

What fits is for a platform to say: each counts in a unit of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import regex

Span = tuple[int, int]
# How long a platform finds a text. The lengths of its code points MUST add up to it.
Measure = Callable[[str], int]

_CHARACTER = regex.compile(r"\X")
# Best first: the end of a paragraph, a line, a sentence, a word.
_PAUSES = tuple(
    regex.compile(pattern)
    for pattern in (
        r"\n\s*\n",
        r"\n",
        r"[.!?…;؟।။]+[\p{Pe}\p{Pf}\"']*\s|[。！？；]+[\p{Pe}\p{Pf}]*",
        r"\s",
    )
)


def split(
    text: str,
    longest: int,
    measure: Measure,
    full_enough: float,
    whole: Iterable[Span] = (),
) -> list[Span]:
    """The parts of a text as (start, end), in order, without the space between them.

    No character that people see as one is cut, unless it alone is too long.

    Args:
        longest: Most that one part may measure.
        measure: See `Measure`.
        full_enough: A cut at a pause is good only if it leaves a part of more than this
            share of what fits.
        whole: Stretches that must not be cut, such as links.
    """
    kept = list(whole)
    parts: list[Span] = []
    start = 0
    while start < len(text):
        limit = _reach(text, start, longest, measure)
        least = start + int((limit - start) * full_enough)
        end = _end(text, start, limit, least, kept)
        if part := _trimmed(text, start, end):
            parts.append(part)
        start = end
    return parts


def beginning(text: str, longest: int, measure: Measure) -> str:
    """The longest beginning of whole characters that fits."""
    limit = _reach(text, 0, longest, measure)
    if limit == len(text):
        return text
    return text[: max(_boundaries(text, 0, limit), default=limit)]


def _end(text: str, start: int, limit: int, least: int, whole: list[Span]) -> int:
    """Where a part ends that may reach to a limit: after its last good pause."""
    if limit == len(text):
        return limit
    cuts = _boundaries(text, start, limit)
    free = [c for c in cuts if not any(first < c < last for first, last in whole)]
    cuts = free or cuts or [limit]
    allowed = set(cuts)
    for pause in _PAUSES:
        found: list[int] = [
            match.end()
            for match in pause.finditer(text, start, limit)
            if match.end() in allowed and match.end() > least
        ]
        if found:
            return found[-1]
    return cuts[-1]


def _reach(text: str, start: int, longest: int, measure: Measure) -> int:
    """Where a part ends that takes as much as fits."""
    left = longest
    for position in range(start, min(len(text), start + longest)):
        left -= measure(text[position])
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
