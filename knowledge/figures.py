"""Which numbers a text states, whatever the language writes them like."""

from __future__ import annotations

import re
from decimal import Decimal

# 5,000 = 5.000 = 5 000 = 5000; 0.16 = 0,16; a leading zero is never a thousand.
_NUMBER = re.compile(
    r"[1-9][0-9]{0,2}(?:[ .,'’\u00a0\u2009\u202f][0-9]{3})+(?![0-9])"
    r"|[0-9]+[.,][0-9]+"
    r"|[0-9]+"
)
_TIMES = re.compile(r"\s?([千천万萬만])")
_FACTOR = {"千": 1000, "천": 1000, "万": 10_000, "萬": 10_000, "만": 10_000}
_LIST_MARK = re.compile(r"^[0-9]+\. ", re.MULTILINE)
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:[^0-9][0-9]{3})+")

_COUNTED = "one two three four five six seven eight nine ten eleven twelve"
_ORDERED = "first second third fourth fifth sixth seventh eighth ninth tenth"
_MONTHS = (
    "january february march april may june july august september october"
    " november december"
)
_SPELLED = {
    word: str(value)
    for line in (_COUNTED, _ORDERED, _MONTHS)
    for value, word in enumerate(line.split(), start=1)
}


def figures(text: str) -> frozenset[str]:
    """All numbers written in digits; list marks, zeros and leading zeros do not count.

    A clock time counts as its hour and its minutes: 9:00 and 9h are the same.
    """
    text = _LIST_MARK.sub("", text)
    found = set()
    for match in _NUMBER.finditer(text):
        value = _value(match[0])
        times = _TIMES.match(text, match.end())
        if times:
            value *= _FACTOR[times[1]]
        if value:
            found.add(format(value.normalize(), "f"))
    return frozenset(found)


def spelled_figures(english: str) -> frozenset[str]:
    """Numbers an English text names in words or months, digits in other languages."""
    words = re.findall(r"[a-z]+", english.casefold())
    return frozenset(_SPELLED[word] for word in words if word in _SPELLED)


def _value(number: str) -> Decimal:
    if _GROUPED.fullmatch(number):
        return Decimal(re.sub(r"[^0-9]", "", number))
    return Decimal(number.replace(",", "."))
