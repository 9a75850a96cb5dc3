"""Whether the provider of translations works, in plain sentences."""

from __future__ import annotations

import time
from collections.abc import Sequence

from bot.channels.base import Finding
from bot.translators.guarded import Guarded
from bot.translators.libretranslate import LibreTranslate, speaks
from bot.translators.openai import OpenAI
from bot.translators.settings import TranslationSettings
from community.clock import SystemClock
from community.languages import languages
from community.translation import Failure, TranslationFailed, Translator

SAMPLE = "Hello! The office opens at 9:00. Its phone number is 12345."
STAFF = ("zh", "en")

ADVICE: dict[Failure, str] = {
    "unreachable": "Nobody answers there. Is LINLI_TRANSLATION_URL right, and does the "
    "provider run?",
    "too_slow": "It took longer than eight seconds. A smaller model, or a machine with "
    "more power, answers in time.",
    "busy": "It is busy or lets us ask only so often. Wait a minute and try again.",
    "key_refused": "It refuses the key. Copy LINLI_TRANSLATION_KEY again from your "
    "provider's page.",
    "used_up": "Your quota or credit there is used up.",
    "language": "It does not speak one of the two languages. Install it there.",
    "too_long": "It takes shorter texts only. Raise its limit to 4,000 characters.",
    "refused": "It does not take what we ask. Is LINLI_TRANSLATION the right kind for "
    "this address, and does LINLI_TRANSLATION_MODEL exist there?",
    "broken": "Its answer cannot be used. Is LINLI_TRANSLATION the right kind for this "
    "address?",
    "empty": "It answers, but with nothing. Try another model.",
    "changed": "It changes numbers or addresses in a text. Try another model.",
}


async def check(settings: TranslationSettings, offered: Sequence[str]) -> list[Finding]:
    """What works and what does not; one short sentence is translated.

    Args:
        settings: How the provider is reached.
        offered: The languages that residents are written to in.
    """
    libre = settings.provider == "libretranslate"
    provider = LibreTranslate(settings) if libre else OpenAI(settings)
    translator = Guarded(provider, SystemClock(), settings.seconds)
    try:
        findings = [await _sample(translator)]
        if isinstance(provider, LibreTranslate):
            findings += _lacks(await _missing(provider, offered))
    except TranslationFailed as failed:
        return [Finding(False, ADVICE.get(failed.reason, failed.reason))]
    finally:
        await translator.close()
    return findings


async def _sample(translator: Translator) -> Finding:
    began = time.monotonic()
    translated = await translator.translate(SAMPLE, "en", "zh")
    seconds = time.monotonic() - began
    return Finding(True, f"“{SAMPLE}” became “{translated}” in {seconds:.1f} s.")


async def _missing(libre: LibreTranslate, offered: Sequence[str]) -> list[str]:
    """The languages that staff cannot be understood in, or cannot understand."""
    targets = await libre.targets()
    return [
        language
        for language in offered
        if targets
        and any(
            staff != language
            and not (
                speaks(targets, staff, language) and speaks(targets, language, staff)
            )
            for staff in STAFF
        )
    ]


def _lacks(missing: Sequence[str]) -> list[Finding]:
    if not missing:
        return []
    names = ", ".join(languages()[code].name for code in missing)
    return [
        Finding(
            False,
            f"It does not translate these from and to Chinese and English: {names}. "
            "Install their models there; until then such texts go out as written.",
        )
    ]
