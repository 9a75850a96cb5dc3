"""How far what is said of something has come in each language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from console.visit import Visit

TextStanding = Literal["base", "missing", "machine", "checked", "stale"]
TO_DO: tuple[TextStanding, ...] = ("missing", "stale")


class Said(Protocol):
    """A text in one language."""

    @property
    def state(self) -> Literal["machine", "checked"]:
        """Who made it."""

    @property
    def base_version(self) -> int:
        """The version of the base text that it was made from."""


def text_standing(text: Said | None, is_base: bool, base_version: int) -> TextStanding:
    """How far one text has come.

    Args:
        text: None if there is none, or nothing to read in it.
        base_version: Of the base text that is valid now.
    """
    if text is None:
        return "missing"
    if is_base:
        return "base"
    return text.state if text.base_version == base_version else "stale"


def language_beside(
    visit: Visit, standings: Sequence[tuple[str, TextStanding]]
) -> str | None:
    """The language to show beside the original; None if there is no other.

    It is the one that is asked for, else the first in which something is to be done.
    """
    asked = visit.request.query_params.get("into", "")
    named = [code for code, _ in standings if code == asked]
    to_do = [code for code, how in standings if how in TO_DO]
    return next(iter([*named, *to_do, *(code for code, _ in standings)]), None)
