"""What the printed code of a household opens."""

from __future__ import annotations

from urllib.parse import quote


def household_link(address: str, code: str) -> str:
    """The residents' page with a household code ready to be sent.

    The code stands behind ``#``, so that no server and no log ever gets it by itself.
    """
    return f"{address}/chat#code={quote(code, safe='-')}"
