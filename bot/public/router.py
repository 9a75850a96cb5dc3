"""Where the public pages are found."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from bot.look.assets import Assets
from bot.public import answers
from bot.public.asking import (
    ROOT,
    Asked,
    concerning,
    plain_number,
    read_request,
)
from bot.public.events import create_events_router
from bot.public.feed import TYPE, feed
from bot.public.pages import Pages
from bot.public.visitor import remembering
from community.model.proposal import (
    ProposalNotFound,
    proposal_number,
    written_proposal,
)
from community.model.proposal_views import ProposalLine
from community.place import Place
from community.store.engine import Store
from community.texts import Texts
from community.usecases.proposal_news import changed_at
from community.usecases.proposal_pages import public_proposals, view_proposal

STATIC = Path(__file__).parent / "static"
PAGE = 50


def create_router(store: Store, texts: Texts, place: Place, site: str) -> APIRouter:
    """Everything that everybody may read about proposals and gatherings.

    Args:
        store: The database.
        texts: All texts.
        place: Whose they are.
        site: Where the pages are reached, such as ``https://linli.example``.
    """
    assets = Assets(STATIC, f"{ROOT}/static")
    public = _Public(store, Pages(texts, place, assets), place, site)
    router = APIRouter(prefix=ROOT)

    # Plain functions: they run in threads, because they ask the database.
    @router.get("")
    def listing(request: Request) -> Response:
        """Proposals, newest first."""
        return public.listing(request)

    @router.get("/feed.xml")
    def news(request: Request) -> Response:
        """The newest ones, for feed readers."""
        return public.news(request)

    @router.get("/static/{version}/{name:path}")
    def static(request: Request, version: str, name: str) -> Response:
        """Styles."""
        return assets.response(request, version, name)

    @router.get("/{number}")
    def proposal(request: Request, number: str) -> Response:
        """One proposal, by the number that people say."""
        return public.proposal(request, number)

    whole = APIRouter()
    whole.include_router(router)
    whole.include_router(create_events_router(store, texts, place, assets, site))
    return whole


class _Public:
    def __init__(self, store: Store, pages: Pages, place: Place, site: str) -> None:
        self._store = store
        self._pages = pages
        self._place = place
        self._site = site

    def listing(self, request: Request) -> Response:
        asked = read_request(request, self._place)
        lines = self._lines(asked, asked.after, PAGE + 1)
        more = lines[PAGE - 1].proposal.id if len(lines) > PAGE else None
        html = self._pages.listing(asked, lines[:PAGE], more)
        return remembering(request, asked, answers.found(request, html), self._site)

    def news(self, request: Request) -> Response:
        asked = read_request(request, self._place)
        lines = self._lines(asked, None, PAGE)
        changed = self._changed(lines)
        speech = self._pages.speech(asked.language)
        name = self._place.name(asked.language)
        xml = feed(speech, asked, self._site, name, lines, changed)
        return answers.found(request, xml, TYPE)

    def proposal(self, request: Request, number: str) -> Response:
        asked = read_request(request, self._place)
        proposal_id = plain_number(number) or written_proposal(number)
        if proposal_id is None:
            return answers.missing(self._pages.missing(asked))
        if number != proposal_number(proposal_id):
            # However it is written: each proposal has one address.
            address = asked.address(f"/{proposal_number(proposal_id)}")
            return RedirectResponse(address, headers=answers.HEADERS)
        try:
            file = view_proposal(self._store, proposal_id)
        except ProposalNotFound:
            return answers.missing(self._pages.missing(asked))
        html = self._pages.proposal(asked, file)
        return remembering(request, asked, answers.found(request, html), self._site)

    def _lines(self, asked: Asked, after: int | None, most: int) -> list[ProposalLine]:
        return public_proposals(
            self._store,
            asked.language,
            areas=concerning(self._place.proposals, asked.area),
            states=asked.states,
            after=after,
            limit=most,
        )

    def _changed(self, lines: list[ProposalLine]) -> dict[int, datetime]:
        return changed_at(self._store, [line.proposal.id for line in lines])
