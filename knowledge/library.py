"""The knowledge articles as the bot reads them: facts per topic, text per language.

What is still being written is left out: an article, or a whole topic until its facts
and its English article are written, which every language falls back to.

Imported by both Python environments: standard library and PyYAML only, valid on
Python 3.10.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from community.languages import fallback_chain, languages
from knowledge.files import is_written, read_article, read_topic
from knowledge.model import Article, ArticleError, Topic

__all__ = ["ARTICLES", "Article", "ArticleError", "Library", "Topic"]

ARTICLES = Path(__file__).resolve().parent / "articles"
REFERENCE = "en"


class Library:
    """All articles below a folder; files are read when first asked for.

    Args:
        folder: Folder with one sub-folder per topic.
    """

    def __init__(self, folder: Path = ARTICLES) -> None:
        self.folder = folder
        self._articles: dict[tuple[str, str], Article] = {}

    def topic_ids(self) -> list[str]:
        """Names of all article folders, sorted, but of those still being written."""
        facts = self.folder.glob("*/topic.yml")
        return sorted(p.parent.name for p in facts if _can_answer(p.parent))

    @cached_property
    def topics(self) -> dict[str, Topic]:
        """All topics by id; a related topic that does not exist is left out.

        Raises:
            ArticleError: If a `topic.yml` is malformed.
        """
        ids = self.topic_ids()
        found = {i: read_topic(self.folder / i / "topic.yml") for i in ids}
        return {
            i: replace(t, related=tuple(r for r in t.related if r in found))
            for i, t in found.items()
        }

    def languages_of(self, topic_id: str) -> list[str]:
        """Languages this topic has an article in, in menu order."""
        folder = self.folder / topic_id
        return [code for code in languages() if is_written(folder / f"{code}.md")]

    def article(self, topic_id: str, language: str) -> Article:
        """The article in a language, or in the first fallback language that has it.

        Raises:
            KeyError: If there is no such topic.
            ArticleError: If the file is malformed or no language of the chain has one.
        """
        folder = self.folder / self.topics[topic_id].id
        for code in fallback_chain(language):
            known = self._articles.get((topic_id, code))
            if known is not None:
                return known
            path = folder / f"{code}.md"
            if is_written(path):
                article = read_article(path)
                self._articles[topic_id, code] = article
                return article
        raise ArticleError(folder / f"{language}.md", "no article, nor a fallback")

    def articles(self) -> Iterator[Article]:
        """Every article that exists, by topic, then in menu order of languages."""
        for topic_id in self.topics:
            for code in self.languages_of(topic_id):
                yield self.article(topic_id, code)


def _can_answer(folder: Path) -> bool:
    english = folder / f"{REFERENCE}.md"
    return is_written(folder / "topic.yml") and (
        is_written(english) or not english.exists()
    )
