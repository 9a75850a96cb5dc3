"""How the WeChat channel is set up."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_ADMIN = "mp.weixin.qq.com, 设置与开发 > 开发接口管理 > 基本配置"
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


class SettingsMistake(ValueError):
    """A setting is missing or wrong; the text says what to do."""


@dataclass(frozen=True)
class WeChatSettings:
    """How the WeChat channel is set up.

    Attributes:
        token: The word that WeChat signs requests with; chosen by whoever runs this.
        app_id: The account's id for developers, ``wx…``.
        app_secret: Its secret; whoever knows it can write to every follower.
        aes_key: The EncodingAESKey of the safe mode; empty for the plain mode, in which
            what residents write is not encrypted by WeChat itself.
        api: Where WeChat's API is.
        passive_seconds: How long a request waits for the answer; WeChat asks again
            after 5.
        typing_after: Seconds without an answer until "typing" is shown.
        api_seconds: How long one call of the API may take.
        max_age_seconds: The oldest signature that is taken; who sees a request cannot
            repeat it later. The clock of this machine must be right.

    Raises:
        SettingsMistake: If a value cannot be used.
    """

    token: str = field(repr=False)
    app_id: str
    app_secret: str = field(repr=False)
    aes_key: str = field(default="", repr=False)
    api: str = "https://api.weixin.qq.com"
    passive_seconds: float = 4.4
    typing_after: float = 1.0
    api_seconds: float = 3.0
    max_age_seconds: float = 300.0

    def __post_init__(self) -> None:
        for wrong, what_to_do in (
            (not self.token, _NO_TOKEN),
            (not re.fullmatch(r"[A-Za-z0-9_-]{3,32}", self.token), _BAD_TOKEN),
            (not re.fullmatch(r"wx[0-9a-f]{16}", self.app_id), _BAD_APP_ID),
            (not re.fullmatch(r"[!-~]+", self.app_secret), _BAD_SECRET),
            (self.aes_key and not _is_key(self.aes_key), _BAD_KEY),
            (not _is_api(self.api), _BAD_API),
        ):
            if wrong:
                raise SettingsMistake(what_to_do)

    @property
    def safe_mode(self) -> bool:
        """Whether every request must be encrypted."""
        return bool(self.aes_key)


def _is_key(key: str) -> bool:
    if not re.fullmatch(r"[A-Za-z0-9]{43}", key):
        return False
    return len(base64.b64decode(key + "=")) == 32


def _is_api(url: str) -> bool:
    parts = urlsplit(url)
    on_this_machine = parts.hostname in _LOOPBACK
    return bool(parts.hostname) and (parts.scheme == "https" or on_this_machine)


_NO_TOKEN = (
    "LINLI_WECHAT_TOKEN is empty: anybody could write in a resident's name. Choose a "
    f"word of up to 32 letters and digits, write it into .env and at {_ADMIN} (Token)."
)
_BAD_TOKEN = (
    "LINLI_WECHAT_TOKEN must be 3 to 32 letters or digits. Choose another one, write "
    f"it into .env and at {_ADMIN} (Token)."
)
_BAD_APP_ID = (
    "LINLI_WECHAT_APP_ID must be wx and 16 more characters. Copy the AppID from "
    f"{_ADMIN}."
)
_BAD_SECRET = (
    "LINLI_WECHAT_APP_SECRET is missing or has spaces in it. Copy the AppSecret from "
    f"{_ADMIN}; it is shown only once, when it is made or reset."
)
_BAD_KEY = (
    "LINLI_WECHAT_AES_KEY must be the 43 letters and digits of the EncodingAESKey. "
    f"Copy it from {_ADMIN}, or leave it empty for the plain mode (明文模式)."
)
_BAD_API = (
    "LINLI_WECHAT_API must begin with https://. Leave it out to use WeChat's own."
)
