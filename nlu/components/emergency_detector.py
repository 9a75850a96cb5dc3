"""Danger is recognised before anything else counts: two nets, words and classifier."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message

from nlu.components import lexicon, scripts
from nlu.components.lexicon import Lexicon

DANGERS = (
    "emergency_fire",
    "emergency_medical",
    "emergency_police",
    "emergency_gas",
    "crisis_selfharm",
    "crisis_violence",
)
NLU = Path(__file__).resolve().parent.parent


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False
)
class EmergencyDetector(GraphComponent):
    """Sets one of the danger intents, whatever was understood before."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The options.

        Returns:
            alone: Likelihood of danger at which the classifier needs no other sign.
            with_words: Likelihood that is enough when the lexicon names a danger.
        """
        return {"alone": 0.4, "with_words": 0.02}

    def __init__(self, config: dict[str, Any], lexicons: list[Lexicon]) -> None:
        self._config = config
        self._lexicons = lexicons

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> EmergencyDetector:
        """The component; its words are read, not trained."""
        return cls(config, lexicon.read_all(NLU))

    def process(self, messages: list[Message]) -> list[Message]:
        """Look for danger in each message."""
        for message in messages:
            ranking = message.get("classes")
            if not ranking:
                continue
            likely = {entry["name"]: entry["confidence"] for entry in ranking}
            danger = self._danger(message.get("text"), likely)
            if danger:
                confidence = max(likely.get(danger, 0.0), self._config["alone"])
                intent = {"name": danger, "confidence": confidence}
                message.set("intent", intent, add_to_output=True)
                message.set("entities", [], add_to_output=True)
        return messages

    def _danger(self, text: str, likely: dict[str, float]) -> Optional[str]:
        total = sum(likely.get(kind, 0.0) for kind in DANGERS)
        kinds, harmless = self._named(text)
        if kinds and total >= self._config["with_words"]:
            return max(sorted(kinds), key=lambda kind: likely.get(kind, 0.0))
        if total >= self._config["alone"] and not harmless:
            return max(DANGERS, key=lambda kind: likely.get(kind, 0.0))
        return None

    def _named(self, text: str) -> tuple[set[str], bool]:
        written = {name for name, weight in scripts.script_weights(text).items()}
        kinds: set[str] = set()
        harmless = False
        for each in self._lexicons:
            finding = each.find(text, written)
            kinds |= finding.kinds
            harmless |= finding.harmless
        return kinds, harmless
