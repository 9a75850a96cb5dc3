"""A translation: what a message says in another language, and who answers for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

TranslationState = Literal["machine", "checked"]
# How a text came into its language; ``none``: it is as it was written.
State = Literal["machine", "checked", "phrasebook", "none"]

# The language of a text about which nothing is known, as BCP 47 writes it.
UNDETERMINED = "und"


@dataclass(frozen=True)
class Translation:
    """What a message says in another language.

    Attributes:
        state: Made by a machine, or checked by a person.
        provider: Which machine; None if a person wrote it.
        staff_id: Who checked it.
    """

    message_id: int
    source_language: str
    language: str
    text: str
    state: TranslationState
    provider: str | None
    staff_id: int | None
    created_at: datetime
