"""Who is on the page: sessions that only this server can make.

A session is a random token with our signature in a cookie. The token itself is stored
nowhere; the address kept with the messages is its hash.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode

from fastapi import Request, Response

from bot.channels.web.settings import WebSettings

TOKEN_BYTES = 32
KEPT_SECONDS = 180 * 24 * 3600


class Sessions:
    """Issues and recognises the sessions of residents.

    Args:
        settings: Decides the name and the attributes of the cookie.
    """

    def __init__(self, settings: WebSettings) -> None:
        self._key = settings.secret.encode()
        self.cookie = "__Host-linli" if settings.secure else "linli"
        self._attributes = "; Path=/; HttpOnly"
        if settings.secure and settings.embed_origins:
            # A chat window on another site is a third party: without these two the
            # browser keeps no cookie for it.
            self._attributes += "; Secure; SameSite=None; Partitioned"
        elif settings.secure:
            self._attributes += "; Secure; SameSite=Lax"
        else:
            self._attributes += "; SameSite=Lax"

    def issue(self) -> str:
        """A new session, as the value of its cookie."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        return f"{token}.{self._signature(token)}"

    def address(self, request: Request) -> str | None:
        """The address of the session a request belongs to, if we issued one."""
        return self.address_of(request.cookies.get(self.cookie, ""))

    def address_of(self, cookie: str) -> str | None:
        """The address of a session, or ``None`` for a value we did not make."""
        token, _, signature = cookie.rpartition(".")
        if not hmac.compare_digest(signature.encode(), self._signature(token).encode()):
            return None
        return hashlib.sha256(token.encode()).hexdigest()

    def keep(self, response: Response, cookie: str) -> None:
        """Have the browser keep a session."""
        self._set(response, cookie, KEPT_SECONDS)

    def forget(self, response: Response) -> None:
        """Have the browser forget its session."""
        self._set(response, "", 0)

    def _set(self, response: Response, value: str, seconds: int) -> None:
        response.headers.append(
            "set-cookie", f"{self.cookie}={value}; Max-Age={seconds}{self._attributes}"
        )

    def _signature(self, token: str) -> str:
        mac = hmac.digest(self._key, b"web session " + token.encode(), "sha256")
        return urlsafe_b64encode(mac).rstrip(b"=").decode()
