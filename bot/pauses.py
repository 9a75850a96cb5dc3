"""How long to wait before something that failed is tried again."""

from __future__ import annotations

FIRST_SECONDS, LONGEST_SECONDS = 5.0, 600.0
# Twice as long each time reaches the longest before this.
MOST_DOUBLINGS = 10


def growing_pause(attempts: int) -> float:
    """Seconds to wait after so many attempts: 5, 10, 20 … and then every ten minutes.

    An outage may last, and nobody is helped by knocking without end.
    """
    doublings = min(attempts - 1, MOST_DOUBLINGS)
    return min(FIRST_SECONDS * float(2**doublings), LONGEST_SECONDS)
