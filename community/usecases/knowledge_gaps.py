"""What is done with knowledge gaps: recorded while answering, listed for staff.

A gap leaves no line in the history: it is itself the record, with its time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa

from community.model.knowledge_gap import GapKind, KnowledgeGap
from community.store import knowledge_gaps
from community.store.engine import Store

# The intents that tell of a gap.
KINDS: Mapping[str, GapKind] = {
    "nlu_fallback": "not_understood",
    "not_helpful": "not_helpful",
}


def record_gap(
    connection: sa.Connection,
    now: datetime,
    message_id: int,
    intent: str | None,
    guesses: Sequence[str],
) -> None:
    """Keep a gap if a message, handled in this transaction, tells of one.

    Each message tells of one gap at most, however often it is recorded.
    """
    kind = KINDS.get(intent or "")
    if kind is None:
        return
    message = knowledge_gaps.message(connection, message_id)
    unhelpful = kind == "not_helpful"
    knowledge_gaps.record(
        connection,
        {
            "conversation_id": message.conversation_id,
            "message_id": message_id,
            "kind": kind,
            # Whoever writes that it did not help, instead of pressing, asks nothing.
            "text": (message.question if unhelpful else None) or message.text,
            "language": message.language,
            "topic": message.topic if unhelpful else None,
            "guesses": list(guesses),
            "happened_at": now,
        },
    )


def list_gaps(
    store: Store,
    *,
    language: str | None = None,
    kind: GapKind | None = None,
    before: int | None = None,
    limit: int,
) -> list[KnowledgeGap]:
    """The last gaps, of one language and one kind or of all, newest first.

    Those of conversations with a sensitive case are left out: what was said there is
    not for everybody who writes articles.

    Args:
        before: The id of the last gap of the page before.
    """
    with store.reading() as connection:
        return knowledge_gaps.newest(connection, language, kind, limit, before)


def find_gap(store: Store, gap_id: int) -> KnowledgeGap | None:
    """One gap, unless its conversation has a sensitive case."""
    with store.reading() as connection:
        return knowledge_gaps.get(connection, gap_id)
