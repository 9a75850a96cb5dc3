"""An article that a colleague begins, as the folder that the knowledge base takes."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from urllib.parse import urlsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.scaffold.yaml_text import scalar
from community.languages import STAFF_LANGUAGES, registry
from community.marks import MARK
from console.forms import Form
from knowledge.files import TOPIC_ID

LONGEST_TITLE = 40
LONGEST_TOPIC = 60
_ADDRESS = re.compile(r"https?://[^\s/]+(?:/\S*)?")
_MARKED_STEP = re.compile(r"(?:- |[-*•·]\s*|\d{1,2}[.、)]\s*)")
_READABLE = 0o644 << 16


@dataclass(frozen=True)
class Draft:
    """What is known of an article.

    Attributes:
        language: It is written in.
        questions: Sentences of residents in this language, one a line.
        steps: One a line.
        sources: Name and web address of each page, one a line.
    """

    language: str
    topic: str = ""
    title: str = ""
    questions: str = ""
    answer: str = ""
    steps: str = ""
    sources: str = ""


@dataclass(frozen=True)
class Asked:
    """What a resident asked that an article shall answer.

    Attributes:
        text: None if it stays with a sensitive case.
        topics: What it may have been about, best first.
    """

    text: str | None
    language: str | None
    topics: tuple[str, ...] = ()


def first_draft(asked: Asked | None, language: str) -> Draft:
    """A draft that begins with what was asked, if it was asked in its language."""
    if asked is None or asked.text is None or asked.language != language:
        return Draft(language)
    line = " ".join(asked.text.split())
    title = line.rstrip("?？。.!！") if len(line) <= LONGEST_TITLE else ""
    return Draft(language, title=title, questions=line)


def written(form: Form, language: str) -> Draft:
    """What a colleague has written into the form."""
    chosen = form.raw("language")
    return Draft(
        chosen if chosen in STAFF_LANGUAGES else language,
        topic=form.text("topic").lower(),
        title=" ".join(form.text("title").split()),
        questions=form.text("questions"),
        answer=form.text("answer"),
        steps=form.text("steps"),
        sources=form.text("sources"),
    )


def problems(draft: Draft, known: Collection[str]) -> dict[str, str]:
    """The key of what is wrong with each field.

    Args:
        known: Topics that there are.
    """
    found = {}
    if not TOPIC_ID.fullmatch(draft.topic) or len(draft.topic) > LONGEST_TOPIC:
        found["topic"] = "console_draft_topic_wrong"
    elif draft.topic in known:
        found["topic"] = "console_draft_topic_taken"
    if not 0 < len(draft.title) <= LONGEST_TITLE:
        found["title"] = "console_draft_title_wrong"
    if not draft.answer:
        found["answer"] = "console_draft_answer_wrong"
    if any(_source(line) is None for line in _lines(draft.sources)):
        found["sources"] = "console_draft_sources_wrong"
    return found


def packed(draft: Draft, asked: Asked | None, now: datetime) -> bytes:
    """The folder of a topic as a ZIP file, to be unpacked into knowledge/articles."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, text in files(draft, asked).items():
            entry = ZipInfo(f"{draft.topic}/{name}", now.timetuple()[:6])
            entry.external_attr = _READABLE
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, text)
    return content.getvalue()


def files(draft: Draft, asked: Asked | None) -> dict[str, str]:
    """The files of the folder; what is still to be written is marked."""
    found = {"topic.yml": _facts(draft)}
    for code in STAFF_LANGUAGES:
        found[f"{code}.md"] = _unwritten(code, [])
    if asked and asked.text and asked.language in registry():
        line = " ".join(asked.text.split())
        found[f"{asked.language}.md"] = _unwritten(asked.language, [line])
    found[f"{draft.language}.md"] = _article(draft)
    return found


def _facts(draft: Draft) -> str:
    sources = "".join(
        f"- name: {scalar(name)}\n  url: {scalar(url)}\n"
        for name, url in filter(None, map(_source, _lines(draft.sources)))
    ) or (
        f"- name: {MARK} name of the page these facts come from\n"
        f"  url: {MARK} its address, beginning with https\n"
    )
    return (
        "# Facts that need no translation; docs/how-to/add-a-topic.md tells how.\n"
        f"owner: {MARK} who answers for these facts, in-one-word\n"
        f"as_of: {MARK} date of the source, such as 2026-05\n"
        f"sources:\n{sources}"
        "phones: []\nplaces: []\nhours: []\nfees: []\n"
        f"related: []  # {MARK} one to three topics to read next, such as [sim-card]\n"
    )


def _article(draft: Draft) -> str:
    steps = [_MARKED_STEP.sub("", each, count=1) for each in _lines(draft.steps)]
    # A line of dashes would end the front matter.
    answer = "\n".join(_lines(draft.answer))
    body = "\n\n".join(
        part for part in (answer, "\n".join(f"- {each}" for each in steps)) if part
    )
    return _file(draft.language, scalar(draft.title), _lines(draft.questions), body)


def _unwritten(language: str, questions: list[str]) -> str:
    name = registry()[language].name
    title = f"{MARK} title in {name}, at most {LONGEST_TITLE} characters"
    body = (
        f"{MARK} the short answer in {name}, in one or two sentences.\n\n"
        f"- {MARK} then the steps, one a line, or nothing"
    )
    return _file(language, title, questions, body)


def _file(language: str, title: str, questions: list[str], body: str) -> str:
    name = registry()[language].name
    asked = "".join(f"- {scalar(each)}\n" for each in questions)
    more = (
        f"- {MARK} at least 40 sentences as residents write them in {name}, one a line"
    )
    return f"---\ntitle: {title}\nquestions:\n{asked}{more}\n---\n{body}\n"


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip(" -–—\t")]


def _source(line: str) -> tuple[str, str] | None:
    found = _ADDRESS.search(line)
    if found is None:
        return None
    url = found[0] if urlsplit(found[0]).path else f"{found[0]}/"
    name = (line[: found.start()] + line[found.end() :]).strip(" -–—:：|,，\t")
    return name or urlsplit(url).netloc, url
