"""Which script the letters of a text belong to, and whether a language uses it."""

from __future__ import annotations

import re
import unicodedata

from community.languages import registry

# Names, brands and Chinese terms a resident has to recognise stand in every language.
_EVERYWHERE = frozenset({"LATIN", "CJK"})
_CHINESE_AND_KANA = frozenset({"CJK", "HIRAGANA", "KATAKANA"})
_SCRIPTS = frozenset(
    {"LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "HEBREW", "ARABIC"}
    | {"THAI", "LAO", "KHMER", "MYANMAR", "DEVANAGARI", "BENGALI", "TAMIL"}
    | {"HANGUL", "HIRAGANA", "KATAKANA", "CJK"}
)
_WORD = re.compile(r"[^\W\d_]+")


def scripts_of(language: str) -> frozenset[str]:
    """Scripts a language is written in, told by its own name; Japanese adds kana."""
    own = frozenset(_script(letter) for letter in registry()[language].name) - {""}
    return own | _CHINESE_AND_KANA if "CJK" in own else own


def wrong_letters(text: str, language: str) -> list[str]:
    """Words with letters of a script that this language does not use.

    A word mixing Latin with Cyrillic or Greek letters that look alike is wrong
    in every language.
    """
    allowed = scripts_of(language) | _EVERYWHERE
    wrong = []
    for word in _WORD.findall(text):
        scripts = {_script(letter) for letter in word} - {""}
        mixed = "LATIN" in scripts and scripts & {"CYRILLIC", "GREEK"}
        if mixed or scripts - allowed:
            wrong.append(word)
    return wrong


def share_of_own_letters(text: str, language: str) -> float:
    """Part (0 to 1) of a text's letters that belong to the language's own script."""
    own = scripts_of(language)
    scripts = [s for s in map(_script, text) if s]
    return sum(s in own for s in scripts) / len(scripts) if scripts else 0.0


def foreign_digits(text: str) -> list[str]:
    """Digits other than 0 to 9, such as Thai, Arabic-Indic or full-width ones."""
    return [c for c in text if unicodedata.category(c) == "Nd" and not c.isascii()]


def _script(letter: str) -> str:
    if not letter.isalpha():
        return ""
    name = unicodedata.name(letter, "").split(" ")[0]
    return name if name in _SCRIPTS else ""
