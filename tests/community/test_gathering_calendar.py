"""The calendar of gatherings: as RFC 5545 wants it, stable, and in each language."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from community.gathering_calendar import calendar_file
from community.languages import languages
from community.model.gathering import Gathering, GatheringTime, local_moment
from tests.community.test_gathering_texts import CHINESE, GATHERING, TEXTS

pytestmark = pytest.mark.fast


def read(*found: Gathering, language: str = "en", **more: Any) -> Calendar:
    calendar = Calendar.from_ical(calendar_file(found, TEXTS, language, **more))
    assert isinstance(calendar, Calendar)
    return calendar


def event(gathering: Gathering, language: str = "en") -> Any:
    [found] = read(gathering, language=language).events
    return found


def at(shown: str, zone: str, hours: float = 2) -> GatheringTime:
    """From a time on clocks of a zone, for so many hours."""
    starts_at = local_moment(datetime.fromisoformat(shown), zone)
    return GatheringTime(starts_at, starts_at + timedelta(hours=hours), zone)


def test_all_that_a_calendar_needs_stands_in_it() -> None:
    found = event(GATHERING)
    assert (found["UID"], found["SEQUENCE"], found["STATUS"]) == ("u", 0, "CONFIRMED")
    assert (found["SUMMARY"], found["LOCATION"]) == ("Repair café", "Hall 2")
    assert found["DESCRIPTION"] == "Bring it.\n\nG-7"
    assert found["DTSTAMP"].dt == GATHERING.changed_at
    assert found["DTSTART"].dt == GATHERING.time.starts_at
    assert found["DTEND"].dt == GATHERING.time.ends_at
    assert found["DTSTART"].params["TZID"] == "Asia/Shanghai"
    calendar = read(GATHERING, interest="repair")
    assert calendar["NAME"] == "Gatherings in Wangjing: Repairing and sharing"
    assert (calendar["VERSION"], calendar["METHOD"]) == ("2.0", "PUBLISH")


def test_what_is_cancelled_stays_and_is_marked() -> None:
    cancelled = replace(GATHERING, state="cancelled", sequence=3)
    found = event(cancelled)
    assert (found["UID"], found["SEQUENCE"], found["STATUS"]) == ("u", 3, "CANCELLED")
    assert event(replace(GATHERING, state="over"))["STATUS"] == "CONFIRMED"


@pytest.mark.parametrize("language", list(languages()))
def test_words_name_the_language_in_which_they_are(language: str) -> None:
    found = event(GATHERING, language)
    expected = "zh" if language == "zh" else "en"
    for part in ("SUMMARY", "LOCATION", "DESCRIPTION"):
        assert found[part].params["LANGUAGE"] == expected
    assert read(GATHERING, language=language)["NAME"].params["LANGUAGE"] == language


def test_signs_that_mean_something_to_calendars_are_escaped() -> None:
    words = 'a, b; c\\d: "e"\nBEGIN:VEVENT'
    gathering = replace(GATHERING, texts={"zh": replace(CHINESE, body=words)})
    assert event(gathering, "zh")["DESCRIPTION"] == f"{words}\n\nG-7"
    assert "a\\, b\\; c\\\\d" in written(gathering, "zh")


def test_long_lines_are_folded_and_no_sign_is_torn() -> None:
    body = "维修，หม้อหุงข้าว، إصلاح 👩‍👩‍👧‍👦" * 60
    gathering = replace(GATHERING, texts={"zh": replace(CHINESE, body=body)})
    file = calendar_file([gathering], TEXTS, "zh")
    assert max(map(len, file.split(b"\r\n"))) <= 75
    assert file.count(b"\n") == file.count(b"\r\n")
    for line in file.split(b"\r\n"):
        line.decode()
    assert event(gathering, "zh")["DESCRIPTION"].startswith(body)


def test_the_same_gatherings_make_the_same_file() -> None:
    assert written(GATHERING) == written(GATHERING)


def test_a_calendar_without_gatherings_is_one() -> None:
    assert (read().events, read().timezones) == ([], [])


TIMES = [
    at("2026-03-29 03:30", "Europe/Berlin"),
    at("2026-03-28 23:00", "Europe/Berlin", 8),
    at("2026-07-01 12:00", "Europe/Berlin"),
    at("2026-10-25 03:30", "Europe/Berlin"),
    at("2026-10-04 03:10", "Australia/Lord_Howe"),
    at("2026-12-05 14:00", "Asia/Shanghai"),
    at("2026-11-01 01:30", "America/New_York"),
    at("2026-03-08 03:00", "America/New_York"),
]


@pytest.mark.parametrize("time", TIMES, ids=lambda time: str(time.starts_at))
def test_the_file_itself_says_which_moment_a_local_time_is(
    time: GatheringTime,
) -> None:
    """As a calendar does that knows no zone but those in the file."""
    gathering = replace(GATHERING, time=time)
    lines = written(gathering).replace("\r\n ", "").split("\r\n")
    for part, moment in (("DTSTART", time.starts_at), ("DTEND", time.ends_at)):
        [line] = [one for one in lines if one.startswith(f"{part};TZID")]
        local = datetime.strptime(line.split(":")[1], "%Y%m%dT%H%M%S")
        assert local.replace(tzinfo=ZoneInfo(time.timezone)).astimezone(UTC) == moment
        assert resolved(lines, local) == moment


def resolved(lines: list[str], local: datetime) -> datetime:
    """The moment of a local time by the rules in the file: RFC 5545, 3.6.5."""
    offset = None
    begins = datetime.min
    for line in lines:
        name, _, value = line.partition(":")
        if name == "DTSTART":
            begins = datetime.strptime(value, "%Y%m%dT%H%M%S")
        elif name == "TZOFFSETTO" and begins <= local:
            offset = hours(value)
    assert offset is not None
    return (local - offset).replace(tzinfo=UTC)


def hours(offset: str) -> timedelta:
    sign = -1 if offset[0] == "-" else 1
    return sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[3:5]))


def test_every_zone_of_a_file_is_described_once() -> None:
    berlin = replace(
        GATHERING, id=8, time=replace(GATHERING.time, timezone="Europe/Berlin")
    )
    zones = read(GATHERING, berlin, berlin).timezones
    assert [zone["TZID"] for zone in zones] == ["Asia/Shanghai", "Europe/Berlin"]


def test_summer_time_begins_by_the_clock_of_before() -> None:
    gathering = replace(GATHERING, time=at("2026-07-01 12:00", "Europe/Berlin"))
    file = written(gathering)
    assert (
        "BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZNAME:CEST\r\n"
        "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT" in file
    )
    assert (
        "BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZNAME:CET\r\n"
        "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD" in file
    )


def written(gathering: Gathering, language: str = "en") -> str:
    return calendar_file([gathering], TEXTS, language).decode()
