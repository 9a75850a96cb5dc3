"""Finds the language a resident asks for: "auf Deutsch", "한국어로", "in Korean"."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Optional

import yaml
from babel import Locale
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message

from community.languages import languages
from nlu.components.features import normalise, without_marks
from nlu.components.scripts import script_of

NAMES = Path(__file__).resolve().parent.parent / "language_names.yml"
INTENT = "change_language"
UNSPACED = {"HAN", "KANA", "HANGUL", "THAI"}
# A message that is hardly more than a language's name asks for that language: "in
# Korean", 한국어로.
LETTERS_MORE = 3
LONGEST_NAME = 25
SIGNS_MORE = 1


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False
)
class LanguageNameExtractor(GraphComponent):
    """Sets entity ``language``: a registered code, or one that we do not speak."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LanguageNameExtractor:
        """The component; its names are read, not trained."""
        name_patterns()
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Look for a language's name where one is asked for."""
        for message in messages:
            text = message.get("text") or ""
            if text.startswith("/"):
                continue
            asked = (message.get("intent") or {}).get("name") == INTENT
            # A longer message is no lone name, and looking for names takes its time.
            if not asked and len(text) > LONGEST_NAME + LETTERS_MORE:
                continue
            found = last_language(text)
            if found is None:
                continue
            code, alone = found
            if alone:
                intent = {"name": INTENT, "confidence": 1.0}
                message.set("intent", intent, add_to_output=True)
                message.set("entities", [], add_to_output=True)
            if alone or asked:
                _add(message, code)
        return messages


def last_language(text: str) -> Optional[tuple[str, bool]]:
    """The language named last, and whether the message is hardly more than its name.

    The last one, because people say which language they lack before the one they want.
    """
    plain = without_marks(normalise(text))
    best: Optional[tuple[int, int, str]] = None
    for code, pattern in name_patterns().items():
        for match in pattern.finditer(plain):
            place = (match.end(), match.end() - match.start(), code)
            if best is None or place > best:
                best = place
    if best is None:
        return None
    _, length, code = best
    return code, _hardly_more(plain, length)


def _hardly_more(text: str, length: int) -> bool:
    letters = [character for character in text if character.isalnum()]
    unspaced = any(script_of(character) in UNSPACED for character in letters)
    more = SIGNS_MORE if unspaced else LETTERS_MORE
    return len(letters) <= length + more and not any(c.isdigit() for c in letters)


@lru_cache(maxsize=None)
def name_patterns() -> dict[str, re.Pattern[str]]:
    """For each language, spoken by us or not, what it is called in all of ours."""
    forms: dict[str, list[str]] = yaml.safe_load(NAMES.read_text(encoding="utf-8"))
    others = forms.pop("other")
    return {
        code: re.compile(
            "|".join(
                _expression(without_marks(normalise(name)))
                for name in sorted({*forms.get(code, ()), *_tables(code)}, key=len)[
                    ::-1
                ]
            )
        )
        for code in [*languages(), *others]
    }


def _tables(code: str) -> set[str]:
    names = (Locale.parse(each, sep="-").languages.get(code) for each in languages())
    return {name for name in names if name}


def _expression(name: str) -> str:
    ending = r"\w*" if name.endswith("*") else ""
    name = re.escape(name.rstrip("*").strip())
    if script_of(name[0]) in UNSPACED:
        return name
    # Arabic joins "in" and "the" to the word.
    prefix = r"(?:\b|(?<=\bب)|(?<=\bبال)|(?<=\bلل)|(?<=\bال))"
    return rf"{prefix}{name}{ending}(?!\w)"


def _add(message: Message, code: str) -> None:
    entity = {
        "entity": "language",
        "value": code,
        "start": 0,
        "end": len(message.get("text")),
        "extractor": "LanguageNameExtractor",
    }
    found = [*message.get("entities", []), entity]
    message.set("entities", found, add_to_output=True)
