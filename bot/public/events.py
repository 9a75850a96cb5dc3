"""Where everybody reads what is on, and where calendars fetch it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from bot.look.assets import Assets
from bot.public import answers
from bot.public.event_pages import EventPages
from bot.public.visitor import Visitor, read_language, remembering
from community.gathering_calendar import calendar_file
from community.gathering_texts import GatheringTexts
from community.model.gathering import (
    Gathering,
    GatheringNotFound,
    gathering_number,
    written_gathering,
)
from community.model.gathering_views import Wanted
from community.place import Place
from community.store.engine import Store
from community.texts import Texts
from community.usecases.gathering_pages import (
    calendar_gatherings,
    gatherings_ahead,
    view_gathering,
)

ROOT = "/events"
CALENDAR = "text/calendar"
PAGE = 50
# Calendars ask whether something is there before they fetch it.
READ = ["GET", "HEAD"]
_ID = re.compile(r"[1-9][0-9]{0,8}")


@dataclass(frozen=True)
class AskedEvents(Visitor):
    """One request for gatherings.

    Attributes:
        interest: What they are about; all if None.
        after: Id of the gathering behind which the list goes on.
    """

    root: ClassVar[str] = ROOT
    interest: str | None = None
    after: int | None = None


def create_events_router(
    store: Store, texts: Texts, place: Place, assets: Assets, site: str
) -> APIRouter:
    """Everything that everybody may read about gatherings.

    Args:
        store: The database.
        texts: All texts.
        place: Whose gatherings they are.
        assets: Styles of the public pages.
        site: Where the pages are reached, such as ``https://linli.example``.
    """
    public = _Events(store, texts, place, assets, site)
    router = APIRouter()

    # Plain functions: they run in threads, because they ask the database.
    @router.api_route(ROOT, methods=READ)
    def listing(request: Request) -> Response:
        """What is on, soonest first."""
        return public.listing(request)

    @router.api_route(f"{ROOT}.ics", methods=READ)
    def calendar(request: Request) -> Response:
        """All gatherings, for calendars."""
        return public.calendar(request)

    @router.api_route(ROOT + "/{name}.ics", methods=READ)
    def one_calendar(request: Request, name: str) -> Response:
        """Those about one thing, or a single one, for calendars."""
        return public.one_calendar(request, name)

    @router.api_route(ROOT + "/{number}", methods=READ)
    def gathering(request: Request, number: str) -> Response:
        """One gathering, by the number that people say."""
        return public.gathering(request, number)

    return router


class _Events:
    def __init__(
        self, store: Store, texts: Texts, place: Place, assets: Assets, site: str
    ) -> None:
        self._store = store
        self._texts = GatheringTexts(texts, place)
        self._pages = EventPages(texts, place, assets, store.clock)
        self._place = place
        self._site = site

    def listing(self, request: Request) -> Response:
        asked = self._asked(request)
        interests = (asked.interest,) if asked.interest else ()
        lines = gatherings_ahead(
            self._store,
            asked.language,
            Wanted(interests=interests),
            after=asked.after,
            limit=PAGE + 1,
        )
        more = lines[PAGE - 1].gathering.id if len(lines) > PAGE else None
        html = self._pages.listing(asked, lines[:PAGE], more)
        return self._kept(request, asked, answers.found(request, html))

    def gathering(self, request: Request, number: str) -> Response:
        asked = self._asked(request)
        gathering_id = _number(number)
        if gathering_id is None:
            return answers.missing(self._pages.missing(asked))
        if number != gathering_number(gathering_id):
            # However it is written: each gathering has one address.
            address = asked.address(f"/{gathering_number(gathering_id)}")
            return RedirectResponse(address, headers=answers.HEADERS)
        try:
            line = view_gathering(self._store, asked.language, gathering_id)
        except GatheringNotFound:
            return answers.missing(self._pages.missing(asked))
        html = self._pages.gathering(asked, line)
        return self._kept(request, asked, answers.found(request, html))

    def calendar(self, request: Request) -> Response:
        return self._file(request, calendar_gatherings(self._store))

    def one_calendar(self, request: Request, name: str) -> Response:
        if name in self._place.interests:
            found = calendar_gatherings(self._store, Wanted(interests=(name,)))
            return self._file(request, found, name)
        asked = self._asked(request)
        gathering_id = _number(name)
        if gathering_id is None:
            return answers.missing(self._pages.missing(asked))
        try:
            line = view_gathering(self._store, asked.language, gathering_id)
        except GatheringNotFound:
            return answers.missing(self._pages.missing(asked))
        return self._file(request, [line.gathering])

    def _file(
        self, request: Request, gatherings: list[Gathering], interest: str | None = None
    ) -> Response:
        language = self._asked(request).language
        content = calendar_file(gatherings, self._texts, language, interest)
        return answers.found(request, content.decode(), CALENDAR)

    def _asked(self, request: Request) -> AskedEvents:
        """What a request asks for; what cannot be understood of it is left out."""
        language, named = read_language(request, self._place)
        interest = request.query_params.get("interest")
        after = request.query_params.get("after", "")
        return AskedEvents(
            language,
            named,
            interest=interest if interest in self._place.interests else None,
            after=int(after) if _ID.fullmatch(after) else None,
        )

    def _kept(
        self, request: Request, asked: AskedEvents, response: Response
    ) -> Response:
        return remembering(request, asked, response, self._site)


def _number(written: str) -> int | None:
    """The id in an address, with or without its letter."""
    return int(written) if _ID.fullmatch(written) else written_gathering(written)
