"""The language of a conversation before anything new is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from community.languages import languages

# Used when nobody chose, nothing was detected and no page gave a hint.
DEFAULT_LANGUAGE = "en"


def registered(code: object) -> str | None:
    """The registered language a BCP 47 code means: ``pt-BR`` is ``pt``."""
    if not isinstance(code, str):
        return None
    if code in languages():
        return code
    primary = code.lower().split("-")[0]
    return primary if primary in languages() else None


def known_language(metadata: Mapping[str, Any] | None) -> str | None:
    """What was chosen, else what is spoken now, else the hint; None if nothing is
    known yet."""
    metadata = metadata or {}
    return (
        registered(metadata.get("language_chosen"))
        or registered(metadata.get("language_current"))
        or registered(metadata.get("language_hint"))
    )


def settled_language(metadata: Mapping[str, Any] | None) -> str:
    """The known language, else that of the place, else the default."""
    place = registered((metadata or {}).get("language_default"))
    return known_language(metadata) or place or DEFAULT_LANGUAGE
