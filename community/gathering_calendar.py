"""Gatherings as a calendar file (RFC 5545) that any calendar can read and follow."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from icalendar import Calendar, Event, vDuration, vText

from community.gathering_texts import GatheringTexts
from community.languages import fallback_chain
from community.model.gathering import Gathering
from community.vtimezone import vtimezone

PRODUCT = "-//Linli//Gatherings//EN"
REFRESH = timedelta(hours=1)
# Rules of summer time from a year before the first gathering to a year after the last.
_AROUND = timedelta(days=366)


def calendar_file(
    gatherings: Sequence[Gathering],
    texts: GatheringTexts,
    language: str,
    interest: str | None = None,
) -> bytes:
    """A calendar of gatherings, in a language as far as they are translated.

    The same gatherings make the same bytes. What was cancelled stays in it, marked, so
    that it disappears from calendars that had it.

    Args:
        interest: Which one they are of; of all if left out.
    """
    calendar = Calendar()
    name = texts.calendar_name(language, interest)
    for key, value in (
        ("prodid", PRODUCT),
        ("version", "2.0"),
        ("calscale", "GREGORIAN"),
        ("method", "PUBLISH"),
        ("name", _said(name, language)),
        # What calendars understood before there was a name.
        ("x-wr-calname", name),
        ("refresh-interval", vDuration(REFRESH, params={"VALUE": "DURATION"})),
    ):
        calendar.add(key, value)
    for zone in sorted({each.time.timezone for each in gatherings}):
        times = [each.time for each in gatherings if each.time.timezone == zone]
        first = min(time.starts_at for time in times) - _AROUND
        last = max(time.ends_at for time in times) + _AROUND
        calendar.add_component(vtimezone(zone, first, last))
    for each in gatherings:
        calendar.add_component(_event(each, language))
    return bytes(calendar.to_ical())


def _event(gathering: Gathering, language: str) -> Event:
    time, text = gathering.time, gathering.text(fallback_chain(language))
    event = Event()
    status = "CANCELLED" if gathering.state == "cancelled" else "CONFIRMED"
    for key, value in (
        ("uid", gathering.uid),
        ("dtstamp", gathering.changed_at),
        ("last-modified", gathering.changed_at),
        ("sequence", gathering.sequence),
        ("status", status),
        ("dtstart", time.starts_at.astimezone(time.zone)),
        ("dtend", time.ends_at.astimezone(time.zone)),
        ("summary", _said(text.title, text.language)),
        ("location", _said(text.place, text.language)),
        ("description", _said(f"{text.body}\n\n{gathering.number}", text.language)),
    ):
        event.add(key, value)
    return event


def _said(words: str, language: str) -> vText:
    return vText(words, params={"LANGUAGE": language})
