"""One document of WeChat to what a resident said or did; a closed set.

A text message::

    <xml>
      <ToUserName><![CDATA[gh_oa]]></ToUserName>
      <FromUserName><![CDATA[oUser_0000000000000000000000]]></FromUserName>
      <CreateTime>1700000000</CreateTime>
      <MsgType><![CDATA[text]]></MsgType>
      <Content><![CDATA[你好]]></Content>
      <MsgId>6054768590064713729</MsgId>
    </xml>

An event has MsgType ``event``, Event and EventKey, and no MsgId.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any, Literal

from wechatpy import parse_message

from bot.channels.base import Attachment, Inbound
from bot.channels.wechat import xml
from bot.channels.wechat.quota import FOLLOW, MENU, MESSAGE, SCAN
from bot.channels.wechat.signature import BadRequest
from community.model.reply_window import Opening

CHANNEL = "wechat"

EventKind = Literal["subscribe", "unsubscribe", "scan", "click", "other"]

# wechatpy's names of events; it takes the prefix from the scene of a new follower.
_EVENTS: dict[str, EventKind] = {
    "subscribe": "subscribe",
    "subscribe_scan": "subscribe",
    "unsubscribe": "unsubscribe",
    "scan": "scan",
    "click": "click",
}
_WINDOWS: dict[EventKind, Opening] = {
    "subscribe": FOLLOW,
    "scan": SCAN,
    "click": MENU,
}
# A line of a menu inside the chat was touched, which arrives like something written.
_MENU_LINE = "bizmsgmenuid"
_NEEDED = {
    "ToUserName": r"[A-Za-z0-9_@.-]{1,64}",
    "FromUserName": r"[A-Za-z0-9_-]{1,64}",
    "CreateTime": r"[0-9]{1,10}",
    "MsgType": r"[A-Za-z0-9_]{1,64}",
}
_MESSAGE_ID = r"[0-9]{1,20}"


@dataclass(frozen=True)
class Event:
    """Something a resident did without a word.

    Attributes:
        kind: ``other`` is everything that nobody needs to answer.
        key: Of a menu entry that was touched, or the scene of a QR code.
    """

    kind: EventKind
    key: str = ""


@dataclass(frozen=True)
class Received:
    """What came.

    Attributes:
        account: The Official Account's own name; an answer comes from it.
        address: The resident's openid.
        platform_id: The same for every copy of it, and for nothing else.
        content: What was said or done.
        window: What we may write because of it.
    """

    account: str
    address: str
    platform_id: str
    content: Inbound | Event
    window: Opening | None


def receive(document: str) -> Received:
    """Read a document.

    Raises:
        BadRequest: If it is not one of WeChat's.
    """
    try:
        fields = xml.read(document)
    except xml.NotReadable as error:
        raise BadRequest(400, str(error)) from error
    if "Encrypt" in fields and "MsgType" not in fields:
        # WeChat's page is set to the safe mode, and we are not.
        raise BadRequest(400, "encrypted_set_LINLI_WECHAT_AES_KEY")
    for name, pattern in _NEEDED.items():
        if not re.fullmatch(pattern, fields.get(name, "")):
            raise BadRequest(400, f"bad_{name}")
    kind = fields["MsgType"].lower()
    if kind == "event" or kind.startswith("device_"):
        event = _event(document)
        content: Inbound | Event = event
        window = _WINDOWS.get(event.kind)
        platform_id = _event_id(fields)
    else:
        window = MENU if _MENU_LINE in fields else MESSAGE
        platform_id = fields.get("MsgId", "")
        if not re.fullmatch(_MESSAGE_ID, platform_id):
            raise BadRequest(400, "bad_MsgId")
        content = _message(_parsed(document), fields["FromUserName"], platform_id)
    address = fields["FromUserName"]
    return Received(fields["ToUserName"], address, platform_id, content, window)


def _event_id(fields: dict[str, str]) -> str:
    """WeChat gives events no id; two different ones may share a second."""
    names = ("FromUserName", "CreateTime", "Event", "EventKey")
    return ":".join(fields.get(name, "")[:200] for name in names)


def _parsed(document: str) -> Any:
    try:
        return parse_message(document)
    except Exception as error:
        # What it raises depends on what is wrong: KeyError, TypeError, ValueError …
        raise BadRequest(400, "not_understood") from error


def _event(document: str) -> Event:
    parsed = _parsed(document)
    # An unknown event is an UnknownMessage, which has no name of an event.
    kind = _EVENTS.get(getattr(parsed, "event", ""), "other")
    if kind in ("subscribe", "scan"):
        return Event(kind, _words(parsed, "scene_id"))
    return Event(kind, _words(parsed, "key") if kind == "click" else "")


def _message(parsed: Any, address: str, platform_id: str) -> Inbound:
    text, notice, attachment = _content(parsed)
    return Inbound(
        channel=CHANNEL,
        address=address,
        platform_id=platform_id,
        text=text,
        notice=notice,
        attachments=(attachment,) if attachment else (),
    )


def _content(parsed: Any) -> tuple[str, str | None, Attachment | None]:
    """Text, key of what the desk says instead of the bot, and what came with it."""
    media_id = _words(parsed, "media_id") or None
    match parsed.type:
        case "text":
            # wechatpy makes nothing at all of a text of spaces.
            text = _words(parsed, "content")
            return text, None if text else "error_empty", None
        case "voice":
            heard = _words(parsed, "recognition").strip()
            voice = Attachment("voice", file_id=media_id)
            return heard, None if heard else "voice_kept", voice
        case "image":
            url = _words(parsed, "image") or None
            photo = Attachment("photo", file_id=media_id, text=url)
            return "", "attachment_kept", photo
        case "video" | "shortvideo":
            return "", "attachment_kept", Attachment("video", file_id=media_id)
        case "link":
            title, url = _words(parsed, "title") or None, _words(parsed, "url") or None
            link = Attachment("document", name=title, text=url)
            return "", "attachment_kept", link
        case "location":
            return "", "location_kept", _place(parsed)
    return "", "cannot_read", None


def _place(parsed: Any) -> Attachment:
    return Attachment(
        "location",
        name=_words(parsed, "label") or None,
        latitude=_degrees(_words(parsed, "location_x"), 90),
        longitude=_degrees(_words(parsed, "location_y"), 180),
    )


def _words(parsed: Any, name: str) -> str:
    """What stands in an element, if the message has it; groups are no words."""
    value = getattr(parsed, name, None)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadRequest(400, f"bad_{name}")
    return xml.clean(value)


def _degrees(written: str, most: float) -> float:
    try:
        degrees = float(written)
    except ValueError as error:
        raise BadRequest(400, "bad_location") from error
    if not math.isfinite(degrees) or abs(degrees) > most:
        raise BadRequest(400, "bad_location")
    return degrees
