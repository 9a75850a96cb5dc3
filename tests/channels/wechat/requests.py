"""Requests as WeChat makes them, for tests without a stand-in."""

from __future__ import annotations

from typing import Any

from tests.standins.wechat import ACCOUNT, AES_KEY, APP_ID, TOKEN
from tests.standins.wechat_crypto import SafeMode, signature
from tests.standins.wechat_xml import Fields, render

# The moment of the recorded vectors.
NOW = "1700000000"
NONCE = "1320562132"


def signed(**more: str) -> dict[str, str]:
    """The parameters of a plain request."""
    sign = signature(TOKEN, NOW, NONCE)
    return {"signature": sign, "timestamp": NOW, "nonce": NONCE, **more}


def sealed(encrypted: str, **more: str) -> dict[str, str]:
    """The parameters of an encrypted request."""
    return signed(
        encrypt_type="aes",
        msg_signature=signature(TOKEN, NOW, NONCE, encrypted),
        **more,
    )


def envelope(encrypted: str, **beside: str) -> str:
    """The body of an encrypted request, perhaps with things in plain beside."""
    return render({"ToUserName": ACCOUNT, "Encrypt": encrypted, **beside})


def encrypt(document: str) -> str:
    """A document as it stands in an envelope."""
    return SafeMode(AES_KEY, APP_ID).encrypt(document)


def said(what: str, message_id: int = 1, sender: str = "resident-1") -> str:
    """A text message."""
    return message(sender, {"MsgType": "text", "Content": what, "MsgId": message_id})


def did(name: str, key: str = "", sender: str = "resident-1", **more: Any) -> str:
    """An event."""
    fields: Fields = {"MsgType": "event", "Event": name, "EventKey": key, **more}
    return message(sender, fields)


def message(sender: str, fields: Fields) -> str:
    """Any document of a resident."""
    head: dict[str, Any] = {
        "ToUserName": ACCOUNT,
        "FromUserName": sender,
        "CreateTime": int(NOW),
    }
    return render({**head, **fields})
