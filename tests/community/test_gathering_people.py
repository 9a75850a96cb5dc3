"""Residents who turn out to be one person, or are forgotten, in gatherings."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from community.model.resident import ResidentNotFound
from community.model.staff import Staff
from community.store import gathering_tables
from community.store.engine import Store
from community.usecases.gatherings import cancel_gathering
from community.usecases.residents import (
    erase_resident,
    export_resident,
    join_residents,
)
from community.usecases.sign_ups import check_in
from tests.clock import FakeClock
from tests.community.gathering_steps import (
    TIME,
    advance_to,
    cancels,
    changes,
    everybody,
    everything_told,
    full,
    now,
    of,
    published,
    signs_up,
    states,
    time_passes,
)
from tests.community.steps import rows


def joins(store: Store, one: int, other: int) -> None:
    with store.transaction() as connection:
        join_residents(connection, one, other, store.clock.now())


def test_who_is_erased_leaves_their_place_to_who_waits(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao)
    people = full(store, gathering, 2, 1, 1, 2)
    erase_resident(store, people[0], "staff:1")
    assert states(store, gathering) == ["signed", "signed", "waiting"]
    assert now(store, gathering).people == 2
    assert everything_told(store) == ["G-1 moved_up signed"]
    erase_resident(store, people[3], "staff:1")
    assert states(store, gathering) == ["signed", "signed"]


def test_who_was_there_goes_on_to_count_without_a_name(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao)
    people = full(store, gathering, 2, 1, 1)
    check_in(store, zhao, of(store, gathering, people[0]).id)
    advance_to(clock, TIME.ends_at)
    time_passes(store)
    for who in people:
        erase_resident(store, who, "staff:1")
    left = everybody(store, gathering)
    assert [(each.resident_id, each.state, each.people) for each in left] == [
        (None, "attended", 2),
        (None, "no_show", 1),
    ]
    assert now(store, gathering).people == 3


def test_nothing_is_told_to_who_was_erased(store: Store, zhao: Staff) -> None:
    gathering = published(store, zhao)
    people = full(store, gathering, 1, 1)
    cancel_gathering(store, zhao, gathering.id, "storm")
    erase_resident(store, people[0], "staff:1")
    assert everything_told(store) == ["G-1 cancelled signed"]
    [left] = rows(store, gathering_tables.gathering_news_rows)
    assert left["resident_id"] == people[1]


def test_a_sign_up_and_an_erasure_at_once_leave_nothing_behind(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao, capacity=None)
    people = full(store, gathering, *[1] * 6)

    def come(who: int) -> None:
        try:
            signs_up(store, gathering, who, 2)
        except ResidentNotFound:
            assert who in people

    with ThreadPoolExecutor(6) as pool:
        erased = [pool.submit(erase_resident, store, who, "staff:1") for who in people]
        list(pool.map(come, people))
        for each in erased:
            each.result()
    assert states(store, gathering) == []
    assert now(store, gathering).people == 0


@pytest.mark.parametrize(
    ("ones", "others", "left"),
    [
        ([2], [], [("signed", 2), ("waiting", 2)]),
        ([2], [1], [("signed", 1), ("signed", 2)]),
        ([], [1], [("signed", 1), ("signed", 2)]),
    ],
    ids=["only the one", "both: the one who stays", "only the other"],
)
def test_one_person_has_one_sign_up(
    store: Store,
    zhao: Staff,
    ones: list[int],
    others: list[int],
    left: list[tuple[str, int]],
) -> None:
    elsewhere = published(store, zhao)
    one, other = full(store, elsewhere, 1, 1)
    gathering = published(store, zhao)
    for who, people in ((one, ones), (other, others)):
        for each in people:
            signs_up(store, gathering, who, each)
    full(store, gathering, 2)
    joins(store, one, other)
    found = everybody(store, gathering)
    assert sorted((each.state, each.people) for each in found) == left
    assert of(store, gathering, other).state == "signed"
    assert now(store, elsewhere).people == 1


def test_the_better_of_two_sign_ups_stays(store: Store, zhao: Staff) -> None:
    gathering = published(store, zhao)
    one, other, waits = full(store, gathering, 3, 1, 1)
    joins(store, one, other)
    assert (of(store, gathering, other).state, of(store, gathering, other).people) == (
        "signed",
        3,
    )
    assert of(store, gathering, waits).position == 1


def test_what_both_were_to_be_told_is_told_once(store: Store, zhao: Staff) -> None:
    gathering = published(store, zhao)
    one, other = full(store, gathering, 1, 1)
    changes(store, zhao, gathering, place="社区中心二层")
    joins(store, one, other)
    assert everything_told(store) == ["G-1 changed signed"]


def test_a_resident_gets_all_that_is_kept(store: Store, zhao: Staff) -> None:
    gathering = published(store, zhao)
    who, other = full(store, gathering, 2, 1)
    changes(store, zhao, gathering, place="社区中心二层")
    cancels(store, gathering, who)
    found = export_resident(store, who)
    [sign_up] = found["sign_ups"]
    assert (sign_up["state"], sign_up["people"]) == ("cancelled", 2)
    assert [each["event"] for each in found["gathering_news"]] == ["changed"]
    assert export_resident(store, other)["sign_ups"][0]["resident_id"] == other
