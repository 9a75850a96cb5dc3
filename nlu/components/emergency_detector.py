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
            alone: Likelihood of danger at which the classifier needs no word of danger
                beside it.
            with_words: Likelihood that is enough when the lexicon names a danger.
        """
        return {"alone": 0.3, "with_words": 0.03}

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
        """Look for danger in each message; leave only danger or only the rest."""
        for message in messages:
            ranking = message.get("classes")
            if not ranking:
                continue
            likely = {entry["name"]: entry["confidence"] for entry in ranking}
            danger = self._danger(message.get("text"), likely)
            if danger:
                confidence = max(likely.get(danger, 0.0), self._config["alone"])
                ranking = [{"name": danger, "confidence": confidence}]
            else:
                ranking = [entry for entry in ranking if entry["name"] not in DANGERS]
            message.set("classes", ranking)
            if ranking:
                message.set("intent", ranking[0], add_to_output=True)
        return messages

    def _danger(self, text: str, likely: dict[str, float]) -> Optional[str]:
        kinds, harmless = self._named(text)
        total = sum(likely.get(kind, 0.0) for kind in DANGERS)
        if kinds and total >= self._config["with_words"]:
            return max(sorted(kinds), key=lambda kind: likely.get(kind, 0.0))
        if total >= self._config["alone"] and not harmless:
            return max(DANGERS, key=lambda kind: likely.get(kind, 0.0))
        return None

    def _named(self, text: str) -> tuple[set[str], bool]:
        written = set(scripts.script_weights(text))
        findings = [each.find(text, written) for each in self._lexicons]
        harmless = any(finding.harmless for finding in findings)
        # A phrase that is harmless in one language may look like danger to the words
        # of another; only the language that knows the phrase is asked then.
        heard = [finding for finding in findings if finding.harmless or not harmless]
        return {kind for finding in heard for kind in finding.kinds}, harmless
