"""Another site that shows the chat window, with a content policy of its own."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class HostSite:
    """A site on ``localhost``, which is not the site of ``127.0.0.1``.

    Attributes:
        policy: Its Content-Security-Policy; ``{desk}`` stands for the desk.
        desk: Where the desk is.
        attributes: More attributes of the root element.
    """

    def __init__(self) -> None:
        self.policy = ""
        self.desk = ""
        self.attributes = 'lang="en"'
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://localhost:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever)

    def __enter__(self) -> HostSite:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _html(self) -> str:
        return (
            f"<!doctype html><html {self.attributes}><head><title>School</title></head>"
            '<body><h1>School</h1><a href="#top">A link</a>'
            f'<script src="{self.desk}/widget.js" async></script></body></html>'
        )

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = site._html().encode()
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                if site.policy:
                    policy = site.policy.format(desk=site.desk)
                    self.send_header("Content-Security-Policy", policy)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Nothing: the test's output is for failures."""

        return Handler
