"""The stream of events that keeps an open page up to date (server-sent events)."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

from bot.channels.web.hub import Hub
from bot.channels.web.ports import Desk
from community.languages import direction
from community.model.message import StoredMessage

BATCH = 200
RETRY_MILLISECONDS = 3000


async def events(
    desk: Desk, hub: Hub, address: str, after: int, heartbeat: float
) -> AsyncIterator[str]:
    """Every message of an address after one, then each new one, without end.

    Args:
        after: Id of the last message the page has.
        heartbeat: Longest silence in seconds.
    """
    yield f"retry: {RETRY_MILLISECONDS}\n\n"
    told: dict[str, Any] | None = None
    with hub.listen("web", address, desk.newest) as listener:
        listener.seen = after
        while not listener.ended:
            listener.looking()
            messages = await desk.history(
                "web", address, after=listener.seen, limit=BATCH
            )
            for message in messages:
                yield _event(view(message), f"id: {message.id}\n")
                listener.seen = message.id
            # Also without a message: a colleague may just have taken the case.
            state = await conversation_state(desk, address)
            if state != told:
                told = state
                yield _event(state, "event: state\n")
            if len(messages) == BATCH:
                continue
            if not await listener.woken(heartbeat):
                yield ": still here\n\n"


def view(message: StoredMessage) -> dict[str, Any]:
    """A message as the page gets it."""
    return {
        "id": message.id,
        "direction": message.direction,
        "author": message.author,
        "by": message.by,
        "text": message.text,
        "photo": any(given["kind"] == "photo" for given in message.given),
        "lang": message.language,
        "dir": _direction(message.language),
        "kind": message.kind,
        "card": [_line(line) for line in message.card],
        "buttons": [
            {
                "key": choice.key,
                "title": choice.title,
                "lang": choice.language,
                "dir": _direction(choice.language),
                "used": choice.used,
            }
            for choice in message.buttons
        ],
        "at": message.created_at.isoformat(),
        "client_msg_id": _client_id(message),
        "in_reply_to": message.in_reply_to,
    }


async def conversation_state(desk: Desk, address: str) -> dict[str, Any]:
    """Who answers a resident, and in which language they chose to be answered."""
    conversation = await desk.conversation("web", address)
    if conversation is None:
        return {"owner": "bot", "staff_name": None, "language": None}
    staff = conversation.owner == "staff"
    return {
        "owner": conversation.owner,
        "staff_name": await desk.staff_name(conversation) if staff else None,
        "language": conversation.language_chosen,
    }


def _line(line: dict[str, Any]) -> dict[str, Any]:
    """A line of a card; one in a language of its own says how that is written."""
    return line | {"dir": _direction(line["lang"])} if "lang" in line else line


def _client_id(message: StoredMessage) -> str | None:
    if message.direction != "in" or message.platform_id is None:
        return None
    return message.platform_id.partition(":")[2]


def _direction(language: str | None) -> str:
    """``auto`` leaves it to the letters, which is right unless we know better."""
    return "rtl" if language and direction(language) == "rtl" else "auto"


def _event(data: dict[str, Any], head: str) -> str:
    return f"{head}data: {json.dumps(data, ensure_ascii=False)}\n\n"
