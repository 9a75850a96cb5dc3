"""All SQL about talks: what is being written in which conversation."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.talk import Talk
from community.store.engine import Row
from community.store.proposal_tables import proposals
from community.store.tables import addresses, conversations, messages
from community.store.talk_tables import talks

_t, _m = talks.c, messages.c
_GET = sa.select(talks).where(_t.conversation_id == bindparam("conversation"))
_MOVE = sa.update(talks).where(_t.conversation_id == bindparam("conversation"))
_BEGIN = sa.insert(talks)
_HEARD = (
    sa.select(_m.text, _m.command, _m.payload, addresses.c.resident_id)
    .select_from(messages)
    .join(conversations, conversations.c.id == _m.conversation_id)
    .join(addresses, addresses.c.id == conversations.c.address_id)
    .where(
        _m.id == bindparam("message_id"),
        _m.conversation_id == bindparam("conversation"),
        sa.literal_column("messages.direction = 'in'"),
    )
)
_theirs = (
    sa.select(conversations.c.id)
    .join(addresses, addresses.c.id == conversations.c.address_id)
    .where(addresses.c.resident_id == bindparam("gone"))
)
_FORGET = sa.delete(talks).where(
    sa.or_(
        _t.conversation_id.in_(_theirs),
        _t.proposal_id.in_(
            sa.select(proposals.c.id).where(proposals.c.author_id == bindparam("gone"))
        ),
    )
)


def get(connection: sa.Connection, conversation_id: int) -> Talk | None:
    """The talk of a conversation, also one that is over."""
    row = connection.execute(_GET, {"conversation": conversation_id}).one_or_none()
    return Talk(**row._mapping) if row else None


def keep(connection: sa.Connection, talk: Talk) -> None:
    """Write down what is asked now, in place of what was asked before."""
    values = dict(vars(talk))
    conversation_id = values.pop("conversation_id")
    moved = connection.execute(
        _MOVE.values(**values), {"conversation": conversation_id}
    )
    if not moved.rowcount:
        connection.execute(_BEGIN, vars(talk))


def heard(
    connection: sa.Connection, conversation_id: int, message_id: int
) -> Row | None:
    """A resident's message in a conversation, with whose it is."""
    asked = {"conversation": conversation_id, "message_id": message_id}
    return connection.execute(_HEARD, asked).one_or_none()


def forget(connection: sa.Connection, resident_id: int) -> None:
    """Delete what a resident was writing."""
    connection.execute(_FORGET, {"gone": resident_id})
