"""What WeChat answers when it refuses a call, and why it cannot read something."""

from __future__ import annotations

from typing import Any

TEXTS = {
    -1: "system error",
    40001: "invalid credential, access_token is invalid or not latest",
    40002: "invalid grant_type",
    40003: "invalid openid",
    40007: "invalid media_id",
    40008: "invalid message type",
    40013: "invalid appid",
    40014: "invalid access_token",
    40016: "invalid button size",
    40017: "invalid button type",
    40018: "invalid button name size",
    40019: "invalid button key size",
    40020: "invalid button url size",
    40022: "invalid sub button level",
    40023: "invalid sub button size",
    40024: "invalid sub button type",
    40025: "invalid sub button name size",
    40026: "invalid sub button key size",
    40027: "invalid sub button url size",
    40032: "invalid openid list size",
    40035: "invalid parameter",
    40125: "invalid appsecret",
    40164: "invalid ip, not in whitelist",
    41001: "access_token missing",
    42001: "access_token expired",
    43001: "require GET method",
    43002: "require POST method",
    43004: "require subscribe",
    44002: "empty post data",
    44004: "empty content",
    45002: "content size out of limit",
    45008: "article size out of limit",
    45009: "reach max api daily quota limit",
    45011: "api minute-quota reach limit, must slower, retry next minute",
    45015: "response out of time limit or subscription is canceled",
    45047: "out of response count limit",
    45056: "too many tags",
    45059: "too many tags on one user",
    45072: "command field is not valid",
    45080: "no interaction with the user within 30 seconds",
    45081: "already typing",
    45157: "tag name already exists",
    45158: "tag name too long",
    45159: "invalid tag id",
    46003: "menu no exist",
    47001: "data format error",
    48001: "api unauthorized",
    48002: "user refuses messages",
    50002: "user limited",
    65301: "no such conditional menu",
    65303: "there is no selfmenu, please create selfmenu first",
    65304: "match rule empty",
    65305: "too many conditional menus",
    65320: "match rule not supported any more",
}


class Refused(Exception):
    """The platform refuses a call.

    Attributes:
        errcode: WeChat's number for the reason.
        hint: What exactly was wrong, for whoever reads a failed test.
    """

    def __init__(self, errcode: int, hint: str = "") -> None:
        super().__init__(f"{errcode} {TEXTS.get(errcode, '')} {hint}".rstrip())
        self.errcode = errcode
        self.hint = hint

    def answer(self) -> dict[str, Any]:
        """The JSON object WeChat answers with, always with HTTP status 200."""
        text = TEXTS.get(self.errcode, "error")
        hint = f" hint: [{self.hint}]" if self.hint else ""
        return {"errcode": self.errcode, "errmsg": text + hint}


class Unreadable(Exception):
    """The desk's answer to a message is none that WeChat takes; the text says why."""
