"""The day to look at a case again: it stands out from that day on, until it is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from community.model.case import Case
from community.model.case_views import Which
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.case_endings import resolve_case
from community.usecases.cases import claim_case, release_all, set_follow_up
from tests.clock import FakeClock
from tests.community.case_steps import colleague, counts, opens, queue, told

DAY = 24 * 3600
YESTERDAY, TODAY, TOMORROW = (date(2026, 11, day) for day in (21, 22, 23))


def numbers(
    store: Store, staff: Staff, which: Which = "follow_up", **more: Any
) -> list[int]:
    return [line.id for line in queue(store, staff, which=which, **more)]


def opens_for(
    store: Store,
    staff: Staff,
    on: date | None = TODAY,
    address: str = "mina",
    **more: Any,
) -> Case:
    """A case of a colleague, who wants to look at it again on a day."""
    case = opens(store, address, **more)
    claim_case(store, staff, case.id)
    return set_follow_up(store, staff, case.id, on)


def test_it_begins_at_midnight_where_the_place_is(
    store: Store, li: Staff, clock: FakeClock
) -> None:
    opens_for(store, li, TOMORROW)
    # 16:00 in Beijing.
    clock.advance(8 * 3600 - 1)
    assert numbers(store, li) == []
    clock.advance(1)
    assert numbers(store, li) == [1]
    clock.advance(3 * DAY)
    assert numbers(store, li) == [1], "it stays until somebody has looked"


def changed(store: Store, li: Staff, case: Case) -> None:
    set_follow_up(store, li, case.id, TOMORROW)


def cleared(store: Store, li: Staff, case: Case) -> None:
    set_follow_up(store, li, case.id, None)


def waits_for_a_signature(store: Store, li: Staff, case: Case) -> None:
    resolve_case(store, li, case.id, "x", told(), cosigned=("ordinary",))


def closed(store: Store, li: Staff, case: Case) -> None:
    resolve_case(store, li, case.id, "x", told(), cosigned=())


@pytest.mark.parametrize("ends", [changed, cleared, waits_for_a_signature, closed])
def test_it_goes_when_that_is_done(
    store: Store, li: Staff, ends: Callable[[Store, Staff, Case], None]
) -> None:
    case = opens_for(store, li)
    assert (numbers(store, li), counts(store, li)["follow_up"]) == ([1], 1)
    ends(store, li, case)
    assert (numbers(store, li), counts(store, li)["follow_up"]) == ([], 0)


def test_it_rises_behind_urgent_and_late_ones_and_before_the_rest(
    store: Store, li: Staff
) -> None:
    opens(store, "soon", hours=1)
    later = opens_for(store, li, YESTERDAY, "again later", hours=90)
    sooner = opens_for(store, li, TODAY, "again sooner", hours=50)
    urgent = opens(store, "urgent", priority="urgent", hours=99)
    late = opens(store, "late", hours=-1)
    urgent_again = opens_for(store, li, TODAY, "both", priority="urgent", hours=100)
    late_again = opens_for(store, li, TODAY, "late and again", hours=-0.5)
    opens_for(store, li, TOMORROW, "not yet", hours=2)
    order = [urgent.id, urgent_again.id, late.id, late_again.id, sooner.id, later.id]
    everything = [*order, 1, 8]
    assert numbers(store, li, "all") == everything
    assert numbers(store, li, "all", text="deposit") == everything
    for limit in (1, 2, 3):
        assert pages(store, li, "all", limit) == everything
    mine = [urgent_again.id, late_again.id, sooner.id, later.id, 8]
    assert numbers(store, li, "mine") == mine


def test_own_ones_come_first_then_what_nobody_has_and_own_ones_count(
    store: Store, li: Staff, wang: Staff
) -> None:
    hers = opens_for(store, wang, address="a", priority="urgent")
    his = opens_for(store, li, address="b", hours=9)
    his_late = opens_for(store, li, YESTERDAY, "c", hours=-1)
    chen = colleague(store, "Chen")
    nobodys = opens_for(store, chen, address="d")
    release_all(store, chen)
    opens_for(store, li, TOMORROW, "e")
    order = [his_late.id, his.id, nobodys.id, hers.id]
    assert numbers(store, li) == order
    for limit in (1, 2, 3):
        assert pages(store, li, "follow_up", limit) == order
    assert numbers(store, wang) == [hers.id, nobodys.id, his_late.id, his.id]
    found = {one.name: counts(store, one)["follow_up"] for one in (li, wang, chen)}
    assert found == {"Li": 2, "Wang": 1, "Chen": 0}


def test_a_sensitive_case_is_looked_at_again_by_who_may_see_it(
    store: Store, li: Staff, wang: Staff, chen: Staff
) -> None:
    case = opens_for(store, li, sensitive=True)
    seen = {one.name: numbers(store, one) for one in (li, wang, chen)}
    assert seen == {"Li": [case.id], "Wang": [], "Chen": [case.id]}


def pages(store: Store, staff: Staff, which: Which, limit: int) -> list[int]:
    """A part of the queue, page by page."""
    found: list[int] = []
    after: dict[str, int] = {}
    while page := numbers(store, staff, which, limit=limit, **after):
        found += page
        after = {"after": page[-1]}
    return found
