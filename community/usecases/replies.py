"""What is said to a resident: stored and queued for delivery in one go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from community.model.message import Author, Reply
from community.store import deliveries, messages, notice_sweeps
from community.store.engine import Row

# A notice that waited for the resident to write lets the answer go first.
AFTER_THE_REPLY = timedelta(seconds=5)


def say(
    connection: sa.Connection,
    now: datetime,
    conversation: Row,
    author: Author,
    replies: Sequence[Reply],
    in_reply_to: int | None,
    details: Mapping[str, Any] | None = None,
) -> list[int]:
    """Say something in a conversation that is locked; the messages' ids, in order.

    Args:
        details: What else is kept with each message, such as who wrote it.
    """
    if in_reply_to is not None:
        # The resident wrote, so what waited for that may be sent now, and goes first.
        deliveries.wake(connection, conversation.address_id, now)
        notice_sweeps.wake(connection, conversation.address_id, now + AFTER_THE_REPLY)
    if not replies:
        return []
    ids = messages.say(
        connection,
        conversation.id,
        conversation.channel,
        author,
        replies,
        in_reply_to,
        now,
        details,
    )
    deliveries.queue(
        connection,
        ids,
        conversation.address_id,
        conversation.channel,
        conversation.address_state == "stopped",
        now,
    )
    return ids
