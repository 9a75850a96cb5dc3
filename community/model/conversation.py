"""A conversation: one resident at one address, owned by the bot or by staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Owner = Literal["bot", "staff"]


@dataclass(frozen=True)
class Conversation:
    """One resident at one address.

    Attributes:
        owner: Who answers, ``bot`` or ``staff``.
        language_chosen: What the resident chose; wins over everything detected.
        language_current: What the conversation is answered in now.
        language_hint: Language of the page or platform profile; only a hint.
        failing_since: When the bot stopped being able to answer, in UTC.
    """

    id: int
    resident_id: int
    channel: str
    address: str
    owner: Owner
    language_chosen: str | None
    language_current: str | None
    language_hint: str | None
    failing_since: datetime | None

    def written_to(self, default: str) -> str:
        """The language to write in: chosen, else current, else the page's."""
        return (
            self.language_chosen
            or self.language_current
            or self.language_hint
            or default
        )


@dataclass(frozen=True)
class Lease:
    """The right to handle one conversation, until a moment in UTC.

    ``holder`` is different for each claim, so that a holder that was too slow is
    recognised even when the same process claimed the conversation again.
    """

    conversation_id: int
    holder: str
    until: datetime


class ConversationNotFound(LookupError):
    """There is no such conversation; perhaps the resident was erased."""


class LeaseLost(Exception):
    """Another holder may handle the conversation now; nothing was written."""


class OwnerChanged(Exception):
    """The conversation went back to the bot meanwhile: the message needs an answer."""
