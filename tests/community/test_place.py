"""The reader of community.yml, and what follows from it: open or closed, and words."""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from community.languages import languages
from community.place import PLACE, Hours, Office, Place, PlaceError, load_place
from community.texts import Texts

pytestmark = pytest.mark.fast

TEXTS = Texts()
# 2026-11-20 is a Friday; Beijing is eight hours ahead of UTC all year.
OFFICE_HOURS = """
office:
  hours:
  - {days: [1, 2, 3, 4, 5], from: "09:00", to: "12:00"}
  - {days: [1, 3], from: "13:30", to: "17:30"}
"""


def read(tmp_path: Path, content: str) -> Place:
    path = tmp_path / "community.yml"
    path.write_text(content, encoding="utf-8")
    return load_place(path)


def beijing(day: int, hour: int, minute: int = 0) -> datetime:
    local = datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo("Asia/Shanghai"))
    return local.astimezone(UTC)


def test_the_sample_place_is_read() -> None:
    place = load_place()
    assert place.name("en") == "Wangjing"
    assert place.office.phone == "12345"
    assert place.office.hours == (Hours((1, 2, 3, 4, 5), time(9), time(17, 30)),)
    assert place.languages == tuple(languages())


def test_an_empty_file_has_a_default_for_every_entry(tmp_path: Path) -> None:
    assert read(tmp_path, "") == Place()
    assert Place().office == Office()
    assert Place().office.hours
    assert Place().default_language in Place().languages


def test_every_entry_is_taken_from_the_file(tmp_path: Path) -> None:
    place = read(
        tmp_path,
        """
        name: {ko: 왕징}
        timezone: Europe/Berlin
        office:
          name: {de: Büro}
          phone: "010-8402 0101"
          address: {en: Main Street 1}
          hours: [{days: [7, 6], from: "8:05", to: "09:00"}]
        languages: [de, ko]
        default_language: ko
        suggested_topics: [sim-card]
        open_to_staff_after_minutes: 9
        """,
    )
    assert place == Place(
        names={"ko": "왕징"},
        timezone=ZoneInfo("Europe/Berlin"),
        office=Office(
            names={"de": "Büro"},
            phone="010-8402 0101",
            addresses={"en": "Main Street 1"},
            hours=(Hours((6, 7), time(8, 5), time(9)),),
        ),
        languages=("de", "ko"),
        default_language="ko",
        suggested_topics=("sim-card",),
        open_to_staff_after_minutes=9,
    )


def test_a_place_without_english_defaults_to_its_first_language(tmp_path: Path) -> None:
    assert read(tmp_path, "languages: [ko, zh]").default_language == "ko"


MISTAKES = {
    "[": "is not valid YAML",
    "Wangjing": "known are name, timezone",
    "nmae: {en: A}": "nmae: is not known here; known are name",
    "office:": "office: write entries here; known are name, phone",
    "office: {fax: '1'}": "office.fax: is not known here",
    "name: Wangjing": "name: write it by language, such as {en: Wangjing}",
    "name: {}": "name: write it by language",
    "name: {kr: A}": "name.kr: kr is not a language; known are zh, en",
    "name: {en: ' '}": "name.en: write words here",
    "name: {en: 7}": "name.en: write words here",
    "timezone: Beijing": "timezone: write a name such as Asia/Shanghai",
    "timezone: 8": "timezone: write a name such as Asia/Shanghai",
    "timezone: Asia": "timezone: write a name such as Asia/Shanghai",
    "office: {phone: 01074020}": "office.phone: write the number in quotes",
    "office: {phone: 'call us'}": "office.phone: write the number in quotes",
    "office: {address: {}}": "office.address: write it by language",
    "office: {hours: []}": "office.hours: write a list with at least one entry",
    "office: {hours: [{days: [1]}]}": "office.hours[0]: needs days, from and to",
    "office: {hours: [{days: [0]}]}": "office.hours[0].days: write days from 1",
    "office: {hours: [{days: [yes]}]}": "office.hours[0].days: write days from 1",
    "office: {hours: [{days: 1-5}]}": "office.hours[0].days: write days from 1",
    "office: {hours: [{from: 17:30}]}": "office.hours[0].from: write a time in quotes",
    "office: {hours: [{to: '24:00'}]}": "office.hours[0].to: write a time in quotes",
    "office: {hours: [{days: [1], from: '17:00', to: '9:00'}]}": (
        "office.hours[0].to: write a time after from"
    ),
    "languages: []": "languages: write a list such as [zh, en, ko]",
    "languages: [en, xx]": "languages[1]: xx is not a language",
    "languages: [en, en]": "languages: write each language once",
    "languages: [en, no]": "languages[1]: False is not a language",
    "default_language: xx": "default_language: xx is not a language",
    "{languages: [zh], default_language: en}": "en is not among the languages",
    "suggested_topics: sim-card": "suggested_topics: write a list of topics",
    "open_to_staff_after_minutes: 0": "write a whole number of minutes, 1 or more",
    "open_to_staff_after_minutes: '5'": "write a whole number of minutes, 1 or more",
}


