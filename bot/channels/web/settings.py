"""How the web channel is set up."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True)
class WebSettings:
    """How the web channel is set up.

    Attributes:
        secret: Signs the sessions; whoever knows it can make them.
        public_url: Where residents reach the page.
        embed_origins: Sites that may show the chat window.
        burst: Messages one session may send at once.
        per_second: Messages per second one session gets back.
        address_burst: Requests one internet address may send at once.
        address_per_second: Requests per second one internet address gets back.
        photo_burst: Photos one internet address may send at once; each is kept.
        photo_per_second: Photos per second one internet address gets back.
        heartbeat_seconds: Longest silence on an event stream; proxies cut silent ones.
    """

    secret: str
    public_url: str
    embed_origins: tuple[str, ...] = ()
    burst: int = 10
    per_second: float = 1.0
    address_burst: int = 300
    address_per_second: float = 20.0
    photo_burst: int = 30
    photo_per_second: float = 0.1
    heartbeat_seconds: float = 15.0

    @property
    def secure(self) -> bool:
        """Whether browsers keep Secure cookies of this page: https, or this machine."""
        scheme, host, _ = self._origin_parts()
        return scheme == "https" or host in LOOPBACK

    @property
    def own_origins(self) -> frozenset[str]:
        """Origins of the page itself; on this machine under each of its names."""
        scheme, host, port = self._origin_parts()
        hosts = LOOPBACK if host in LOOPBACK else (host,)
        return frozenset(f"{scheme}://{name}{port}" for name in hosts)

    def _origin_parts(self) -> tuple[str, str, str]:
        url = urlsplit(self.public_url)
        host = url.hostname or ""
        host = f"[{host}]" if ":" in host else host
        default = {"http": 80, "https": 443}.get(url.scheme)
        port = "" if url.port in (None, default) else f":{url.port}"
        return url.scheme, host, port
