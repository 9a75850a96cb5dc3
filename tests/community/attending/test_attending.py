"""What is on, signing up and cancelling in a conversation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from community.model.gathering import GatheringText
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.gatherings import cancel_gathering, translate_gathering
from community.usecases.sign_ups import sign_up
from tests.clock import FakeClock
from tests.community.attending.conftest import PLACE, Mina
from tests.community.gathering_steps import (
    TIME,
    advance_to,
    full,
    later,
    published,
)
from tests.community.proposal_steps import resident

Newcomer = Callable[..., Mina]


def test_nothing_is_on(mina: Mina) -> None:
    assert "Nothing is planned" in mina.says("What is on?", mina.engine.listed)
    assert mina.titles == ["Tell me about …"]
    said = mina.says("What is on for kids?", mina.engine.listed)
    assert "Nothing is planned for that" in said
    assert mina.titles == ["What is on", "Tell me about …"]


def test_what_is_on_is_listed_in_order_of_time(
    store: Store, zhao: Staff, mina: Mina
) -> None:
    published(store, zhao, title="Second", time=later(24))
    published(store, zhao, title="First", interest="children")
    cancelled = published(store, zhao, title="Third", time=later(48))
    cancel_gathering(store, zhao, cancelled.id, "rain")
    said = mina.says("What is on?", mina.engine.listed)
    assert said.index("G-2 First") < said.index("G-1 Second") < said.index("G-3")
    assert "Sat, Dec 5 14:00" in said or "Sat 5 Dec 14:00" in said, said
    assert said.count("will not take place") == 1
    said = mina.says("Anything for kids?", mina.engine.listed)
    assert "Children and families" in said and "Second" not in said


def test_today_is_the_day_of_the_place(
    store: Store, zhao: Staff, mina: Mina, clock: FakeClock
) -> None:
    published(store, zhao)
    assert "Nothing is planned" in mina.says("Today?", mina.engine.listed)
    advance_to(clock, TIME.starts_at)
    clock.advance(-6 * 3600)
    assert "G-1" in mina.says("What is on today?", mina.engine.listed)


def test_a_long_list_comes_in_pages(store: Store, zhao: Staff, mina: Mina) -> None:
    for number in range(7):
        published(store, zhao, title=f"No {number}", time=later(number))
    said = mina.says("What is on?", mina.engine.listed)
    assert "No 4" in said and "No 5" not in said
    said = mina.presses("Show more")
    assert "No 5" in said and "No 6" in said and "No 4" not in said
    assert "Show more" not in mina.titles


def test_one_is_shown_in_the_readers_language_with_its_original(
    store: Store, zhao: Staff, newcomer: Newcomer
) -> None:
    gathering = published(store, zhao)
    text = GatheringText("ko", "수리 카페", "오세요", "1층", "machine", None, 1)
    translate_gathering(store, gathering.id, text, None)
    hana = newcomer("hana", "ko")
    said = hana.says("G-1", lambda heard: hana.engine.shown(heard, 1))
    assert "수리 카페" in said and "1층" in said
    assert [line["type"] for line in hana.last.card] == ["mark", "original"]
    omar = newcomer("omar", "ar")
    omar.says("G-1", lambda heard: omar.engine.shown(heard, 1))
    assert [line["type"] for line in omar.last.card] == ["mark"]


def test_its_page_and_its_calendar_are_named(
    store: Store, zhao: Staff, mina: Mina
) -> None:
    published(store, zhao)
    mina.says("G-1", lambda heard: mina.engine.shown(heard, 1))
    links = [line["href"] for line in mina.last.card if line["type"] == "source"]
    assert links == [
        "https://desk.example/events/G-1?lang=en",
        "https://desk.example/events/G-1.ics?lang=en",
    ]


def test_a_number_that_is_none(store: Store, mina: Mina) -> None:
    said = mina.says("G-9", lambda heard: mina.engine.shown(heard, 9))
    assert "no gathering with this number" in said


def test_a_resident_signs_up_changes_the_number_and_cancels(
    store: Store, zhao: Staff, mina: Mina
) -> None:
    published(store, zhao)
    mina.says("I want to come", mina.engine.sign_up_by_words)
    assert mina.titles[:3] == ["I will come", "We are 2", "We are 3"]
    assert "you have a place" in mina.presses("I will come")
    mina.says("G-1", lambda heard: mina.engine.shown(heard, 1))
    assert "You have a place." in mina.last.text
    assert mina.titles[0] == "I cannot come" and "I will come" not in mina.titles
    assert "People you signed up: 3" in mina.presses("We are 3")
    assert "no longer signed up" in mina.presses("I cannot come")
    assert "People you signed up: 3" in mina.presses("I will come after all")


def test_who_does_not_fit_waits_and_is_told_where_in_line(
    store: Store, zhao: Staff, mina: Mina
) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 3, 1)
    mina.says("G-1", lambda heard: mina.engine.shown(heard, 1))
    assert "No place is free" in mina.last.text and mina.titles[0] == "Waiting list"
    assert "number 2 on the waiting list" in mina.presses("Waiting list")
    assert "number 2" in mina.says("What is on?", mina.engine.listed)


def test_whoever_has_a_place_keeps_it_if_there_is_no_room_for_more(
    store: Store, zhao: Staff, mina: Mina
) -> None:
    gathering = published(store, zhao)
    sign_up(store, PLACE.gatherings, mina.id, gathering.id, 1)
    full(store, gathering, 2)
    mina.says("G-1", lambda heard: mina.engine.shown(heard, 1))
    assert "no room for so many more" in mina.presses("We are 2")


def test_what_has_begun_takes_no_sign_ups(
    store: Store, zhao: Staff, mina: Mina, clock: FakeClock
) -> None:
    published(store, zhao)
    mina.says("G-1", lambda heard: mina.engine.shown(heard, 1))
    advance_to(clock, TIME.starts_at)
    assert "no longer possible" in mina.presses("I will come")
    mina.says("G-1", lambda heard: mina.engine.shown(heard, 1))
    assert mina.titles == ["What is on"]


@pytest.mark.parametrize(
    "text",
    ["Sign me up please", "I can't make it after all, release my place"],
    ids=["wants to come", "does not come"],
)
def test_words_alone_sign_nobody_up_or_off(
    store: Store, zhao: Staff, mina: Mina, text: str
) -> None:
    one = published(store, zhao, title="Repair")
    published(store, zhao, title="Dance", time=later(24))
    sign_up(store, PLACE.gatherings, mina.id, one.id, 1)
    said = mina.says(text, mina.engine.sign_up_by_words)
    assert "You have signed up for this:" in said and "Dance" in said
    assert mina.titles == ["G-1 Repair", "G-2 Dance"]
    assert "You have a place." in mina.presses("G-1 Repair")


def test_in_a_group_nothing_is_anybodys_own(
    store: Store, zhao: Staff, newcomer: Newcomer
) -> None:
    gathering = published(store, zhao)
    omar = newcomer("omar", group=True)
    sign_up(store, PLACE.gatherings, omar.id, gathering.id, 1)
    assert "You have a place" not in omar.says("What is on?", omar.engine.listed)
    omar.presses("G-1 维修咖啡馆")
    assert "You have a place" not in omar.last.text and omar.titles == []
    said = omar.says("I want to come", omar.engine.sign_up_by_words)
    assert "on your own" in said


def test_someone_else_is_not_signed_up(store: Store, zhao: Staff, mina: Mina) -> None:
    published(store, zhao)
    mina.says("G-1", lambda heard: mina.engine.shown(heard, 1))
    mina.presses("I will come")
    other = resident(store, "other")
    engine = mina.engine
    other_mina = Mina(store, engine, "other")
    assert other == other_mina.id
    other_mina.says("G-1", lambda heard: engine.shown(heard, 1))
    assert "You have a place" not in other_mina.last.text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("I want to come to G-1", True),
        ("我要报名G－1", True),
        ("G–1, please", True),
        ("встреча 2026 г. 1 мая", False),
        ("5G 1号楼", False),
    ],
)
def test_a_number_in_a_sentence_names_the_gathering(
    store: Store, zhao: Staff, mina: Mina, text: str, shown: bool
) -> None:
    published(store, zhao)
    published(store, zhao, title="Dance", time=later(24))
    said = mina.says(text, mina.engine.sign_up_by_words)
    assert said.startswith("G-1 ") is shown
