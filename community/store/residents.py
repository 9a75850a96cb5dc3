"""All SQL about residents and their addresses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.resident import AddressState
from community.store.case_tables import cases, open_case
from community.store.engine import Row
from community.store.tables import (
    addresses,
    choices,
    conversations,
    knowledge_gaps,
    messages,
    outbox,
    residents,
    undelivered,
)
from community.store.talk_tables import talks

_a = addresses.c
_NEW_RESIDENT = sa.insert(residents).returning(residents.c.id)
_NEW_ADDRESS = sa.insert(addresses).returning(_a.id)
_NEW_CONVERSATION = sa.insert(conversations).returning(conversations.c.id)
_SET_STATE = (
    sa.update(addresses)
    .where(_a.id == bindparam("address_id"))
    .values(state=bindparam("new_state"))
)
_CHOOSE = (
    sa.update(residents)
    .where(residents.c.id == bindparam("resident_id"))
    .values(language_chosen=bindparam("language"))
)
_GET = sa.select(residents).where(residents.c.id == bindparam("resident_id"))
_ADDRESSES = (
    sa.select(addresses).where(_a.resident_id == bindparam("resident_id"))
).order_by(_a.id)
_CONVERSATIONS = (
    sa.select(conversations)
    .join(addresses, _a.id == conversations.c.address_id)
    .where(_a.resident_id == bindparam("resident_id"))
    .order_by(conversations.c.id)
)
_LOCK_CONVERSATIONS = _CONVERSATIONS.with_for_update(of=conversations)
_GIVE = (
    sa.update(addresses)
    .where(_a.resident_id == bindparam("one"))
    .values(resident_id=bindparam("other"))
)
_DELETE = sa.delete(residents).where(residents.c.id == bindparam("gone"))
# A group's conversations are `group:person`; they all move with the group.
_OF_PLACE = (
    sa.select(_a.address)
    .where(
        _a.channel == bindparam("on"),
        sa.or_(
            _a.address == bindparam("old"),
            sa.func.substr(_a.address, 1, sa.func.length(bindparam("group")))
            == bindparam("group"),
        ),
    )
    .order_by(_a.id)
)
_RENAME = (
    sa.update(addresses)
    .where(_a.id == bindparam("address_id"))
    .values(address=bindparam("at"))
)
_FROM: sa.BindParameter[int] = bindparam("leaving")
_TO: sa.BindParameter[int] = bindparam("staying")
_there = cases.alias("there")
_OPEN_THERE = sa.exists().where(_there.c.conversation_id == _TO, open_case(_there))
_talk_there = talks.alias("talk_there")
_TALK_THERE = sa.exists().where(_talk_there.c.conversation_id == _TO)
_JOIN = (
    *(
        sa.update(table)
        .where(table.c.conversation_id == _FROM)
        .values(conversation_id=_TO)
        for table in (messages, choices, knowledge_gaps)
    ),
    # A conversation has one open case; a second one stays where it is.
    sa.update(cases)
    .where(cases.c.conversation_id == _FROM, sa.or_(~open_case(), ~_OPEN_THERE))
    .values(conversation_id=_TO),
    # What is being written goes on there, unless something is written there already.
    sa.update(talks)
    .where(talks.c.conversation_id == _FROM, ~_TALK_THERE)
    .values(conversation_id=_TO),
)
_REDIRECT = (
    sa.update(outbox)
    .where(outbox.c.address_id == _FROM, undelivered())
    .values(address_id=_TO)
)
_FORGET = (
    sa.delete(conversations).where(
        conversations.c.address_id.in_(
            sa.select(_a.id).where(_a.resident_id == bindparam("gone"))
        )
    ),
    sa.delete(addresses).where(_a.resident_id == bindparam("gone")),
    sa.delete(residents).where(residents.c.id == bindparam("gone")),
)


def create(
    connection: sa.Connection,
    channel: str,
    address: str,
    language_hint: str | None,
    now: datetime,
) -> int | None:
    """A new resident with one address and its conversation; the conversation's id.

    ``None`` if the address was created by somebody else a moment ago.
    """
    try:
        with connection.begin_nested():
            resident = connection.scalar(_NEW_RESIDENT, {"created_at": now})
            found = connection.scalar(
                _NEW_ADDRESS,
                {
                    "resident_id": resident,
                    "channel": channel,
                    "address": address,
                    "state": "active",
                    "created_at": now,
                },
            )
    except sa.exc.IntegrityError:
        return None
    opened: int = connection.execute(
        _NEW_CONVERSATION,
        {
            "address_id": found,
            "owner": "bot",
            "language_hint": language_hint,
            "created_at": now,
        },
    ).scalar_one()
    return opened


def set_address_state(
    connection: sa.Connection, address_id: int, state: AddressState
) -> None:
    """Say whether the address may be written to."""
    connection.execute(_SET_STATE, {"address_id": address_id, "new_state": state})


def give_addresses(connection: sa.Connection, one: int, other: int) -> None:
    """Make another resident's what is one resident's."""
    connection.execute(_GIVE, {"one": one, "other": other})


def delete(connection: sa.Connection, resident_id: int) -> None:
    """Delete a resident who has no addresses any more."""
    connection.execute(_DELETE, {"gone": resident_id})


def addresses_in(connection: sa.Connection, channel: str, place: str) -> Sequence[str]:
    """An address, and those of people in it, if it is a group."""
    asked = {"on": channel, "old": place, "group": place + ":"}
    return connection.scalars(_OF_PLACE, asked).all()


def rename_address(connection: sa.Connection, address_id: int, address: str) -> bool:
    """Give an address another name; false if there is one of that name."""
    try:
        with connection.begin_nested():
            connection.execute(_RENAME, {"address_id": address_id, "at": address})
    except sa.exc.IntegrityError:
        return False
    return True


def join_conversations(connection: sa.Connection, leaving: Row, staying: Row) -> bool:
    """Put what was said in one locked conversation into another one.

    What is still on its way goes to the other's address, in the order it was said.

    Returns:
        Whether there was anything.
    """
    pair = {"leaving": leaving.id, "staying": staying.id}
    joined = [connection.execute(statement, pair).rowcount for statement in _JOIN]
    to = {"leaving": leaving.address_id, "staying": staying.address_id}
    connection.execute(_REDIRECT, to)
    return any(joined)


def set_language_chosen(
    connection: sa.Connection, resident_id: int, language: str
) -> None:
    """Keep the language that the resident chose."""
    connection.execute(_CHOOSE, {"resident_id": resident_id, "language": language})


def get(connection: sa.Connection, resident_id: int) -> Row | None:
    """The resident, if there is one."""
    return connection.execute(_GET, {"resident_id": resident_id}).one_or_none()


def addresses_of(connection: sa.Connection, resident_id: int) -> Sequence[Row]:
    """Where the resident is reached."""
    return connection.execute(_ADDRESSES, {"resident_id": resident_id}).all()


def conversations_of(connection: sa.Connection, resident_id: int) -> Sequence[Row]:
    """The resident's conversations, oldest first."""
    return connection.execute(_CONVERSATIONS, {"resident_id": resident_id}).all()


def lock_conversations(connection: sa.Connection, resident_id: int) -> list[int]:
    """Keep everybody else from the resident's conversations; their ids."""
    found = connection.execute(_LOCK_CONVERSATIONS, {"resident_id": resident_id})
    return [row.id for row in found]


def forget(connection: sa.Connection, resident_id: int) -> None:
    """Delete the resident, the addresses and the (by now empty) conversations."""
    for statement in _FORGET:
        connection.execute(statement, {"gone": resident_id})
