"""What is done with deliveries: claim those that are due, keep what became of them.

A message that was sent leaves no line in the history (the outbox keeps when); one that
was not does.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from community.model.delivery import (
    RECORDED_FROM,
    Delivery,
    DeliveryNotFound,
    DeliveryOutcome,
)
from community.model.history import Event
from community.store import (
    deliveries,
    due_deliveries,
    history,
    messages,
    residents,
)
from community.store.engine import Store

LEASE_RAN_OUT = "lease_ran_out"


def claim_deliveries(
    store: Store,
    channel: str,
    holder: str,
    seconds: float,
    limit: int = 50,
    message_ids: Sequence[int] | None = None,
    *,
    overtaking: Sequence[int] = (),
    repeatable: bool = False,
) -> list[Delivery]:
    """Messages to send now in this order, for so many seconds ours alone.

    To one address everything goes in the order it was said. Only emergencies and
    ``overtaking`` also come from behind one that has to wait, and nothing comes from
    behind one that somebody is sending.

    If sending one ends in ``queued`` or ``waiting``, those behind it to the same
    address are queued again with it and MUST NOT be sent now.

    Args:
        message_ids: Look only at the addresses that these messages go to.
        overtaking: Messages that the channel may be able to send although an older one
            has to wait.
        repeatable: Whether the channel recognises a message that it is sent twice. If
            so, what a sender that died left behind is sent again, else it is
            ``unknown`` once it had begun (`begin_delivery`).
    """
    now = store.clock.now()
    unique = f"{holder}:{secrets.token_hex(4)}"
    until = now + timedelta(seconds=seconds)
    with store.transaction() as connection:
        if message_ids is None:
            _expire(connection, channel, now, repeatable)
        return due_deliveries.take(
            connection, channel, unique, until, now, limit, message_ids, overtaking
        )


def begin_delivery(store: Store, delivery: Delivery) -> bool:
    """Note that the request leaves now; false if it must not any more.

    Then somebody else has it: we took longer than our lease.
    """
    with store.transaction() as connection:
        return deliveries.begin(connection, delivery.id, delivery.holder)


def postpone_delivery(
    store: Store,
    delivery: Delivery,
    *,
    reason: str | None = None,
    retry_at: datetime | None = None,
) -> None:
    """Queue a delivery again whose turn has not come; that was no attempt.

    Args:
        reason: Why it has not.
        retry_at: When to look again (default now).
    """
    again = {"next_attempt_at": retry_at or store.clock.now(), "reason": reason}
    with store.transaction() as connection:
        address_id = deliveries.postpone(
            connection, delivery.id, delivery.holder, **again
        )
        if address_id is not None:
            deliveries.hand_back(connection, address_id, delivery.id, delivery.holder)


def finish_delivery(
    store: Store,
    delivery_id: int,
    outcome: DeliveryOutcome,
    *,
    reason: str | None = None,
    platform_id: str | None = None,
    retry_at: datetime | None = None,
) -> None:
    """Keep what became of one attempt; what is known for certain is never changed.

    Args:
        outcome: ``sent``; ``failed`` for good; ``stopped``: nothing more is sent to
            this address; ``waiting`` for the resident's next message; ``unknown``:
            never sent again by itself; ``queued``: again at ``retry_at`` (default
            now).

    Raises:
        DeliveryNotFound: If there is none with this id.
    """
    now = store.clock.now()
    kept: dict[str, Any] = {"state": outcome, "reason": reason}
    if outcome == "sent":
        kept |= {"sent_at": now, "platform_id": platform_id}
    if outcome == "queued":
        kept["next_attempt_at"] = retry_at or now
    with store.transaction() as connection:
        row = deliveries.finish(connection, delivery_id, RECORDED_FROM[outcome], **kept)
        if row is None:
            if not deliveries.exists(connection, delivery_id):
                raise DeliveryNotFound(delivery_id)
            return
        if outcome in ("queued", "waiting"):
            deliveries.hand_back(
                connection, row.address_id, delivery_id, row.lease_holder
            )
        elif outcome == "stopped":
            deliveries.stop(connection, row.address_id, reason)
            residents.set_address_state(connection, row.address_id, "stopped")
            conversation_id = messages.conversation_of(connection, row.message_id)
            history.append(
                connection,
                now,
                "desk",
                "address_stopped",
                "conversation",
                conversation_id,
                reason=reason,
            )
        elif outcome == "failed":
            _undelivered(connection, now, "delivery_failed", row.message_id, reason)
        elif outcome == "unknown":
            _undelivered(connection, now, "delivery_unknown", row.message_id, reason)


def _expire(
    connection: sa.Connection, channel: str, now: datetime, repeatable: bool
) -> None:
    if not repeatable:
        for message_id in deliveries.expire(
            connection,
            channel,
            now,
            on_the_way=True,
            state="unknown",
            reason=LEASE_RAN_OUT,
        ):
            _undelivered(connection, now, "delivery_unknown", message_id, LEASE_RAN_OUT)
    deliveries.expire(connection, channel, now, state="queued", next_attempt_at=now)


def _undelivered(
    connection: sa.Connection,
    now: datetime,
    event: Event,
    message_id: int,
    reason: str | None,
) -> None:
    conversation_id = messages.conversation_of(connection, message_id)
    history.append(
        connection,
        now,
        "desk",
        event,
        "conversation",
        conversation_id,
        message_id=message_id,
        reason=reason,
    )
