"""History: what was done, in the past tense; each event has a closed set of fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Event = Literal[
    "conversation_opened",
    "address_stopped",
    "address_reactivated",
    "language_chosen",
    "opened_to_staff",
    "returned_to_bot",
    "delivery_failed",
    "delivery_unknown",
    "address_moved",
    "channels_linked",
    "resident_erased",
]
Subject = Literal["resident", "conversation"]

# Accepting and answering a message leaves no event: the message itself, with its
# times and its outcome, is that record, and doubling it would double the store.
FIELDS: Mapping[Event, frozenset[str]] = {
    "conversation_opened": frozenset({"channel"}),
    "address_stopped": frozenset({"reason"}),
    "address_reactivated": frozenset(),
    "language_chosen": frozenset({"language", "message_id"}),
    "opened_to_staff": frozenset({"reason", "message_id"}),
    "returned_to_bot": frozenset(),
    "delivery_failed": frozenset({"reason", "message_id"}),
    "delivery_unknown": frozenset({"reason", "message_id"}),
    "address_moved": frozenset({"channel"}),
    "channels_linked": frozenset({"message_id"}),
    "resident_erased": frozenset({"conversations", "messages"}),
}
