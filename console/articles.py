"""The knowledge base as staff look into it: articles, and a search for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from threading import Lock
from typing import Literal

from knowledge.library import ARTICLES, Library
from knowledge.search import Hit, SearchIndex

_STEP = re.compile(r"(?:- |(\d{1,2})\. )(.+)")


@dataclass(frozen=True)
class Block:
    """A paragraph of an article, or a list."""

    kind: Literal["p", "ul", "ol"]
    lines: tuple[str, ...]


class Articles:
    """All articles.

    Args:
        folder: Folder with one sub-folder per topic.
        index: The file of the search; without one it is made anew in each process.
    """

    def __init__(self, folder: Path = ARTICLES, index: Path | None = None) -> None:
        self.library = Library(folder)
        self._index = index
        self._search: SearchIndex | None = None
        self._building = Lock()

    def search(self, query: str, language: str, limit: int) -> list[Hit]:
        """The articles that fit best, best first, one per topic.

        The first search of a process brings the index up to date, which takes a few
        seconds if articles have changed.
        """
        with self._building:
            if self._search is None:
                path = self._index or Path(mkdtemp(prefix="linli-")) / "knowledge.db"
                path.parent.mkdir(parents=True, exist_ok=True)
                self._search = SearchIndex(path, self.library.folder)
                self._search.refresh()
        return self._search.search(query, language, limit)

    def title(self, topic: str, language: str) -> tuple[str, str] | None:
        """Title of a topic and its language; None if there is no such topic."""
        if topic not in self.library.topics:
            return None
        article = self.library.article(topic, language)
        return article.title, article.language


def blocks(body: str) -> Iterator[Block]:
    """The body of an article, cut into paragraphs and lists."""
    kind: Literal["p", "ul", "ol"] = "p"
    lines: list[str] = []
    for line in [*body.splitlines(), ""]:
        step = _STEP.fullmatch(line.strip())
        now: Literal["p", "ul", "ol"] = "p"
        if step:
            now = "ol" if step[1] else "ul"
        if lines and (now != kind or not line.strip()):
            yield Block(kind, tuple(lines))
            lines = []
        if line.strip():
            kind = now
            lines.append(step[2] if step else line.strip())
