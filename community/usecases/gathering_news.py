"""News of gatherings are told: each to the one whom it concerns, to nobody twice.

They are told one by one, each in the transaction that notes it, so that a process that
is killed leaves nobody out and tells nobody again. What is no longer so when its turn
comes is not told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeAlias

import sqlalchemy as sa

from community.model.gathering import Gathering
from community.model.gathering_news import GatheringNews
from community.model.message import Reply
from community.model.sign_up import COMING, SignUp
from community.store import (
    announcements,
    conversations,
    gathering_news,
    gatherings,
    sign_ups,
)
from community.store.engine import Store
from community.usecases.replies import say

# What is said in a language.
Told: TypeAlias = Callable[[GatheringNews, Gathering, SignUp, str], Sequence[Reply]]

MOST_AT_ONCE = 100


def tell_gathering_news(
    store: Store,
    told: Told,
    failed: Callable[[GatheringNews], None],
    limit: int = MOST_AT_ONCE,
) -> list[int]:
    """Tell what is to be told, oldest first; the ids of the messages.

    Args:
        failed: Called where an error is handled; that person is told later, and keeps
            nobody else back.
        limit: So many are told at most.
    """
    said: list[int] = []
    last = 0
    while len(said) < limit:
        with store.reading() as connection:
            found = gathering_news.open_ones(connection, last, limit - len(said))
        if not found:
            break
        for each in found:
            try:
                said += _tell(store, told, each)
            except Exception:
                failed(each)
        last = found[-1].id
    return said


def _tell(store: Store, told: Told, news: GatheringNews) -> list[int]:
    with store.transaction() as connection:
        conversation_id = announcements.conversation_of(connection, news.resident_id)
        row = conversation_id and conversations.lock(connection, conversation_id)
        if not gathering_news.lock(connection, news.id):
            return []
        now = store.clock.now()
        found = conversations.get(connection, row.id) if row else None
        said: list[int] = []
        if row and found:
            language = found.written_to("en")
            replies = _replies(connection, told, news, language, now)
            said = say(connection, now, row, "desk", replies, None)
        gathering_news.told(connection, news.id, said[0] if said else None, now)
        return said


def _replies(
    connection: sa.Connection,
    told: Told,
    news: GatheringNews,
    language: str,
    now: datetime,
) -> Sequence[Reply]:
    gathering = gatherings.get(connection, news.gathering_id)
    sign_up = sign_ups.of_resident(connection, news.gathering_id, news.resident_id)
    if gathering is None or sign_up is None:
        return ()
    if gathering_news.overtaken(connection, news):
        return ()
    if not _holds(news, gathering, sign_up, now):
        return ()
    return told(news, gathering, sign_up, language)


def _holds(
    news: GatheringNews, gathering: Gathering, sign_up: SignUp, now: datetime
) -> bool:
    """Whether it is still so, and still of use."""
    if now >= gathering.time.ends_at or sign_up.state not in COMING:
        return False
    if news.event == "cancelled":
        return gathering.state == "cancelled"
    if gathering.state != "published":
        return False
    if news.event == "changed":
        return True
    ahead = now < gathering.time.starts_at
    starts_at = gathering.time.starts_at.isoformat()
    moved = news.fields.get("starts_at", starts_at) != starts_at
    return ahead and not moved and sign_up.state == "signed"
