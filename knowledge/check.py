"""The checker of the knowledge articles: what keeps an article from being shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from community.languages import LOCALES, languages, registry
from knowledge.check_texts import article_findings, mark_findings, question_findings
from knowledge.figures import figures
from knowledge.files import read_article, read_topic
from knowledge.finding import Finding
from knowledge.library import Library
from knowledge.model import Article, ArticleError, Topic

__all__ = ["Finding", "Settings", "check"]

_FOLDER = Path(__file__).resolve().parent
_FORMAT = "See docs/how-to/add-a-topic.md for the format."


@dataclass(frozen=True)
class Settings:
    """What the checker expects.

    Attributes:
        stale_after_months: Older facts get a warning.
        questions: An article with fewer example questions gets a warning.
        languages: Codes every topic needs; empty for the whole registry.
    """

    stale_after_months: int = 24
    questions: int = 40
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Folder:
    """What could be read of one topic's folder."""

    path: Path
    topic: Topic | None
    articles: dict[Path, Article]


def check(
    library: Library, settings: Settings | None = None, today: date | None = None
) -> list[Finding]:
    """Everything wrong with a library: errors first, then warnings, each by file.

    A file that cannot be read is a finding too; the others are checked all the same.
    A language that is a draft keeps nothing from being shown: it has only warnings.
    """
    settings, today = settings or Settings(), today or date.today()
    findings: list[Finding] = []
    paths = sorted(p for p in library.folder.iterdir() if p.is_dir())
    folders = [_read(path, findings) for path in paths]
    known = {folder.path.name for folder in folders}
    for folder in folders:
        findings += _language_findings(folder, settings)
        findings += _outdated_findings(folder)
        findings += _mirror_findings(folder)
        if folder.topic:
            path = folder.path / "topic.yml"
            findings += _topic_findings(path, folder.topic, known)
            findings += _age_findings(path, folder.topic, settings, today)
        english = folder.articles.get(folder.path / "en.md")
        for path, article in folder.articles.items():
            if article.language in registry():
                findings += article_findings(path, article, english, folder.topic)
    articles = {p: a for folder in folders for p, a in folder.articles.items()}
    findings += question_findings(articles, settings.questions)
    found = (replace(f, level="warning") if _of_draft(f) else f for f in findings)
    return sorted(found, key=lambda f: (f.level, f.path, f.rule, f.what))


def _of_draft(finding: Finding) -> bool:
    language = registry().get(finding.path.stem)
    return language is not None and language.draft


def _read(path: Path, findings: list[Finding]) -> _Folder:
    topic, articles = None, {}
    for file in [path / "topic.yml", *sorted(path.glob("*.md"))]:
        unwritten = list(mark_findings(file)) if file.is_file() else []
        findings += unwritten
        if unwritten:
            continue
        try:
            if file.suffix == ".md":
                articles[file] = read_article(file)
            else:
                topic = read_topic(file)
        except ArticleError as error:
            findings.append(Finding("error", "malformed", file, error.what, _FORMAT))
    return _Folder(path, topic, articles)


def _language_findings(folder: _Folder, settings: Settings) -> Iterator[Finding]:
    for code in settings.languages or languages():
        path = folder.path / f"{code}.md"
        if not path.is_file():
            what = f"there is no article in {registry()[code].name}"
            yield Finding("error", "missing-language", path, what, "Write it.")
    for path in folder.articles:
        if path.stem not in registry():
            what = f"{path.stem} is not a registered language"
            advice = "Rename the file, or add the language to locales/languages.yml."
            yield Finding("error", "unknown-language", path, what, advice)


def _topic_findings(path: Path, topic: Topic, known: set[str]) -> Iterator[Finding]:
    for related in topic.related:
        if related not in known or related == topic.id:
            what = f"related names {related}, which is not another topic"
            yield Finding("error", "related", path, what, "Correct or remove it.")
    for phone in topic.phones:
        if phone not in _named_phones():
            what = f"no text says whose phone {phone} is"
            advice = f"Add contact_{phone} to contacts.ftl of every language."
            yield Finding("error", "phone", path, what, advice)


def _age_findings(
    path: Path, topic: Topic, settings: Settings, today: date
) -> Iterator[Finding]:
    year, month = (int(part) for part in f"{topic.as_of}-01".split("-")[:2])
    months = (today.year - year) * 12 + today.month - month
    if months < 0:
        what = f"as_of {topic.as_of} lies in the future"
        yield Finding("error", "as-of", path, what, "Write the date of the source.")
    if months > settings.stale_after_months:
        what = f"the facts are {months} months old (as of {topic.as_of})"
        advice = f"Ask {topic.owner} or read the source again, then set as_of."
        yield Finding("warning", "stale", path, what, advice)


def _outdated_findings(folder: _Folder) -> Iterator[Finding]:
    for rule in _data("outdated.yml"):
        if folder.path.name not in rule.get("topics", [folder.path.name]):
            continue
        wrong, advice = set(rule.get("figures", [])), f"Right today: {rule['instead']}."
        for phone in sorted(
            wrong.intersection(folder.topic.phones if folder.topic else ())
        ):
            what, path = f"{phone} is an answer of the past", folder.path / "topic.yml"
            yield Finding("error", "outdated", path, what, advice)
        for path, article in folder.articles.items():
            text = f"{article.title}\n{article.body}"
            words = [w for w in rule.get("words", []) if w in text.casefold()]
            for piece in [*sorted(wrong & figures(text)), *words]:
                what = f"{piece} is an answer of the past"
                yield Finding("error", "outdated", path, what, advice)


def _mirror_findings(folder: _Folder) -> Iterator[Finding]:
    advice = "Link the authority's own page, or use source_name."
    for source in folder.topic.sources if folder.topic else ():
        host = urlsplit(source.url).hostname or ""
        if any(f".{host}".endswith(f".{m}") for m in _data("mirror_domains.yml")):
            path, what = folder.path / "topic.yml", f"{host} is a mirror domain"
            yield Finding("error", "mirror", path, what, advice)
    for path, article in folder.articles.items():
        for mirror in _data("mirror_domains.yml"):
            if mirror in article.body:
                what = f"{mirror} is a mirror domain"
                yield Finding("error", "mirror", path, what, advice)


@cache
def _data(name: str) -> list[Any]:
    entries: list[Any] = yaml.safe_load((_FOLDER / name).read_text(encoding="utf-8"))
    return entries


@cache
def _named_phones() -> frozenset[str]:
    text = (LOCALES / "en" / "contacts.ftl").read_text(encoding="utf-8")
    return frozenset(re.findall(r"^contact_(\S+)\s*=", text, re.MULTILINE))
