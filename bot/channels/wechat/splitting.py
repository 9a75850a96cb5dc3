"""Texts that fit WeChat's limits, which are bytes of UTF-8."""

from __future__ import annotations

from bot.channels import splitting

TEXT_BYTES = 2048
FULL_ENOUGH = 0.5


def split(text: str, limit: int = TEXT_BYTES) -> list[str]:
    """The text in as few parts as need be, each at most ``limit`` bytes.

    A text that fits is never split, whatever blank lines it has.
    """
    text = text.strip()
    spans = splitting.split(text, limit, size, FULL_ENOUGH)
    return [text[start:end] for start, end in spans]


def shorten(text: str, limit: int, end: str = "…") -> str:
    """The text if it fits, else as much of its beginning as fits before ``end``."""
    if size(text) <= limit:
        return text
    return splitting.beginning(text, limit - size(end), size).rstrip() + end


def at_most(text: str, parts: int, limit: int = TEXT_BYTES) -> list[str]:
    """The text in at most so many parts; what is beyond them is lost."""
    found = split(text, limit)
    if len(found) <= parts:
        return found
    return [*found[: parts - 1], shorten(f"{found[parts - 1]} …", limit)]


def size(text: str) -> int:
    """How long WeChat finds a text: bytes of UTF-8."""
    return len(text.encode())
