"""A resident's page without a browser: for the demo, the benchmarks and the tests."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Iterator
from types import TracebackType
from typing import Any

import httpx


class NoAnswer(Exception):
    """The desk did not answer in time."""


class WebResident:
    """One session on the residents' page.

    Args:
        url: Address of the web process.
        language: The page's language as the browser tells it.
        seconds: Longest wait for one answer.
    """

    def __init__(self, url: str, language: str = "en", seconds: float = 20) -> None:
        self._http = httpx.Client(
            base_url=url,
            timeout=httpx.Timeout(seconds),
            headers={"Origin": url, "Accept-Language": language},
        )
        self.session: dict[str, Any] = self._post("/chat/session", {})
        # The cookie is for secure connections; browsers make an exception for this
        # machine, httpx does not.
        cookies = [f"{c.name}={c.value}" for c in self._http.cookies.jar]
        self._http.headers["Cookie"] = "; ".join(cookies)
        self._http.cookies.clear()
        self._seconds = seconds
        self._events: Iterator[dict[str, Any]] | None = None
        self._stream: httpx.Response | None = None

    def __enter__(self) -> WebResident:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def listen(self) -> None:
        """Open the stream of events, as the page does."""
        after = self.session["last_id"]
        request = self._http.build_request("GET", f"/chat/events?after={after}")
        self._stream = self._http.send(request, stream=True)
        self._stream.raise_for_status()
        self._events = _events(self._stream)

    def say(self, text: str) -> tuple[list[dict[str, Any]], float]:
        """Write a message and wait for its answer.

        Returns:
            The messages that answer it, and the seconds until the first was there.

        Raises:
            NoAnswer: If nothing comes in time.
        """
        return self._exchange({"text": text})

    def press(self, key: str) -> tuple[list[dict[str, Any]], float]:
        """Press a button and wait for its answer; see `say`."""
        return self._exchange({"choice": key})

    def post(self, body: dict[str, Any]) -> httpx.Response:
        """Send one message and return the server's own answer to the request."""
        return self._http.post("/chat/messages", json=body)

    def post_raw(self, body: bytes) -> httpx.Response:
        """Send any bytes where a message belongs."""
        return self._http.post(
            "/chat/messages",
            content=body,
            headers={"Content-Type": "application/json"},
        )

    def choose_language(self, language: str) -> None:
        """Choose a language in the page's menu."""
        self._post("/chat/language", {"language": language})

    def history(self) -> list[dict[str, Any]]:
        """All messages of the conversation so far."""
        messages: list[dict[str, Any]] = self._post("/chat/session", {})["history"]
        return messages

    def close(self) -> None:
        """Close the connections."""
        if self._stream:
            self._stream.close()
        self._http.close()

    def _exchange(self, body: dict[str, str]) -> tuple[list[dict[str, Any]], float]:
        if self._events is None:
            self.listen()
        assert self._events is not None
        began = time.perf_counter()
        sent = self._post("/chat/messages", {"client_msg_id": uuid.uuid4().hex, **body})
        try:
            for event in self._events:
                waited = time.perf_counter() - began
                if event and event.get("in_reply_to") == sent["message_id"]:
                    return [event], waited
                # A quiet stream still sends a sign of life, so this is looked at.
                if waited > self._seconds:
                    raise NoAnswer(f"nothing in {self._seconds:.0f} s")
        except httpx.HTTPError as error:
            raise NoAnswer(str(error)) from error
        raise NoAnswer("the stream ended")

    def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        response = self._http.post(path, json=body)
        response.raise_for_status()
        answer: dict[str, Any] = response.json()
        return answer


def _events(stream: httpx.Response) -> Iterator[dict[str, Any]]:
    """The messages of a stream of server-sent events; empty for a sign of life."""
    name, data = "message", ""
    for line in stream.iter_lines():
        if line.startswith(":"):
            yield {}
        elif line.startswith("event:"):
            name = line[6:].strip()
        elif line.startswith("data:"):
            data += line[5:].strip()
        elif not line and data:
            if name == "message":
                yield json.loads(data)
            name, data = "message", ""
