"""The public page on a real server in a thread of the test process."""

from __future__ import annotations

import threading

import httpx
import uvicorn

from tests.channels.web.server import free_port
from tests.public.site import Site


class PublicServer:
    """One server on a port of its own.

    Args:
        site: What it serves.
    """

    def __init__(self, site: Site) -> None:
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        config = uvicorn.Config(
            site.app, host="127.0.0.1", port=port, log_level="critical", lifespan="off"
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)

    def start(self) -> PublicServer:
        """Serve; returns once requests are answered."""
        self._thread.start()
        transport = httpx.HTTPTransport(retries=10)
        with httpx.Client(transport=transport, timeout=10) as http:
            http.get(f"{self.url}/proposals").raise_for_status()
        return self

    def stop(self) -> None:
        """Stop, and wait until it has."""
        self._server.should_exit = True
        self._thread.join(10)
        assert not self._thread.is_alive()
