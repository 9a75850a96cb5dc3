"""Texts that fit WeChat's limits, which are bytes of UTF-8; no character is broken."""

from __future__ import annotations

import regex

TEXT_BYTES = 2048

# Where a reader pauses, the longest pause first.
_PAUSES = (
    regex.compile(r"\n\s*\n"),
    regex.compile(r"\n"),
    regex.compile(r"(?<=[。！？；…!?;؟។။।])|(?<=\.)(?=\s)"),
    regex.compile(r"\s"),
)
_GRAPHEME = regex.compile(r"\X")


def split(text: str, limit: int = TEXT_BYTES) -> list[str]:
    """The text in as few parts as need be, each at most ``limit`` bytes.

    A text that fits is never split, whatever blank lines it has. Else it is cut at the
    last pause in the second half of what fits, or between two characters.
    """
    parts = []
    rest = text.strip()
    while rest:
        fitting = _fitting(rest, limit)
        if len(fitting) < len(rest):
            fitting = fitting[: _last_pause(fitting)]
        parts.append(fitting.rstrip())
        rest = rest[len(fitting) :].lstrip()
    return parts


def shorten(text: str, limit: int, end: str = "…") -> str:
    """The text if it fits, else as much of its beginning as fits before ``end``."""
    if size(text) <= limit:
        return text
    return _fitting(text, limit - size(end)).rstrip() + end


def at_most(text: str, parts: int, limit: int = TEXT_BYTES) -> list[str]:
    """The text in at most so many parts; what is beyond them is lost."""
    found = split(text, limit)
    if len(found) <= parts:
        return found
    return [*found[: parts - 1], shorten(f"{found[parts - 1]} …", limit)]


def size(text: str) -> int:
    """How long WeChat finds a text: bytes of UTF-8."""
    return len(text.encode())


def _fitting(text: str, limit: int) -> str:
    """The longest beginning of whole characters that fits."""
    # No character has less than one byte.
    beginning, used = text[: limit + 1], 0
    for grapheme in _GRAPHEME.finditer(beginning):
        more = size(grapheme.group())
        if used + more > limit:
            return text[: grapheme.start()] or _code_points(text, limit)
        used += more
    return beginning


def _code_points(text: str, limit: int) -> str:
    """The beginning of a single character that is longer than a whole message."""
    return text.encode()[:limit].decode(errors="ignore")


def _last_pause(text: str) -> int:
    """Where to cut a text that goes on: after its last pause, else at its end."""
    between = {found.end() for found in _GRAPHEME.finditer(text)}
    for pause in _PAUSES:
        pauses = pause.finditer(text, pos=len(text) // 2)
        ends: list[int] = [found.end() for found in pauses if found.end() in between]
        if ends:
            return ends[-1]
    return len(text)
