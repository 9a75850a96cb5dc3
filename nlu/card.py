"""The lines below an answer: whom to call, where to go, where the facts come from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TypedDict
from urllib.parse import quote

from babel.dates import format_date, format_skeleton

from community.texts import MissingText, Texts
from knowledge.library import Topic
from knowledge.model import Place

MAP_SEARCH = "https://uri.amap.com/search?keyword="
# Day before month, as the other languages and most readers of English here write it.
DATE_LOCALES = {"en": "en_GB"}


class CardLine(TypedDict):
    """One line: call, phone, place, source, as_of or question."""

    type: str
    text: str
    href: str | None


class CardTexts:
    """Makes card lines in a language.

    Args:
        texts: Texts of all languages.
    """

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def calls(self, numbers: Sequence[str], language: str) -> list[CardLine]:
        """Emergency numbers to call at once."""
        return [
            _line(
                "call",
                self._texts.format("emergency_call", language, number=number),
                _dial(number),
            )
            for number in numbers
        ]

    def facts(self, topic: Topic, language: str) -> list[CardLine]:
        """Phones, places, sources, date of the facts, and whether it helped."""
        texts = self._texts
        sources = [(source.name, source.url) for source in topic.sources]
        named = [(topic.source_name, None)] if topic.source_name else []
        as_of = texts.format("answer_as_of", language, date=_day(topic.as_of, language))
        return [
            *(phone_line(self._contact(p, language), p) for p in topic.phones),
            *(_line("place", *_address(place, language)) for place in topic.places),
            *(
                _line("source", texts.format("answer_source", language, name=name), url)
                for name, url in [*sources, *named]
            ),
            _line("as_of", as_of),
            _line("question", texts.format("answer_helpful_question", language)),
        ]

    def _contact(self, number: str, language: str) -> str:
        try:
            return f"{self._texts.format(f'contact_{number}', language)} {number}"
        except MissingText:
            return number


def phone_line(text: str, number: str) -> CardLine:
    """A number to call."""
    return _line("phone", text, _dial(number))


def _line(kind: str, text: str, href: str | None = None) -> CardLine:
    return {"type": kind, "text": text, "href": href}


def _dial(number: str) -> str:
    return "tel:" + re.sub(r"[^0-9+]", "", number)


def _address(place: Place, language: str) -> tuple[str, str]:
    chinese = place.address_zh or place.address
    href = MAP_SEARCH + quote(chinese)
    if language == "zh":
        return chinese, href
    # The Chinese address stays: it is what a driver or a passer-by can read.
    both = dict.fromkeys([place.address, chinese])
    return " · ".join(both), href


def _day(value: str, language: str) -> str:
    year, month, day = (*map(int, value.split("-")), 0, 0)[:3]
    locale = DATE_LOCALES.get(language, language.replace("-", "_"))
    moment = date(year, month or 1, day or 1)
    if day:
        return format_date(moment, "long", locale)
    return format_skeleton("yMMMM" if month else "y", moment, locale=locale)
