"""The registry of languages (`locales/languages.yml`); nothing else knows the list.

Imported by both Python environments: standard library and PyYAML only, valid on
Python 3.10.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

# The console speaks these two; its texts exist in no other language.
STAFF_LANGUAGES = ("zh", "en")
STAFF_TEXTS = "console*.ftl"
LOCALES = Path(__file__).resolve().parent.parent / "locales"


@dataclass(frozen=True)
class Language:
    """One language a resident can be answered in.

    Attributes:
        code: BCP 47 code, for example ``ko``.
        name: Its name in itself, for example ``한국어``.
        direction: ``ltr`` or ``rtl``.
        fallback: Codes to try, in order, while a text of its own is missing.
        draft: Whether it is still being written: Linli does not speak it yet.
    """

    code: str
    name: str
    direction: str
    fallback: tuple[str, ...]
    draft: bool = False


def read_registry(folder: Path) -> dict[str, Language]:
    """Every language of the registry by code, in menu order, drafts too."""
    entries = yaml.safe_load((folder / "languages.yml").read_text(encoding="utf-8"))
    return {
        code: Language(
            code, e["name"], e["direction"], tuple(e["fallback"]), e.get("draft", False)
        )
        for code, e in entries.items()
    }


@lru_cache(maxsize=None)
def registry(folder: Path = LOCALES) -> dict[str, Language]:
    """The registry as it was when it was first asked for."""
    return read_registry(folder)


@lru_cache(maxsize=None)
def languages(folder: Path = LOCALES) -> dict[str, Language]:
    """The languages Linli speaks by code, in menu order."""
    return {code: each for code, each in registry(folder).items() if not each.draft}


def text_files(english: Path, code: str) -> list[Path]:
    """The English files of texts that a language needs too."""
    return [
        path
        for path in sorted(english.glob("*.ftl"))
        if not path.match(STAFF_TEXTS) or code in STAFF_LANGUAGES
    ]


def match(tag: str | None) -> str | None:
    """The language Linli speaks for a tag such as ``pt-br`` or ``zh_Hant``, if any."""
    code = (tag or "").replace("_", "-").lower().partition("-")[0]
    return code if code in languages() else None


def fallback_chain(code: str, folder: Path = LOCALES) -> tuple[str, ...]:
    """The language itself, then the languages to try when it has no text."""
    language = registry(folder).get(code)
    return (code, *language.fallback) if language else ("en",)


def direction(code: str) -> str:
    """``rtl`` or ``ltr``; ``ltr`` for a code that is not registered."""
    language = registry().get(code)
    return language.direction if language else "ltr"
