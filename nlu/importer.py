"""Collects what the model is made of, so that plain `rasa train` needs no flags.

Meaning and dialogue come from ``actions/<skill>/``, what residents say from
``nlu/<language>/<skill>.yml`` and from the questions of the knowledge articles.
"""

from __future__ import annotations

import gc
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, Optional, Union

import rasa.shared.utils.io
import yaml
from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.story_reader.yaml_story_reader import (
    YAMLStoryReader,
)
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.training_data.training_data import TrainingData

from community.languages import languages
from knowledge.library import Library
from nlu.components.lexicon import LEXICON
from nlu.labels import ASK_SERVICE, FALLBACK, UNANSWERED, topic_class
from nlu.sentence import Sentence

ROOT = Path(__file__).resolve().parent.parent


class ExampleError(ValueError):
    """A file of examples that cannot be used; says which file and what to do."""


class Example(NamedTuple):
    """One sentence and what it is an example of.

    Attributes:
        label: The model's class: an intent, or a topic of `ask_service`.
        intent: What the dialogue calls it.
    """

    text: str
    language: str
    label: str
    intent: str


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
        # Among so many objects the search for garbage takes longer than all the rest,
        # and a process that trains or validates ends soon.
        gc.disable()
        return TrainingData(training_examples=list(map(_sentence, _examples())))


@lru_cache(maxsize=1)
def _examples() -> tuple[Example, ...]:
    # Rasa asks again and again while it validates and trains; the files stay the same.
    dialogue = [example for code in languages() for example in _dialogue(code)]
    return (*dialogue, *_questions())


def _dialogue(code: str) -> list[Example]:
    examples = []
    for path in sorted((ROOT / "nlu" / code).glob("*.yml")):
        if path.name == LEXICON:
            continue
        for label, texts in read_examples(path).items():
            # Classes of their own for the model, one intent for the dialogue.
            intent = FALLBACK if label in UNANSWERED else label
            examples += [Example(text, code, label, intent) for text in texts]
    return examples


def read_examples(path: Path) -> dict[str, list[str]]:
    """The sentences of each intent in one file, in Rasa's own format.

    Rasa's reader looks for entities and checks a schema, which takes half a minute for
    all languages; ours are plain sentences.

    Raises:
        ExampleError: If the file is not understood.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506
    found: dict[str, list[str]] = {}
    for block in content["nlu"] or ():
        lines = [line.strip() for line in (block["examples"] or "").splitlines()]
        for line in filter(None, lines):
            if not line.startswith("- "):
                raise ExampleError(f"{path}: begin this line with '- ': {line}")
            found.setdefault(block["intent"], []).append(line[2:].strip())
    return found


def _questions() -> list[Example]:
    return [
        Example(question, article.language, topic_class(article.topic), ASK_SERVICE)
        for article in Library().articles()
        for question in article.questions
    ]


def _sentence(example: Example) -> Sentence:
    about = {"language": example.language, "label": example.label}
    return Sentence({"text": example.text, "intent": example.intent, "metadata": about})
