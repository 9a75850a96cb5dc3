"""The console's cookies: the session, the forms of visitors, what to tell next."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from starlette.requests import Request
from starlette.responses import Response

from console.settings import ROOT, ConsoleSettings

SESSION_SECONDS = 7 * 24 * 3600
TOLD = "console_told_"


class Cookies:
    """Sets and reads them.

    Args:
        settings: Decides names and attributes, and signs.
    """

    def __init__(self, settings: ConsoleSettings) -> None:
        prefix = "__Secure-" if settings.secure else ""
        self.session = f"{prefix}linli-staff"
        self.visitor = f"{prefix}linli-visitor"
        self.told = f"{prefix}linli-told"
        self._secure = settings.secure
        self._key = settings.secret.encode()

    def keep_session(self, response: Response, token: str) -> None:
        """Have the browser stay signed in."""
        self._set(response, self.session, token, SESSION_SECONDS)

    def forget_session(self, response: Response) -> None:
        """Have the browser forget that it was signed in."""
        self._set(response, self.session, "", 0)

    def session_of(self, request: Request) -> str | None:
        """The token of the session a request says it belongs to."""
        return request.cookies.get(self.session) or None

    def visitor_of(self, request: Request) -> str:
        """What tells one visitor who is not signed in from others; new if need be."""
        return request.cookies.get(self.visitor) or secrets.token_urlsafe(16)

    def keep_visitor(self, response: Response, visitor: str) -> None:
        """Have the browser bring it back with the form."""
        self._set(response, self.visitor, visitor, None)

    def visitor_token(self, visitor: str) -> str:
        """What the forms of a visitor must bring back: other sites cannot know it."""
        text = b"console form " + visitor.encode()
        return hmac.new(self._key, text, hashlib.sha256).hexdigest()

    def tell(self, response: Response, key: str) -> None:
        """Have the next page say that something was done."""
        self._set(response, self.told, key, 60)

    def told_of(self, request: Request) -> str | None:
        """The text that the last page left for this one."""
        key = request.cookies.get(self.told, "")
        return key if key.startswith(TOLD) else None

    def forget_told(self, response: Response) -> None:
        """It was said."""
        self._set(response, self.told, "", 0)

    def _set(
        self, response: Response, name: str, value: str, seconds: int | None
    ) -> None:
        response.set_cookie(
            name,
            value,
            max_age=seconds,
            path=ROOT,
            secure=self._secure,
            httponly=True,
            samesite="lax",
        )
