"""Links that are printed for residents."""

from __future__ import annotations

# The page reads it and asks before it sends anything; behind "#" no server sees it.
_CODE = "/chat#code="


def code_link(address: str, code: str) -> str:
    """The link of a household slip: it opens the page, which offers to send the code.

    Args:
        address: Where residents open the page.
    """
    return f"{address}{_CODE}{code}"
