"""What the checker looks for in the texts of the articles and in their questions."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from community.marks import MARK, marked_lines
from knowledge.figures import figures, spelled_figures
from knowledge.finding import Finding
from knowledge.letters import foreign_digits, share_of_own_letters, wrong_letters
from knowledge.model import Article, Topic

# A title is a button: Telegram shows about this much of one on a phone.
_TITLE_LENGTH = 40
_SHORT_ANSWER_LENGTH = 350
_LIST_LINE = re.compile(r"(?:- |[0-9]+\. )")
_MARKUP = re.compile(r"\*\*|__|^#+ |`|\]\(|https?://|</?[a-z]", re.MULTILINE)


def mark_findings(path: Path) -> Iterator[Finding]:
    """What a file says is still to be written."""
    lines = marked_lines(path.read_text("utf-8", "replace"))
    if lines:
        numbers = ", ".join(map(str, lines))
        what = f"still to be written: line{'s' if lines[1:] else ''} {numbers}"
        advice = f"Write it there and remove the word {MARK}."
        yield Finding("error", "unwritten", path, what, advice)


def article_findings(
    path: Path, article: Article, english: Article | None, topic: Topic | None
) -> Iterator[Finding]:
    """What is wrong with one article's title and body."""
    if len(article.title) > _TITLE_LENGTH:
        what = f"the title has {len(article.title)} characters, {_TITLE_LENGTH} fit"
        yield Finding("error", "title", path, what, "Shorten it.")
    short_answer = article.body.split("\n\n")[0]
    if _LIST_LINE.match(short_answer) or len(short_answer) > _SHORT_ANSWER_LENGTH:
        what = "the text does not begin with a short answer"
        advice = "Begin with one or two sentences, then a blank line, then the list."
        yield Finding("error", "short-answer", path, what, advice)
    markup = _MARKUP.search(article.body)
    if markup:
        what = f"“{markup[0].strip()}” would be shown as it stands"
        advice = "Use only blank lines, “- ” and “1. ”; links belong in topic.yml."
        yield Finding("error", "markup", path, what, advice)
    yield from _letter_findings(path, article)
    if english:
        yield from _figure_findings(path, article, english, topic)


def question_findings(
    articles: Mapping[Path, Article], wanted: int
) -> Iterator[Finding]:
    """What is wrong with the example questions, within and across topics."""
    seen: dict[tuple[str, str], list[tuple[Path, str]]] = defaultdict(list)
    for path, article in articles.items():
        for question in article.questions:
            if len(_plain(question)) < 2:
                what = f"the question “{question}” is nearly empty"
                yield Finding("error", "question", path, what, "Remove it.")
            seen[article.language, _plain(question)].append((path, question))
        if len(article.questions) < wanted:
            what = f"there are {len(article.questions)} questions, {wanted} are wanted"
            yield Finding("warning", "few-questions", path, what, "Add more.")
    for (first, _), *others in seen.values():
        for path, question in others:
            what = f"the question “{question}” stands in {first.parent.name} too"
            yield Finding("error", "duplicate", path, what, "Keep it in one place.")


def _letter_findings(path: Path, article: Article) -> Iterator[Finding]:
    text = f"{article.title}\n{article.body}"
    for digit in dict.fromkeys(foreign_digits(text)):
        yield Finding("error", "digits", path, f"the digit {digit}", "Use 0 to 9.")
    for word in dict.fromkeys(wrong_letters(text, article.language)):
        what = f"“{word}” has letters that {article.language} does not use"
        yield Finding("error", "letters", path, what, "Write the word again.")
    if share_of_own_letters(text, article.language) < 0.5:
        what = f"most of the text is not written in {article.language}"
        yield Finding("error", "letters", path, what, "Write it in its language.")


def _figure_findings(
    path: Path, article: Article, english: Article, topic: Topic | None
) -> Iterator[Finding]:
    wanted = figures(f"{english.title}\n{english.body}")
    stated = figures(f"{article.title}\n{article.body}")
    allowed = wanted | spelled_figures(english.body) | _topic_figures(topic)
    for figure in sorted(wanted - stated):
        what = f"the figure {figure} of the English article is missing"
        yield Finding("error", "figures", path, what, "State it in digits.")
    for figure in sorted(stated - allowed):
        what = f"the figure {figure} is neither in the English article nor in topic.yml"
        yield Finding("error", "figures", path, what, "Correct or remove it.")


def _topic_figures(topic: Topic | None) -> frozenset[str]:
    if not topic:
        return frozenset()
    times = [t for h in topic.hours for t in (h.opens, h.closes)]
    addresses = [p.address for p in topic.places]
    fees = [str(fee.amount) for fee in topic.fees]
    return figures("\n".join([*topic.phones, *times, *addresses, *fees]))


def _plain(question: str) -> str:
    text = unicodedata.normalize("NFKC", question).casefold()
    return "".join(c for c in text if unicodedata.category(c)[0] in "LNM")
