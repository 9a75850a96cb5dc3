"""A resident, and the addresses where a resident is reached."""

from __future__ import annotations

import re
from typing import Literal

AddressState = Literal["active", "stopped"]

_WRITTEN = re.compile(r"(?:R[\s.-]*)?([1-9][0-9]{0,8})", re.IGNORECASE)


def resident_number(resident_id: int) -> str:
    """The number of a resident as people say it, such as ``R-88``."""
    return f"R-{resident_id}"


def written_resident(text: str) -> int | None:
    """The id of the resident whose number a text is, ``R-88`` or ``88``; else None."""
    found = _WRITTEN.fullmatch(text.strip())
    return int(found[1]) if found else None


class ResidentNotFound(LookupError):
    """There is no such resident; perhaps the resident was erased."""
