"""One request to the console: who visits, what they may, how they are answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.bridge import Bridge
from bot.delivery import Deliveries
from bot.look.visitors import sender_network
from community.case_texts import CaseTexts
from community.model.staff import Session, Staff
from community.place import Place
from community.store.engine import Store
from community.texts import Texts
from community.usecases import case_queue
from console.access import Demand, may
from console.cookies import Cookies
from console.forms import Form
from console.live import Cursor, Live
from console.rendering import Rendering
from console.settings import ROOT, ConsoleSettings


@dataclass(frozen=True)
class Console:
    """What all pages share."""

    store: Store
    texts: Texts
    place: Place
    deliveries: Deliveries
    bridge: Bridge
    settings: ConsoleSettings
    rendering: Rendering
    cookies: Cookies
    live: Live
    case_texts: CaseTexts


class Refusal(Exception):
    """A request that is not done; a page says so in the reader's language.

    Args:
        status: HTTP status.
        key: A text; its ``.title`` is the headline.
    """

    def __init__(self, status: int, key: str) -> None:
        super().__init__(key)
        self.status = status
        self.key = key


@dataclass
class Visit:
    """One request.

    Attributes:
        language: Of the page: the colleague's own, else what the browser prefers.
        session: None for a visitor who is not signed in.
        form: What was posted.
        csrf_token: What each form on the answer brings back.
        said: Messages to residents that leave when the request is done.
        seen: Up to where the answer knows what happened; its page hears what follows.
    """

    request: Request
    console: Console
    language: str
    session: Session | None
    csrf_token: str
    form: Form = field(default_factory=lambda: Form({}))
    said: list[int] = field(default_factory=list)
    seen: Cursor | None = None

    @property
    def store(self) -> Store:
        """The database and the clock."""
        return self.console.store

    @property
    def staff(self) -> Staff:
        """Who is signed in.

        Raises:
            Refusal: If nobody is; pages for everybody must look at `session`.
        """
        if self.session is None:
            raise Refusal(401, "console_expired")
        return self.session.staff

    @property
    def today(self) -> date:
        """Which day it is where the place is."""
        return self.console.place.today(self.store.clock.now())

    @property
    def path(self) -> dict[str, Any]:
        """What stood in the curly brackets of the path."""
        found: dict[str, Any] = self.request.path_params
        return found

    @property
    def network(self) -> str:
        """Where the request comes from."""
        return sender_network(self.request.client.host if self.request.client else "")

    @property
    def is_part(self) -> bool:
        """Whether htmx asks for a part of a page, not for a page."""
        return self.request.headers.get("hx-request") == "true"

    @property
    def here(self) -> str:
        """The path of the page that is on the screen, below ``/console``."""
        path = self.request.url.path.removeprefix(ROOT)
        if path == "/menu":
            return self.request.query_params.get("at", "").removeprefix(ROOT)
        return path or "/"

    def at(self, path: str) -> bool:
        """Whether a page, or one below it, is on the screen."""
        return self.here == path or self.here.startswith(f"{path}/")

    def may(self, demand: Demand) -> bool:
        """Whether this visitor is allowed something."""
        return may(self.session.staff.role if self.session else None, demand)

    def urgent(self) -> list[int]:
        """The first urgent cases that nobody has; open pages ring for new ones."""
        found = case_queue.queue(
            self.store,
            self.staff,
            which="unassigned",
            today=self.today,
            priority="urgent",
            limit=20,
        )
        return [each.id for each in found]

    def say(self, key: str, **values: Any) -> str:
        """A text of the console in the reader's language."""
        return self.console.texts.format(key, self.language, **values)

    def page(self, template: str, *, status: int = 200, **values: Any) -> Response:
        """A whole page."""
        told = self.console.cookies.told_of(self.request)
        html = self.console.rendering.render(self, template, told=told, **values)
        response = HTMLResponse(html, status)
        if told:
            self.console.cookies.forget_told(response)
        return response

    def part(self, template: str, *, status: int = 200, **values: Any) -> Response:
        """A part of a page, for htmx to put in its place."""
        html = self.console.rendering.render(self, template, told=None, **values)
        return HTMLResponse(html, status)

    def go(self, path: str, told: str | None = None) -> Response:
        """Lead on to another page after something was done.

        Args:
            path: Below ``/console``.
            told: The text that the next page begins with, ``console_told_…``.
        """
        response: Response
        if self.is_part:
            response = Response(headers={"HX-Redirect": ROOT + path})
        else:
            response = RedirectResponse(ROOT + path, 303)
        if told:
            self.console.cookies.tell(response, told)
        return response
