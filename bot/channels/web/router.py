"""The receiving half of the web channel: the page, its requests, its event stream."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse, StreamingResponse

from bot.channels.base import Inbound
from bot.channels.web import incoming
from bot.channels.web.events import conversation_state, events, view
from bot.channels.web.hub import Hub
from bot.channels.web.limits import Buckets
from bot.channels.web.page import Page
from bot.channels.web.ports import Desk, Suggestions
from bot.channels.web.refusals import Refusal, refusing
from bot.channels.web.sessions import Sessions
from bot.channels.web.settings import WebSettings
from bot.channels.web.words import Words
from bot.look.assets import Assets
from bot.look.visitors import sender_network
from community.languages import direction
from community.place import Place
from community.texts import Texts

__all__ = ["WebSettings", "create_router"]

STATIC = Path(__file__).parent / "static"
HISTORY_MESSAGES = 200
NOT_KEPT = {"Cache-Control": "no-store"}


def create_router(
    desk: Desk,
    hub: Hub,
    texts: Texts,
    place: Place,
    settings: WebSettings,
    suggestions: Suggestions,
) -> APIRouter:
    """Everything the residents' page asks for.

    Args:
        desk: The core.
        hub: Wakes the event streams; the web channel's sending half shares it.
        texts: All texts.
        place: Whose page it is.
        settings: How the channel is set up.
        suggestions: What the empty page suggests to ask.
    """
    words = Words(texts, place, incoming.TEXT_CHARACTERS)
    web = _Web(desk, hub, words, settings, suggestions)
    assets = Assets(STATIC)
    page = Page(web.words, assets, settings)
    router = APIRouter(route_class=refusing(web.words.say, web.language))
    _add_pages(router, web, page, assets)
    _add_session(router, web, page)
    _add_messages(router, web)
    return router


class _Web:
    """What the routes share."""

    def __init__(
        self,
        desk: Desk,
        hub: Hub,
        words: Words,
        settings: WebSettings,
        suggestions: Suggestions,
    ) -> None:
        self.desk = desk
        self.hub = hub
        self.words = words
        self.settings = settings
        self.sessions = Sessions(settings)
        self._suggestions = suggestions
        self._by_session = Buckets(settings.burst, settings.per_second)
        self._by_sender = Buckets(settings.address_burst, settings.address_per_second)

    def check_sender(self, request: Request) -> None:
        """Let a request of our own page through, unless its sender is too fast.

        Raises:
            Refusal: If it comes from another site or too fast.
        """
        incoming.check_origin(request, self.settings.own_origins)
        host = request.client.host if request.client else ""
        _wait(self._by_sender.take(sender_network(host)))

    def resident(self, request: Request) -> str:
        """The address of the resident who sends this.

        Raises:
            Refusal: If the session is missing or was not issued by us.
        """
        address = self.sessions.address(request)
        if address is None:
            raise Refusal(403, "web_refused")
        return address

    def check_pace(self, address: str) -> None:
        """Let a message through, unless the resident writes too fast.

        Raises:
            Refusal: With the time to wait.
        """
        _wait(self._by_session.take(address))

    async def language(self, request: Request) -> str:
        """The page's language: the resident's choice, else hinted, else the place's."""
        address = self.sessions.address(request)
        conversation = await self.desk.conversation("web", address) if address else None
        chosen = conversation.language_chosen if conversation else None
        return (
            self.words.wanted(chosen, accept="")
            or self.hint(request)
            or self.words.default
        )

    def hint(self, request: Request) -> str | None:
        """The language the page is in, else the one the browser prefers."""
        return self.words.wanted(
            request.query_params.get("lang"),
            accept=request.headers.get("accept-language", ""),
        )

    def spoken(self, language: str) -> dict[str, Any]:
        """Everything on the page that changes with its language."""
        return {
            "language": language,
            "direction": direction(language),
            "texts": self.words.page(language),
            "place": self.words.place(language),
            "suggestions": self._suggestions(language),
        }


