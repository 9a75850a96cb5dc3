"""Decides in which language a message is answered.

What a resident chose always wins. Detection only proposes: it switches when the script
proves it, or when the text is long enough and the margin wide enough.
"""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from community.languages import languages
from nlu.components import features, language_detectors, scripts, sources
from nlu.components.language_detectors import NEUTRAL, Detector, Ngrams
from nlu.components.settled_language import (
    known_language,
    registered,
    settled_language,
)

NGRAMS = "ngrams.npz"


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True
)
class LanguageIdentifier(GraphComponent):
    """Sets ``language`` (to answer in) and ``language_detected`` (or none)."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The options.

        Returns:
            detector: See `language_detectors.detector_named`.
            min_letters: Fewest letters that may switch a conversation.
            first_letters: Fewest letters that may decide the language of a first
                message, where a wrong guess replaces nothing.
            min_margin: Smallest lead of the likeliest language, in probability.
            sources: Fingerprint of the code beside this component.
        """
        return {
            "detector": "ngrams+py3langid",
            "min_letters": 8,
            "first_letters": 4,
            "min_margin": 0.25,
            "sources": sources.fingerprint_of(
                "arrays", "features", "language_detectors", "scripts"
            ),
        }

    def __init__(
        self,
        config: dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        ngrams: Optional[Ngrams] = None,
    ) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._codes = tuple(languages())
        self._ngrams = ngrams
        self._detector: Optional[Detector] = (
            language_detectors.detector_named(config["detector"], ngrams)
            if ngrams
            else None
        )

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LanguageIdentifier:
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
    ) -> LanguageIdentifier:
        """A trained component."""
        with model_storage.read_from(resource) as folder:
            ngrams = Ngrams.read(folder / NGRAMS)
        return cls(config, model_storage, resource, ngrams)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from our own examples what each language looks like."""
        examples = [
            (message.get("text"), (message.get("metadata") or {}).get("language"))
            for message in training_data.training_examples
            if message.get("text")
        ]
        ngrams = language_detectors.train_ngrams(examples, self._codes)
        with self._storage.write_to(self._resource) as folder:
            ngrams.save(folder / NGRAMS)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Give each example the language it is written in."""
        for message in training_data.training_examples:
            metadata = message.get("metadata") or {}
            message.set("language", registered(metadata.get("language")))
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Decide for each message."""
        for message in messages:
            metadata = message.get("metadata") or {}
            text = message.get("text") or ""
            first = not registered(metadata.get("language_current"))
            detected = None if text.startswith("/") else self.detect(text, first)
            chosen = registered(metadata.get("language_chosen"))
            language = chosen or detected or known_language(metadata)
            if language is None and not text.startswith("/"):
                # The first word from somebody of whom nothing is known: the likeliest
                # language is a better beginning than that of the place.
                language = self.guess(text)
            language = language or settled_language(metadata)
            message.set("language", language, add_to_output=True)
            message.set("language_detected", detected, add_to_output=True)
        return messages

    def guess(self, text: str) -> Optional[str]:
        """The likeliest language of a text, however short; None if nothing tells."""
        written = scripts.likely_language(text)
        if written in self._codes:
            return written
        if not self._telling(scripts.WORD.findall(scripts.plain_text(text))):
            return None
        assert self._detector
        return self._codes[int(self._detector.log_probabilities(text).argmax())]

    def detect(self, text: str, first: bool = False) -> Optional[str]:
        """The language a text proves or clearly is in; None leaves it open.

        Args:
            text: What was written.
            first: Whether nothing is known yet, so that less proof is enough.
        """
        proven = scripts.proven_language(text)
        if proven in self._codes:
            return proven
        detected = self._by_words(text, first)
        if detected is None and first:
            detected = registered(scripts.likely_language(text))
        return detected

    def _by_words(self, text: str, first: bool) -> Optional[str]:
        words = self._telling(scripts.WORD.findall(scripts.plain_text(text)))
        least = self._config["first_letters" if first else "min_letters"]
        if sum(map(len, words)) < least:
            return None
        assert self._detector
        likely = np.exp(self._detector.log_probabilities(" ".join(words)))
        best, second = np.argsort(likely)[::-1][:2]
        if likely[best] - likely[second] < self._config["min_margin"]:
            return None
        # Names and places in small letters are of no language, whatever they look
        # like; words we know are. Nor are places made of such words (South Gate).
        plain = [w for n, w in enumerate(words) if first or n == 0 or not _is_title(w)]
        known = sum(self._owner(word) == best for word in plain)
        return self._codes[best] if known >= (1 if first else 2) else None

    def _telling(self, words: list[str]) -> list[str]:
        """The words that tell: in Latin letters, no names, not used everywhere."""
        return [
            word
            for word in words
            if scripts.script_of(word[0]) == "LATIN"
            and self._owner(word) != NEUTRAL
            and not (word[0].isupper() and self._owner(word) is None)
        ]

    def _owner(self, word: str) -> Optional[int]:
        assert self._ngrams
        return self._ngrams.owner(features.normalise(word))


def _is_title(word: str) -> bool:
    return word[0].isupper() and not word.isupper()
