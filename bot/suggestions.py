"""What the empty page suggests to ask: the most asked topics that have an article."""

from __future__ import annotations

from collections.abc import Callable

from community.place import Place
from knowledge.library import Library

Suggestions = Callable[[str], list[dict[str, str]]]

MOST = 4


def suggestions(library: Library, place: Place) -> Suggestions:
    """From a language to the topics to suggest, each as title and text to send."""

    def of(language: str) -> list[dict[str, str]]:
        articles = [
            library.article(topic, language)
            for topic in place.suggested_topics
            if topic in library.topics
        ]
        return [
            {"title": article.title, "text": article.title}
            for article in articles[:MOST]
        ]

    return of
