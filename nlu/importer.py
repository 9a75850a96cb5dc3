"""Collects what the model is made of, so that plain `rasa train` needs no flags.

Meaning and dialogue come from ``actions/<skill>/``, what residents say from
``nlu/<language>/<skill>.yml`` and from the questions of the knowledge articles.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional, Union

import rasa.shared.utils.io
from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.story_reader.yaml_story_reader import (
    YAMLStoryReader,
)
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.training_data.formats.rasa_yaml import RasaYAMLReader
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from community.languages import languages
from knowledge.library import Library

ROOT = Path(__file__).resolve().parent.parent
ASK_SERVICE = "ask_service"
FALLBACK = "nlu_fallback"
# Classes of their own for the model, one intent for the dialogue.
UNANSWERED = ("oos", "not_emergency")
LEXICON = "emergency_lexicon.yml"


class LinliImporter(TrainingDataImporter):
    """Reads domain, rules and examples from their places in the house.

    Args:
        config_file: Rasa's config.yml.
    """

    def __init__(
        self,
        config_file: Optional[str] = None,
        domain_path: Optional[str] = None,
        training_data_paths: Optional[Union[list[str], str]] = None,
        **kwargs: Any,
    ) -> None:
        self._config_file = config_file

    def get_config(self) -> dict[str, Any]:
        """The content of config.yml."""
        if not self._config_file:
            return {}
        config: dict[str, Any] = rasa.shared.utils.io.read_model_configuration(
            self._config_file
        )
        return config

    def get_config_file_for_auto_config(self) -> Optional[str]:
        """The path of config.yml."""
        return self._config_file

    def get_domain(self) -> Domain:
        """The domains of all skills together."""
        domain = Domain.empty()
        for path in sorted(ROOT.glob("actions/*/domain.yml")):
            domain = domain.merge(Domain.from_path(str(path)))
        return domain

    def get_stories(self, exclusion_percentage: Optional[int] = None) -> StoryGraph:
        """The rules of all skills."""
        domain = self.get_domain()
        steps = []
        for path in sorted(ROOT.glob("actions/*/rules.yml")):
            steps += YAMLStoryReader(domain).read_from_file(str(path))
        return StoryGraph(steps)

    def get_nlu_data(self, language: Optional[str] = "en") -> TrainingData:
        """What residents say, in every language; each example carries its own."""
        examples = [example for code in languages() for example in _dialogue(code)]
        return TrainingData(training_examples=[*examples, *_questions()])


def _dialogue(code: str) -> list[Message]:
    examples = []
    for path in sorted((ROOT / "nlu" / code).glob("*.yml")):
        if path.name == LEXICON:
            continue
        for message in RasaYAMLReader().read(str(path)).training_examples:
            intent = message.get("intent")
            message.set("metadata", {"language": code, "label": intent})
            if intent in UNANSWERED:
                message.set("intent", FALLBACK)
            examples.append(message)
    return examples


def _questions() -> list[Message]:
    return [
        _question(question, article.topic, article.language)
        for article in Library().articles()
        for question in article.questions
    ]


def _question(text: str, topic: str, code: str) -> Message:
    message = Message.build(text, intent=ASK_SERVICE)
    message.set("metadata", {"language": code, "label": f"{ASK_SERVICE}/{topic}"})
    return message
