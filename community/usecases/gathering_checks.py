"""What has to hold before a gathering is written down."""

from __future__ import annotations

from datetime import datetime

from community.interests import Interests
from community.model.gathering import (
    LONGEST_BODY,
    LONGEST_PLACE,
    LONGEST_TITLE,
    GatheringTime,
    NewGathering,
    NoSuchTime,
    TextMissing,
    TextTooLong,
    UnknownArea,
)
from community.model.message import storable
from community.model.proposal import EVERYWHERE
from community.model.subscription import UnknownInterest
from community.place import Place
from community.procedure import Procedure


def checked(place: Place, new: NewGathering) -> NewGathering:
    """A gathering in words that every database takes, if it can be held.

    Raises:
        TextMissing: If a part of the text is empty.
        TextTooLong: If a part of the text is too long.
        NoSuchTime: If it ends before it begins.
        UnknownArea: If there is no such building or area.
        UnknownInterest: If there is no such interest.
    """
    _must_be_known(place.proposals, place.interests, new)
    if new.time.ends_at <= new.time.starts_at:
        raise NoSuchTime(new.time.ends_at)
    return NewGathering(
        new.language,
        *checked_words(new.title, new.body, new.place),
        time=new.time,
        area=new.area,
        interest=new.interest,
        capacity=new.capacity,
        sign_up=new.sign_up,
    )


def _must_be_known(
    procedure: Procedure, interests: Interests, new: NewGathering
) -> None:
    # A place that lists no buildings holds gatherings for everybody all the same.
    if new.area != EVERYWHERE and not procedure.buildings_of(new.area):
        raise UnknownArea(new.area)
    if new.interest not in interests:
        raise UnknownInterest(new.interest)


def checked_words(title: str, body: str, place: str) -> tuple[str, str, str]:
    """A title, a text and a place as they are kept.

    Raises:
        TextMissing: If one of them is empty.
        TextTooLong: If one of them is too long.
    """
    kept = " ".join(storable(title).split()), storable(body).strip(), storable(place)
    limits = (LONGEST_TITLE, LONGEST_BODY, LONGEST_PLACE)
    for words, longest in zip(kept, limits, strict=True):
        if not words.strip():
            raise TextMissing
        if len(words) > longest:
            raise TextTooLong(longest)
    return kept[0], kept[1], " ".join(kept[2].split())


def must_be_ahead(
    time: GatheringTime, now: datetime, before: GatheringTime | None = None
) -> None:
    """Go on only if it has not begun; or it has, and only its end is moved.

    Raises:
        NoSuchTime: If it has begun, or would be over.
    """
    begun_before = before is not None and before.starts_at == time.starts_at
    if time.ends_at <= now or (time.starts_at <= now and not begun_before):
        raise NoSuchTime(time.starts_at)
