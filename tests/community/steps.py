"""Steps that the tests of the core share: a resident writes, the bot answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import count
from typing import Any

import sqlalchemy as sa

from community.model.case import CaseReason, NewCase
from community.model.conversation import Lease
from community.model.delivery import Delivery
from community.model.message import Accepted, Button, Reply
from community.store import tables
from community.store.engine import Store
from community.usecases.conversations import claim_conversation, release_conversation
from community.usecases.deliveries import begin_delivery, claim_deliveries
from community.usecases.hand_over import hand_over
from community.usecases.messages import (
    accept_message,
    complete_message,
    next_message,
)

_numbers = count(1)


def writes(
    store: Store, text: str = "hello", address: str = "mina", **more: Any
) -> Accepted:
    """A resident writes something, each time with a new platform id."""
    more = {"channel": "web", "platform_id": f"p{next(_numbers)}"} | more
    return accept_message(store, address=address, text=text, **more)


def claims(store: Store, conversation_id: int, holder: str = "one") -> Lease:
    """A process gets the lease for a minute."""
    lease = claim_conversation(store, conversation_id, holder, 60)
    assert lease is not None
    return lease


def reply(text: str, *titles: str, lang: str = "en", **more: Any) -> Reply:
    """A reply with buttons of these titles; a title's payload is ``/<title>``."""
    buttons = tuple(Button(title=t, payload=f"/{t}", lang=lang) for t in titles)
    return Reply(text, lang, buttons=buttons, **more)


def pending(store: Store, lease: Lease) -> int:
    """The id of the next message."""
    message = next_message(store, lease)
    assert message is not None
    return message.id


def answers(store: Store, lease: Lease, *replies: Reply, **more: Any) -> list[int]:
    """The bot answers the next message."""
    more = {"language": "en"} | more
    return complete_message(store, lease, pending(store, lease), replies, **more)


def hands_over(
    store: Store,
    lease: Lease,
    message_id: int,
    *said: Reply,
    reason: CaseReason = "wish",
    **more: Any,
) -> list[int]:
    """Staff have the conversation from a message on, with a case."""
    more = {
        "new": NewCase(reason, "ordinary", "The landlord keeps the deposit"),
        "told": lambda case: (),
        "due_at": store.clock.now() + timedelta(hours=24),
        "language": "en",
    } | more
    return hand_over(store, lease, message_id, said, **more)


def is_told(
    store: Store, *said: str | Reply, address: str = "mina", **more: Any
) -> list[int]:
    """A resident writes and is answered; the ids of the replies."""
    accepted = writes(store, address=address)
    lease = claims(store, accepted.conversation_id, "telling")
    replies = [reply(one) if isinstance(one, str) else one for one in said]
    ids = answers(store, lease, *replies, **more)
    release_conversation(store, lease)
    return ids


def to_send(store: Store, channel: str = "web", **more: Any) -> list[Delivery]:
    """Another sender takes up to fifty deliveries for half a minute."""
    return claim_deliveries(store, channel, "sender", 30, **more)


def begins(store: Store, found: Sequence[Delivery]) -> None:
    """The requests of a sender leave."""
    for delivery in found:
        assert begin_delivery(store, delivery)


def texts(found: Sequence[Any]) -> list[str]:
    """The texts of messages or deliveries."""
    return [each.text for each in found]


def rows(store: Store, table: sa.Table) -> list[dict[str, Any]]:
    """All rows of a table, in the order they were written."""
    order = table.c.get("id", next(iter(table.c)))
    with store.reading() as connection:
        found = connection.execute(sa.select(table).order_by(order))
        return [dict(row._mapping) for row in found]


def events(store: Store) -> list[tuple[str, str, dict[str, Any]]]:
    """The history as event, actor and fields."""
    lines = rows(store, tables.history)
    return [(line["event"], line["actor"], line["fields"]) for line in lines]
