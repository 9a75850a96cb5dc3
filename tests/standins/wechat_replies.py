"""What WeChat makes of the desk's answer to a delivered message."""

from __future__ import annotations

from dataclasses import dataclass

from tests.standins.wechat_crypto import SafeMode, signature
from tests.standins.wechat_errors import Unreadable
from tests.standins.wechat_xml import Element, parse

TEXT_BYTES = 2048
HEAD = ["ToUserName", "FromUserName", "CreateTime", "MsgType"]
MEDIA = {"image": "Image", "voice": "Voice", "video": "Video"}


@dataclass(frozen=True)
class Reply:
    """A passive reply.

    Attributes:
        kind: Its MsgType.
        text: What the resident reads of it.
        xml: The reply, decrypted.
    """

    kind: str
    text: str
    xml: str


class ReplyReader:
    """Reads answers for one account.

    Args:
        account: The account's own name, as in ToUserName of what residents send.
        token: The word that signatures are made with.
        safe: How to decrypt, None in plain mode.
        plain_allowed: Whether a reply may come unencrypted.
    """

    def __init__(
        self, account: str, token: str, safe: SafeMode | None, plain_allowed: bool
    ) -> None:
        self._account = account
        self._token = token
        self._safe = safe
        self._plain_allowed = plain_allowed
        self._seen: dict[bytes, str] = {}

    def read(self, body: bytes, openid: str) -> Reply | None:
        """The reply, or None if the answer only says that the message has arrived.

        Raises:
            Unreadable: If WeChat would tell the resident that the service is
                unavailable.
        """
        if body in (b"", b"success"):
            return None
        root, xml = parse(body), body.decode()
        if self._safe and (not self._plain_allowed or "Encrypt" in root.names()):
            xml = self._opened(root, self._safe)
            root = parse(xml)
        sender, receiver = root.child("FromUserName"), root.child("ToUserName")
        if (sender.text, receiver.text) != (self._account, openid):
            raise Unreadable(f"from {sender.text} to {receiver.text}")
        _check_time(root.child("CreateTime").text)
        kind = root.child("MsgType").text
        return Reply(kind, _read_content(root, kind), xml)

    def _opened(self, root: Element, safe: SafeMode) -> str:
        _expect(root, ["Encrypt", "MsgSignature", "TimeStamp", "Nonce"])
        encrypted = root.child("Encrypt").text
        sign = signature(
            self._token,
            root.child("TimeStamp").text,
            root.child("Nonce").text,
            encrypted,
        )
        if sign != root.child("MsgSignature").text:
            raise Unreadable("wrong MsgSignature")
        opened = safe.decrypt(encrypted)
        # The same answer may come again for a repeated message, but a new one must
        # begin with new random bytes.
        if self._seen.setdefault(opened.prefix, encrypted) != encrypted:
            raise Unreadable("the random bytes were used before")
        return opened.text


def _check_time(value: str) -> None:
    # Eleven digits and more are milliseconds.
    if not (value.isascii() and value.isdigit() and len(value) <= 10):
        raise Unreadable(f"CreateTime {value!r}")


def _expect(element: Element, needed: list[str], allowed: tuple[str, ...] = ()) -> None:
    names = element.names()
    wrong = set(names) - set(needed) - set(allowed)
    if wrong or not set(needed) <= set(names) or len(set(names)) < len(names):
        raise Unreadable(f"{element.name} has {names}")


def _read_content(root: Element, kind: str) -> str:
    if kind == "text":
        return _read_text(root)
    if kind in MEDIA:
        _expect(root, [*HEAD, MEDIA[kind]])
        media = root.child(MEDIA[kind])
        extra = ("Title", "Description") if kind == "video" else ()
        _expect(media, ["MediaId"], extra)
        return _filled(media, "MediaId")
    if kind == "music":
        _expect(root, [*HEAD, "Music"])
        extra = ("Title", "Description", "MusicUrl", "HQMusicUrl")
        _expect(root.child("Music"), ["ThumbMediaId"], extra)
        return _filled(root.child("Music"), "ThumbMediaId")
    if kind == "news":
        return _read_news(root)
    if kind == "transfer_customer_service":
        _expect(root, HEAD, ("TransInfo",))
        return ""
    raise Unreadable(f"MsgType {kind!r}")


def _read_text(root: Element) -> str:
    _expect(root, [*HEAD, "Content"])
    content = root.child("Content")
    if not content.text.strip():
        raise Unreadable("an empty Content")
    if not content.in_cdata:
        raise Unreadable("a Content outside CDATA")
    size = len(content.text.encode())
    if size > TEXT_BYTES:
        raise Unreadable(f"{size} bytes of text")
    return content.text


def _read_news(root: Element) -> str:
    _expect(root, [*HEAD, "ArticleCount", "Articles"])
    articles = root.child("Articles").children
    if root.child("ArticleCount").text != "1" or len(articles) != 1:
        raise Unreadable(f"{len(articles)} articles")
    article = articles[0]
    _expect(article, ["Title", "Description", "PicUrl", "Url"])
    parts = [article.child(name).text for name in ("Title", "Description", "Url")]
    return "\n".join(part for part in parts if part)


def _filled(element: Element, name: str) -> str:
    value = element.child(name).text
    if not value:
        raise Unreadable(f"an empty {name}")
    return value
