"""Cuts a sentence into words, each language by its own rules (spaCy, no model)."""

from __future__ import annotations

import logging
import threading
from typing import Any

import spacy
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message
from spacy.language import Language
from spacy.tokenizer import Tokenizer as SpacyTokenizer
from spacy.util import compile_infix_regex

from community.languages import languages
from nlu.components.settled_language import DEFAULT_LANGUAGE

logger = logging.getLogger(__name__)

# Where spaCy's own choice is too heavy. zh: jieba's word list takes 110 MB and gains
# nothing (docs/understanding.md). ko and vi: the defaults want a library with a model.
SETTINGS: dict[str, dict[str, Any]] = {
    "zh": {"segmenter": "char"},
    "ko": {"@tokenizers": "spacy.Tokenizer.v1"},
    "vi": {"use_pyvi": False},
}
# French is not loaded from spaCy: its list of exceptions takes four seconds to read.
# The general rules and the apostrophe (l'eau, d'accord) are what matters here.
FRENCH_APOSTROPHE = r"(?<=[^\W\d_]['’])(?=[^\W\d_])"


def blank(language: str) -> Language:
    """spaCy's word rules of a language; general rules where spaCy has none."""
    if language == "fr":
        return _french()
    settings = SETTINGS.get(language, {})
    try:
        return spacy.blank(language, config={"nlp": {"tokenizer": settings}})
    except ImportError:
        logger.info("spaCy has no rules for %s: general rules are used", language)
        return spacy.blank("xx")


def _french() -> Language:
    pipeline = spacy.blank("xx")
    infixes = [*(pipeline.Defaults.infixes or ()), FRENCH_APOSTROPHE]
    general = pipeline.tokenizer
    pipeline.tokenizer = SpacyTokenizer(
        pipeline.vocab,
        prefix_search=general.prefix_search,
        suffix_search=general.suffix_search,
        infix_finditer=compile_infix_regex(infixes).finditer,
        url_match=general.url_match,
    )
    return pipeline


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False
)
class MultilingualTokenizer(Tokenizer):
    """Cuts each message by the rules of the language it was given before."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Rasa's options for cutting intent names; ours are never cut."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_"}

    @staticmethod
    def required_packages() -> list[str]:
        """Training starts again after an update of spaCy."""
        return ["spacy"]

    def __init__(self, config: dict[str, Any]) -> None:
        """Starts without any language: training loads only those it meets."""
        super().__init__(config)
        self._pipelines: dict[str, Language] = {}

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> MultilingualTokenizer:
        """Loads every language beside the start, so that nobody waits for it: the
        server is ready three seconds earlier, and no resident is that fast."""
        tokenizer = cls(config)
        threading.Thread(target=tokenizer._load_all, daemon=True).start()
        return tokenizer

    def _load_all(self) -> None:
        for code, language in languages().items():
            self.words(language.name, code)

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """The words of one text of the message, with their positions."""
        language = message.get("language") or DEFAULT_LANGUAGE
        return self.words(message.get(attribute), language)

    def words(self, text: str, language: str) -> list[Token]:
        """The words of a text, with their positions."""
        if language not in self._pipelines:
            self._pipelines[language] = blank(language)
        words = self._pipelines[language].make_doc(text)
        return [Token(word.text, word.idx) for word in words if not word.is_space]
