"""How a knowledge file is read: `topic.yml` and `<language>.md`, or a plain refusal.

Imported by both Python environments: standard library and PyYAML only, valid on
Python 3.10.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import yaml

from community.marks import is_marked
from knowledge.model import Article, ArticleError, Fee, Hours, Place, Source, Topic

# Every scalar stays the text the author wrote: 010 is a phone number, "no" is a word
# and 12:30 a time, all of which YAML would otherwise turn into something else.
_TEXT_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
TOPIC_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_TOPIC_KEYS = frozenset(
    {"owner", "as_of", "sources", "source_name"}
    | {"phones", "places", "hours", "fees", "related"}
)


def is_written(path: Path) -> bool:
    """Whether a file is there and nothing in it is still to be written."""
    return path.is_file() and not is_marked(path.read_text("utf-8", "replace"))


def read_topic(path: Path) -> Topic:
    """One `topic.yml`, exactly as written.

    Raises:
        ArticleError: If it is malformed.
    """
    entry = _mapping(path, _read(path))
    _only(path, entry, _TOPIC_KEYS)
    if not TOPIC_ID.fullmatch(path.parent.name):
        raise ArticleError(path, "the folder's name must be like-this, in a-z and 0-9")
    places = tuple(_place(path, p) for p in _list(path, entry, "places"))
    sources = tuple(_source(path, s) for s in _list(path, entry, "sources"))
    source_name = entry.get("source_name") or None
    if bool(sources) == bool(source_name):
        raise ArticleError(path, "give sources, or source_name when none may be shown")
    return Topic(
        id=path.parent.name,
        owner=_text(path, entry, "owner"),
        as_of=_as_of(path, _text(path, entry, "as_of")),
        sources=sources,
        source_name=source_name,
        phones=_words(path, entry, "phones"),
        places=places,
        hours=tuple(_hours(path, h, places) for h in _list(path, entry, "hours")),
        fees=tuple(_fee(path, f) for f in _list(path, entry, "fees")),
        related=_words(path, entry, "related"),
    )


def read_article(path: Path) -> Article:
    """One `<language>.md`: front matter between two lines of ``---``, then the body.

    Raises:
        ArticleError: If it is malformed.
    """
    text = _read(path)
    front, mark, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not mark:
        raise ArticleError(path, "must begin with title and questions between ---")
    entry = _mapping(path, front)
    _only(path, entry, frozenset({"title", "questions"}))
    questions = _words(path, entry, "questions")
    if not questions:
        raise ArticleError(path, "questions is missing")
    if not body.strip():
        raise ArticleError(path, "there is no text below the front matter")
    title = _text(path, entry, "title")
    return Article(path.parent.name, path.stem, title, questions, body.strip())


def _read(path: Path) -> str:
    try:
        # Some editors on Windows put an invisible mark at the start; "-sig" skips it.
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ArticleError(path, f"cannot be read as UTF-8 text: {error}") from error
    return unicodedata.normalize("NFC", text)


def _mapping(path: Path, text: str) -> dict[str, Any]:
    try:
        entry = yaml.load(text, Loader=_TEXT_LOADER)  # noqa: S506 (texts only)
    except yaml.YAMLError as error:
        raise ArticleError(path, f"is not valid YAML: {error}") from error
    if not isinstance(entry, dict):
        raise ArticleError(path, "must consist of lines such as 'key: value'")
    return entry


def _only(path: Path, entry: dict[str, Any], known: frozenset[str]) -> None:
    unknown = sorted(str(key) for key in entry if key not in known)
    if unknown:
        raise ArticleError(path, f"unknown entry: {', '.join(unknown)}")


def _text(path: Path, entry: dict[str, Any], key: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ArticleError(path, f"{key} is missing")
    return value.strip()


def _list(path: Path, entry: dict[str, Any], key: str) -> list[Any]:
    value = entry.get(key) or []
    if not isinstance(value, list):
        raise ArticleError(path, f"{key} must be a list")
    return value


def _words(path: Path, entry: dict[str, Any], key: str) -> tuple[str, ...]:
    words = _list(path, entry, key)
    for word in words:
        if not isinstance(word, str) or not word.strip():
            raise ArticleError(path, f'{key}: put this line in "quotes": {word}')
    return tuple(word.strip() for word in words)


def _record(path: Path, value: Any, what: str, known: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ArticleError(path, f"{what} must be entries with {known}")
    _only(path, value, frozenset(known.split()))
    return value


def _source(path: Path, value: Any) -> Source:
    entry = _record(path, value, "sources", "name url")
    url = _text(path, entry, "url")
    if not re.fullmatch(r"https?://[^\s/]+/\S*", url):
        raise ArticleError(path, f"this is not a web address: {url}")
    return Source(_text(path, entry, "name"), url)


def _place(path: Path, value: Any) -> Place:
    entry = _record(path, value, "places", "id address address_zh")
    address_zh = entry.get("address_zh") or None
    return Place(_text(path, entry, "id"), _text(path, entry, "address"), address_zh)


def _hours(path: Path, value: Any, places: tuple[Place, ...]) -> Hours:
    entry = _record(path, value, "hours", "place days from to")
    place = _text(path, entry, "place")
    if place not in {p.id for p in places}:
        raise ArticleError(path, f"hours name a place that is not listed: {place}")
    days = _words(path, entry, "days")
    if not days or set(days) - set("1234567"):
        raise ArticleError(path, "days must be numbers from 1 (Monday) to 7")
    opens, closes = _text(path, entry, "from"), _text(path, entry, "to")
    if not (_TIME.fullmatch(opens) and _TIME.fullmatch(closes) and opens < closes):
        raise ArticleError(path, f"from and to must be like 09:00: {opens}, {closes}")
    return Hours(place, tuple(int(day) for day in days), opens, closes)


def _fee(path: Path, value: Any) -> Fee:
    entry = _record(path, value, "fees", "what amount unit")
    amount = _text(path, entry, "amount")
    try:
        number = Decimal(amount)
    except InvalidOperation as error:
        raise ArticleError(path, f"amount must be a number: {amount}") from error
    return Fee(_text(path, entry, "what"), number, _text(path, entry, "unit"))


def _as_of(path: Path, value: str) -> str:
    parts = _DATE.fullmatch(value)
    try:
        if not parts:
            raise ValueError
        date(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1))
    except ValueError as error:
        what = f"as_of must be YYYY, YYYY-MM or YYYY-MM-DD: {value}"
        raise ArticleError(path, what) from error
    return value
