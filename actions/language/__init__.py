"""Choosing the language to be answered in."""

from __future__ import annotations

import asyncio
from typing import Any

from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.message import entity, metadata
from community.place import Place
from community.store.engine import Store
from community.usecases.conversations import choose_language


class ActionChangeLanguage(Action):
    """Answers in the chosen language from now on, or offers the languages.

    Args:
        store: Where the choice is kept.
        place: Which languages are switched on.
    """

    def __init__(self, store: Store, place: Place) -> None:
        self._store = store
        self._place = place

    def name(self) -> str:
        """The name rules call it by."""
        return "action_change_language"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Record the choice and say so in the new language."""
        language = entity(tracker, "language")
        if language in self._place.languages:
            await self._choose(language, metadata(tracker))
            dispatcher.utter_message(
                response="utter_language_changed", language=language
            )
        else:
            dispatcher.utter_message(
                response=(
                    "utter_language_unknown" if language else "utter_language_offer"
                ),
                offers=[{"language": code} for code in self._place.languages],
            )
        return []

    async def _choose(self, language: str, about: dict[str, Any]) -> None:
        if "conversation_id" not in about:
            return  # `rasa shell`: nobody's choice is to be kept.
        await asyncio.to_thread(
            choose_language,
            self._store,
            about["conversation_id"],
            language,
            actor="resident",
            message_id=about.get("message_id"),
        )
