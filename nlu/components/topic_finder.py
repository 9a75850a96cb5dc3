"""Turns classes into intent and topic, and says so when nothing fits well enough."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message

from nlu.labels import ASK_SERVICE, DANGERS, FALLBACK, UNANSWERED, topic_of

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
            min_confidence: A less certain message is not understood.
            min_guess: A topic less likely than this is not even a guess.
        """
        return {"min_confidence": 0.3, "min_guess": 0.05}

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
        weak = best["confidence"] < self._config["min_confidence"]
        if weak or best["name"] in UNANSWERED:
            _set_intent(message, FALLBACK, best["confidence"])
        elif topic_of(best["name"]):
            _set_intent(message, ASK_SERVICE, best["confidence"])
            _set_topic(message, topics[0])


def _set_intent(message: Message, name: str, confidence: float) -> None:
    message.set("intent", {"name": name, "confidence": confidence}, add_to_output=True)


def _set_topic(message: Message, topic: dict[str, Any]) -> None:
    entity = {
        "entity": "topic",
        "value": topic["name"],
        "start": 0,
        "end": len(message.get("text")),
        "confidence": topic["confidence"],
        "extractor": "TopicFinder",
    }
    found = [*message.get("entities", []), entity]
    message.set("entities", found, add_to_output=True)
