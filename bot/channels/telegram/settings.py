"""How the Telegram channel is set up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from pydantic import SecretStr

PUBLIC_API = "https://api.telegram.org"
# Where Telegram's own servers deliver to; a private Bot API server takes any port.
PORTS = (443, 80, 88, 8443)

NO_SECRET = SecretStr("")

_TOKEN = re.compile(r"([0-9]{1,20}):[A-Za-z0-9_-]{3,}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")


class TelegramSettingsError(ValueError):
    """A setting is missing or wrong; the text says what to do."""


@dataclass(frozen=True)
class TelegramSettings:
    """How the Telegram channel is set up.

    Attributes:
        token: Of the bot, from @BotFather; whoever knows it is the bot.
        api: Where the Bot API is.
        webhook_url: Where Telegram delivers updates; empty: we fetch them ourselves.
        secret: What Telegram shows with each delivery, so that it can be believed.
        max_connections: Deliveries at the same time, 1 to 100.
        seconds: Longest wait for an answer of the Bot API.
        poll_seconds: How long Telegram holds a question for updates that has no answer.

    Raises:
        TelegramSettingsError: If a setting cannot work.
    """

    token: SecretStr
    api: str = PUBLIC_API
    webhook_url: str = ""
    secret: SecretStr = NO_SECRET
    max_connections: int = 40
    seconds: float = 15.0
    poll_seconds: int = 50

    def __post_init__(self) -> None:
        if not _TOKEN.fullmatch(self.token.get_secret_value()):
            raise TelegramSettingsError(
                "LINLI_TELEGRAM_TOKEN is not the token of a bot. Ask @BotFather on "
                "Telegram for it with /mybots; it looks like 123456789:AAE-x5…"
            )
        api = urlsplit(self.api)
        if api.scheme not in ("http", "https") or not api.hostname:
            raise TelegramSettingsError(
                f"LINLI_TELEGRAM_API is not an address. Leave it out for {PUBLIC_API}."
            )
        object.__setattr__(self, "api", self.api.rstrip("/"))
        if self.webhook_url:
            self._check_webhook()

    @property
    def bot_id(self) -> int:
        """The bot's own user id, which its token begins with."""
        return int(self.token.get_secret_value().partition(":")[0])

    def _check_webhook(self) -> None:
        url = urlsplit(self.webhook_url)
        if self.api == PUBLIC_API:
            if url.scheme != "https" or not url.hostname:
                raise TelegramSettingsError(
                    "Telegram delivers to https addresses only. Set LINLI_PUBLIC_URL "
                    "to the https address of this installation, or to an http address "
                    "to fetch the messages instead."
                )
            if (url.port or 443) not in PORTS:
                raise TelegramSettingsError(
                    f"Telegram delivers to port 443, 80, 88 or 8443 only, not to "
                    f"{url.port}. Change the port in LINLI_PUBLIC_URL."
                )
        if not _SECRET.fullmatch(self.secret.get_secret_value()):
            raise TelegramSettingsError(
                "The secret of Telegram's deliveries must have 16 to 256 letters A-Z "
                "a-z, digits, _ or -. It is made of LINLI_SECRET: run "
                "`.venv/bin/linli setup` to write one into .env."
            )
        if not 1 <= self.max_connections <= 100:
            raise TelegramSettingsError("max_connections must be from 1 to 100.")
