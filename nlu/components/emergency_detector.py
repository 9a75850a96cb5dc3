"""Danger is recognised before anything else counts: two nets, words and classifier."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message

from nlu.components import lexicon, scripts
from nlu.components.lexicon import Lexicon
from nlu.labels import DANGERS, NEAR_MISS

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
            min_depth: How far inside danger a message has to lie (`depth`).
            min_depth_of_answer: How far, if it probably answers what was asked about a
                proposal and no words name a danger: "nobody can sleep", "it smells".
            words: How much deeper a phrase of the lexicon puts it, or a phrase that
                only sounds dangerous less deep.
        """
        return {"min_depth": -0.1, "min_depth_of_answer": 0.5, "words": 0.3}

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
            kinds, harmless = self.named(message.get("text"))
            depth = self.depth(message, bool(kinds), harmless)
            if depth >= self._least_depth(message, bool(kinds)):
                ranking = [_kind(ranking, kinds)]
            else:
                ranking = [entry for entry in ranking if entry["name"] not in DANGERS]
            message.set("classes", ranking)
            if ranking:
                message.set("intent", ranking[0], add_to_output=True)
        return messages

    def _least_depth(self, message: Message, named: bool) -> float:
        asked = (message.get("metadata") or {}).get("expects")
        least = "min_depth_of_answer" if asked and not named else "min_depth"
        depth: float = self._config[least]
        return depth

    def depth(self, message: Message, named: bool, harmless: bool) -> float:
        """How far inside danger a message lies, from all that speaks for and against.

        Beside the boundary of danger as a whole: how much likelier its likeliest kind
        is than anything harmless, and than what only sounds dangerous.

        Args:
            message: With the margins of the classifier.
            named: Whether words name a danger.
            harmless: Whether a phrase in it only sounds dangerous.
        """
        margins = message.get("margins")
        likeliest = max(margins[kind] for kind in DANGERS)
        harmless_class = max(m for name, m in margins.items() if name not in DANGERS)
        lead = likeliest - (harmless_class + margins[NEAR_MISS]) / 2
        words = self._config["words"] * (named or -harmless)
        depth: float = message.get("danger") + lead + words
        return depth

    def named(self, text: str) -> tuple[set[str], bool]:
        """The dangers that words name, and whether a phrase only sounds dangerous."""
        written = set(scripts.script_weights(text))
        findings = [each.find(text, written) for each in self._lexicons]
        harmless = any(finding.harmless for finding in findings)
        # A phrase that is harmless in one language may look like danger to the words
        # of another; only the language that knows the phrase is asked then.
        heard = [finding for finding in findings if finding.harmless or not harmless]
        return {kind for finding in heard for kind in finding.kinds}, harmless


def _kind(ranking: list[dict[str, Any]], named: set[str]) -> dict[str, Any]:
    """The likeliest kind of danger, among those that words name if there are any."""
    dangers = [entry for entry in ranking if entry["name"] in DANGERS]
    return next((entry for entry in dangers if entry["name"] in named), dangers[0])
