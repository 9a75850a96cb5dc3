"""How a place holds gatherings, as ``community.yml`` says it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from community.gathering_rules import GatheringRules
from community.place import Place, PlaceError, load_place

pytestmark = pytest.mark.fast

STARTS = datetime.fromisoformat("2026-12-05T06:00:00+00:00")


def read(tmp_path: Path, content: str) -> Place:
    path = tmp_path / "community.yml"
    path.write_text(content, encoding="utf-8")
    return load_place(path)


def test_the_sample_says_what_holds_without_it() -> None:
    assert load_place().gatherings == Place().gatherings == GatheringRules()


def test_people_are_reminded_a_day_and_two_hours_before() -> None:
    assert [f"{each:%d %H:%M}" for each in GatheringRules().reminders(STARTS)] == [
        "04 06:00",
        "05 04:00",
    ]


def test_every_entry_is_taken_from_the_file(tmp_path: Path) -> None:
    written = "gatherings: {reminder_hours: [1, 48, 1], most_people: 2}"
    assert read(tmp_path, written).gatherings == GatheringRules((48, 1), 2)
    nobody = read(tmp_path, "gatherings: {reminder_hours: []}").gatherings
    assert nobody.reminders(STARTS) == ()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("gatherings: 2", "gatherings: write entries here"),
        ("gatherings: {reminder_hours: 24}", "reminder_hours: write a list of hours"),
        ("gatherings: {reminder_hours: [0]}", "reminder_hours: write a list of hours"),
        ("gatherings: {reminder_hours: [337]}", "hours up to 336"),
        ("gatherings: {reminder_hours: [yes]}", "reminder_hours: write a list"),
        ("gatherings: {most_people: 0}", "most_people: write a number of people"),
        ("gatherings: {most_people: '3'}", "most_people: write a number of people"),
        ("gatherings: {most_people: 101}", "from 1 to 100"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, content: str, told: str) -> None:
    with pytest.raises(PlaceError) as error:
        read(tmp_path, content)
    assert told in str(error.value)
