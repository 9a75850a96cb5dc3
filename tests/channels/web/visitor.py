"""A resident's browser, as far as a test needs one: it keeps its cookie and reads
events."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx


@dataclass(frozen=True)
class Event:
    """One server-sent event."""

    id: int | None
    name: str
    data: dict[str, Any]


class Visitor:
    """Talks to the server like a page does.

    Args:
        url: Where the server is.
        headers: Headers of every request, for example Accept-Language.
    """

    def __init__(self, url: str, **headers: str) -> None:
        self.http = httpx.Client(base_url=url, headers=headers, timeout=10)
        self.cookie = ""

    def open(self, query: str = "") -> dict[str, Any]:
        """Open the session as the page does when it loads."""
        response = self.post(f"/chat/session{query}")
        assert response.status_code == 200, response.text
        self.keep_cookie(response)
        body: dict[str, Any] = response.json()
        return body

    def keep_cookie(self, response: httpx.Response) -> None:
        """Keep the session, also where a test client keeps no Secure cookie."""
        self.cookie = response.headers["set-cookie"].partition(";")[0]

    def post(self, path: str, content: Any = None, **headers: str) -> httpx.Response:
        """Post an object, or bytes as they are."""
        kind = {"Content-Type": "application/json", "Cookie": self.cookie} | headers
        if isinstance(content, bytes):
            return self.http.post(path, content=content, headers=kind)
        return self.http.post(path, content=json.dumps(content or {}), headers=kind)

    def say(self, text: str, message: str = "m1", query: str = "") -> httpx.Response:
        """Send a message under an id of our own."""
        return self.post(
            f"/chat/messages{query}", {"client_msg_id": message, "text": text}
        )

    def shows(
        self, photo: bytes, text: str = "", message: str = "m1", query: str = ""
    ) -> httpx.Response:
        """Send a photo, with a few words or without, under an id of our own."""
        said = json.dumps({"client_msg_id": message, "text": text}).encode()
        kind = {"Content-Type": "application/octet-stream"}
        return self.post(f"/chat/photos{query}", said + b"\n" + photo, **kind)

    @contextmanager
    def events(self, after: int = 0, **headers: str) -> Iterator[Iterator[Event]]:
        """The stream of events; the connection is cut at the end of the block."""
        with self.http.stream(
            "GET",
            f"/chat/events?after={after}",
            headers={"Cookie": self.cookie} | headers,
        ) as response:
            assert response.status_code == 200, response.read()
            yield _events(response)

    def messages(self, count: int, after: int = 0) -> list[dict[str, Any]]:
        """The next messages of the stream."""
        with self.events(after) as events:
            return take(events, count)


def take(events: Iterator[Event], count: int) -> list[dict[str, Any]]:
    """The data of the next messages."""
    found = []
    for event in events:
        if event.name == "message":
            found.append(event.data)
        if len(found) == count:
            break
    return found


def _events(response: httpx.Response) -> Iterator[Event]:
    fields: dict[str, str] = {}
    for line in response.iter_lines():
        if line:
            name, _, value = line.partition(": ")
            fields[name] = value
            continue
        if "data" in fields:
            number = fields.get("id", "")
            yield Event(
                int(number) if re.fullmatch("[0-9]+", number) else None,
                fields.get("event", "message"),
                json.loads(fields["data"]),
            )
        fields = {}
