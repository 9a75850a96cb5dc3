"""What changed from one text to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from community.model.proposal_views import Version

# Letters that stand without spaces are compared one by one, others word by word.
# Long texts are compared by sentences: comparing letters takes the square of the time.
_LONGEST = 600
_SENTENCE = re.compile(r"[^.。!?！？؟\n]*[.。!?！？؟\n]|[^.。!?！？؟\n]+")
_PIECE = re.compile(r"\s+|[^\W\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]+|.", re.DOTALL)
# Comparing texts takes time, and nobody reads how the tenth differs from the ninth.
COMPARED = 5


@dataclass(frozen=True)
class Piece:
    """A part of a text that stayed, came or went."""

    change: Literal["same", "came", "went"]
    text: str


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """What became of a text, piece by piece."""
    both = [_PIECE.findall(text) for text in (before, after)]
    if max(map(len, both)) > _LONGEST:
        both = [_SENTENCE.findall(text) for text in (before, after)]
    return tuple(_pieces(*both))


def compared(
    versions: tuple[Version, ...],
) -> Iterator[tuple[Version, tuple[Piece, ...], tuple[Piece, ...]]]:
    """Each version, newest first, with how title and body differ from the one before.

    Without differences for the first, for old ones, and where the language changed.
    """
    for at in range(len(versions) - 1, -1, -1):
        version = versions[at]
        new, old = version.original, versions[max(at - 1, 0)].original
        recent = at and at >= len(versions) - COMPARED
        if recent and old.language == new.language:
            title = differences(old.title, new.title)
            yield version, title, differences(old.body, new.body)
        else:
            yield version, (), ()


def _pieces(before: list[str], after: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield Piece("same", "".join(after[c:d]))
            continue
        if a < b:
            yield Piece("went", "".join(before[a:b]))
        if c < d:
            yield Piece("came", "".join(after[c:d]))
