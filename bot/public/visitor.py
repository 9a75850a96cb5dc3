"""Who reads a public page: in which language, and how its links keep that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlencode

from fastapi import Request, Response

from bot.look.visitors import accepted_languages, first_offered
from bot.public.answers import LANGUAGE_KEPT_SECONDS
from community.place import Place

LANGUAGE_COOKIE = "linli_language"


@dataclass(frozen=True)
class Visitor:
    """One request for a public page.

    Attributes:
        root: What the addresses of these pages begin with.
        named: Whether its address names the language; then all links do, so that it
            holds where no cookie is kept.
    """

    root: ClassVar[str]
    language: str
    named: bool

    def address(self, path: str = "", **query: str | int | None) -> str:
        """The address of a page."""
        wanted = {"lang": self.language if self.named else None, **query}
        written = urlencode({k: v for k, v in wanted.items() if v is not None})
        return f"{self.root}{path}?{written}" if written else f"{self.root}{path}"


def read_language(request: Request, place: Place) -> tuple[str, bool]:
    """The language of a visitor, and whether the address names it."""
    named = first_offered([request.query_params.get("lang")], place.languages)
    wishes = (
        request.cookies.get(LANGUAGE_COOKIE),
        *accepted_languages(request.headers.get("accept-language", "")),
    )
    language = named or first_offered(wishes, place.languages)
    return language or place.default_language, named is not None


def remembering(
    request: Request, visitor: Visitor, response: Response, site: str
) -> Response:
    """The response; a language that was chosen is remembered with it.

    Args:
        site: Where the pages are reached.
    """
    if visitor.named and request.cookies.get(LANGUAGE_COOKIE) != visitor.language:
        response.set_cookie(
            LANGUAGE_COOKIE,
            visitor.language,
            max_age=LANGUAGE_KEPT_SECONDS,
            path=visitor.root,
            secure=site.startswith("https:"),
            httponly=True,
            samesite="lax",
        )
    return response
