"""What is done with a conversation: find, lease, choose its language, hand it over.

Leases leave no history: they are how the work is shared out, not what happened.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

import sqlalchemy as sa

from community.model.conversation import (
    Conversation,
    ConversationNotFound,
    Lease,
    LeaseLost,
)
from community.model.message import Reply
from community.store import conversations, history, messages, residents
from community.store.engine import Row, Store
from community.usecases.replies import say


def open_conversation(
    store: Store, channel: str, address: str, language_hint: str | None = None
) -> int:
    """The id of the conversation with an address, which is opened if there is none."""
    with store.transaction() as connection:
        row = conversations.lock_address(connection, channel, address)
        while row is None:
            row = open_at(
                connection, channel, address, language_hint, store.clock.now()
            )
        found: int = row.id
        return found


def find_conversation(store: Store, channel: str, address: str) -> Conversation | None:
    """The conversation with an address, if there is one."""
    with store.reading() as connection:
        return conversations.find(connection, channel, address)


def get_conversation(store: Store, conversation_id: int) -> Conversation:
    """One conversation.

    Raises:
        ConversationNotFound: If there is none with this id.
    """
    with store.reading() as connection:
        found = conversations.get(connection, conversation_id)
    if found is None:
        raise ConversationNotFound(conversation_id)
    return found


def claim_conversation(
    store: Store, conversation_id: int, holder: str, seconds: float
) -> Lease | None:
    """The lease on a conversation, unless somebody else has a live one."""
    now = store.clock.now()
    unique = f"{holder}:{secrets.token_hex(4)}"
    lease = Lease(conversation_id, unique, now + timedelta(seconds=seconds))
    with store.transaction() as connection:
        return lease if conversations.claim(connection, lease, now) else None


def renew_lease(store: Store, lease: Lease, seconds: float) -> Lease:
    """The same lease, ending this many seconds from now.

    Raises:
        LeaseLost: If somebody else may handle the conversation now.
    """
    until = store.clock.now() + timedelta(seconds=seconds)
    renewed = Lease(lease.conversation_id, lease.holder, until)
    with store.transaction() as connection:
        if not conversations.renew(connection, renewed):
            raise LeaseLost(lease.conversation_id)
    return renewed


def release_conversation(store: Store, lease: Lease) -> bool:
    """Give a lease back; whether a message is due and still unhandled.

    Whoever releases a conversation and hears ``True`` claims it again: the message
    came after the last look, and its own claim was turned away.
    """
    with store.transaction() as connection:
        if not conversations.release(connection, lease):
            return False
        return messages.waits(connection, lease.conversation_id, store.clock.now())


def conversations_to_handle(store: Store, limit: int) -> list[int]:
    """Ids of those with a message that is due and nobody at work, oldest first."""
    with store.reading() as connection:
        return conversations.to_handle(connection, store.clock.now(), limit)


def choose_language(
    store: Store,
    conversation_id: int,
    language: str,
    actor: str,
    message_id: int | None = None,
) -> None:
    """Keep the language that the resident chose; it wins over everything detected.

    With ``message_id`` it happens at most once for that message, so that a repeated
    action cannot undo a later choice.

    Raises:
        ConversationNotFound: If there is none with this id.
    """
    with store.transaction() as connection:
        row = conversations.lock(connection, conversation_id)
        if row is None:
            raise ConversationNotFound(conversation_id)
        lines = history.about(connection, "resident", row.resident_id)
        chosen = [line.fields for line in lines if line.event == "language_chosen"]
        if message_id is not None and message_id in (c["message_id"] for c in chosen):
            return
        residents.set_language_chosen(connection, row.resident_id, language)
        history.append(
            connection,
            store.clock.now(),
            actor,
            "language_chosen",
            "resident",
            row.resident_id,
            language=language,
            message_id=message_id,
        )


def return_to_bot(
    store: Store,
    conversation_id: int,
    actor: str,
    text: str | None = None,
    language: str | None = None,
) -> list[int]:
    """Let the bot answer again, and tell the resident so; the ids of what was said.

    Nothing happens if the bot answers already.

    Raises:
        ConversationNotFound: If there is none with this id.
    """
    now = store.clock.now()
    with store.transaction() as connection:
        row = conversations.lock(connection, conversation_id)
        if row is None:
            raise ConversationNotFound(conversation_id)
        if row.owner == "bot":
            return []
        conversations.change(
            connection, conversation_id, owner="bot", failing_since=None
        )
        history.append(
            connection, now, actor, "returned_to_bot", "conversation", conversation_id
        )
        notice = [Reply(text, language, "notice")] if text and language else []
        return say(connection, now, row, "desk", notice, in_reply_to=None)


def staff_conversations(store: Store) -> list[Conversation]:
    """Those that a person answers, oldest first."""
    with store.reading() as connection:
        return conversations.of_staff(connection)


def open_at(
    connection: sa.Connection,
    channel: str,
    address: str,
    language_hint: str | None,
    now: datetime,
) -> Row | None:
    """Open the conversation with an address, inside a transaction, and lock it.

    ``None`` if somebody else opened it and it was erased again, all in this moment.
    """
    opened = residents.create(connection, channel, address, language_hint, now)
    if opened is not None:
        history.append(
            connection,
            now,
            "resident",
            "conversation_opened",
            "conversation",
            opened,
            channel=channel,
        )
    return conversations.lock_address(connection, channel, address)
