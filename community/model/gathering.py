"""A gathering: something that takes place, to which residents come."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from community.model.proposal import written_number

GatheringState = Literal["draft", "published", "cancelled", "over"]
GatheringTextState = Literal["machine", "checked"]

TRANSITIONS: Mapping[GatheringState, frozenset[GatheringState]] = {
    # A draft that is cancelled was never anybody's to read.
    "draft": frozenset({"published", "cancelled"}),
    "published": frozenset({"cancelled", "over"}),
    "cancelled": frozenset(),
    "over": frozenset(),
}
LONGEST_TITLE = 120
LONGEST_BODY = 4000
LONGEST_PLACE = 200
# Latin or Cyrillic.
_WRITTEN = re.compile(r"[GГ][\s.–—-]*([1-9][0-9]{0,8})", re.IGNORECASE)


@dataclass(frozen=True)
class GatheringText:
    """What is said of a gathering in one language.

    Attributes:
        place: Where to go, in words.
        state: Who made it: a machine, or a person who has checked it.
        checked_by: Id of the colleague; None for a machine's.
        base_version: Of the base text that it was made from.
    """

    language: str
    title: str
    body: str
    place: str
    state: GatheringTextState
    checked_by: int | None
    base_version: int


@dataclass(frozen=True)
class GatheringTime:
    """When a gathering takes place.

    Attributes:
        starts_at: An aware moment.
        ends_at: An aware moment, later than the start.
        timezone: IANA name of the zone whose clocks people there look at.
    """

    starts_at: datetime
    ends_at: datetime
    timezone: str

    @property
    def zone(self) -> ZoneInfo:
        """The zone whose clocks people there look at."""
        return ZoneInfo(self.timezone)


@dataclass(frozen=True)
class NewGathering:
    """What is known when a gathering begins to be written; its text is the base.

    Attributes:
        area: Whom it is for: a building or an area of ``community.yml``, or `all`.
        interest: What it is about, of the interests in ``community.yml``.
        capacity: How many people there is room for; None if that does not matter.
        sign_up: Whether residents sign up for it.
    """

    language: str
    title: str
    body: str
    place: str
    time: GatheringTime
    area: str
    interest: str
    capacity: int | None = None
    sign_up: bool = True


@dataclass(frozen=True)
class Gathering:
    """A gathering as it stands now.

    Attributes:
        uid: Names it in calendars, wherever the database is moved.
        version: Of the base text; what was translated from an older one is stale.
        sequence: Grows with each change that calendars have to notice.
        people: For how many there is a place taken, all that came with somebody too.
        due_at: When it next has to be looked at: to remind people, or because it ends.
        changed_at: Since when it is as it is.
        reason: Why it was cancelled, in the base language.
        texts: By language.
    """

    id: int
    uid: str
    state: GatheringState
    base_language: str
    version: int
    sequence: int
    area: str
    interest: str
    time: GatheringTime
    capacity: int | None
    sign_up: bool
    people: int
    due_at: datetime | None
    author_id: int
    created_at: datetime
    changed_at: datetime
    published_at: datetime | None
    reason: str | None
    texts: Mapping[str, GatheringText]

    @property
    def number(self) -> str:
        """The number that people say."""
        return gathering_number(self.id)

    @property
    def free(self) -> int | None:
        """How many places are left; None if there is room for everybody."""
        return None if self.capacity is None else self.capacity - self.people

    @property
    def base(self) -> GatheringText:
        """What is said of it in the language in which it was written."""
        return self.texts[self.base_language]

    def fits(self, people: int) -> bool:
        """Whether there is room for so many more."""
        return self.free is None or people <= self.free

    def text(self, languages: Sequence[str]) -> GatheringText:
        """What is said in the first of these languages that has a text, else the base.

        A text that was made from an older base may say what is no longer so: it counts
        as none.
        """
        for language in languages:
            found = self.texts.get(language)
            if found is not None and found.base_version == self.version:
                return found
        return self.base


def gathering_number(gathering_id: int) -> str:
    """The number that people say."""
    return f"G-{gathering_id}"


def written_gathering(text: str) -> int | None:
    """The id of the gathering whose number a text consists of; None if it is none."""
    return written_number(text, _WRITTEN)


class GatheringNotFound(LookupError):
    """There is no such gathering, or it is still a draft."""


class GatheringClosed(Exception):
    """The gathering is in a state in which this cannot be done; nothing was changed."""


class NoSuchTime(ValueError):
    """Clocks never show this time there, or it ends before it begins, or it is past."""


class TextMissing(ValueError):
    """A title, a text or a place is empty."""


class TextTooLong(ValueError):
    """A title, a text or a place is longer than it may be."""


class PlacesTaken(Exception):
    """More people have a place than there would be room for."""


class UnknownArea(LookupError):
    """The place has no such building or area."""


def local_moment(shown: datetime, timezone: str) -> datetime:
    """The moment at which clocks of a zone show a (naive) time; the first of two.

    Raises:
        NoSuchTime: If clocks skip it when summer time begins.
    """
    moment = shown.replace(tzinfo=ZoneInfo(timezone)).astimezone(UTC)
    if moment.astimezone(ZoneInfo(timezone)).replace(tzinfo=None) != shown:
        raise NoSuchTime(shown)
    return moment
