"""A link code: joins the channel it is written on to the one it was given on."""

from __future__ import annotations

import re
import secrets
import unicodedata
from typing import Literal

# Crockford's base 32: no letter looks like a digit.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SIGNS = 8
_WRITTEN = re.compile(rf"L-?([{_ALPHABET}]{{4}})-?([{_ALPHABET}]{{4}})", re.IGNORECASE)

LinkOutcome = Literal["linked", "already_linked", "wrong", "too_many"]


def new_code() -> str:
    """A fresh code such as ``L-4F7K-9QTM``: 40 random bits."""
    signs = "".join(secrets.choice(_ALPHABET) for _ in range(_SIGNS))
    return f"L-{signs[:4]}-{signs[4:]}"


def written_code(text: str) -> str | None:
    """The code that a text consists of, as it was given; None if it is no code."""
    # Right-to-left texts put invisible marks around a code, which people copy too.
    seen = "".join(c for c in text if unicodedata.category(c) != "Cf")
    found = _WRITTEN.fullmatch(seen.strip())
    # "Legendary" is a word.
    if found and not re.search(r"[-0-9]", seen):
        return None
    return f"L-{found[1]}-{found[2]}".upper() if found else None
