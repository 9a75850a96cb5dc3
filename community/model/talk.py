"""A talk: what a resident is writing with the bot, question by question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

# What is asked, in the order of asking; ``new_…`` mends one thing of a summary,
# ``new_text`` and ``reason`` are about a proposal that others have read already, and
# ``over`` asks nothing any more.
Step = Literal[
    "what",
    "where",
    "why",
    "summary",
    "new_what",
    "new_where",
    "new_why",
    "new_text",
    "reason",
    "over",
]
# An older question is not expected to be answered by whatever is written next.
FRESH = timedelta(days=1)


@dataclass(frozen=True)
class Talk:
    """What is being written in a conversation.

    Attributes:
        proposal_id: The draft, or the proposal that is being changed; None while not
            even what it is about was said.
        step: What is asked now.
        message_id: Of the message that moved it last, so that hearing it again changes
            nothing.
    """

    conversation_id: int
    proposal_id: int | None
    step: Step
    message_id: int
    changed_at: datetime

    def is_fresh(self, now: datetime) -> bool:
        """Whether the next message is probably the answer."""
        return self.step != "over" and now - self.changed_at < FRESH


@dataclass(frozen=True)
class Heard:
    """A message of a resident, as far as proposals need it.

    Attributes:
        message_id: The same for the same message, however often it is heard.
        text: What was written; empty for a pressed button.
        language: To answer in.
        written_in: The language of the text, as far as it shows.
        group: Whether others read along.
        files: Whether something came with the text.
    """

    resident_id: int
    conversation_id: int
    message_id: int
    text: str
    language: str
    written_in: str
    group: bool = False
    files: bool = False
