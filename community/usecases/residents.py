"""What is done with a resident: show what is kept, and erase it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from community.model.resident import ResidentNotFound
from community.store import (
    conversations,
    deliveries,
    history,
    knowledge_gaps,
    link_codes,
    messages,
    reply_windows,
    residents,
    transcripts,
)
from community.store.engine import Row, Store


def export_resident(store: Store, resident_id: int) -> dict[str, Any]:
    """Everything that is kept about a resident, ready to be written as JSON.

    Raises:
        ResidentNotFound: If there is none with this id.
    """
    with store.reading() as connection:
        resident = residents.get(connection, resident_id)
        if resident is None:
            raise ResidentNotFound(resident_id)
        return {
            **_plain(resident),
            "addresses": _plain_all(residents.addresses_of(connection, resident_id)),
            "conversations": [
                {
                    **_plain(row),
                    "messages": _plain_all(transcripts.everything(connection, row.id)),
                    "knowledge_gaps": _plain_all(
                        knowledge_gaps.of_conversation(connection, row.id)
                    ),
                    "history": _plain_all(
                        history.about(connection, "conversation", row.id)
                    ),
                }
                for row in residents.conversations_of(connection, resident_id)
            ],
            "history": _plain_all(history.about(connection, "resident", resident_id)),
        }


def stop_address(store: Store, channel: str, address: str, reason: str) -> None:
    """The resident stopped us on a channel: nothing more is sent to this address."""
    now = store.clock.now()
    with store.transaction() as connection:
        row = conversations.lock_address(connection, channel, address)
        if row is None or row.address_state == "stopped":
            return
        deliveries.stop(connection, row.address_id, reason)
        residents.set_address_state(connection, row.address_id, "stopped")
        history.append(
            connection,
            now,
            "resident",
            "address_stopped",
            "conversation",
            row.id,
            reason=reason,
        )


def return_address(store: Store, channel: str, address: str) -> None:
    """The resident let us write again."""
    now = store.clock.now()
    with store.transaction() as connection:
        row = conversations.lock_address(connection, channel, address)
        if row is None or row.address_state == "active":
            return
        residents.set_address_state(connection, row.address_id, "active")
        history.append(
            connection,
            now,
            "resident",
            "address_reactivated",
            "conversation",
            row.id,
        )


def move_address(store: Store, channel: str, old: str, new: str) -> int:
    """The platform gave a place another address: rewrite it once; how many were.

    Args:
        old: An address, or a group that addresses of people in it begin with.
        new: What stands there from now on.
    """
    now = store.clock.now()
    with store.transaction() as connection:
        moved = residents.move_addresses(connection, channel, old, new)
        for address_id in moved:
            history.append(
                connection,
                now,
                "desk",
                "address_moved",
                "conversation",
                conversations.of_address(connection, address_id),
                channel=channel,
            )
    return len(moved)


def erase_resident(store: Store, resident_id: int, actor: str) -> list[tuple[str, int]]:
    """Delete all that is kept about a resident; one line says that it was done.

    Returns:
        Channel and id of each conversation there was, on whatever channel.

    Raises:
        ResidentNotFound: If there is none with this id.
    """
    with store.transaction() as connection:
        conversation_ids = residents.lock_conversations(connection, resident_id)
        if residents.get(connection, resident_id) is None:
            raise ResidentNotFound(resident_id)
        found = [conversations.lock(connection, each) for each in conversation_ids]
        gone = [(row.channel, row.id) for row in found if row]
        knowledge_gaps.forget(connection, conversation_ids)
        erased = messages.forget(connection, conversation_ids)
        reply_windows.forget(connection, resident_id)
        link_codes.forget(connection, resident_id)
        residents.forget(connection, resident_id)
        history.forget(connection, resident_id, conversation_ids)
        history.append(
            connection,
            store.clock.now(),
            actor,
            "resident_erased",
            "resident",
            resident_id,
            conversations=len(conversation_ids),
            messages=erased,
        )
    return gone


def _plain_all(rows: Iterable[Row]) -> list[dict[str, Any]]:
    return [_plain(row) for row in rows]


def _plain(row: Row) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in row._mapping.items()
    }
