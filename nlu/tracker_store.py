"""Keeps of each conversation only what Rasa still needs.

Rasa reads and replays a conversation's whole tracker for every message: measured,
a reply took 4 ms at the second message and 105 ms at the hundred and fiftieth. What
must last is in Linli's own store (docs/decisions/2026-11-22-trackers-in-memory.md).
"""

from __future__ import annotations

import json

from rasa.core.tracker_store import (
    InMemoryTrackerStore,
    SQLTrackerStore,
    TrackerStore,
)
from rasa.shared.core.conversation import Dialogue
from rasa.shared.core.events import ActionExecuted, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

KEPT_EVENTS = 24
# Conversations; the one that was quiet longest goes first.
KEPT_CONVERSATIONS = 2000


class RecentTrackerStore(InMemoryTrackerStore):
    """An in-memory store of the slots and the last turns of each conversation."""

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the end of a conversation."""
        await self.stream_events(tracker)
        dialogue = Dialogue(tracker.sender_id, recent(tracker))
        self.store.pop(tracker.sender_id, None)
        self.store[tracker.sender_id] = json.dumps(dialogue.as_dict())
        if len(self.store) > KEPT_CONVERSATIONS:
            del self.store[next(iter(self.store))]


def forget(store: TrackerStore, sender_id: str) -> None:
    """Delete what Rasa keeps of a conversation."""
    store = getattr(store, "_tracker_store", store)  # Rasa wraps the configured one
    if isinstance(store, InMemoryTrackerStore):
        store.store.pop(sender_id, None)
    elif isinstance(store, SQLTrackerStore):
        with store.session_scope() as session:
            event = store.SQLEvent
            session.query(event).filter(event.sender_id == sender_id).delete()
            session.commit()
    else:
        raise TypeError(f"no way to forget in a {type(store).__name__}")


def recent(tracker: DialogueStateTracker) -> list[Event]:
    """The last events from the start of a turn on, after the slots as they were."""
    events = list(tracker.events)
    if len(events) <= KEPT_EVENTS:
        return events
    start = len(events) - KEPT_EVENTS
    while start < len(events) and not _starts_turn(events[start]):
        start += 1
    slots = {e.key: e for e in events[:start] if isinstance(e, SlotSet)}
    return [*slots.values(), *events[start:]]


def _starts_turn(event: Event) -> bool:
    return isinstance(event, ActionExecuted) and event.action_name == "action_listen"
