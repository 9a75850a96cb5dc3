"""What stands around every provider: limits, time, a pause after failures, doubt."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import structlog

from bot.translators.kept import lost
from community.clock import Clock
from community.scripts import has_words
from community.translation import Failure, TranslationFailed, Translator

log = structlog.get_logger()

# Twice the longest message that a resident can write on the page.
MOST_CHARACTERS = 4000
AT_ONCE = 4
FAILURES = 3
PAUSE_SECONDS = 60
# What says that the provider is in trouble, and not that this one text is.
_TROUBLE: frozenset[Failure] = frozenset(
    {"unreachable", "too_slow", "busy", "key_refused", "used_up", "broken"}
)
# No translation is so much longer than its source: that is a model which chatters.
_LONGER, _SLACK = 4, 400


class Guarded(Translator):
    """Asks a provider within limits, and takes no answer on trust.

    Args:
        provider: Who translates.
        clock: For the pause after several failures.
        seconds: Longest wait, with waiting for a place and everything else.
    """

    def __init__(self, provider: Translator, clock: Clock, seconds: float) -> None:
        self.name = provider.name
        self._provider = provider
        self._clock = clock
        self._seconds = seconds
        self._places = asyncio.Semaphore(AT_ONCE)
        self._failures = 0
        self._paused_until: datetime | None = None

    async def translate(self, text: str, source: str | None, target: str) -> str:
        """The text in the target language; never empty, with all its numbers.

        Raises:
            TranslationFailed: If there is none.
        """
        if len(text) > MOST_CHARACTERS:
            raise TranslationFailed("too_long")
        if self._paused_until and self._clock.now() < self._paused_until:
            raise TranslationFailed("paused")
        try:
            translated = await self._ask(text, source, target)
            _check(text, translated)
        except TranslationFailed as failed:
            self._note(failed.reason)
            raise
        self._failures, self._paused_until = 0, None
        return translated

    async def close(self) -> None:
        """Close the provider's connections."""
        await self._provider.close()

    async def _ask(self, text: str, source: str | None, target: str) -> str:
        try:
            async with asyncio.timeout(self._seconds):
                await self._take_place()
                try:
                    translated = await self._provider.translate(text, source, target)
                finally:
                    self._places.release()
        except TimeoutError as error:
            raise TranslationFailed("too_slow") from error
        return translated.strip()

    async def _take_place(self) -> None:
        """Wait for one of the few places; half of the time is left for the provider."""
        try:
            async with asyncio.timeout(self._seconds / 2):
                await self._places.acquire()
        except TimeoutError as error:
            raise TranslationFailed("crowded") from error

    def _note(self, reason: Failure) -> None:
        """Count a failure; after several the provider is left alone for a while."""
        log.warning("translation_failed", provider=self.name, reason=reason)
        if reason not in _TROUBLE:
            return
        self._failures += 1
        if self._failures >= FAILURES:
            pause = timedelta(seconds=PAUSE_SECONDS)
            self._paused_until = self._clock.now() + pause


def _check(text: str, translated: str) -> None:
    if not has_words(translated):
        raise TranslationFailed("empty")
    if len(translated) > _LONGER * len(text) + _SLACK:
        raise TranslationFailed("broken")
    if lost(text, translated):
        raise TranslationFailed("changed")
