"""Which language a text is written in, as far as its letters prove it.

Residents and staff change languages in the middle of a conversation; what a
conversation is held in says only what to expect.
"""

from __future__ import annotations

import re

# Where letters alone tell the language, among those that Linli speaks: what counts as
# one word of each.
_OWN = {
    "zh": re.compile("[\u3400-\u4dbf\u4e00-\u9fff]"),
    "ja": re.compile("[\u3040-\u30ff]"),
    "ko": re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "ar": re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+"),
    "ru": re.compile("[\u0400-\u04ff]+"),
}
_LATIN_WORD = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_LATIN = ("en", "fr", "de", "es", "pt", "vi")
# Names in foreign letters stand in texts of every language.
_SHARE = 0.4


def has_words(text: str) -> bool:
    """Whether there is something to translate: a letter of any script."""
    return any(letter.isalpha() for letter in text)


def written_in(text: str, expected: str | None) -> str | None:
    """The language of a text; None if its letters rule out the one expected.

    Args:
        expected: What the conversation is held in, if that is known.
    """
    if expected is not None and expected not in (*_OWN, *_LATIN):
        return expected
    words = {language: len(own.findall(text)) for language, own in _OWN.items()}
    if words["ja"] or expected == "ja":
        # Han between kana is Japanese, and a short text may have no kana.
        words["ja"] += words.pop("zh")
    latin = len(_LATIN_WORD.findall(text))
    most = max(words, key=lambda language: words[language])
    if words[most] and words[most] >= _SHARE * (sum(words.values()) + latin):
        return most
    return expected if expected in _LATIN or not latin else None
