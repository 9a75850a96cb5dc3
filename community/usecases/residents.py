"""What is done with a resident: show what is kept, and erase it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from community.model.resident import ResidentNotFound
from community.store import (
    attachments,
    case_erasure,
    conversations,
    deliveries,
    history,
    knowledge_gaps,
    link_codes,
    messages,
    proposal_photos,
    reply_windows,
    residents,
    translations,
)
from community.store.engine import Row, Store
from community.usecases import exports, gathering_people, notice_people, proposal_people


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
            **exports.plain(resident),
            "addresses": exports.plain_all(
                residents.addresses_of(connection, resident_id)
            ),
            "conversations": [
                exports.conversation(connection, row)
                for row in residents.conversations_of(connection, resident_id)
            ],
            **proposal_people.export(connection, resident_id),
            **gathering_people.export(connection, resident_id),
            **notice_people.export(connection, resident_id),
            "history": exports.plain_all(
                history.about(connection, "resident", resident_id)
            ),
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

    Where somebody wrote at the new address already, the conversation there takes over
    what was said at the old one. The old one stays, empty and the same resident's, so
    that it is erased together with what Rasa keeps of it.

    Args:
        old: An address, or a group that addresses of people in it begin with.
        new: What stands there from now on.
    """
    now = store.clock.now()
    moved = 0
    with store.transaction() as connection:
        for address in residents.addresses_in(connection, channel, old):
            at = new + address.removeprefix(old)
            conversation_id = _move(connection, channel, address, at, now)
            if conversation_id is None:
                continue
            moved += 1
            history.append(
                connection,
                now,
                "desk",
                "address_moved",
                "conversation",
                conversation_id,
                channel=channel,
            )
    return moved


def join_residents(
    connection: sa.Connection, one: int, other: int, now: datetime
) -> None:
    """Give all that belongs to one resident to the other, inside a transaction."""
    joining, staying = residents.get(connection, one), residents.get(connection, other)
    if joining and staying and joining.language_chosen and not staying.language_chosen:
        residents.set_language_chosen(connection, other, joining.language_chosen)
    residents.give_addresses(connection, one, other)
    # Before proposals, which lock residents harder than who has a gathering can bear.
    gathering_people.join(connection, one, other, now)
    proposal_people.join(connection, one, other, now)
    notice_people.join(connection, one, other, now)
    history.move(connection, "resident", one, other)
    link_codes.forget(connection, one)
    residents.delete(connection, one)


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
        case_ids = case_erasure.forget(connection, conversation_ids)
        translations.forget(connection, conversation_ids)
        proposal_photos.forget(connection, resident_id, conversation_ids)
        attachments.lock_files(connection)
        store.files.drop(*attachments.forget(connection, conversation_ids))
        erased = messages.forget(connection, conversation_ids)
        reply_windows.forget(connection, resident_id)
        link_codes.forget(connection, resident_id)
        proposal_people.forget(connection, resident_id)
        gathering_people.forget(connection, resident_id, store.clock.now())
        notice_people.forget(connection, resident_id, store.clock.now())
        residents.forget(connection, resident_id)
        history.forget(connection, resident_id, conversation_ids, case_ids)
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


def _move(
    connection: sa.Connection, channel: str, address: str, at: str, now: datetime
) -> int | None:
    """Move one address; the conversation that is there now, if anything changed."""
    while True:
        leaving, staying = _locked(connection, channel, (address, at))
        if leaving is None:
            return None
        if staying is not None:
            return staying.id if _merge(connection, leaving, staying, now) else None
        if residents.rename_address(connection, leaving.address_id, at):
            found: int = leaving.id
            return found


def _locked(
    connection: sa.Connection, channel: str, addresses: tuple[str, str]
) -> list[Row | None]:
    """The conversations at two addresses, kept from everybody else."""
    found = [conversations.find(connection, channel, each) for each in addresses]
    # In one order, so that nobody who locks the same two waits for us.
    for conversation_id in sorted(each.id for each in found if each):
        conversations.lock(connection, conversation_id)
    # Once more: before they were locked they may have moved or been erased.
    return [conversations.lock_address(connection, channel, each) for each in addresses]


def _merge(
    connection: sa.Connection, leaving: Row, staying: Row, now: datetime
) -> bool:
    """Join two locked conversations of one person; false if there is nothing to."""
    said = residents.join_conversations(connection, leaving, staying)
    if leaving.resident_id != staying.resident_id:
        join_residents(connection, leaving.resident_id, staying.resident_id, now)
    elif not said:
        return False
    if leaving.owner == "staff":
        conversations.change(connection, staying.id, owner="staff")
    language = staying.language_current or leaving.language_current
    conversations.change(connection, staying.id, language_current=language)
    # Whoever was at work there has lost the lease: the message is elsewhere now.
    nobody = {"lease_holder": None, "lease_until": None, "failing_since": None}
    conversations.change(connection, leaving.id, owner="bot", **nobody)
    return True
