"""What an action reads of the resident's latest message."""

from __future__ import annotations

from typing import Any

from rasa_sdk.interfaces import Tracker

# Offered wherever the bot has come to its limits.
PERSON = {"title_key": "button_talk_to_person", "payload": "/human"}


def entity(tracker: Tracker, name: str) -> str | None:
    """The first value found for an entity in the latest message."""
    return next(tracker.get_latest_entity_values(name), None)


def metadata(tracker: Tracker) -> dict[str, Any]:
    """What the web process said about the latest message; empty in `rasa shell`."""
    return tracker.latest_message.get("metadata") or {}


def guessed_topics(tracker: Tracker) -> list[str]:
    """Topics the latest message may be about, best first."""
    return [topic["name"] for topic in tracker.latest_message.get("topics") or []]