@pytest.mark.parametrize("content", MISTAKES)
def test_a_mistake_is_named_with_what_to_write(tmp_path: Path, content: str) -> None:
    with pytest.raises(PlaceError) as error:
        read(tmp_path, content)
    assert str(error.value).startswith(f"{tmp_path / 'community.yml'}: ")
    assert MISTAKES[content] in str(error.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PlaceError, match=r"nowhere\.yml: cannot be read"):
        load_place(tmp_path / "nowhere.yml")


@pytest.mark.parametrize(
    ("names", "language", "expected"),
    [
        ({"ko": "왕징", "en": "Wangjing"}, "ko", "왕징"),
        ({"zh": "望京", "en": "Wangjing"}, "ko", "Wangjing"),
        ({"en": "Wangjing", "es": "Barrio"}, "pt", "Barrio"),
        ({"ru": "Ванцзин"}, "th", "Ванцзин"),
        ({"zh": "望京", "en": "Wangjing"}, "und-x-never", "Wangjing"),
    ],
)
def test_a_name_is_given_in_the_nearest_language(
    names: dict[str, str], language: str, expected: str
) -> None:
    place = Place(names=names, office=Office(names=names, addresses=names))
    assert place.name(language) == expected
    assert place.office.name(language) == expected
    assert place.office.address(language) == expected


@pytest.mark.parametrize(
    ("now", "is_open", "opens"),
    [
        (beijing(20, 8, 59), False, beijing(20, 9)),
        (beijing(20, 9), True, beijing(23, 9)),
        (beijing(20, 11, 59), True, beijing(23, 9)),
        (beijing(20, 12), False, beijing(23, 9)),
        (beijing(23, 12, 30), False, beijing(23, 13, 30)),
        (beijing(25, 17, 29), True, beijing(26, 9)),
        (beijing(22, 0), False, beijing(23, 9)),
    ],
)
def test_the_office_is_open_by_local_time(
    tmp_path: Path, now: datetime, is_open: bool, opens: datetime
) -> None:
    place = read(tmp_path, OFFICE_HOURS)
    assert place.office_open(now) is is_open
    assert place.next_opening(now) == opens


def test_an_office_open_once_a_week_opens_again_in_a_week() -> None:
    place = Place(office=Office(hours=(Hours((5,), time(9), time(10)),)))
    assert place.next_opening(beijing(20, 9)) == beijing(27, 9)


@pytest.mark.parametrize(
    ("days", "language", "expected"),
    [
        ((1, 2, 3, 4, 5), "en", "Monday–Friday 9:00–17:30"),
        ((1, 2, 4, 5, 6), "en", "Monday, Tuesday, Thursday–Saturday 9:00–17:30"),
        ((7,), "en", "Sunday 9:00–17:30"),
        ((1, 2, 3, 4, 5), "ko", "월요일–금요일 9:00–17:30"),
    ],
)
def test_hours_are_told_in_words(
    days: tuple[int, ...], language: str, expected: str
) -> None:
    office = Office(hours=(Hours(days, time(9), time(17, 30)),))
    assert Place(office=office).hours_text(TEXTS, language) == expected


def test_several_hours_follow_one_another(tmp_path: Path) -> None:
    assert read(tmp_path, OFFICE_HOURS).hours_text(TEXTS, "en") == (
        "Monday–Friday 9:00–12:00; Monday, Wednesday 13:30–17:30"
    )


def test_open_or_closed_is_told_in_words(tmp_path: Path) -> None:
    place = read(tmp_path, OFFICE_HOURS)
    assert place.open_text(TEXTS, "en", beijing(20, 9)) == "The office is open now."
    assert place.open_text(TEXTS, "en", beijing(20, 12)) == (
        "The office is closed now. It opens again Monday at 9:00."
    )


def test_the_values_for_texts_are_those_of_the_place() -> None:
    place = load_place(PLACE)
    values = place.text_values(TEXTS, "de")
    assert values["languages"].startswith("中文 · English · 한국어 · ")
    assert {k: v for k, v in values.items() if k not in ("languages", "address")} == {
        "place": "Wangjing",
        "office": "das Nachbarschaftsbüro",
        "phone": "12345",
        "hours": "Montag–Freitag 9:00–17:30 Uhr",
    }
