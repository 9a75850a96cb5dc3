"""The port to whatever translates: one text in, its translation or a reason why not.

Standard library only; the providers stand at the edge, in ``bot/translators``.
"""

from __future__ import annotations

from typing import Literal, Protocol

Failure = Literal[
    "not_set_up",  # no provider
    "paused",  # it failed several times: it is left alone for a while
    "unreachable",  # no connection: nothing has left
    "too_slow",
    "crowded",  # too many texts of ours waited before it
    "busy",  # it asked to come back later
    "key_refused",
    "used_up",  # its quota or credit
    "language",  # it does not speak one of the two
    "too_long",
    "refused",  # it does not take this request or this text
    "broken",  # its answer cannot be read
    "empty",  # its answer has no words
    "changed",  # a number or an address got lost on the way
]


class TranslationFailed(Exception):
    """There is no translation; the text goes out as it was written, marked."""

    def __init__(self, reason: Failure) -> None:
        super().__init__(reason)
        self.reason = reason


class Translator(Protocol):
    """Puts a text into another language.

    Attributes:
        name: Of the provider, as it is kept with a translation; empty for none.
    """

    name: str

    async def translate(self, text: str, source: str | None, target: str) -> str:
        """The text in the target language; never empty.

        Args:
            source: BCP 47 code the text is in; None if that is not known.

        Raises:
            TranslationFailed: After at most eight seconds.
        """

    async def close(self) -> None:
        """Close the connections; called when the process stops."""


class NoTranslator(Translator):
    """Stands where no provider is set up."""

    name = ""

    async def translate(self, text: str, source: str | None, target: str) -> str:
        """Nothing is translated.

        Raises:
            TranslationFailed: Always.
        """
        raise TranslationFailed("not_set_up")

    async def close(self) -> None:
        """There is nothing to close."""
