"""Actions that ask one thing of the core and say what it answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.message import metadata
from community.model.message import Reply
from community.model.talk import Heard
from community.store.engine import Store
from community.usecases.talks import hear

Asked = Callable[[Heard, Tracker], tuple[Reply, ...]]


class HeardAction(Action):
    """Answers what a resident says, out of the database.

    Args:
        name: The name rules call it by.
        store: Where messages are kept.
        asked: What is asked of the core.
    """

    def __init__(self, name: str, store: Store, asked: Asked) -> None:
        self._name = name
        self._store = store
        self._asked = asked

    def name(self) -> str:
        """The name rules call it by."""
        return self._name

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Say what is answered, as whole messages."""
        for reply in await asyncio.to_thread(self._replies, tracker):
            dispatcher.utter_message(
                text=reply.text,
                buttons=[dict(button) for button in reply.buttons],
                lang=reply.lang,
                kind=reply.kind,
                card=list(reply.card),
            )
        if not dispatcher.messages:
            dispatcher.utter_message(response="proposing_not_here")
        return []

    def _replies(self, tracker: Tracker) -> tuple[Reply, ...]:
        heard = self._heard(tracker)
        return self._asked(heard, tracker) if heard else ()

    def _heard(self, tracker: Tracker) -> Heard | None:
        """The message as it is kept; None in `rasa shell`, where nothing is."""
        about = metadata(tracker)
        if not about.get("conversation_id"):
            return None
        latest = tracker.latest_message
        return hear(
            self._store,
            about["conversation_id"],
            about["message_id"],
            latest.get("language") or _settled(about),
            latest.get("language_detected"),
        )


def _settled(about: dict[str, Any]) -> str:
    """The language to answer in where Rasa has read no text, only a command."""
    names = ("language_chosen", "language_current", "language_hint")
    known = (about[name] for name in names if about.get(name))
    return str(next(known, about.get("language_default") or "en"))
