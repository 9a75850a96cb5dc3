"""What residents asked in vain, the articles there are, and how to begin a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args
from urllib.parse import urlencode

from starlette.responses import Response

from community.languages import STAFF_LANGUAGES
from community.marks import MARK
from community.model.case import case_number
from community.model.knowledge_gap import GapKind, KnowledgeGap
from community.usecases import cases
from community.usecases.knowledge_gaps import find_gap, list_gaps
from console import drafts
from console.articles import Articles, blocks
from console.drafts import Asked, Draft
from console.registry import Menu, Page
from console.visit import Refusal, Visit
from knowledge.model import ArticleError

PAGE_SIZE = 100
MOST_HITS = 20
KINDS: tuple[GapKind, ...] = get_args(GapKind)

page = Page(
    "/knowledge",
    permission="see_gaps",
    menu=Menu("console_menu_knowledge", icon="knowledge", order=40),
)


@dataclass(frozen=True)
class Group:
    """Questions that may be about the same.

    Attributes:
        topic: None where nothing comes near.
        title: Of the article, and the language it is in; None if there is none.
    """

    topic: str | None
    title: tuple[str, str] | None
    gaps: tuple[KnowledgeGap, ...]


@page.get()
def show(visit: Visit) -> Response:
    """Questions without a good answer, similar ones together."""
    asked = visit.request.query_params
    kind = next((one for one in KINDS if one == asked.get("kind")), None)
    spoken = visit.console.place.languages
    language = asked.get("language") if asked.get("language") in spoken else None
    before = asked.get("before", "")
    found = list_gaps(
        visit.store,
        language=language,
        kind=kind,
        before=int(before) if before.isdecimal() else None,
        limit=PAGE_SIZE + 1,
    )
    gaps = found[:PAGE_SIZE]
    given = {"kind": kind, "language": language}
    given = {name: value for name, value in given.items() if value}
    more = {**given, "before": gaps[-1].id} if len(found) > PAGE_SIZE else None
    return visit.page(
        "knowledge/gaps.html",
        groups=_groups(gaps, visit.console.settings.articles, visit.language),
        kinds=KINDS,
        kind=kind or "",
        language=language or "",
        spoken=spoken,
        narrowed=bool(given),
        more=urlencode(more) if more else None,
    )


@page.get("/knowledge/articles")
def search(visit: Visit) -> Response:
    """Articles that fit some words."""
    articles = visit.console.settings.articles
    words = visit.request.query_params.get("words", "").strip()[:100]
    hits = articles.search(words, visit.language, MOST_HITS) if words else []
    topics = [] if words else sorted(articles.library.topics)
    return visit.page(
        "knowledge/articles.html",
        words=words,
        hits=hits,
        topics=[(topic, *_title(articles, topic, visit.language)) for topic in topics],
    )


@page.get("/knowledge/draft", permission="write_articles")
def begin(visit: Visit) -> Response:
    """The form for a new article, begun with a question if one is named."""
    asked = _asked(visit)
    return _form(visit, asked, drafts.first_draft(asked, visit.language), {})


@page.post("/knowledge/draft", permission="write_articles")
def download(visit: Visit) -> Response:
    """The article as a folder of the knowledge base."""
    asked = _asked(visit)
    draft = drafts.written(visit.form, visit.language)
    library = visit.console.settings.articles.library
    known = {each.name for each in library.folder.iterdir() if each.is_dir()}
    problems = drafts.problems(draft, known)
    if problems:
        return _form(visit, asked, draft, problems)
    return Response(
        drafts.packed(draft, asked, visit.store.clock.now()),
        media_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="{draft.topic}.zip"'},
    )


@page.get("/knowledge/{topic}")
def article(visit: Visit) -> Response:
    """One article with its facts."""
    library = visit.console.settings.articles.library
    topic = library.topics.get(visit.path["topic"])
    if topic is None:
        raise Refusal(404, "console_not_found")
    wanted = visit.request.query_params.get("language", visit.language)
    written = library.languages_of(topic.id)
    try:
        shown = library.article(
            topic.id, wanted if wanted in written else visit.language
        )
    except ArticleError as error:
        raise Refusal(404, "console_not_found") from error
    return visit.page(
        "knowledge/article.html",
        article=shown,
        blocks=list(blocks(shown.body)),
        topic=topic,
        written=written,
        related=[
            (each, *_title(visit.console.settings.articles, each, visit.language))
            for each in topic.related
        ],
    )


def _groups(
    gaps: Sequence[KnowledgeGap], articles: Articles, language: str
) -> list[Group]:
    by_topic: dict[str | None, list[KnowledgeGap]] = {}
    for gap in gaps:
        topic = gap.topic or next(iter(gap.guesses), None)
        by_topic.setdefault(topic, []).append(gap)
    return [
        Group(topic, articles.title(topic, language) if topic else None, tuple(each))
        for topic, each in by_topic.items()
    ]


def _title(articles: Articles, topic: str, language: str) -> tuple[str, str]:
    return articles.title(topic, language) or (topic, "en")


def _asked(visit: Visit) -> Asked | None:
    """What the article shall answer.

    Raises:
        Refusal: If there is no such question.
        CaseNotFound: If there is no such case.
        NotYours: If the colleague may not see the case.
    """
    params = visit.request.query_params
    gap_id, case_id = params.get("gap", ""), params.get("case", "")
    if gap_id.isdecimal():
        gap = find_gap(visit.store, int(gap_id))
        if gap is None:
            raise Refusal(404, "console_not_found")
        topics = (gap.topic,) if gap.topic else gap.guesses
        return Asked(gap.text, gap.language, topics)
    if case_id.isdecimal():
        case = cases.view_case(visit.store, visit.staff, int(case_id)).case
        # What is sensitive must not become a text that everybody reads.
        if case.sensitive:
            return Asked(None, case.language)
        return Asked(case.summary, case.language, (case.topic,) if case.topic else ())
    return None


def _form(
    visit: Visit, asked: Asked | None, draft: Draft, problems: dict[str, str]
) -> Response:
    articles = visit.console.settings.articles
    params = visit.request.query_params
    case_id = params.get("case", "")
    topic = next(iter(asked.topics), None) if asked else None
    return visit.page(
        "knowledge/draft.html",
        status=422 if problems else 200,
        asked=asked,
        near=topic and (topic, articles.title(topic, visit.language)),
        case=case_number(int(case_id)) if case_id.isdecimal() else None,
        draft=draft,
        problems=problems,
        query=urlencode({k: params[k] for k in ("gap", "case") if k in params}),
        written_in=STAFF_LANGUAGES,
        mark=MARK,
    )
