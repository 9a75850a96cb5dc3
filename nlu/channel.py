"""Rasa's one door: the gateway asks here, with a token, and gets an honest answer.

Unlike Rasa's own REST channel it needs a token, takes no channel name from the caller,
keeps each reply whole, and says so when there is none.
"""

from __future__ import annotations

import hmac
import logging
import os
from collections.abc import Awaitable
from contextvars import ContextVar
from functools import wraps
from typing import Any, Callable, Optional

from rasa.core.channels.channel import (
    CollectingOutputChannel,
    InputChannel,
    UserMessage,
)
from rasa.core.processor import MessageProcessor
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

from nlu.components.settled_language import settled_language
from nlu.tracker_store import forget

logger = logging.getLogger(__name__)

REPLY = ("text", "lang", "kind", "card", "buttons")
BUTTON = ("title", "payload", "lang")
REQUEST = {"sender", "message", "message_id", "metadata"}
# Actions that raised while the current message was handled.
_raised: ContextVar[Optional[list[str]]] = ContextVar("raised", default=None)


class RaisedActions(logging.Handler):
    """Hears of actions that raised: Rasa goes on without them and only logs it."""

    def emit(self, record: logging.LogRecord) -> None:
        """Remember an error of Rasa's processor for the message that is handled."""
        raised = _raised.get()
        if raised is not None and record.exc_info:
            raised.append(record.getMessage())


class GatewayOutput(CollectingOutputChannel):
    """Collects whole replies; Rasa's own would split a text at its blank lines."""

    @classmethod
    def name(cls) -> str:
        """The channel's name in the tracker."""
        return "gateway"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keep one reply, with the fields that the gateway knows."""
        reply = {name: message.get(name) for name in REPLY}
        reply["card"] = reply["card"] or []
        reply["buttons"] = [
            {name: button.get(name) for name in BUTTON}
            for button in reply["buttons"] or []
        ]
        self.messages.append(reply)


class GatewayChannel(InputChannel):
    """Takes messages from Linli's web and worker processes only."""

    @classmethod
    def name(cls) -> str:
        """Part of the route: ``/webhooks/gateway/webhook``."""
        return "gateway"

    def blueprint(
        self, on_new_message: Callable[[UserMessage], Awaitable[Any]]
    ) -> Blueprint:
        """The routes of the channel."""
        routes = Blueprint("gateway_webhook")
        token = os.environ.get("LINLI_RASA_TOKEN", "")
        logging.getLogger(MessageProcessor.__module__).addHandler(
            RaisedActions(logging.ERROR)
        )

        routes.get("/")(_health)
        routes.post("/forget")(_guarded(token, _forget))
        routes.post("/webhook")(_guarded(token, _receive))
        routes.post("/understand")(_guarded(token, _understand))
        return routes


async def _health(request: Request) -> HTTPResponse:
    # Rasa also starts with a model it could not read.
    if request.app.ctx.agent.is_ready():
        return json({"status": "ok"})
    return json({"status": "no model"}, 503)


async def _forget(request: Request) -> HTTPResponse:
    sender = (request.json or {}).get("sender")
    if not isinstance(sender, str) or not sender:
        return json({"error": "sender is missing"}, 400)
    forget(request.app.ctx.agent.tracker_store, sender)
    return json({"status": "forgotten"})


async def _receive(request: Request) -> HTTPResponse:
    asked = _message(request)
    if isinstance(asked, str):
        return json({"error": asked}, 400)
    try:
        return await _answer(request, asked)
    except Exception as error:
        # The kind only: the text of an error may quote what was written.
        logger.error("message failed: %s", type(error).__name__)
        logger.debug("message failed", exc_info=True)
        return json({"error": "exception"}, 500)


async def _understand(request: Request) -> HTTPResponse:
    """What a message is for; nothing is answered, and no conversation moves on."""
    asked = _message(request)
    if isinstance(asked, str):
        return json({"error": asked}, 400)
    try:
        parsed = await request.app.ctx.agent.processor.parse_message(asked)
    except Exception as error:
        logger.error("message not understood: %s", type(error).__name__)
        return json({"error": "exception"}, 500)
    return json(_understood(parsed))


Handler = Callable[[Request], Awaitable[HTTPResponse]]


def _guarded(token: str, handler: Handler) -> Handler:
    """The handler, for callers that know the token."""

    @wraps(handler)
    async def guarded(request: Request) -> HTTPResponse:
        if not _authorised(request, token):
            return json({"error": "unauthorised"}, 401)
        return await handler(request)

    return guarded


def _authorised(request: Request, token: str) -> bool:
    given = request.headers.get("Authorization", "")
    return bool(token) and hmac.compare_digest(
        given.encode(), f"Bearer {token}".encode()
    )


def _message(request: Request) -> UserMessage | str:
    """The message that was sent, or what is wrong with it."""
    try:
        body = request.json
    except Exception:
        return "the body is not JSON"
    if not isinstance(body, dict):
        return "the body is not an object"
    if unknown := set(body) - REQUEST:
        return f"unknown: {', '.join(sorted(unknown))}"
    for name in ("sender", "message"):
        if not isinstance(body.get(name), str) or not body[name].strip():
            return f"{name} is missing"
    metadata = body.get("metadata")
    if not isinstance(metadata, dict) or not metadata.get("channel"):
        return "metadata.channel is missing"
    return UserMessage(
        body["message"],
        GatewayOutput(),
        body["sender"],
        input_channel="gateway",
        message_id=body.get("message_id"),
        metadata=metadata,
    )


async def _answer(request: Request, message: UserMessage) -> HTTPResponse:
    agent = request.app.ctx.agent
    # Parsed here, once, so that what was understood can be told; Rasa takes it over.
    parsed = await agent.processor.parse_message(message)
    # Rasa drops what our components found when it reads a command.
    parsed.setdefault("language", settled_language(message.metadata))
    message.parse_data = parsed
    raised: list[str] = []
    _raised.set(raised)
    await agent.handle_message(message)
    if raised:
        return json({"error": "exception"}, 500)
    replies = message.output_channel.messages
    if not replies:
        tracker = await agent.tracker_store.retrieve(message.sender_id)
        if tracker and tracker.is_paused():
            return json({"outcome": "paused", **_understood(parsed), "messages": []})
        return json({"error": "no_answer"}, 500)
    return json({"outcome": "answered", **_understood(parsed), "messages": replies})


def _understood(parsed: dict[str, Any]) -> dict[str, Any]:
    intent = parsed.get("intent") or {}
    return {
        "language": parsed.get("language"),
        "intent": {
            "name": intent.get("name"),
            "confidence": intent.get("confidence"),
        },
        "topic": _topic(parsed),
        # Three at most: the topic finder keeps no more.
        "guesses": [topic["name"] for topic in parsed.get("topics") or []],
    }


def _topic(parsed: dict[str, Any]) -> Optional[dict[str, Any]]:
    for entity in parsed.get("entities", []):
        if entity["entity"] == "topic":
            confidence = (parsed.get("intent") or {}).get("confidence")
            return {"name": entity["value"], "confidence": confidence}
    return None
