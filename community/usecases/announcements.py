"""Announcements are told: each to everybody whom it concerns, to nobody twice.

An announcement is written in the transaction of what it tells. Its messages follow one
by one, each in a transaction with its receipt, so that a process that is killed leaves
nobody out and tells nobody again, and hundreds of conversations are never locked at
once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

import sqlalchemy as sa

from community.model.announcement import Announcement, Reader
from community.model.message import Reply
from community.model.proposal import Proposal, Wording
from community.model.proposal_words import words_in
from community.store import (
    announcements,
    conversations,
    proposal_supports,
    proposals,
)
from community.store.engine import Store
from community.usecases.proposal_words import translations
from community.usecases.replies import say

# What is said about a proposal, whose wording is in the reader's language if it can be.
Told: TypeAlias = Callable[[Announcement, Proposal, Reader], Sequence[Reply]]

MOST_AT_ONCE = 100


def tell_announcements(
    store: Store,
    told: Told,
    failed: Callable[[Announcement, int], None],
    limit: int = MOST_AT_ONCE,
) -> list[int]:
    """Tell what is to be told, oldest first; the ids of the messages.

    Args:
        failed: Called where an error is handled, with the resident who is told later;
            it keeps nobody else back.
        limit: About so many people are told before this returns.
    """
    with store.reading() as connection:
        waiting = announcements.open_ones(connection, limit)
    said: list[int] = []
    for each in waiting:
        with store.reading() as connection:
            whom = announcements.recipients(connection, each, limit)
        if not whom:
            with store.transaction() as connection:
                announcements.end(connection, each.id, store.clock.now())
        for resident_id in whom:
            try:
                said += _tell(store, told, each, resident_id)
            except Exception:
                failed(each, resident_id)
        if len(said) >= limit:
            break
    return said


def _tell(
    store: Store, told: Told, announcement: Announcement, resident_id: int
) -> list[int]:
    with store.transaction() as connection:
        conversation_id = announcements.conversation_of(connection, resident_id)
        row = conversation_id and conversations.lock(connection, conversation_id)
        first = announcements.receive(connection, announcement.id, resident_id)
        if not first or not row:
            return []
        found = conversations.get(connection, row.id)
        proposal = proposals.get(connection, announcement.proposal_id)
        if found is None or proposal is None:
            return []
        support = proposal_supports.of_resident(connection, proposal.id, resident_id)
        reader = Reader(
            resident_id,
            found.written_to("en"),
            proposal.author_id == resident_id,
            support.state if support else None,
        )
        proposal = in_language(connection, proposal, reader.language)
        announcement = _worded(connection, announcement, reader.language)
        replies = told(announcement, proposal, reader)
        said = say(connection, store.clock.now(), row, "desk", replies, None)
        if said:
            announcements.sent(connection, announcement.id, resident_id, said[0])
        return said


def in_language(
    connection: sa.Connection, proposal: Proposal, language: str
) -> Proposal:
    """The proposal with its wording in a language, if there is a translation."""
    if proposal.wording.language == language:
        return proposal
    known = proposals.translation(connection, proposal, language)
    if known is None:
        return proposal
    return replace(proposal, wording=Wording(language, known.title, known.body))


def _worded(
    connection: sa.Connection, announcement: Announcement, language: str
) -> Announcement:
    """The announcement with what people wrote in a language, if it is translated."""
    written = announcement.written
    if written is None or written.language == language:
        return announcement
    found = translations(connection, announcement.proposal_id, written.text)
    return replace(announcement, words=words_in(found, language))
