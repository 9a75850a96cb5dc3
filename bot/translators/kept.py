"""Whether what must not change came through a translation: phones, numbers, addresses.

A wrong number in a resident's hands is worse than a text that is not translated.
"""

from __future__ import annotations

import re
import unicodedata

_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+|[\w.+-]+@[\w-]+\.[\w.-]+", re.ASCII)
# Commas and points between digits are written differently in each language, and large
# round numbers get other words: 10,000 is 1万.
_POINTED = re.compile(r"\d+(?:[.,']\d+)+")
_ROUND = re.compile(r"(?:[1-9]\d?\d?)?0{3,}")
_NUMBER = re.compile(r"\d{3,}")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[ .,'-](?=\d)")
_END = ".,;:!?)]}>'\""


def lost(text: str, translation: str) -> bool:
    """Whether a number of three digits or more or an address is missing."""
    before, after = _plain(text), _plain(translation)
    addresses = [found.rstrip(_END) for found in _ADDRESS.findall(before)]
    if any(address not in after for address in addresses):
        return True
    there = _NUMBER.findall(_BETWEEN_DIGITS.sub("", after))
    return any(
        not any(number in other for other in there)
        for number in _NUMBER.findall(_POINTED.sub(" ", _ADDRESS.sub(" ", before)))
        if not _ROUND.fullmatch(number)
    )


def _plain(text: str) -> str:
    """Digits of every script are the same digits."""
    normal = unicodedata.normalize("NFKC", text)
    return "".join(str(unicodedata.digit(c, c)) for c in normal)
