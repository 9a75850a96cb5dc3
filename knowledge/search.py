"""Full-text search over the articles: one SQLite file, rebuilt when an article changed.

Words are indexed with all their pieces: three letters each, two for Chinese,
Japanese and Korean. So languages without spaces can be searched, endings and
typing errors do little harm, and two-letter Chinese words are found, which SQLite's own
trigram tokenizer cannot do.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from sqlite3 import DatabaseError
from tempfile import TemporaryDirectory

from sqlite_utils import Database

from community.languages import fallback_chain
from knowledge.library import ARTICLES, Article, Library

# Part of the fingerprint: raise it when pieces or columns change.
_LAYOUT = b"1"
# A word in the title says most about a topic, one in the running text least.
_WEIGHTS = "4.0, 2.0, 1.0"
_COLUMNS = ("title_pieces", "questions_pieces", "body_pieces")
_SNIPPET_LENGTH = 160
_IDEOGRAPHS = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_WORD = re.compile(rf"([{_IDEOGRAPHS}々]+)|((?:[^\W_{_IDEOGRAPHS}]|[\u0e31-\u0e4e])+)")
# Accents that people leave out when they type, and Arabic vowel signs and tatweel.
_ACCENTS = re.compile(r"[\u0300-\u036f\u0640\u064b-\u0652]")


@dataclass(frozen=True)
class Hit:
    """One article that fits a query; a higher score fits better, within one search."""

    topic: str
    language: str
    title: str
    snippet: str
    score: float


class SearchIndex:
    """The index of a folder of articles in one SQLite file.

    Args:
        path: The file; it is written when missing, damaged or out of date.
        folder: Folder with one sub-folder per topic.
    """

    def __init__(self, path: Path, folder: Path = ARTICLES) -> None:
        self._path = path
        self._folder = folder

    def refresh(self) -> bool:
        """Rebuild the file if an article changed since it was built; tell whether.

        Raises:
            ArticleError: If an article is malformed; the file stays as it was.
        """
        fingerprint = _fingerprint(self._folder)
        if self._stored_fingerprint() == fingerprint:
            return False
        # Built aside and moved into place, so that a process searching at this moment
        # never sees half an index.
        with TemporaryDirectory(dir=self._path.parent) as aside:
            built = Path(aside) / self._path.name
            _build(built, self._folder, fingerprint)
            built.replace(self._path)
        return True

    def search(self, query: str, language: str, limit: int = 5) -> list[Hit]:
        """The articles that fit best, best first, one per topic.

        An article in a fallback language is found only while the topic has none in
        the language itself.
        """
        pieces = sorted(set(_pieces(query)))
        hits: list[Hit] = []
        if not pieces or not self._path.is_file():
            return hits
        with closing(Database(self._path)) as db:
            if not db.table("articles_fts").exists():
                return hits
            seen: set[str] = set()
            for code in fallback_chain(language):
                rows = db.query(
                    "select topic, language, title, body,"  # noqa: S608 (constants)
                    f" -bm25(articles_fts, {_WEIGHTS}) as score from articles_fts"
                    " join articles on articles.rowid = articles_fts.rowid"
                    " where articles_fts match ? and language = ? order by score desc",
                    [" OR ".join(f'"{piece}"' for piece in pieces), code],
                )
                new = (row for row in rows if row["topic"] not in seen)
                hits += [_hit(row, pieces) for row in islice(new, limit - len(hits))]
                own = db.query("select topic from articles where language = ?", [code])
                seen.update(row["topic"] for row in own)
        return hits

    def _stored_fingerprint(self) -> str | None:
        if not self._path.is_file():
            return None
        try:
            with closing(Database(self._path)) as db:
                rows = list(db.table("built").rows)
        except DatabaseError:
            return None
        return str(rows[0]["fingerprint"]) if rows else None


def _build(path: Path, folder: Path, fingerprint: str) -> None:
    with closing(Database(path)) as db:
        table = db.table("articles")
        table.insert_all(_row(article) for article in Library(folder).articles())
        if table.exists():
            tokens = "unicode61 remove_diacritics 0 categories 'L* N* M*'"
            table.enable_fts(_COLUMNS, tokenize=tokens)
        db.table("built").insert({"fingerprint": fingerprint})


def _fingerprint(folder: Path) -> str:
    digest = hashlib.sha256(_LAYOUT)
    for path in sorted([*folder.glob("*/topic.yml"), *folder.glob("*/*.md")]):
        digest.update(str(path.relative_to(folder)).encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _row(article: Article) -> dict[str, str]:
    return {
        "topic": article.topic,
        "language": article.language,
        "title": article.title,
        "body": article.body,
        "title_pieces": _indexed(article.title),
        "questions_pieces": _indexed("\n".join(article.questions)),
        "body_pieces": _indexed(article.body),
    }


def _indexed(text: str) -> str:
    # Single ideographs are indexed, so that 狗 finds 养狗, but a query of several
    # looks for its pairs only: single ones say too little.
    singles = re.findall(rf"[{_IDEOGRAPHS}]", text)
    return " ".join([*_pieces(text), *singles])


def _pieces(text: str) -> Iterator[str]:
    text = unicodedata.normalize("NFKC", text).casefold()
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", text)).replace("đ", "d")
    for match in _WORD.finditer(unicodedata.normalize("NFC", plain)):
        word, size = match[0], 2 if match[1] else 3
        for start in range(max(1, len(word) - size + 1)):
            yield word[start : start + size]
        if not match[1] and len(word) > size:
            yield word


def _hit(row: dict[str, str], pieces: list[str]) -> Hit:
    wanted = set(pieces)
    lines = [line for line in row["body"].splitlines() if line]
    line = max(lines, key=lambda line: len(wanted.intersection(_pieces(line))))
    if len(line) > _SNIPPET_LENGTH:
        line = line[: _SNIPPET_LENGTH - 1].rstrip() + "…"
    return Hit(row["topic"], row["language"], row["title"], line, float(row["score"]))
