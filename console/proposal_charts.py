"""How support came over time, drawn; and what changed from one text to the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from typing import Literal

WIDTH, HEIGHT = 600, 160
# Letters that stand without spaces are compared one by one, others word by word.
# Long texts are compared by sentences: comparing letters takes the square of the time.
_LONGEST = 600
_SENTENCE = re.compile(r"[^.。!?！？؟\n]*[.。!?！？؟\n]|[^.。!?！？؟\n]+")
_PIECE = re.compile(r"\s+|[^\W\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]+|.", re.DOTALL)


@dataclass(frozen=True)
class Chart:
    """A line that rises with each support, in a picture of `WIDTH` by `HEIGHT`.

    Attributes:
        line: Points as ``<polyline>`` takes them.
        bar: How far down the number that is needed stands; None if there is none.
    """

    line: str
    bar: float | None
    first: datetime
    last: datetime
    total: int


def chart(
    supported_at: Sequence[datetime], needed: int | None, now: datetime
) -> Chart | None:
    """The supports of a proposal until now, oldest first; None if there are none."""
    if not supported_at:
        return None
    first, last = supported_at[0], supported_at[-1]
    span = max((now - first).total_seconds(), 1.0)
    top = max(len(supported_at), needed or 0)

    def down(count: int) -> float:
        return round(HEIGHT - HEIGHT * count / top, 1)

    points = []
    for before, at in enumerate(supported_at):
        along = round(WIDTH * (at - first).total_seconds() / span, 1)
        points += [(along, down(before)), (along, down(before + 1))]
    points.append((float(WIDTH), down(len(supported_at))))
    line = " ".join(f"{along:g},{height:g}" for along, height in points)
    bar = down(needed) if needed else None
    return Chart(line, bar, first, last, len(supported_at))


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
