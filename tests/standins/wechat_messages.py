"""What a resident can do in WeChat, as the fields of the message it becomes.

Every function gives the fields that are its own; who wrote to whom, the time and the
MsgId are added when it is delivered.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.standins.wechat_errors import Unreadable
from tests.standins.wechat_xml import Fields, Value, parse


@dataclass(frozen=True)
class UserMessage:
    """A message of a resident, ready to be delivered as often as needed.

    Attributes:
        openid: The resident.
        xml: The message in plain.
        rule: Which allowance for custom messages it opens: ``message``, ``menu``,
            ``follow``, ``scan`` or None.
        event: Name of the event, empty for an ordinary message.
    """

    openid: str
    xml: str
    rule: str | None
    event: str = ""

    @staticmethod
    def of(xml: str, openid: str) -> UserMessage:
        """The message that an XML text is; text that is not XML opens nothing."""
        try:
            root = parse(xml)
        except Unreadable:
            return UserMessage(openid, xml, None)
        values = {child.name: child.text for child in root.children}
        event = values.get("Event", "")
        return UserMessage(openid, xml, _rule(values, event), event)


def _rule(values: dict[str, str], event: str) -> str | None:
    if "bizmsgmenuid" in values:
        return "menu"
    if values.get("MsgType") != "event":
        return "message"
    return {
        "subscribe": "follow",
        "SCAN": "scan",
        "CLICK": "menu",
        "scancode_push": "menu",
        "scancode_waitmsg": "menu",
    }.get(event)


def text(content: str) -> Fields:
    """They write something."""
    return {"MsgType": "text", "Content": content}


def chosen(menu_id: str, content: str) -> Fields:
    """They touch a line of a ``msgmenu``."""
    return text(content) | {"bizmsgmenuid": menu_id}


def image(media_id: str = "image-1") -> Fields:
    """They send a picture."""
    url = f"http://mmbiz.example/{media_id}"
    return {"MsgType": "image", "PicUrl": url, "MediaId": media_id}


def voice(recognition: str | None = None, media_id: str = "voice-1") -> Fields:
    """They speak; WeChat may have written down what (or an empty text)."""
    fields = {"MsgType": "voice", "MediaId": media_id, "Format": "amr"}
    return fields if recognition is None else fields | {"Recognition": recognition}


def video(media_id: str = "video-1", short: bool = False) -> Fields:
    """They send a video."""
    kind = "shortvideo" if short else "video"
    return {"MsgType": kind, "MediaId": media_id, "ThumbMediaId": f"thumb-{media_id}"}


def location(latitude: float, longitude: float, label: str = "") -> Fields:
    """They send a place on the map."""
    return {
        "MsgType": "location",
        "Location_X": latitude,
        "Location_Y": longitude,
        "Scale": 20,
        "Label": label,
    }


def link(title: str, url: str, description: str = "") -> Fields:
    """They send a link to an article."""
    return {"MsgType": "link", "Title": title, "Description": description, "Url": url}


def event(name: str, **fields: Value) -> Fields:
    """Any event, also one that nobody knows."""
    return {"MsgType": "event", "Event": name, **fields}


def subscribe(scene: str | None = None) -> Fields:
    """They follow the account, perhaps by the QR code of a scene."""
    if scene is None:
        return event("subscribe", EventKey="")
    return event("subscribe", EventKey=f"qrscene_{scene}", Ticket="ticket")


def unsubscribe() -> Fields:
    """They do not follow the account any more."""
    return event("unsubscribe", EventKey="")


def scan(scene: str) -> Fields:
    """A follower scans the QR code of a scene."""
    return event("SCAN", EventKey=scene, Ticket="ticket")


def click(key: str) -> Fields:
    """They touch an entry of the menu."""
    return event("CLICK", EventKey=key)


def view(url: str) -> Fields:
    """They open a page from the menu."""
    return event("VIEW", EventKey=url)


def position(latitude: float, longitude: float) -> Fields:
    """WeChat tells where they are, without their doing anything."""
    return event("LOCATION", Latitude=latitude, Longitude=longitude, Precision=119.38)
