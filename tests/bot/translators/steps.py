"""Steps that the tests of providers share."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from bot.translators.guarded import Guarded
from bot.translators.libretranslate import LibreTranslate
from bot.translators.openai import OpenAI
from bot.translators.settings import TranslationSettings
from community.translation import TranslationFailed
from tests.clock import FakeClock
from tests.standins.translation import MODEL, TranslationStandin

TEXT = "房东不退押金，电话 010-8468-7500。"


def chosen(standin: TranslationStandin, kind: str, **more: Any) -> TranslationSettings:
    """How this provider is reached."""
    values: dict[str, Any] = {"url": standin.url, "model": MODEL} | more
    return TranslationSettings(provider=kind, **values)


def guarded(
    settings: TranslationSettings,
    clock: FakeClock | None = None,
    transport: httpx.AsyncBaseTransport | None = None,
) -> Guarded:
    """The provider with everything around it."""
    provider = LibreTranslate if settings.provider == "libretranslate" else OpenAI
    return Guarded(
        provider(settings, transport), clock or FakeClock(), settings.seconds
    )


async def fails(translator: Any, text: str = TEXT, **more: str | None) -> str:
    """The reason why a text is not translated."""
    languages: dict[str, Any] = {"source": "zh", "target": "ko"} | more
    with pytest.raises(TranslationFailed) as failed:
        await translator.translate(text, **languages)
    return failed.value.reason
