"""One person on two channels: a short code given on one is written on the other."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from community.model.conversation import ConversationNotFound
from community.model.link import LinkOutcome, new_code
from community.store import conversations, history, link_codes
from community.store.engine import Row, Store
from community.usecases.pacing import allow
from community.usecases.residents import join_residents

CODE_MINUTES = 15
# So many codes in a row, right or wrong, and then one in ten minutes.
CODES_AT_ONCE = 5
CODES_PER_SECOND = 1 / 600


def give_code(store: Store, conversation_id: int) -> str:
    """A new code of the resident of a conversation; good once, for a short while.

    Raises:
        ConversationNotFound: If there is no such conversation.
    """
    now = store.clock.now()
    code = new_code()
    with store.transaction() as connection:
        row = _locked(connection, conversation_id)
        link_codes.end(connection, now - timedelta(days=1))
        ends_at = now + timedelta(minutes=CODE_MINUTES)
        link_codes.give(connection, code, row.resident_id, ends_at)
    return code


def link(store: Store, conversation_id: int, code: str, message_id: int) -> LinkOutcome:
    """Join the resident of a conversation to the one who was given the code.

    The same message again changes nothing and is told the same.

    Raises:
        ConversationNotFound: If there is no such conversation.
    """
    key = f"code:{conversation_id}"
    if not allow(store, "desk", key, CODES_PER_SECOND, CODES_AT_ONCE):
        return "too_many"
    now = store.clock.now()
    with store.transaction() as connection:
        row = _locked(connection, conversation_id)
        given = link_codes.lock(connection, code)
        if given and given.used_by_message_id == message_id:
            return "linked"
        if given and given.used_by_message_id is None and given.ends_at > now:
            if given.resident_id == row.resident_id:
                return "already_linked"
            link_codes.use(connection, code, message_id)
            join_residents(connection, row.resident_id, given.resident_id, now)
            history.append(
                connection,
                now,
                "resident",
                "channels_linked",
                "resident",
                given.resident_id,
                message_id=message_id,
            )
            return "linked"
    return "wrong"


def end_code(store: Store, code: str) -> None:
    """A code was seen by others: it is good no more."""
    with store.transaction() as connection:
        link_codes.take_back(connection, code)


def _locked(connection: sa.Connection, conversation_id: int) -> Row:
    row = conversations.lock(connection, conversation_id)
    if row is None:
        raise ConversationNotFound(conversation_id)
    return row
