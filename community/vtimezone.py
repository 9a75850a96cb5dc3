"""Time zones as calendar files describe them: each change of the clocks by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_DAY, _SECOND = timedelta(days=1), timedelta(seconds=1)


def vtimezone(name: str, first: datetime, last: datetime) -> Timezone:
    """What clocks of a zone do between two moments.

    The calendar library can make one too, but says when summer time begins by the new
    clock; RFC 5545 wants the old one.
    """
    zone = ZoneInfo(name)
    found = Timezone()
    found.add("tzid", name)
    found.add_component(_observance(zone, first, first))
    for change in _changes(zone, first, last):
        found.add_component(_observance(zone, change, change - _SECOND))
    return found


def _observance(
    zone: ZoneInfo, begins: datetime, before: datetime
) -> TimezoneStandard | TimezoneDaylight:
    """What holds from a moment on; it is named by the clocks of just before."""
    now, was = begins.astimezone(zone), before.astimezone(zone)
    offset = was.utcoffset() or timedelta()
    found = TimezoneDaylight() if now.dst() else TimezoneStandard()
    found.add("dtstart", (begins.astimezone(UTC) + offset).replace(tzinfo=None))
    found.add("tzoffsetfrom", offset)
    found.add("tzoffsetto", now.utcoffset())
    found.add("tzname", now.tzname())
    return found


def _changes(zone: ZoneInfo, first: datetime, last: datetime) -> Iterator[datetime]:
    """The moments at which clocks are changed, to the second."""
    day = first
    while day < last:
        if _offset(zone, day) != _offset(zone, day + _DAY):
            yield _change_within(zone, day, day + _DAY)
        day += _DAY


def _change_within(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    while high - low > _SECOND:
        middle = low + timedelta(seconds=(high - low) // _SECOND // 2)
        if _offset(zone, middle) == _offset(zone, low):
            low = middle
        else:
            high = middle
    return high


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()
