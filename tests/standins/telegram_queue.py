"""Updates on their way to the bot."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from community.clock import Clock

Update = dict[str, Any]
Queue = tuple[str, int]

# Seconds that an update waits for the bot before it is thrown away.
LIFE = {
    "callback_query": 150,
    "shipping_query": 150,
    "pre_checkout_query": 150,
    "inline_query": 30,
}
LONGEST_LIFE = 24 * 3600
KINDS = frozenset(
    (
        *("message", "edited_message", "channel_post", "edited_channel_post"),
        *("callback_query", "my_chat_member", "chat_member", "message_reaction"),
        *("message_reaction_count", "inline_query", "chosen_inline_result"),
        *("shipping_query", "pre_checkout_query", "poll", "poll_answer"),
        *("chat_join_request", "chat_boost", "removed_chat_boost"),
    )
)
ONLY_IF_ASKED_FOR = frozenset(
    ("chat_member", "message_reaction", "message_reaction_count")
)


class Attempt(NamedTuple):
    """One try to hand over an update; no status if no answer came."""

    time: datetime
    status: int | None


@dataclass(eq=False)
class Delivery:
    """The way of one update.

    Attributes:
        update: The update itself.
        queue: Its queue; the updates of one queue are handed over one by one.
        expires_at: When it is thrown away.
        due: When the webhook tries next.
        delay: Seconds between the last two tries of the webhook.
        attempts: The tries of the webhook so far.
        outcome: ``delivered``, ``expired``, ``forgotten`` (confirmed or dropped by
            the bot) or ``not allowed``; none while it is on its way.
    """

    update: Update
    queue: Queue
    expires_at: datetime
    due: datetime
    delay: float = 1.0
    attempts: list[Attempt] = field(default_factory=list)
    outcome: str | None = None
    busy: bool = False
    _ended: threading.Event = field(default_factory=threading.Event)

    @property
    def update_id(self) -> int:
        """The number of the update."""
        return int(self.update["update_id"])

    def end(self, outcome: str) -> None:
        """It is no longer on its way."""
        self.outcome = outcome
        self._ended.set()

    def wait(self, seconds: float = 10.0) -> bool:
        """Block this thread until it is delivered.

        Returns:
            Whether it is; not so if it met another end, or the seconds (real time)
            are over.
        """
        self._ended.wait(seconds)
        return self.outcome == "delivered"


def kind_of(update: Update) -> str:
    """The kind of an update: the name of its only other field."""
    return next((name for name in update if name != "update_id"), "")


def queue_of(update: Update) -> Queue:
    """The queue of an update: of its chat, or of the person for button presses."""
    kind = kind_of(update)
    content = update.get(kind)
    owner = "from" if kind == "callback_query" else "chat"
    family = kind if kind in ("callback_query", "my_chat_member") else "message"
    known = isinstance(content, dict) and isinstance(content.get(owner), dict)
    return family, content[owner].get("id", 0) if known else 0


class Pending:
    """The updates that wait, oldest first."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.RLock()
        self._waiting: list[Delivery] = []
        self._ids = itertools.count(100_001)
        self.allowed: list[str] = []

    def __len__(self) -> int:
        return len(self._waiting)

    def next_id(self) -> int:
        """A fresh number for an update."""
        return next(self._ids)

    def add(self, update: Update) -> Delivery:
        """One more update; thrown away at once if the bot did not ask for its kind."""
        now = self._clock.now()
        life = LIFE.get(kind_of(update), LONGEST_LIFE)
        delivery = Delivery(update, queue_of(update), now + timedelta(0, life), now)
        if not self._is_allowed(kind_of(update)):
            delivery.end("not allowed")
            return delivery
        with self._lock:
            self._waiting.append(delivery)
        return delivery

    def from_offset(self, offset: int, limit: int) -> list[Update]:
        """What `getUpdates` gives; all that is older than the offset is forgotten."""
        with self._lock:
            self._drop_expired()
            ordered = sorted(self._waiting, key=lambda d: d.update_id)
            keep = ordered[offset:] if offset < 0 else ordered
            keep = [d for d in keep if offset < 0 or d.update_id >= offset]
            self._forget(d for d in ordered if d not in keep)
            return [d.update for d in keep[:limit]]

    def heads(self) -> list[Delivery]:
        """The first of each queue, those with the earliest due time first."""
        with self._lock:
            self._drop_expired()
            first: dict[Queue, Delivery] = {}
            for delivery in self._waiting:
                first.setdefault(delivery.queue, delivery)
            return sorted(first.values(), key=lambda d: d.due)

    def done(self, delivery: Delivery, outcome: str = "delivered") -> None:
        """It need not be handed over any more."""
        with self._lock:
            if delivery in self._waiting:
                self._waiting.remove(delivery)
                delivery.end(outcome)

    def clear(self) -> None:
        """Forget all."""
        self._forget(self._waiting)

    def _forget(self, deliveries: Iterable[Delivery]) -> None:
        for delivery in list(deliveries):
            self.done(delivery, "forgotten")

    def _drop_expired(self) -> None:
        now = self._clock.now()
        for delivery in [d for d in self._waiting if d.expires_at < now]:
            self.done(delivery, "expired")

    def _is_allowed(self, kind: str) -> bool:
        # A kind from the future passes, so that tests can try one.
        if kind not in KINDS:
            return True
        return kind in self.allowed if self.allowed else kind not in ONLY_IF_ASKED_FOR
