"""The staff's phrasebook: sentences and longer answers that exist in every language.

They stand in ``locales/<language>/phrasebook.ftl``, as ``phrase_<group>_<name>`` and
``canned_<group>_<name>``, and are offered in the order of that file.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from fluent.runtime import FluentResource

from community.languages import LOCALES
from community.place import Place
from community.texts import Texts

Kind = Literal["phrase", "canned"]

# Whatever language colleagues work in, they find a sentence by its Chinese or English.
SEARCHED = ("zh", "en")
_KEY = re.compile(r"(phrase|canned)_([a-z0-9]+)_\w+")


@dataclass(frozen=True)
class Phrase:
    """A sentence in the colleague's and in the resident's language.

    Attributes:
        lang: The language that ``text`` is really in.
        translation_lang: The language that ``translation`` is really in.
    """

    key: str
    kind: Kind
    group: str
    text: str
    lang: str
    translation: str
    translation_lang: str


@dataclass(frozen=True)
class Group:
    """Sentences about the same thing."""

    name: str
    phrases: tuple[Phrase, ...]


class Phrasebook:
    """Sentences of daily social work.

    Args:
        texts: All texts.
        place: Whose phone, hours and address stand in them.
        folder: Where the texts are; tells their order.
    """

    def __init__(self, texts: Texts, place: Place, folder: Path = LOCALES) -> None:
        self._texts = texts
        self._place = place
        self._file = folder / "en" / "phrasebook.ftl"
        self._said: dict[str, dict[str, tuple[str, str]]] = {}

    def groups(
        self, staff_language: str, language: str, query: str = ""
    ) -> list[Group]:
        """The sentences that a query finds, all of them without one.

        Args:
            staff_language: What the colleague reads.
            language: What the resident reads.
            query: Words of the sentence, in Chinese or in English.
        """
        words = _plain(query).split()
        mine, theirs = self._sentences(staff_language), self._sentences(language)
        found: dict[str, list[Phrase]] = {}
        for key, kind, group in self._keys:
            if words and not self._matches(key, words):
                continue
            here, there = mine[key], theirs[key]
            phrase = Phrase(key, kind, group, *here, *there)
            found.setdefault(group, []).append(phrase)
        return [Group(name, tuple(phrases)) for name, phrases in found.items()]

    def translation(self, text: str, source: str, target: str) -> str | None:
        """A text that consists of sentences of this book, in another language.

        Args:
            text: One sentence, or several with a blank line or a new line between.
        """
        known = dict(self._pairs(source, target))
        if whole := known.get(_plain(text)):
            return whole
        for gap in ("\n\n", "\n"):
            parts = [part for part in text.split(gap) if part.strip()]
            translated = [known.get(_plain(part)) for part in parts]
            if parts and all(translated):
                return gap.join(filter(None, translated))
        return None

    @cached_property
    def _keys(self) -> tuple[tuple[str, Kind, str], ...]:
        if not self._file.exists():
            return ()
        return tuple(_keys(self._file.read_text(encoding="utf-8")))

    def _pairs(self, source: str, target: str) -> Iterator[tuple[str, str]]:
        """What a sentence is in both languages, if it really is."""
        translations = self._sentences(target)
        for key, (text, lang) in self._sentences(source).items():
            translation, translation_lang = translations[key]
            if (lang, translation_lang) == (source, target):
                yield _plain(text), translation

    def _matches(self, key: str, words: Iterable[str]) -> bool:
        texts = [_plain(self._sentences(each)[key][0]) for each in SEARCHED]
        return any(all(word in text for word in words) for text in texts)

    def _sentences(self, language: str) -> dict[str, tuple[str, str]]:
        """Every sentence in a language, each with the language it is really in."""
        if language not in self._said:
            values = self._place.text_values(self._texts, language)
            self._said[language] = {
                key: self._texts.resolve(key, language, **values)
                for key, _, _ in self._keys
            }
        return self._said[language]


def _keys(source: str) -> Iterator[tuple[str, Kind, str]]:
    for entry in FluentResource(source).body:
        found = _KEY.fullmatch(getattr(getattr(entry, "id", None), "name", ""))
        if found:
            kind: Kind = "phrase" if found[1] == "phrase" else "canned"
            yield found[0], kind, found[2]


def _plain(text: str) -> str:
    """What is the same for the eye is the same here."""
    visible = (c for c in text if unicodedata.category(c) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", "".join(visible)).casefold().split())
