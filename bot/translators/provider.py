"""Settings to whatever translates between staff and residents."""

from __future__ import annotations

from bot.settings import Settings
from bot.translators.guarded import Guarded
from bot.translators.libretranslate import LibreTranslate
from bot.translators.openai import OpenAI
from bot.translators.settings import translation_settings
from community.clock import Clock
from community.translation import NoTranslator, Translator


def make_translator(settings: Settings, clock: Clock) -> Translator:
    """What translates between staff and residents.

    Raises:
        SettingsError: If a setting of the provider is missing or wrong.
    """
    chosen = translation_settings(settings)
    if chosen is None:
        return NoTranslator()
    provider = LibreTranslate if chosen.provider == "libretranslate" else OpenAI
    return Guarded(provider(chosen), clock, chosen.seconds)
