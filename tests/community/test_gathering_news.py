"""News of gatherings: told to whom they concern, once, and only while they are true."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from community.gathering_rules import GatheringRules
from community.model.gathering_news import GatheringNews
from community.model.message import Reply
from community.model.staff import Staff
from community.store import gathering_tables, tables
from community.store.engine import Store
from community.usecases.gathering_news import tell_gathering_news
from community.usecases.gathering_times import due_gatherings, look_at
from community.usecases.gatherings import cancel_gathering
from community.usecases.sign_ups import check_in
from tests.clock import FakeClock
from tests.community.gathering_steps import (
    PLACE,
    REPAIR,
    TIME,
    advance_to,
    cancels,
    changes,
    events_of,
    everything_told,
    full,
    later,
    now,
    of,
    published,
    says,
    signs_up,
    time_passes,
)
from tests.community.steps import rows
from tests.community.test_processes import ROOT


def unexpected(news: GatheringNews) -> None:
    raise AssertionError(news)


def test_who_moves_up_is_told_and_nobody_else(store: Store, zhao: Staff) -> None:
    gathering = published(store, zhao)
    people = full(store, gathering, 3, 1, 1)
    assert everything_told(store) == []
    cancels(store, gathering, people[0])
    assert everything_told(store) == ["G-1 moved_up signed"] * 2
    assert everything_told(store) == []


def test_who_has_left_again_is_not_told_that_they_moved_up(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao)
    people = full(store, gathering, 3, 1)
    cancels(store, gathering, people[0])
    cancels(store, gathering, people[1])
    assert everything_told(store) == []


def test_another_time_or_place_is_told_to_all_who_signed_up(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao)
    people = full(store, gathering, 3, 1, 1)
    cancels(store, gathering, people[2])
    changes(store, zhao, gathering, time=later(1))
    assert everything_told(store) == ["G-1 changed signed", "G-1 changed waiting"]
    changes(store, zhao, gathering, time=later(1), place="社区中心二层")
    assert len(everything_told(store)) == 2
    changes(
        store, zhao, gathering, time=later(1), place="社区中心二层", body="带上工具。"
    )
    assert everything_told(store) == [], "nobody comes to the wrong place by this"


def test_several_changes_that_nobody_was_told_yet_are_told_as_one(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 1)
    for hours in (1, 2, 3):
        changes(store, zhao, gathering, time=later(hours))
    assert everything_told(store) == ["G-1 changed signed"]


def test_a_cancellation_is_told_instead_of_what_came_before(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 3, 1)
    changes(store, zhao, gathering, time=later(1))
    advance_to(clock, TIME.starts_at, -20)
    time_passes(store)
    cancel_gathering(store, zhao, gathering.id, "storm")
    assert everything_told(store) == ["G-1 cancelled signed", "G-1 cancelled waiting"]


def test_people_are_reminded_a_day_before_and_two_hours_before(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 2, 1, 1)
    told = []
    for hours in (-24.1, -24, -23, -2.1, -2, -1.9):
        advance_to(clock, TIME.starts_at, hours)
        time_passes(store)
        told.append(everything_told(store))
    reminded = ["G-1 reminder signed"] * 2
    assert told == [[], reminded, [], [], reminded, []]
    assert events_of(store, gathering).count("gathering_reminded") == 2


def test_who_has_just_signed_up_is_not_reminded_at_once(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao)
    advance_to(clock, TIME.starts_at, -23.9)
    full(store, gathering, 1)
    time_passes(store)
    assert everything_told(store) == []
    advance_to(clock, TIME.starts_at, -2)
    time_passes(store)
    assert everything_told(store) == ["G-1 reminder signed"]


def test_a_new_time_has_reminders_of_its_own(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 1)
    advance_to(clock, TIME.starts_at, -24)
    time_passes(store)
    changes(store, zhao, gathering, time=later(48))
    assert everything_told(store) == ["G-1 changed signed"], "the old one is no use"
    advance_to(clock, TIME.starts_at, 24)
    time_passes(store)
    assert everything_told(store) == ["G-1 reminder signed"]


def test_a_worker_that_was_away_reminds_people_once(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 1)
    advance_to(clock, TIME.starts_at, -1)
    time_passes(store)
    assert everything_told(store) == ["G-1 reminder signed"]


def test_pitfall_22_what_comes_too_late_is_not_told(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    reminded, moved, cancelled = (published(store, zhao) for _ in range(3))
    for gathering in (reminded, moved, cancelled):
        full(store, gathering, 1)
    changes(store, zhao, moved, place="社区中心二层")
    cancel_gathering(store, zhao, cancelled.id, "storm")
    advance_to(clock, TIME.starts_at, -2)
    time_passes(store)
    advance_to(clock, TIME.ends_at)
    assert everything_told(store) == []
    left = rows(store, gathering_tables.gathering_news_rows)
    assert len(left) == 4
    assert {row["message_id"] for row in left} == {None}


def test_a_worker_that_comes_after_the_beginning_reminds_nobody(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 1)
    advance_to(clock, TIME.starts_at)
    time_passes(store)
    assert everything_told(store) == []
    assert now(store, gathering).due_at == TIME.ends_at


def test_without_reminders_nobody_is_reminded(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    quiet = replace(PLACE, gatherings=GatheringRules(()))
    gathering = published(store, zhao, REPAIR, quiet)
    assert gathering.due_at == TIME.ends_at


def test_who_was_checked_in_is_told_nothing_more(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao)
    [who] = full(store, gathering, 1)
    check_in(store, zhao, of(store, gathering, who).id)
    changes(store, zhao, gathering, place="社区中心二层")
    assert everything_told(store) == []


def test_many_workers_remind_each_person_once(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao, capacity=8)
    full(store, gathering, *[1] * 8)
    advance_to(clock, TIME.starts_at, -2)

    def work(_: int) -> list[int]:
        for each in due_gatherings(store, 10):
            look_at(store, GatheringRules(), each)
        return tell_gathering_news(store, says, unexpected)

    with ThreadPoolExecutor(4) as pool:
        said = [each for found in pool.map(work, range(4)) for each in found]
    said += tell_gathering_news(store, says, unexpected)
    assert len(said) == len(rows(store, tables.outbox)) == 8


def test_who_cannot_be_told_now_is_told_later_and_keeps_nobody_back(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao, capacity=5)
    people = full(store, gathering, *[1] * 5)
    cancel_gathering(store, zhao, gathering.id, "storm")
    failing = set(people[:3])
    failed: list[int] = []

    def told(news: GatheringNews, *about: Any) -> list[Reply]:
        if news.resident_id in failing:
            raise RuntimeError("no such text")
        return says(news, *about)

    def note(news: GatheringNews) -> None:
        failed.append(news.resident_id)

    assert len(tell_gathering_news(store, told, note, limit=2)) == 2
    assert failed == people[:3]
    failing.clear()
    assert len(tell_gathering_news(store, told, note, limit=2)) == 2
    assert len(tell_gathering_news(store, told, note, limit=2)) == 1
    assert tell_gathering_news(store, told, note) == []


def test_somebody_without_a_conversation_is_no_obstacle(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 1)
    with store.transaction() as connection:
        connection.execute(tables.conversations.delete())
    cancel_gathering(store, zhao, gathering.id, "storm")
    assert everything_told(store) == []


@pytest.mark.parametrize("task", ["cancel-and-die", "tell-and-die"])
def test_killed_anywhere_the_place_moves_on_once_and_is_told_once(
    store: Store, store_url: str, zhao: Staff, task: str
) -> None:
    """Killed before each statement in turn, then done again to the end."""
    gathering = published(store, zhao)
    people = full(store, gathering, 2, 1, 1, 1)
    if task == "tell-and-die":
        cancels(store, gathering, people[0])
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.community.gathering_worker",
            *(task, store_url, str(people[0]), str(gathering.id)),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
        timeout=120,
    )
    assert int(done.stdout) > 5, "it was killed at several places"
    everything_told(store)
    assert now(store, gathering).people == 3
    assert signs_up(store, gathering, people[0])[1] == "waiting"
    assert len(rows(store, tables.outbox)) == 2
