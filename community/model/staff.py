"""A member of staff: somebody with a login, a role and a given name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Role = Literal["caseworker", "organiser", "supervisor", "administrator"]
StaffState = Literal["invited", "active", "left"]


@dataclass(frozen=True)
class Staff:
    """A colleague.

    Attributes:
        name: Given name, as residents see it.
        language: Of the console and of what they write: ``zh`` or ``en``.
    """

    id: int
    login: str
    name: str
    role: Role
    language: str
    state: StaffState
    created_at: datetime

    @property
    def actor(self) -> str:
        """Who did it, as the history names them."""
        return f"staff:{self.id}"


@dataclass(frozen=True)
class Session:
    """A colleague who is signed in on one browser.

    Attributes:
        csrf_token: What each form of this session must bring back.
    """

    staff: Staff
    csrf_token: str
    ends_at: datetime


class StaffNotFound(LookupError):
    """There is no such colleague."""


class LoginTaken(Exception):
    """Another colleague has this login."""


class SignInRefused(Exception):
    """Login or password is wrong; which of them is not said."""


class SignInThrottled(Exception):
    """Too many attempts; ``seconds`` until the next one is looked at."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class InvitationGone(LookupError):
    """The one-time link was used, has ended or never existed."""
