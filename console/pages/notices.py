"""Notices: those that are written, those that leave, those that have left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from starlette.responses import Response

from community.model.notice import (
    LONGEST_BODY,
    LONGEST_TITLE,
    Audience,
    NewNotice,
    NoticeState,
    Urgency,
)
from community.usecases.notice_drafts import draft_notice
from community.usecases.notice_pages import PAGE, list_notices
from console.notice_words import title_of
from console.registry import Menu, Page
from console.visit import Refusal, Visit

# What waits for somebody stands first.
TABS: Mapping[str, tuple[NoticeState, ...]] = {
    "draft": ("draft",),
    "approved": ("approved", "scheduled"),
    "sending": ("sending", "paused"),
    "finished": ("finished",),
    "cancelled": ("cancelled",),
}

page = Page(
    "/notices",
    permission="organise",
    menu=Menu("console_menu_notices", icon="bell", order=38),
)


@page.get()
def show(visit: Visit) -> Response:
    """Notices of one tab, newest first."""
    asked = visit.request.query_params
    tab = asked.get("tab", "")
    tab = tab if tab in TABS else "draft"
    before = asked.get("before", "")
    seen = int(before) if before.isdecimal() and len(before) < 16 else None
    found = list_notices(visit.store, TABS[tab], seen, PAGE + 1)
    return visit.page(
        "notices/list.html",
        notices=found[:PAGE],
        more=found[PAGE - 1].id if len(found) > PAGE else None,
        tab=tab,
        tabs=tuple(TABS),
        title_of=title_of,
    )


@page.get("/notices/new")
def show_new(visit: Visit) -> Response:
    """An empty form."""
    return _form(visit, {"language": _own_language(visit)})


@page.post("/notices/new")
def write(visit: Visit) -> Response:
    """Keep a draft; whom it is for is said next."""
    form = visit.form
    fields = {one: form.text(one) for one in ("language", "title", "text", "urgency")}
    if fields["language"] not in visit.console.place.languages:
        raise Refusal(400, "console_unreadable")
    for name, longest in (("title", LONGEST_TITLE), ("text", LONGEST_BODY)):
        if not fields[name]:
            return _form(visit, fields, name, "console_notice_text_missing")
        if len(fields[name]) > longest:
            return _form(visit, fields, name, "console_notice_text_long")
    urgency: Urgency = "urgent" if fields["urgency"] == "urgent" else "ordinary"
    notice = draft_notice(
        visit.store,
        visit.staff,
        NewNotice(
            fields["language"],
            fields["title"],
            fields["text"],
            urgency=urgency,
            audience=Audience(),
        ),
        visit.console.place.interests,
    )
    return visit.go(
        f"/notices/{notice.id}/audience", told="console_told_notice_drafted"
    )


def _form(
    visit: Visit, fields: Mapping[str, str], wrong: str = "", problem: str = ""
) -> Response:
    return visit.page(
        "notices/new.html",
        status=422 if problem else 200,
        fields={"title": "", "text": "", "urgency": "ordinary"} | dict(fields),
        wrong=wrong,
        problem=problem,
        spoken=visit.console.place.languages,
        urgencies=get_args(Urgency),
        longest={"title": LONGEST_TITLE, "text": LONGEST_BODY},
    )


def _own_language(visit: Visit) -> str:
    place = visit.console.place
    spoken = place.languages
    return visit.language if visit.language in spoken else place.default_language
