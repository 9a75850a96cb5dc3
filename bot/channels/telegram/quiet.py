"""Keeps the bot's token, which is part of every address, out of the logs."""

from __future__ import annotations

import logging
import re

# They log addresses or parameters of requests.
LOGGERS = (
    "httpx",
    "httpcore.connection",
    "httpcore.http11",
    "httpcore.proxy",
    "telegram.Bot",
    "telegram.request.BaseRequest",
    "telegram.request.HTTPXRequest",
)
_TOKEN = re.compile(r"(bot)[0-9]+(?::|%3A)[A-Za-z0-9_-]+")
_SECRET = re.compile(r"(secret_token\W+)[A-Za-z0-9_-]+")


class _WithoutSecrets(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = without_secrets(record.getMessage()), ()
        return True


_FILTER = _WithoutSecrets()


def keep_secrets_out_of_logs() -> None:
    """Silence what libraries log of each request, and clean what they log anyway."""
    for name in LOGGERS:
        logger = logging.getLogger(name)
        logger.addFilter(_FILTER)
        logger.setLevel(logging.WARNING)


def without_secrets(text: str) -> str:
    """A text without the bot's token and the webhook's secret."""
    return _SECRET.sub(r"\1…", _TOKEN.sub(r"\1…", text))