def _wait(seconds: float) -> None:
    if seconds:
        raise Refusal(429, "error_too_fast", wait=seconds)


def _add_pages(router: APIRouter, web: _Web, page: Page, assets: Assets) -> None:
    @router.get("/", include_in_schema=False)
    async def root() -> Response:
        """The page is the face of the whole site."""
        return RedirectResponse("/chat")

    @router.get("/chat")
    async def chat(request: Request) -> Response:
        """The resident's page; ``?embed=1`` inside another site."""
        embedded = request.query_params.get("embed") == "1"
        return page.response(await web.language(request), embedded)

    @router.get("/widget.js")
    async def widget() -> Response:
        """The script that puts the page on another site."""
        return page.widget()

    @router.get("/static/{version}/{name:path}")
    async def static(request: Request, version: str, name: str) -> Response:
        """Styles and scripts."""
        return assets.response(request, version, name)


def _add_session(router: APIRouter, web: _Web, page: Page) -> None:
    @router.post("/chat/session")
    async def session(request: Request) -> Response:
        """The session of this browser, made now if it has none, and what was said."""
        web.check_sender(request)
        address = web.sessions.address(request)
        language = await web.language(request)
        body = page.boot(language) | web.spoken(language)
        body |= {"history": [], "last_id": 0, "owner": "bot", "staff_name": None}
        if address is None:
            response = JSONResponse(body, headers=NOT_KEPT)
            web.sessions.keep(response, web.sessions.issue())
            return response
        messages = await web.desk.history(
            "web", address, limit=HISTORY_MESSAGES, newest=True
        )
        state = await conversation_state(web.desk, address)
        body["history"] = [view(message) for message in messages]
        body["last_id"] = messages[-1].id if messages else 0
        body |= {"owner": state["owner"], "staff_name": state["staff_name"]}
        response = JSONResponse(body, headers=NOT_KEPT)
        web.sessions.keep(response, request.cookies[web.sessions.cookie])
        return response

    @router.post("/chat/language")
    async def language(request: Request) -> Response:
        """Keep the language the resident chose, and return the page's texts in it."""
        web.check_sender(request)
        address = web.resident(request)
        content = await incoming.read_object(request)
        chosen = content.get("language")
        if chosen not in [entry["code"] for entry in web.words.menu()]:
            raise Refusal(400, "error_unreadable")
        await web.desk.choose_language("web", address, chosen)
        web.hub.wake(address)
        return JSONResponse(web.spoken(chosen), headers=NOT_KEPT)

    @router.post("/chat/end")
    async def end(request: Request) -> Response:
        """Delete the conversation and forget the session."""
        web.check_sender(request)
        address = web.resident(request)
        await web.desk.erase("web", address)
        web.hub.end(address)
        response = Response(status_code=204)
        web.sessions.forget(response)
        return response


def _add_messages(router: APIRouter, web: _Web) -> None:
    @router.post("/chat/messages")
    async def messages(request: Request) -> Response:
        """Take a message in; it is stored when this answers 202."""
        web.check_sender(request)
        address = web.resident(request)
        web.check_pace(address)
        content = await incoming.read_object(request)
        text, choice = incoming.said(content)
        accepted = await web.desk.accept(
            Inbound(
                channel="web",
                address=address,
                platform_id=f"{address[:16]}:{incoming.message_id(content)}",
                text=text,
                choice=choice,
                language_hint=web.hint(request),
            )
        )
        web.hub.wake(address)
        body = {"message_id": accepted.message_id, "duplicate": accepted.duplicate}
        return JSONResponse(body, 202, NOT_KEPT)

    @router.get("/chat/events")
    async def stream(request: Request) -> Response:
        """What happens in the conversation from now on, or from an event on."""
        incoming.check_origin(request, web.settings.own_origins)
        address = web.resident(request)
        after = incoming.last_seen(request)
        return StreamingResponse(
            events(web.desk, web.hub, address, after, web.settings.heartbeat_seconds),
            media_type="text/event-stream",
            headers=NOT_KEPT | {"X-Accel-Buffering": "no"},
        )
