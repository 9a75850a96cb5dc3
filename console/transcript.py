"""What was said in a case, as its page shows it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.bridge import Translated
from community.model.attachment import StoredAttachment
from community.model.case import Case
from community.model.message import StoredMessage
from community.scripts import written_in
from community.usecases import attachments, transcripts
from console.visit import Visit

PAGE_SIZE = 200


@dataclass(frozen=True)
class Line:
    """One message with what belongs to it.

    Attributes:
        translated: What it says in the reader's language, as far as that is known.
        asks: Whether the page should ask for a translation.
        files: What came with it, and whether we have it.
        places: Places and contacts that came with it.
        language: The language it was said in; empty if that is not known.
    """

    message: StoredMessage
    translated: Translated | None
    asks: bool
    files: tuple[StoredAttachment, ...]
    places: tuple[dict[str, Any], ...]
    language: str


async def lines_of(visit: Visit, case: Case, after: int = 0) -> list[Line]:
    """What was said after a message; without one the last of it."""
    said = await asyncio.to_thread(
        transcripts.conversation_messages,
        visit.store,
        case.conversation_id,
        after,
        PAGE_SIZE,
        newest=not after,
    )
    files = await asyncio.to_thread(
        attachments.conversation_attachments, visit.store, case.conversation_id
    )
    known = await visit.console.bridge.known(said, visit.language)
    return [_line(visit, case, one, known.get(one.id), files) for one in said]


def _line(
    visit: Visit,
    case: Case,
    message: StoredMessage,
    translated: Translated | None,
    files: Sequence[StoredAttachment],
) -> Line:
    language = written_in(message.text, message.language or case.language)
    foreign = language != visit.language
    # What staff wrote stands there as they wrote it.
    needs = foreign and not message.original and bool(message.text.strip())
    return Line(
        message,
        translated,
        needs and translated is None and visit.console.bridge.available,
        tuple(one for one in files if one.message_id == message.id),
        tuple(one for one in message.given if not one.get("file_id")),
        language or "",
    )
