"""What an organiser writes of a gathering, and what is wrong with it, by field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import TypeAlias

from community.model.gathering import (
    LONGEST_BODY,
    LONGEST_PLACE,
    LONGEST_TITLE,
    Gathering,
    GatheringTime,
    NewGathering,
    NoSuchTime,
    PlacesTaken,
    TextMissing,
    TextTooLong,
    UnknownArea,
    local_moment,
)
from community.model.proposal import EVERYWHERE
from community.model.subscription import UnknownInterest
from console.pages.meetings import YEARS
from console.visit import Visit

# What stands in the fields, by name.
Written: TypeAlias = Mapping[str, str]

MOST_PLACES = 100_000
# A form of another kind of field would lose what was typed into it.
FIELDS = (
    *("language", "title", "text", "place", "day", "begins", "last_day", "ends"),
    *("area", "interest", "capacity", "sign_up"),
)
# What use cases refuse and the form shows beside a field.
REFUSED = (
    *(TextMissing, TextTooLong, NoSuchTime, PlacesTaken),
    *(UnknownArea, UnknownInterest),
)
_MISSING = {
    "title": "console_gathering_title_missing",
    "text": "console_gathering_text_missing",
    "place": "console_gathering_place_missing",
}
_TEXTS = {"title": LONGEST_TITLE, "text": LONGEST_BODY, "place": LONGEST_PLACE}


class Wrong(Exception):
    """A field that cannot be read.

    Args:
        field: Its name.
        key: The text that says what is wrong with it.
    """

    def __init__(self, field: str, key: str) -> None:
        super().__init__(key)
        self.field = field
        self.key = key


def nothing_written(visit: Visit) -> dict[str, str]:
    """An empty form."""
    place = visit.console.place
    spoken = place.languages
    language = visit.language if visit.language in spoken else place.default_language
    fields = dict.fromkeys(FIELDS, "")
    return fields | {"language": language, "area": EVERYWHERE, "sign_up": "yes"}


def written(visit: Visit) -> dict[str, str]:
    """What was posted."""
    return {name: visit.form.text(name) for name in FIELDS}


def written_of(gathering: Gathering) -> dict[str, str]:
    """What was written of a gathering before, to be changed."""
    span, base = gathering.time, gathering.base
    begins, ends = (at.astimezone(span.zone) for at in (span.starts_at, span.ends_at))
    last = "" if ends.date() == begins.date() else ends.date().isoformat()
    return {
        "language": gathering.base_language,
        "title": base.title,
        "text": base.body,
        "place": base.place,
        "day": begins.date().isoformat(),
        "begins": f"{begins:%H:%M}",
        "last_day": last,
        "ends": f"{ends:%H:%M}",
        "area": gathering.area,
        "interest": gathering.interest,
        "capacity": str(gathering.capacity or ""),
        "sign_up": "yes" if gathering.sign_up else "no",
    }


def as_written(visit: Visit, fields: Written) -> NewGathering:
    """The gathering that was written down.

    Raises:
        Wrong: If a field cannot be read.
    """
    if fields["language"] not in visit.console.place.languages:
        raise Wrong("language", "console_gathering_language_unknown")
    return NewGathering(
        fields["language"],
        fields["title"],
        fields["text"],
        fields["place"],
        time=_time(visit, fields),
        area=fields["area"],
        interest=fields["interest"],
        capacity=_capacity(fields["capacity"]),
        sign_up=fields["sign_up"] == "yes",
    )


def wrong(error: Exception, fields: Written, people: int = 0) -> Wrong:
    """The field because of which a use case refused what was written.

    Args:
        error: One of `REFUSED`.
        people: For how many there is a place taken.
    """
    if isinstance(error, TextMissing):
        field = next((one for one in _TEXTS if not fields[one]), "text")
        return Wrong(field, _MISSING[field])
    if isinstance(error, TextTooLong):
        longest = error.args[0]
        field = next(one for one, most in _TEXTS.items() if most == longest)
        return Wrong(field, "console_gathering_text_long")
    if isinstance(error, PlacesTaken):
        written_places = fields["capacity"]
        if written_places and int(written_places) < people:
            return Wrong("capacity", "console_gathering_places_taken")
        return Wrong("sign_up", "console_gathering_has_sign_ups")
    if isinstance(error, UnknownArea):
        return Wrong("area", "console_gathering_area_unknown")
    if isinstance(error, UnknownInterest):
        return Wrong("interest", "console_gathering_interest_unknown")
    return Wrong("day", "console_gathering_time_past")


def _time(visit: Visit, fields: Written) -> GatheringTime:
    first = _day(fields["day"], "day")
    last = _day(fields["last_day"], "last_day") if fields["last_day"] else first
    begins, ends = _clock(fields["begins"], "begins"), _clock(fields["ends"], "ends")
    if datetime.combine(last, ends) <= datetime.combine(first, begins):
        raise Wrong("ends", "console_gathering_ends_early")
    zone = str(visit.console.place.timezone)
    return GatheringTime(
        _moment(first, begins, zone, "begins"), _moment(last, ends, zone, "ends"), zone
    )


def _moment(on: date, at: time, zone: str, field: str) -> datetime:
    try:
        return local_moment(datetime.combine(on, at), zone)
    except NoSuchTime as error:
        raise Wrong(field, "console_gathering_time_skipped") from error


def _day(words: str, field: str) -> date:
    try:
        found = date.fromisoformat(words)
    except ValueError as error:
        raise Wrong(field, "console_gathering_day_missing") from error
    if found.year not in YEARS:
        raise Wrong(field, "console_gathering_day_missing")
    return found


def _clock(words: str, field: str) -> time:
    try:
        found = time.fromisoformat(words)
    except ValueError as error:
        raise Wrong(field, "console_gathering_hour_missing") from error
    return found.replace(second=0, microsecond=0, tzinfo=None)


def _capacity(words: str) -> int | None:
    if not words:
        return None
    if words.isascii() and words.isdecimal() and 0 < len(words) < 7:
        places = int(words)
        if 0 < places <= MOST_PLACES:
            return places
    raise Wrong("capacity", "console_gathering_capacity_wrong")
