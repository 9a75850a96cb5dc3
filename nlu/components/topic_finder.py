"""Turns classes into intent and topic, and says so when nothing fits well enough."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message

from nlu.labels import (
    ASK_SERVICE,
    DANGERS,
    FALLBACK,
    NEAR_MISS,
    OUT_OF_SCOPE,
    UNANSWERED,
    topic_of,
)

MOST_GUESSES = 3


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False
)
class TopicFinder(GraphComponent):
    """Sets intent ``ask_service`` with entity ``topic``, or ``nlu_fallback``, and
    ``topics``: at most three topics worth showing, best first."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The options.

        Returns:
            min_lead: How far the best class must lead the examples nobody answers, in
                distance from their boundaries; else the message is not understood.
            min_guess: A topic less likely than this is not even a guess.
        """
        return {"min_lead": 0.4, "min_guess": 0.02}

    def __init__(self, config: dict[str, Any]) -> None:
        self._config = config

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> TopicFinder:
        """The component; there is nothing to train."""
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        """Decide for each message."""
        for message in messages:
            ranking = message.get("classes")
            if ranking:
                self._decide(message, ranking)
        return messages

    def _decide(self, message: Message, ranking: list[dict[str, Any]]) -> None:
        best = ranking[0]
        topics = [
            {"name": topic, "confidence": entry["confidence"]}
            for entry in ranking
            if (topic := topic_of(entry["name"]))
            and entry["confidence"] >= self._config["min_guess"]
        ]
        message.set("topics", topics[:MOST_GUESSES], add_to_output=True)
        if best["name"] in DANGERS:
            return  # However unsure of the kind: rather a needless number than none.
        answered = next(e for e in ranking if e["name"] not in UNANSWERED)
        margins = message.get("margins")
        lead = margins[answered["name"]] - margins[OUT_OF_SCOPE]
        if best["name"] == NEAR_MISS or lead < self._config["min_lead"]:
            _set_intent(message, FALLBACK, best["confidence"])
        elif topic := topic_of(best["name"]):
            _set_intent(message, ASK_SERVICE, best["confidence"])
            _set_topic(message, topic, best["confidence"])


def _set_intent(message: Message, name: str, confidence: float) -> None:
    message.set("intent", {"name": name, "confidence": confidence}, add_to_output=True)


def _set_topic(message: Message, topic: str, confidence: float) -> None:
    entity = {
        "entity": "topic",
        "value": topic,
        "start": 0,
        "end": len(message.get("text")),
        "confidence": confidence,
        "extractor": "TopicFinder",
    }
    found = [*message.get("entities", []), entity]
    message.set("entities", found, add_to_output=True)
