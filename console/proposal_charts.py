"""How support came over time, drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

WIDTH, HEIGHT = 600, 160


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
