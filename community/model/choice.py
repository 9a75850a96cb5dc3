"""A choice: a button offered to one conversation, pressed at most once."""

from __future__ import annotations

import secrets
from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """A button as a resident sees it.

    Attributes:
        key: What comes back when it is pressed; says nothing about its meaning.
        used: Whether it was pressed already, so that it is no longer valid.
    """

    key: str
    title: str
    language: str
    used: bool = False


class ChoiceNotFound(LookupError):
    """There is no such choice; perhaps the resident was erased."""


def new_key() -> str:
    """A fresh key of 16 URL-safe characters: 96 random bits, not to be guessed."""
    return secrets.token_urlsafe(12)
