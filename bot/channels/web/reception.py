"""Who comes to the page, how fast, and in which language they are spoken to."""

from __future__ import annotations

from typing import Any

from fastapi import Request

from bot.channels.web import incoming
from bot.channels.web.hub import Hub
from bot.channels.web.limits import Buckets
from bot.channels.web.ports import Desk, Suggestions
from bot.channels.web.refusals import Refusal
from bot.channels.web.sessions import Sessions
from bot.channels.web.settings import WebSettings
from bot.channels.web.words import Words
from bot.look.visitors import sender_network
from community.languages import direction


class Reception:
    """What the routes share: who comes in, how fast, and what is said to them.

    Args:
        desk: The core.
        hub: Wakes the event streams.
        words: What the page says.
        settings: How the channel is set up.
        suggestions: What the empty page suggests to ask.
    """

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
        self._photos = Buckets(settings.photo_burst, settings.photo_per_second)

    def check_sender(self, request: Request) -> None:
        """Let a request of our own page through, unless its sender is too fast.

        Raises:
            Refusal: If it comes from another site or too fast.
        """
        incoming.check_origin(request, self.settings.own_origins)
        _wait(self._by_sender.take(_network(request)))

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

    def check_photos(self, request: Request) -> None:
        """Let a photo through, unless its sender is about to fill the disk.

        Raises:
            Refusal: With the time to wait.
        """
        _wait(self._photos.take(_network(request)))

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


def _network(request: Request) -> str:
    return sender_network(request.client.host if request.client else "")


def _wait(seconds: float) -> None:
    if seconds:
        raise Refusal(429, "error_too_fast", wait=seconds)
