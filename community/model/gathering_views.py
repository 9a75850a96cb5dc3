"""What pages and the bot show of gatherings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from community.model.gathering import Gathering, GatheringText
from community.model.sign_up import SignUp

# ``original``: as it was written; else made by a machine, or checked by a person.
Translation = Literal["original", "machine", "checked"]

TODAY, WEEK = 1, 7


@dataclass(frozen=True)
class GatheringLine:
    """A gathering as one reader sees it.

    Attributes:
        text: In the reader's language if there is one, else in a fallback of it, else
            as it was written.
        own: The reader's sign-up, if they are somebody who has one.
    """

    gathering: Gathering
    text: GatheringText
    own: SignUp | None = None

    @property
    def translation(self) -> Translation:
        """How the text came to be in its language."""
        if self.text.language == self.gathering.base_language:
            return "original"
        return self.text.state


@dataclass(frozen=True)
class Wanted:
    """Which gatherings somebody wants to see; what is left empty does not narrow it.

    Attributes:
        interests: One of these.
        areas: One of these, as ``community.yml`` names them.
        until: Those that begin before this moment.
    """

    interests: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    until: datetime | None = None


EVERYTHING = Wanted()


def end_of_days(now: datetime, zone: ZoneInfo, days: int = TODAY) -> datetime:
    """The midnight at which so many days are over there, today being the first."""
    day = now.astimezone(zone).date() + timedelta(days=days)
    return datetime.combine(day, time(), zone).astimezone(UTC)
