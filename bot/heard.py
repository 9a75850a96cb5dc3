"""A message that waits, as the core hears it."""

from __future__ import annotations

from community.model.message import PendingMessage
from community.model.talk import Heard


def heard_of(message: PendingMessage, default_language: str) -> Heard:
    """What a resident wrote, in the language in which they are written to."""
    language = message.conversation.written_to(default_language)
    return Heard(
        resident_id=message.conversation.resident_id,
        conversation_id=message.conversation.id,
        message_id=message.id,
        text=message.text.strip(),
        language=language,
        written_in=language,
        group=bool((message.origin or {}).get("group")),
        files=bool(message.attachments),
    )
