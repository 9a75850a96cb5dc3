"""Residents sign up for gatherings: never too many, and who waits moves up in order."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community.model.gathering import GatheringClosed, GatheringNotFound
from community.model.proposal import NotAllowed
from community.model.resident import ResidentNotFound
from community.model.sign_up import PLACED
from community.model.staff import Staff
from community.store import gatherings
from community.store.engine import Store
from community.usecases.gatherings import cancel_gathering, draft_gathering
from community.usecases.sign_ups import check_in, sign_up, undo_check_in
from tests.clock import FakeClock
from tests.community.gathering_steps import (
    PLACE,
    REPAIR,
    TIME,
    advance_to,
    cancels,
    changes,
    events_of,
    everybody,
    full,
    now,
    of,
    published,
    signs_up,
    states,
    time_passes,
)
from tests.community.proposal_steps import resident


def test_a_place_for_those_who_come_first_and_a_line_for_the_others(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao)
    outcomes = [signs_up(store, gathering)[1] for _ in range(5)]
    assert outcomes == ["signed", "signed", "signed", "waiting", "waiting"]
    assert (now(store, gathering).people, now(store, gathering).free) == (3, 0)
    assert signs_up(store, published(store, zhao, capacity=None), people=8)[1] == (
        "signed"
    )


@pytest.mark.timeout(120)
def test_fifty_at_once_never_get_more_places_than_there_are(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao, capacity=20)
    people = [resident(store) for _ in range(50)]

    def come(who: int) -> str:
        return sign_up(store, PLACE.gatherings, who, gathering.id, 1 + who % 3)

    with ThreadPoolExecutor(50) as pool:
        outcomes = list(pool.map(come, people))
    placed = [of(store, gathering, who) for who in people]
    taken = sum(each.people for each in placed if each.state in PLACED)
    assert taken == now(store, gathering).people == 20
    assert outcomes.count("signed") + outcomes.count("waiting") == 50
    assert all(each.state in ("signed", "waiting") for each in placed)


def test_the_same_resident_at_once_signs_up_once(store: Store, zhao: Staff) -> None:
    gathering = published(store, zhao)
    who = resident(store)
    with ThreadPoolExecutor(8) as pool:
        outcomes = list(
            pool.map(lambda _: signs_up(store, gathering, who)[1], range(8))
        )
    assert set(outcomes) == {"signed"}
    assert (states(store, gathering), now(store, gathering).people) == (["signed"], 1)


def test_the_database_itself_refuses_one_too_many(store: Store, zhao: Staff) -> None:
    gathering = published(store, zhao)
    with pytest.raises(sa.exc.IntegrityError), store.transaction() as connection:
        gatherings.change(connection, gathering.id, people=4)


def test_who_cancels_makes_room_for_who_waited_longest(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao)
    people = full(store, gathering, 1, 1, 1, 1, 1)
    assert [of(store, gathering, who).position for who in people[3:]] == [1, 2]
    assert cancels(store, gathering, people[1])
    assert not cancels(store, gathering, people[1])
    assert states(store, gathering) == [
        "signed",
        "cancelled",
        "signed",
        "signed",
        "waiting",
    ]
    assert of(store, gathering, people[4]).position == 1


def test_who_comes_back_stands_at_the_end_of_the_line(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao)
    people = full(store, gathering, 3, 1, 1)
    clock.advance(1)
    cancels(store, gathering, people[1])
    assert signs_up(store, gathering, people[1])[1] == "waiting"
    assert of(store, gathering, people[1]).position == 2


def test_a_group_that_does_not_fit_keeps_its_place_and_nobody_back(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao)
    people = full(store, gathering, 1, 1, 1, 3, 1)
    cancels(store, gathering, people[0])
    assert states(store, gathering)[3:] == ["waiting", "signed"]
    assert of(store, gathering, people[3]).position == 1
    for each in (people[1], people[2], people[4]):
        cancels(store, gathering, each)
    assert of(store, gathering, people[3]).state == "signed"


def test_one_who_leaves_may_make_room_for_several(store: Store, zhao: Staff) -> None:
    gathering = published(store, zhao)
    people = full(store, gathering, 3, 1, 1, 1)
    cancels(store, gathering, people[0])
    assert states(store, gathering)[1:] == ["signed"] * 3


def test_the_number_of_people_can_be_changed(store: Store, zhao: Staff) -> None:
    gathering = published(store, zhao)
    who, other = full(store, gathering, 1, 1)
    assert signs_up(store, gathering, who, 3)[1] == "full"
    assert of(store, gathering, who).people == 1, "it keeps what it had"
    assert signs_up(store, gathering, who, 2)[1] == "signed"
    [third] = full(store, gathering, 2)
    assert of(store, gathering, third).state == "waiting"
    assert signs_up(store, gathering, third, 3)[1] == "waiting"
    cancels(store, gathering, other)
    assert of(store, gathering, third).state == "waiting"
    assert signs_up(store, gathering, third, 1)[1] == "signed"
    assert signs_up(store, gathering, who, 1)[1] == "signed"
    assert now(store, gathering).people == 2


def test_more_room_is_given_to_who_waits(store: Store, zhao: Staff) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 3, 2, 1)
    changes(store, zhao, gathering, capacity=5)
    assert states(store, gathering) == ["signed", "signed", "waiting"]
    changes(store, zhao, gathering, capacity=None)
    assert states(store, gathering) == ["signed"] * 3


@pytest.mark.parametrize(
    ("people", "capacity", "outcome"),
    [(0, 3, "too_many"), (4, 3, "too_many"), (9, None, "too_many"), (8, 8, "signed")],
)
def test_a_group_may_be_as_large_as_the_room_and_the_rules_allow(
    store: Store, zhao: Staff, people: int, capacity: int | None, outcome: str
) -> None:
    gathering = published(store, zhao, capacity=capacity)
    assert signs_up(store, gathering, people=people)[1] == outcome


def test_nobody_signs_up_where_that_is_not_needed_or_over(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    assert signs_up(store, published(store, zhao, sign_up=False))[1] == "not_needed"
    gathering, cancelled = published(store, zhao), published(store, zhao)
    who, _ = signs_up(store, gathering)
    cancel_gathering(store, zhao, cancelled.id, "storm")
    assert signs_up(store, cancelled)[1] == "closed"
    drafted = draft_gathering(store, PLACE, zhao, REPAIR)
    for hidden in (drafted.id, 99):
        with pytest.raises(GatheringNotFound):
            sign_up(store, PLACE.gatherings, who, hidden)
    with pytest.raises(ResidentNotFound):
        sign_up(store, PLACE.gatherings, 99, gathering.id)
    advance_to(clock, TIME.starts_at)
    assert signs_up(store, gathering)[1] == "closed"
    with pytest.raises(GatheringClosed):
        cancels(store, gathering, who)


def test_nobody_moves_up_once_it_has_begun(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 3, 1)
    advance_to(clock, TIME.starts_at)
    changes(store, zhao, gathering, capacity=9)
    assert states(store, gathering) == ["signed", "waiting"]


def test_who_comes_is_checked_in_and_who_did_not_come_is_known(
    store: Store, zhao: Staff, clock: FakeClock, li: Staff
) -> None:
    gathering = published(store, zhao)
    people = full(store, gathering, 1, 1, 1, 1)
    first, second, third, waits = (of(store, gathering, who).id for who in people)
    assert check_in(store, zhao, first).state == "attended"
    assert check_in(store, zhao, first).state == "attended"
    check_in(store, zhao, second)
    assert undo_check_in(store, zhao, second).state == "signed"
    with pytest.raises(NotAllowed):
        check_in(store, li, third)
    for door in (check_in, undo_check_in):
        with pytest.raises(GatheringClosed):
            door(store, zhao, waits)
    advance_to(clock, TIME.ends_at)
    time_passes(store)
    assert states(store, gathering) == ["attended", "no_show", "no_show", "waiting"]
    assert check_in(store, zhao, third).state == "attended", "it was noted late"
    assert undo_check_in(store, zhao, third).state == "no_show"
    assert events_of(store, gathering).count("sign_up_checked_in") == 3


def test_where_nobody_was_checked_in_nobody_is_said_to_be_missing(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 1, 1)
    advance_to(clock, TIME.ends_at)
    assert time_passes(store) == 1
    assert states(store, gathering) == ["signed", "signed"]
    assert now(store, gathering).state == "over"


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["sign", "cancel", "room"]),
        st.integers(0, 4),
        st.integers(1, 4),
    ),
    max_size=12,
)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(STEPS)
def test_whatever_happens_nobody_waits_for_a_place_that_is_free(
    store: Store, zhao: Staff, steps: list[tuple[str, int, int]]
) -> None:
    gathering = published(store, zhao, capacity=4)
    people = [resident(store) for _ in range(5)]
    for what, who, number in steps:
        if what == "sign":
            signs_up(store, gathering, people[who], number)
        elif what == "cancel":
            cancels(store, gathering, people[who])
        else:
            least = max(now(store, gathering).people, number)
            changes(store, zhao, gathering, capacity=least)
        found = everybody(store, gathering)
        taken = sum(each.people for each in found if each.state == "signed")
        free = now(store, gathering).free
        assert free is not None
        assert free >= 0
        assert taken == now(store, gathering).people
        assert all(e.people > free for e in found if e.state == "waiting")
