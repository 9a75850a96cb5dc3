"""The console as one application, mounted at ``/console`` by ``bot/app.py``."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.bridge import Bridge
from bot.delivery import Deliveries
from community.case_texts import CaseTexts
from community.place import Place
from community.store.engine import Store
from community.texts import Texts
from console.cookies import Cookies
from console.gate import Answer, guarded, nowhere
from console.live import Live
from console.registry import actions
from console.rendering import Rendering
from console.settings import ConsoleSettings
from console.visit import Console

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src 'self' data:; media-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def create_console(
    store: Store,
    texts: Texts,
    place: Place,
    deliveries: Deliveries,
    bridge: Bridge,
    settings: ConsoleSettings,
    live: Live,
) -> Starlette:
    """Everything staff see.

    Args:
        store: The database.
        texts: All texts.
        place: Whose console it is.
        deliveries: Sends what staff write.
        bridge: Puts texts into other languages.
        settings: How it is set up.
        live: The open event streams of this process.
    """
    rendering = Rendering(str(place.timezone))
    console = Console(
        store,
        texts,
        place,
        deliveries,
        bridge,
        settings,
        rendering,
        Cookies(settings),
        live,
        CaseTexts(texts, place, store.clock),
    )
    settings.passwords.prepare()

    async def static(request: Request) -> Response:
        """Styles and scripts."""
        version, name = request.path_params["version"], request.path_params["name"]
        return rendering.assets.response(request, version, name)

    async def missing(request: Request) -> Response:
        """No page."""
        return _guard(await nowhere(console, request))

    routes = [
        Route(
            action.path or "/",
            _guarding(guarded(console, action)),
            methods=[action.method],
        )
        for action in actions()
    ]
    return Starlette(
        routes=[
            Route("/static/{version}/{name:path}", static),
            *routes,
            Route("/{rest:path}", missing, methods=["GET", "POST"]),
        ]
    )


def _guarding(answer: Answer) -> Answer:
    async def guard(request: Request) -> Response:
        return _guard(await answer(request))

    return guard


def _guard(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response
