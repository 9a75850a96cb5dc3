"""Updates made by hand, and what is read in them."""

from __future__ import annotations

from typing import Any

from bot.channels.base import Attachment, Inbound
from bot.channels.telegram.receive import parse, read
from bot.channels.telegram.received import Me, Received, Said

ME = Me(42, "community_bot")
PERSON = {
    "id": 5,
    "is_bot": False,
    "first_name": "Ana",
    "language_code": "es",
}
PRIVATE = {"id": 5, "type": "private", "first_name": "Ana"}
GROUP = {"id": -1004001, "type": "supergroup", "title": "Barrio"}
BOT_MESSAGE = {
    "message_id": 10,
    "date": 1_700_000_000,
    "chat": GROUP,
    "from": {"id": 42, "is_bot": True, "first_name": "Bot"},
    "text": "Hello",
}


def received(update: Any, me: Me = ME) -> Received:
    parsed = parse(update)
    assert parsed is not None
    return read(parsed, me)


def message(**fields: Any) -> dict[str, Any]:
    content = {"message_id": 3, "date": 1_700_000_000, "from": PERSON, "chat": PRIVATE}
    return {"update_id": 9, "message": content | fields}


def in_group(text: str, **fields: Any) -> dict[str, Any]:
    return message(chat=GROUP, text=text, **fields)


def mention(text: str) -> dict[str, Any]:
    offset = len(text[: text.index("@")].encode("utf-16-le")) // 2
    length = len(text[text.index("@") :].split()[0])
    return {"type": "mention", "offset": offset, "length": length}


def said(update: Any, me: Me = ME) -> Inbound:
    result = received(update, me)
    assert isinstance(result, Said)
    return result.inbound


def only(inbound: Inbound) -> Attachment:
    (attachment,) = inbound.attachments
    return attachment
