"""Passwords of staff: kept as argon2id hashes only."""

from __future__ import annotations

from functools import cached_property

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

SHORTEST = 10
LONGEST = 200
FEWEST_CHARACTERS = 5


class Passwords:
    """Makes and checks hashes.

    Args:
        hasher: How strong; unless told otherwise as argon2-cffi advises (RFC 9106).
    """

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()

    def hash(self, password: str) -> str:
        """The hash to keep."""
        return self._hasher.hash(password)

    def fits(self, password: str, kept: str | None) -> bool:
        """Whether a password is the one that was kept.

        It takes as long when nothing was kept: how long an answer takes must not tell
        whether a login exists.
        """
        against = kept or self._nobodys
        try:
            return self._hasher.verify(against, password[:LONGEST]) and bool(kept)
        except (Argon2Error, InvalidHashError):
            return False

    def prepare(self) -> None:
        """Make ready what `fits` needs, so that its first answer is as fast."""
        assert self._nobodys

    @cached_property
    def _nobodys(self) -> str:
        return self._hasher.hash("nobody")


def is_weak(password: str, login: str) -> bool:
    """Whether a password is too easily guessed, or too long to be looked at."""
    return (
        not SHORTEST <= len(password) <= LONGEST
        or len(set(password)) < FEWEST_CHARACTERS
        or login.casefold() in password.casefold()
    )
