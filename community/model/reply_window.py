"""Reply windows: until when a platform lets us write to an address, and how often."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Opening:
    """What something that a resident does allows us.

    Attributes:
        rule: The platform's rule for it; the next time it begins the same window anew.
        seconds: How long the window is open.
        messages: How many messages it allows.
    """

    rule: str
    seconds: float
    messages: int


@dataclass(frozen=True)
class ReplyWindow:
    """What is left of what was allowed.

    Attributes:
        until: Nothing may be sent after it.
        left: Messages that may still be sent.
    """

    until: datetime
    left: int

    def open_at(self, now: datetime) -> bool:
        """Whether a message may be sent."""
        return self.left > 0 and now < self.until
