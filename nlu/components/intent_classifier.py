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
from nlu.components.linear_model import Group, LinearModel
from nlu.labels import DANGERS, NEAR_MISS

MODEL = "linear_model.npz"
RANKED = 10
DANGER = "danger"
# A near miss taken for danger teaches most: without the weight a twentieth less danger
# is recognised at the same number of false alarms.
GROUPS = {DANGER: Group(DANGERS, confusable=(NEAR_MISS,), weight=3.0)}


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True
)
class IntentClassifier(GraphComponent):
    """Sets ``intent`` and ``intent_ranking``; a topic is ``ask_service/<id>``.

    For the components behind it: ``classes``, the whole ranking, ``margins``, how far
    inside each class the message lies (outside is below 0), and ``danger``, the same of
    danger of any kind.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The options.

        Returns:
            bits: Two to this power is how many pieces of text are told apart.
            penalty: C of the support vector machine.
            sharpness: How fast confidence grows with distance from the boundary, such
                that of all messages with confidence 0.9 nine in ten are right
                (`benchmarks/thresholds.py` fits it on sentences kept out of training).
            sources: Fingerprint of the code beside this component.
        """
        return {
            "bits": 19,
            "penalty": 2.0,
            "sharpness": 7.4,
            "sources": sources.fingerprint_of(
                "arrays", "boundaries", "features", "linear_model"
            ),
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
            GROUPS,
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
            margins, groups = self._model.margins(_pieces(message))
            likely = linear_model.probabilities(margins, self._config["sharpness"])
            order = np.argsort(likely)[::-1]
            ranking = [
                {"name": self._model.classes[n], "confidence": float(likely[n])}
                for n in order
            ]
            message.set("classes", ranking)
            message.set("margins", dict(zip(self._model.classes, map(float, margins))))
            message.set("danger", groups[DANGER])
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
