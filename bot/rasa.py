"""The client of the Rasa server; the only file that knows its wire format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import httpx

from community.model.message import Reply
from community.model.talk import Step

_Read = TypeVar("_Read")

CONNECT_SECONDS = 5.0
CONNECTIONS = 40
# Shorter than the five seconds after which Rasa's web server closes an idle connection.
IDLE_SECONDS = 2.0

Failure = Literal["unreachable", "too_slow", "refused", "no_answer", "malformed"]


class RasaFailed(Exception):
    """Rasa gave no usable answer; ``reason`` is one of a closed set."""

    def __init__(self, reason: Failure, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason


@dataclass(frozen=True)
class Question:
    """What Rasa is asked: a person's text, or a command that we made ourselves.

    Attributes:
        expects: What the text probably answers, if something was asked.
    """

    conversation_id: int
    message_id: int
    channel: str
    text: str
    command: str | None
    language_chosen: str | None
    language_current: str | None
    language_hint: str | None
    language_default: str
    expects: Step | None = None


@dataclass(frozen=True)
class Understanding:
    """What Rasa understood and what it answers.

    Attributes:
        guesses: Topics that the message may be about, best first.
    """

    language: str
    intent: str | None
    topic: str | None
    confidence: float | None
    replies: tuple[Reply, ...]
    guesses: tuple[str, ...] = ()


def neutralise(text: str) -> str:
    """A person's text with a leading slash that Rasa cannot take for a command.

    Rasa strips white space and reads a leading "/" as an intent; the full-width slash
    is not read so (measured on Rasa 3.6.21).
    """
    stripped = text.strip()
    return "／" + stripped[1:] if stripped.startswith("/") else stripped


class RasaClient:
    """Asks the Rasa server over loopback, with the shared token.

    Args:
        url: Base address of the server.
        token: Shared secret of gateway and Rasa.
        seconds: Longest wait for one answer; also kept as an attribute.
    """

    def __init__(self, url: str, token: str, seconds: float) -> None:
        self.seconds = seconds
        self._http = httpx.AsyncClient(
            base_url=url,
            # Waiting for one of our own connections says nothing about Rasa.
            timeout=httpx.Timeout(seconds, connect=CONNECT_SECONDS, pool=None),
            headers={"Authorization": f"Bearer {token}"},
            limits=httpx.Limits(
                max_connections=CONNECTIONS, keepalive_expiry=IDLE_SECONDS
            ),
        )

    async def ask(self, question: Question) -> Understanding:
        """The answer to one message.

        Raises:
            RasaFailed: If there is none, for a reason of the closed set.
        """
        return await self._post("webhook", question, _understanding)

    async def understand(self, question: Question) -> str | None:
        """What one message is for; Rasa neither answers nor remembers it.

        Raises:
            RasaFailed: If there is no telling, for a reason of the closed set.
        """
        return await self._post("understand", question, _intent)

    async def forget(self, channel: str, conversation_id: int) -> None:
        """Delete what Rasa keeps of a conversation.

        Raises:
            RasaFailed: If it could not be told to.
        """
        try:
            response = await self._http.post(
                "/webhooks/gateway/forget",
                json={"sender": _sender(channel, conversation_id)},
            )
        except httpx.HTTPError as error:
            raise RasaFailed("unreachable", type(error).__name__) from error
        if response.status_code != 200:
            raise RasaFailed("refused", str(response.status_code))

    async def healthy(self) -> bool:
        """Whether the server listens and has its model."""
        try:
            response = await self._http.get("/webhooks/gateway/", timeout=2.0)
        except httpx.HTTPError:
            return False
        return response.status_code == 200

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def _post(
        self, route: str, question: Question, read: Callable[[dict[str, Any]], _Read]
    ) -> _Read:
        try:
            response = await self._answer(route, _request(question))
        except httpx.TimeoutException as error:
            raise RasaFailed("too_slow", type(error).__name__) from error
        except httpx.HTTPError as error:
            raise RasaFailed("unreachable", type(error).__name__) from error
        if response.status_code in (400, 401):
            raise RasaFailed("refused", str(response.status_code))
        if response.status_code != 200:
            raise RasaFailed("no_answer", str(response.status_code))
        try:
            return read(response.json())
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise RasaFailed("malformed", repr(error)) from error

    async def _answer(self, route: str, body: dict[str, Any]) -> httpx.Response:
        """What Rasa answers; asked once more if it closed the connection instead.

        A server closes what was idle at the moment at which we use it again, and asking
        twice does no harm: the message has the same id.
        """
        path = f"/webhooks/gateway/{route}"
        try:
            return await self._http.post(path, json=body)
        except (httpx.ReadError, httpx.WriteError, httpx.RemoteProtocolError):
            return await self._http.post(path, json=body)


def _sender(channel: str, conversation_id: int) -> str:
    return f"{channel}:{conversation_id}"


def _request(question: Question) -> dict[str, Any]:
    return {
        "sender": _sender(question.channel, question.conversation_id),
        "message": question.command or neutralise(question.text),
        "message_id": str(question.message_id),
        "metadata": {
            "language_chosen": question.language_chosen,
            "language_current": question.language_current,
            "language_hint": question.language_hint,
            "language_default": question.language_default,
            "channel": question.channel,
            "conversation_id": question.conversation_id,
            "message_id": question.message_id,
            "expects": question.expects,
        },
    }


def _intent(body: dict[str, Any]) -> str | None:
    intent = body.get("intent") or {}
    name: str | None = intent.get("name")
    return name


def _understanding(body: dict[str, Any]) -> Understanding:
    intent = body.get("intent") or {}
    topic = body.get("topic") or {}
    replies = tuple(
        Reply(
            text=item["text"],
            lang=item["lang"],
            kind=item.get("kind", "text"),
            card=tuple(item.get("card") or ()),
            buttons=tuple(item.get("buttons") or ()),
        )
        for item in body["messages"]
    )
    texts = [body["language"], *(t for r in replies for t in (r.text, r.lang, r.kind))]
    if not all(isinstance(text, str) and text for text in texts):
        raise TypeError("a text or a language is missing")
    if not replies:
        # A paused tracker answers nothing; ownership lives with us, so this is a fault.
        raise RasaFailed("no_answer", str(body.get("outcome")))
    return Understanding(
        language=body["language"],
        intent=intent.get("name"),
        topic=topic.get("name"),
        confidence=intent.get("confidence"),
        replies=replies,
        # Only staff read them: a model that has none is good enough to answer.
        guesses=tuple(body.get("guesses") or ()),
    )
