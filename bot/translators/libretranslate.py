"""LibreTranslate, or a server that speaks its public API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx

from bot.translators.calls import Answer, Calls
from bot.translators.settings import TranslationSettings
from community.translation import Failure, TranslationFailed, Translator

# What servers call our languages; it differs with their version.
_CALLED = {"zh": ("zh-Hans", "zh", "zh-CN"), "pt": ("pt-BR", "pb", "pt")}
# Everything that it does not take is a 400; only its words tell why.
_WORDS: tuple[tuple[str, Failure], ...] = (
    ("api key", "key_refused"),
    ("limit", "too_long"),
    ("not supported", "language"),
    ("not available", "language"),
)


class LibreTranslate(Translator):
    """Translates with a LibreTranslate server.

    Args:
        settings: Where it is.
        transport: Instead of the network.
    """

    name = "libretranslate"

    def __init__(
        self,
        settings: TranslationSettings,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._url = settings.url.rstrip("/")
        self._key = settings.key.get_secret_value()
        self._calls = Calls(settings, transport=transport)
        self._targets: dict[str, frozenset[str]] | None = None

    async def translate(self, text: str, source: str | None, target: str) -> str:
        """The text in the target language.

        Raises:
            TranslationFailed: If there is none.
        """
        targets = await self.targets()
        body = {
            "q": text,
            "source": _code(source, targets) if source else "auto",
            "target": _code(target, targets),
            "format": "text",
        }
        reached = targets.get(body["source"], ()) if source else targets
        if targets and body["target"] not in reached:
            # It may learn the language meanwhile: next time it is asked again.
            self._targets = None
            raise TranslationFailed("language")
        if self._key:
            body["api_key"] = self._key
        answer = await self._calls.post(f"{self._url}/translate", body)
        if answer.status != 200:
            raise TranslationFailed(_why(answer))
        try:
            translated = answer.content["translatedText"]
        except (TypeError, KeyError) as error:
            raise TranslationFailed("broken") from error
        if not isinstance(translated, str):
            raise TranslationFailed("broken")
        return translated

    async def targets(self) -> Mapping[str, frozenset[str]]:
        """The server's languages, each with those it translates to; empty if it does
        not tell.

        Raises:
            TranslationFailed: If the server is not reached.
        """
        if self._targets is None:
            answer = await self._calls.get(f"{self._url}/languages")
            self._targets = _read(answer)
        return self._targets

    async def close(self) -> None:
        """Close the connections."""
        await self._calls.close()


def speaks(targets: Mapping[str, frozenset[str]], source: str, target: str) -> bool:
    """Whether a server with these languages translates from one to another."""
    return _code(target, targets) in targets.get(_code(source, targets), ())


def _read(answer: Answer) -> dict[str, frozenset[str]]:
    try:
        return {each["code"]: frozenset(each["targets"]) for each in answer.content}
    except (TypeError, KeyError):
        return {}


def _code(language: str, known: Mapping[str, Any]) -> str:
    """What the server calls a language; our own name for it if it does not tell."""
    names = _CALLED.get(language, ())
    return next((name for name in names if name in known), language)


def _why(answer: Answer) -> Failure:
    if answer.status != 400 or not isinstance(answer.content, dict):
        return answer.failure
    words = str(answer.content.get("error", "")).lower()
    return next((failure for sign, failure in _WORDS if sign in words), "refused")
