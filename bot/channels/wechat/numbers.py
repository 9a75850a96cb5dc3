"""Choices without buttons: a resident answers with the number of a line."""

from __future__ import annotations

import re

from community.store.engine import Store
from community.usecases import conversations, transcripts

# Messages among which the last offer is looked for.
LOOKED_AT = 20

# Digits of any script, which int() reads; "2.", "2。" and "(2)" are written too.
_NUMBER = re.compile(r"[(（]?(\d{1,2})[.。．、)）]?")


def read(text: str) -> int | None:
    """The number that is all of a text, if it is one."""
    found = _NUMBER.fullmatch(text.strip())
    return int(found.group(1)) if found else None


def chosen(store: Store, channel: str, address: str, text: str) -> str | None:
    """The key of the choice that a text means; None if it means no choice.

    Blocks on the database.
    """
    number = read(text)
    conversation = conversations.find_conversation(store, channel, address)
    if number is None or conversation is None:
        return None
    messages = transcripts.conversation_messages(
        store, conversation.id, limit=LOOKED_AT, newest=True
    )
    # A choice that was used keeps its number, so that the others keep theirs.
    offered = next((m.buttons for m in reversed(messages) if m.buttons), ())
    return offered[number - 1].key if 1 <= number <= len(offered) else None
