"""No answer fits: guesses as buttons, then the way to a person."""

from __future__ import annotations

from typing import Any

from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.message import PERSON, guessed_topics
from knowledge.library import Library

MOST_GUESSES = 3


class ActionClarify(Action):
    """Asks what was meant, with the likeliest articles as buttons.

    Args:
        library: Which topics have an article.
    """

    def __init__(self, library: Library) -> None:
        self._library = library

    def name(self) -> str:
        """The name rules call it by."""
        return "action_clarify"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]:
        """Offer at most three guesses and a person."""
        guesses = [
            {"topic": topic}
            for topic in guessed_topics(tracker)
            if topic in self._library.topics
        ][:MOST_GUESSES]
        dispatcher.utter_message(
            response=(
                "utter_not_understood_guesses" if guesses else "utter_not_understood"
            ),
            offers=[*guesses, PERSON],
        )
        return []
