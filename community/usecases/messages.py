"""What is done with a message: accept, handle once and in order, answer.

Only state changes leave a line in the history; that a message was accepted or answered
is visible in the message itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from community.model.conversation import Lease, LeaseLost, OwnerChanged
from community.model.message import (
    Accepted,
    Author,
    MessageNotPending,
    Outcome,
    PendingMessage,
    Reply,
    storable,
)
from community.model.reply_window import Opening
from community.store import (
    attachments,
    choices,
    conversations,
    history,
    messages,
    residents,
)
from community.store.engine import Row, Store
from community.usecases.conversations import open_at
from community.usecases.knowledge_gaps import record_gap
from community.usecases.replies import say
from community.usecases.reply_windows import open_within


def accept_message(
    store: Store,
    *,
    channel: str,
    address: str,
    platform_id: str,
    text: str,
    choice: str | None = None,
    language_hint: str | None = None,
    command: str | None = None,
    details: Mapping[str, Any] | None = None,
    window: Opening | None = None,
) -> Accepted:
    """Store what a resident wrote or pressed; the same message twice is stored once.

    A pressed choice counts only if it was offered to this conversation and was not
    pressed before; its title becomes the text. Otherwise the message is stored with
    the key and without a meaning.

    Args:
        command: What a command of the channel itself means; never typed text.
        details: What else came with it, as JSON: ``attachments``, ``origin`` and
            ``notice``, the key of what the desk says instead of asking the bot.
        window: What the platform lets us write from now on.
    """
    now = store.clock.now()
    text, platform_id = storable(text), storable(platform_id)
    choice = storable(choice) if choice else None
    with store.transaction() as connection:
        row = conversations.lock_address(connection, channel, address)
        while row is None:
            # Looked up first, so that a strange repetition leaves no empty resident.
            known = messages.stored_already(connection, channel, platform_id)
            if known is not None:
                return known
            row = open_at(connection, channel, address, language_hint, now)
        pressed = choices.valid(connection, choice, row.id) if choice else None
        accepted = messages.receive(
            connection,
            {
                "conversation_id": row.id,
                "channel": channel,
                "platform_id": platform_id,
                "text": pressed.title if pressed else text,
                "language": pressed.language if pressed else None,
                "choice": choice,
                "command": pressed.payload if pressed else command,
                "payload": dict(details) if details else None,
                "created_at": now,
            },
        )
        if accepted.duplicate:
            return accepted
        files = (details or {}).get("attachments", ())
        attachments.want(connection, accepted.message_id, files, now)
        if window:
            open_within(connection, now, channel, address, window)
        if choice and pressed:
            choices.use(connection, choice, now)
        if row.address_state == "stopped":
            residents.set_address_state(connection, row.address_id, "active")
            history.append(
                connection,
                now,
                "resident",
                "address_reactivated",
                "conversation",
                row.id,
            )
        if language_hint and language_hint != row.language_hint:
            conversations.change(connection, row.id, language_hint=language_hint)
        return accepted


def next_message(store: Store, lease: Lease) -> PendingMessage | None:
    """The oldest unhandled message, if it is due and the lease still ours."""
    with store.reading() as connection:
        return messages.next_pending(
            connection, lease.conversation_id, lease.holder, store.clock.now()
        )


def complete_message(
    store: Store,
    lease: Lease,
    message_id: int,
    replies: Sequence[Reply],
    *,
    language: str | None,
    outcome: Outcome = "answered",
    intent: str | None = None,
    topic: str | None = None,
    confidence: float | None = None,
    guesses: Sequence[str] = (),
) -> list[int]:
    """Mark a message handled and queue its replies, at once; the replies' ids.

    If a person took the conversation over meanwhile, nothing is said and the message
    joins what that person reads.

    Raises:
        LeaseLost: If somebody else may handle the conversation now.
        MessageNotPending: If the message was handled already.
        OwnerChanged: If the message should join staff, but the bot owns it again.
    """
    with store.transaction() as connection:
        row = leased(connection, lease)
        if row.owner == "staff" and outcome != "joined_staff":
            outcome, replies = "joined_staff", ()
        if row.owner == "bot" and outcome == "joined_staff":
            raise OwnerChanged(lease.conversation_id)
        # A refusal is said without asking the bot, so it does not prove that it works.
        works = outcome != "refused"
        changes = {
            "language_current": language or row.language_current,
            "failing_since": None if works else row.failing_since,
        }
        understood = {"intent": intent, "topic": topic, "confidence": confidence}
        became = {"outcome": outcome, **understood}
        now = store.clock.now()
        settle(connection, now, row, message_id, became, changes)
        author: Author = "bot" if outcome == "answered" else "desk"
        said = say(connection, now, row, author, replies, message_id)
        record_gap(connection, now, message_id, intent, guesses)
        return said


def note_failure(
    store: Store,
    lease: Lease,
    message_id: int,
    reply: Reply | None,
    retry_at: datetime,
) -> list[int]:
    """Plan another attempt; ``reply`` tells the resident that the answer is late.

    Raises:
        LeaseLost: If somebody else may handle the conversation now.
        MessageNotPending: If the message was handled already.
    """
    now = store.clock.now()
    with store.transaction() as connection:
        row = leased(connection, lease)
        told = [reply] if reply and row.owner == "bot" else []
        if not messages.fail(
            connection, row.id, message_id, retry_at, told_at=now if told else None
        ):
            raise MessageNotPending(message_id)
        if row.failing_since is None:
            conversations.change(connection, row.id, failing_since=now)
        return say(connection, now, row, "desk", told, message_id)


def leased(connection: sa.Connection, lease: Lease) -> Row:
    """The conversation that a lease is on, kept from everybody else.

    Raises:
        LeaseLost: If somebody else may handle the conversation now.
    """
    # A lease that ran out is still ours as long as nobody took it: nobody can now.
    row = conversations.lock(connection, lease.conversation_id)
    if row is None or row.lease_holder != lease.holder:
        raise LeaseLost(lease.conversation_id)
    return row


def settle(
    connection: sa.Connection,
    now: datetime,
    row: Row,
    message_id: int,
    became: Mapping[str, Any],
    changes: Mapping[str, Any],
) -> None:
    """Keep what became of a message, and what that changes in its conversation.

    Raises:
        MessageNotPending: If the message was handled already.
    """
    if not messages.handle(connection, row.id, message_id, now, **became):
        raise MessageNotPending(message_id)
    changed = {name: new for name, new in changes.items() if new != row._mapping[name]}
    conversations.change(connection, row.id, **changed)
