"""What a resident wants to be told, and that they agreed to be told it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

# ``notices``: what they subscribed to, and what is urgent. ``urgent``: only that.
Purpose = Literal["notices", "urgent"]


@dataclass(frozen=True)
class Consent:
    """That a resident may be written to for a purpose.

    Attributes:
        withdrawn_at: None while it holds.
    """

    purpose: Purpose
    given_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True)
class Wishes:
    """What a resident agreed to and wants to be told of, such as before they stopped.

    Attributes:
        purposes: Empty if they agreed to nothing.
    """

    purposes: tuple[Purpose, ...] = ()
    interests: tuple[str, ...] = ()


class UnknownInterest(LookupError):
    """The place has no such interest."""
