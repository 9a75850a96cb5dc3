"""What a message is for: one linear model over all languages, intents and topics."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components import features, linear_model, sources
from nlu.components.linear_model import LinearModel

MODEL = "linear_model.npz"
RANKED = 10


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True
)
class IntentClassifier(GraphComponent):
    """Sets ``intent`` and ``intent_ranking``; a topic is ``ask_service/<id>``."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The options.

        Returns:
            bits: Two to this power is how many pieces of text are told apart.
            penalty: C of the support vector machine.
            sources: Fingerprint of the code beside this component.
        """
        return {
            "bits": 18,
            "penalty": 1.0,
            "sources": sources.fingerprint_of(features, linear_model),
        }

    def __init__(
        self,
        config: dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        model: Optional[LinearModel] = None,
    ) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentClassifier:
        """A component that is still to be trained."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> IntentClassifier:
        """A trained component."""
        with model_storage.read_from(resource) as folder:
            return cls(
                config, model_storage, resource, LinearModel.read(folder / MODEL)
            )

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from every example of every language."""
        examples = [m for m in training_data.training_examples if m.get("intent")]
        model = linear_model.train(
            [_pieces(message) for message in examples],
            [label_of(message) for message in examples],
            self._config["bits"],
            self._config["penalty"],
        )
        with self._storage.write_to(self._resource) as folder:
            model.save(folder / MODEL)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Rank the classes for each message."""
        assert self._model
        for message in messages:
            text = message.get("text") or ""
            if text.startswith("/"):
                continue
            likely = self._model.probabilities(_pieces(message))
            order = np.argsort(likely)[::-1]
            ranking = [
                {"name": self._model.classes[n], "confidence": float(likely[n])}
                for n in order
            ]
            message.set("classes", ranking)
            message.set("intent", ranking[0], add_to_output=True)
            message.set("intent_ranking", ranking[:RANKED], add_to_output=True)
        return messages


def label_of(message: Message) -> str:
    """The class of an example, which the importer may have made finer than its
    intent."""
    metadata = message.get("metadata") or {}
    label: str = metadata.get("label") or message.get("intent")
    return label


def _pieces(message: Message) -> list[str]:
    words = [token.text for token in message.get("text_tokens") or ()]
    return features.pieces(message.get("text") or "", words)
