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
from nlu.labels import DANGERS

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
            alone: How far inside danger a message has to lie when no word of danger
                stands in it.
            with_words: How far when the lexicon names a danger.
            despite_harmless: How far when a phrase stands in it that only sounds
                dangerous.
        """
        return {"alone": -0.3, "with_words": -0.7, "despite_harmless": 0.3}

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
            danger = self._danger(message.get("text"), message.get("danger"), ranking)
            if danger:
                ranking = [danger]
            else:
                ranking = [entry for entry in ranking if entry["name"] not in DANGERS]
            message.set("classes", ranking)
            if ranking:
                message.set("intent", ranking[0], add_to_output=True)
        return messages

    def _danger(
        self, text: str, depth: float, ranking: list[dict[str, Any]]
    ) -> Optional[dict[str, Any]]:
        """The likeliest kind of danger, if there is any."""
        kinds, harmless = self.named(text)
        if depth < self._config[self.proof(kinds, harmless)]:
            return None
        dangers = [entry for entry in ranking if entry["name"] in DANGERS]
        named = [entry for entry in dangers if entry["name"] in kinds]
        return (named or dangers)[0]

    @staticmethod
    def proof(kinds: set[str], harmless: bool) -> str:
        """The name of the threshold that judges a message of which this is known."""
        return "with_words" if kinds else "despite_harmless" if harmless else "alone"

    def named(self, text: str) -> tuple[set[str], bool]:
        """The dangers that words name, and whether a phrase only sounds dangerous."""
        written = set(scripts.script_weights(text))
        findings = [each.find(text, written) for each in self._lexicons]
        harmless = any(finding.harmless for finding in findings)
        # A phrase that is harmless in one language may look like danger to the words
        # of another; only the language that knows the phrase is asked then.
        heard = [finding for finding in findings if finding.harmless or not harmless]
        return {kind for finding in heard for kind in finding.kinds}, harmless
