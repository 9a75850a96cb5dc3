"""A member of staff: somebody with a login, a role and a given name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

Role = Literal["caseworker", "organiser", "supervisor", "administrator"]
StaffState = Literal["invited", "active", "left"]

ROLES: tuple[Role, ...] = get_args(Role)
LONGEST_NAME = 40
_LOGIN = re.compile(r"[\w.@-]{2,40}")


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


def written_login(text: str) -> str | None:
    """A login as it is kept: lower case, full-width letters as plain ones.

    None if it holds anything but letters, digits and ``. - _ @``, or is too short.
    """
    plain = unicodedata.normalize("NFKC", text).strip().casefold()
    return plain if _LOGIN.fullmatch(plain) else None


def written_name(text: str) -> str | None:
    """A given name as residents see it; None if there is none or it is too long."""
    plain = "".join(c for c in " ".join(text.split()) if c.isprintable())
    return plain if 0 < len(plain) <= LONGEST_NAME else None


class StaffNotFound(LookupError):
    """There is no such colleague."""


class LoginTaken(Exception):
    """Another colleague has this login."""


class LastAdministrator(Exception):
    """Without this administrator nobody could let colleagues in any more."""


class SignInRefused(Exception):
    """Login or password is wrong; which of them is not said."""


class SignInThrottled(Exception):
    """Too many attempts; ``seconds`` until the next one is looked at."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class InvitationGone(LookupError):
    """The one-time link was used, has ended or never existed."""
