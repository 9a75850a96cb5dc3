"""Residents, organisers, erasure and the worker at the same time: all of it is done."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice

import pytest

from community.model.gathering_news import GatheringNews
from community.model.resident import ResidentNotFound
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.gathering_news import tell_gathering_news
from community.usecases.residents import erase_resident, join_residents
from tests.community.gathering_steps import (
    cancels,
    changes,
    everybody,
    full,
    later,
    now,
    published,
    says,
    signs_up,
)


def unexpected(news: GatheringNews) -> None:
    raise AssertionError(news)


@pytest.mark.timeout(120)
def test_nobody_waits_for_somebody_who_waits_for_them(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao, capacity=6)
    people = full(store, gathering, *[1] * 12)
    gone, joined, others = people[:2], people[2:4], people[4:]

    def comes_and_goes(who: int) -> None:
        for _ in range(4):
            cancels(store, gathering, who)
            signs_up(store, gathering, who)

    def moves() -> None:
        for hours in (1, 2, 3, 4, 5, 6):
            changes(store, zhao, gathering, time=later(hours), capacity=6)

    def tells() -> None:
        for _ in range(6):
            tell_gathering_news(store, says, unexpected)

    def joins() -> None:
        with store.transaction() as connection:
            join_residents(connection, *joined, store.clock.now())

    deeds: list[Callable[[], object]] = [moves, tells, joins]
    deeds += [lambda who=who: erase_resident(store, who, "staff:1") for who in gone]
    deeds += [lambda who=who: comes_and_goes(who) for who in others]
    with ThreadPoolExecutor(len(deeds)) as pool:
        for done in [pool.submit(deed) for deed in deeds]:
            done.result()
    left = everybody(store, gathering)
    taken = sum(each.people for each in left if each.state == "signed")
    assert taken == now(store, gathering).people == 6
    assert {each.resident_id for each in left} == {joined[1], *others}


@pytest.mark.timeout(120)
def test_who_is_erased_meanwhile_is_told_so_and_leaves_nothing(
    store: Store, zhao: Staff
) -> None:
    gathering = published(store, zhao, capacity=2)
    people = full(store, gathering, *[1] * 6)

    def comes(who: int) -> None:
        try:
            for people in islice(cycle((1, 2)), 4):
                signs_up(store, gathering, who, people)
        except ResidentNotFound:
            return

    with ThreadPoolExecutor(12) as pool:
        deeds = [pool.submit(comes, who) for who in people]
        deeds += [pool.submit(_erases, store, who) for who in people]
        for done in deeds:
            done.result()
    assert everybody(store, gathering) == []
    assert now(store, gathering).people == 0


def _erases(store: Store, who: int) -> None:
    erase_resident(store, who, "staff:1")
