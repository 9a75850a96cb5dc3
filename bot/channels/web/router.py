"""The receiving half of the web channel: the page, its requests, its event stream."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse, StreamingResponse

from bot.channels.base import Attachment, Inbound
from bot.channels.web import incoming
from bot.channels.web.events import conversation_state, events, view
from bot.channels.web.hub import Hub
from bot.channels.web.page import Page
from bot.channels.web.ports import Desk, Suggestions
from bot.channels.web.reception import Reception
from bot.channels.web.refusals import Refusal, refusing
from bot.channels.web.settings import WebSettings
from bot.channels.web.words import Words
from bot.look.assets import Assets
from community.model.message import Accepted
from community.place import Place
from community.store.spool import Spool
from community.texts import Texts

__all__ = ["WebSettings", "create_router"]

STATIC = Path(__file__).parent / "static"
HISTORY_MESSAGES = 200
NOT_KEPT = {"Cache-Control": "no-store"}


def create_router(
    desk: Desk,
    hub: Hub,
    spool: Spool,
    texts: Texts,
    place: Place,
    settings: WebSettings,
    suggestions: Suggestions,
) -> APIRouter:
    """Everything the residents' page asks for.

    Args:
        desk: The core.
        hub: Wakes the event streams; the web channel's sending half shares it.
        spool: Where photos wait until the worker keeps them; shared likewise.
        texts: All texts.
        place: Whose page it is.
        settings: How the channel is set up.
        suggestions: What the empty page suggests to ask.
    """
    words = Words(texts, place, incoming.TEXT_CHARACTERS)
    web = Reception(desk, hub, words, settings, suggestions)
    assets = Assets(STATIC)
    page = Page(web.words, assets, settings)
    router = APIRouter(route_class=refusing(web.words.say, web.language))
    _add_pages(router, web, page, assets)
    _add_session(router, web, page)
    _add_messages(router, web)
    _add_photos(router, web, spool)
    return router


def _add_pages(router: APIRouter, web: Reception, page: Page, assets: Assets) -> None:
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


def _add_session(router: APIRouter, web: Reception, page: Page) -> None:
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


def _add_messages(router: APIRouter, web: Reception) -> None:
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
                platform_id=_platform_id(address, content),
                text=text,
                choice=choice,
                language_hint=web.hint(request),
            )
        )
        web.hub.wake(address)
        return _taken(accepted)

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


def _add_photos(router: APIRouter, web: Reception, spool: Spool) -> None:
    @router.post("/chat/photos")
    async def photos(request: Request) -> Response:
        """Take a photo in; it and its message are stored when this answers 202."""
        web.check_sender(request)
        address = web.resident(request)
        web.check_pace(address)
        web.check_photos(request)
        content, photo = await incoming.read_photo(request)
        text, platform_id = incoming.caption(content), _platform_id(address, content)
        key = await asyncio.to_thread(spool.put, photo)
        # If this fails, whether the photo is wanted is not known: the worker looks.
        accepted = await web.desk.accept(
            Inbound(
                channel="web",
                address=address,
                platform_id=platform_id,
                text=text,
                language_hint=web.hint(request),
                notice=None if text else "attachment_kept",
                attachments=(Attachment("photo", file_id=key, size=len(photo)),),
            )
        )
        if accepted.duplicate:
            await asyncio.to_thread(spool.drop, [key])
        web.hub.wake(address)
        return _taken(accepted)


def _platform_id(address: str, content: dict[str, Any]) -> str:
    """The page's own id of a message, apart from those of other pages."""
    return f"{address[:16]}:{incoming.message_id(content)}"


def _taken(accepted: Accepted) -> Response:
    body = {"message_id": accepted.message_id, "duplicate": accepted.duplicate}
    return JSONResponse(body, 202, NOT_KEPT)
