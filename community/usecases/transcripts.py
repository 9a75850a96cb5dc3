"""What was said, read: pages of a conversation, what was understood, open choices."""

from __future__ import annotations

from collections.abc import Iterable

from community.model.choice import ChoiceNotFound
from community.model.message import MessageNotFound, StoredMessage, Understood
from community.store import choices, transcripts
from community.store.engine import Store


def conversation_messages(
    store: Store,
    conversation_id: int,
    after: int = 0,
    limit: int = 200,
    newest: bool = False,
) -> list[StoredMessage]:
    """Up to ``limit`` messages after an id, in order: the first, or the ``newest``."""
    with store.reading() as connection:
        return transcripts.of_conversation(
            connection, conversation_id, after, limit, newest
        )


def newest_messages(
    store: Store, channel: str, addresses: Iterable[str]
) -> dict[str, int]:
    """The id of the last message of each of these addresses that has one."""
    with store.reading() as connection:
        return transcripts.newest(connection, channel, list(addresses))


def understanding_of(store: Store, message_id: int) -> Understood:
    """What the bot took an inbound message for.

    Raises:
        MessageNotFound: If there is no such message.
    """
    with store.reading() as connection:
        found = transcripts.understanding(connection, message_id)
    if found is None:
        raise MessageNotFound(message_id)
    return found


def command_of(store: Store, key: str) -> str:
    """What a choice means, pressed or not, whoever it was offered to.

    Raises:
        ChoiceNotFound: If there is no choice with this key.
    """
    with store.reading() as connection:
        found = choices.payload(connection, key)
    if found is None:
        raise ChoiceNotFound(key)
    return found
