"""How a provider of translations is reached."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from pydantic import SecretStr

from bot.settings import Settings, SettingsError

NO_KEY = SecretStr("")
PROVIDERS = ("libretranslate", "openai")
# Names that lead to a machine of one's own network, never to the Internet.
_OWN_NAMES = (".local", ".lan", ".internal", ".home.arpa")


class TranslationSettingsError(ValueError):
    """A setting is missing or wrong; the text says what to do."""


@dataclass(frozen=True)
class TranslationSettings:
    """How a provider of translations is reached.

    Attributes:
        provider: ``libretranslate`` or ``openai``: whose public API it speaks.
        url: Where it is.
        key: What it knows us by; empty if it asks for none.
        model: Which model translates; only for ``openai``.
        seconds: Longest wait for one translation, with everything it takes.
        connect_seconds: Longest wait for a connection.

    Raises:
        TranslationSettingsError: If a setting cannot work.
    """

    provider: str
    url: str
    key: SecretStr = NO_KEY
    model: str = ""
    seconds: float = 8.0
    connect_seconds: float = 3.0

    def __post_init__(self) -> None:
        for wrong, what_to_do in (
            (self.provider not in PROVIDERS, _NO_PROVIDER),
            (not self.url, _NO_URL),
            (not _is_address(self.url), _BAD_URL),
            (not re.fullmatch(r"[!-~]*", self.key.get_secret_value()), _BAD_KEY),
            (self.provider == "openai" and not self.model, _NO_MODEL),
        ):
            if wrong:
                raise TranslationSettingsError(what_to_do)


def translation_settings(settings: Settings) -> TranslationSettings | None:
    """How the provider is reached; None if none is set up.

    Raises:
        SettingsError: If a setting of it is missing or wrong.
    """
    if not settings.translation:
        if settings.translation_url or settings.translation_key.get_secret_value():
            raise SettingsError(
                "LINLI_TRANSLATION is empty, but the address or the key of a provider "
                "is set. Write libretranslate or openai, or remove the others."
            )
        return None
    try:
        return TranslationSettings(
            provider=settings.translation,
            url=settings.translation_url,
            key=settings.translation_key,
            model=settings.translation_model,
        )
    except ValueError as error:
        raise SettingsError(str(error)) from error


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return False
    whole = bool(parts.hostname) and not (parts.query or parts.fragment or "@" in url)
    encrypted = parts.scheme == "https"
    return whole and (encrypted or (parts.scheme == "http" and _is_near(parts)))


def _is_near(parts: SplitResult) -> bool:
    """Whether an address leads no further than our own network."""
    host = parts.hostname or ""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host or host.endswith(_OWN_NAMES)


_NO_PROVIDER = (
    "LINLI_TRANSLATION is neither libretranslate nor openai. Write one of the two, or "
    "leave it empty: then nothing is translated by a machine."
)
_NO_URL = (
    "LINLI_TRANSLATION_URL is empty. Write the address of the provider, such as "
    "http://localhost:5000 for your own LibreTranslate (docs/operations.md)."
)
_BAD_URL = (
    "LINLI_TRANSLATION_URL is not an address that residents' words may be sent to. "
    "Write https://…, or http://… for a machine in your own network; without a "
    "password, and without anything after a ? or #."
)
_BAD_KEY = (
    "LINLI_TRANSLATION_KEY has spaces or foreign letters in it. Copy the key again "
    "from your provider's page, on one line."
)
_NO_MODEL = (
    "LINLI_TRANSLATION_MODEL is empty. Write the name of the model that translates, as "
    "your provider calls it."
)
