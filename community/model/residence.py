"""Residence: households, and the one-time codes that bind a resident to one."""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

# Crockford's base 32: no letter looks like a digit. The place chooses the length.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SHORTEST_CODE, LONGEST_CODE = 10, 24
_GROUP = 4
_WRITTEN = re.compile(rf"H[{ALPHABET}]{{{SHORTEST_CODE},{LONGEST_CODE}}}")
# What people write for signs that are not in the alphabet.
_LOOKS_LIKE = str.maketrans("OIL", "011")

RedeemOutcome = Literal["shown", "already", "wrong", "too_many", "moved_recently"]
ResidenceEnd = Literal["moved", "replaced", "staff", "household_gone"]


@dataclass(frozen=True)
class Household:
    """A flat of a building.

    Attributes:
        building: As it is called in ``community.yml``.
        adults: How many adults may show that they live there.
    """

    id: int
    building: str
    number: str
    adults: int


@dataclass(frozen=True)
class IssuedCode:
    """A code to be printed; it is never to be seen again.

    Attributes:
        seat: For which adult of the household, from 1.
    """

    code: str
    household: Household
    seat: int
    ends_at: datetime


@dataclass(frozen=True)
class Residence:
    """Where a resident lives, as they have shown.

    Attributes:
        seat: Which adult of the household they are.
    """

    id: int
    resident_id: int
    household: Household
    seat: int
    since: datetime


@dataclass(frozen=True)
class BuildingLine:
    """A building as staff see it in the list of them.

    Attributes:
        building: As it is called in ``community.yml``.
        households: How many there are.
        shown: In how many of them somebody has shown that they live there.
        usable: How many codes can still be used.
    """

    building: str
    households: int
    shown: int
    usable: int


@dataclass(frozen=True)
class Flat:
    """A household with who has shown that they live there."""

    household: Household
    residences: tuple[Residence, ...]


def new_code(signs: int) -> str:
    """A fresh code such as ``H-4F7K-9QTM-2B8X``: five random bits a sign."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(signs))
    groups = (drawn[at : at + _GROUP] for at in range(0, signs, _GROUP))
    return "-".join(("H", *groups))


def written_code(text: str) -> str | None:
    """The code that a text consists of, without dashes; None if it is no code."""
    seen = unicodedata.normalize("NFKC", text).upper()
    plain = "".join(c for c in seen if c.isalnum()).translate(_LOOKS_LIKE)
    # A long word that begins with H is no code: people copy the dashes or the digits.
    if not any(c in "-0123456789" for c in seen):
        return None
    return plain if _WRITTEN.fullmatch(plain) else None


def code_hash(written: str) -> str:
    """What is kept of a code: who reads the database cannot use it."""
    return hashlib.sha256(written.encode()).hexdigest()
