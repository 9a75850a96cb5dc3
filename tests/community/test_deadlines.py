"""Promises: the resident is told when one slips, once for each promise."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from community.model.case import Case, CaseNotFound
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.case_endings import give_back, resolve_case
from community.usecases.cases import claim_case, release_case, set_priority, set_state
from community.usecases.deadlines import slipped, tell_late
from community.usecases.hand_over import reopen_case
from community.usecases.staff_conversations import join_case
from tests.clock import FakeClock
from tests.community.case_steps import current, done, opens, told
from tests.community.steps import claims, events, texts, to_send, writes

HOUR = 3600


def late(store: Store) -> list[int]:
    return [case.id for case in slipped(store, 10)]


def test_the_resident_is_told_once(store: Store, clock: FakeClock) -> None:
    case = opens(store, hours=24)
    clock.advance(24 * HOUR - 1)
    assert late(store) == []
    assert tell_late(store, case.id, told("Late")) == []
    clock.advance(1)
    assert late(store) == [case.id]
    with ThreadPoolExecutor(2) as pool:
        both = [pool.submit(tell_late, store, case.id, told("Late")) for _ in range(2)]
        said = [message_id for each in both for message_id in each.result(60)]
    assert len(said) == 1
    assert texts(to_send(store)) == [f"Late: {case.number}"]
    assert current(store, case).told_late_at == store.clock.now()
    clock.advance(100 * HOUR)
    assert late(store) == []
    assert tell_late(store, case.id, told("Late")) == []
    assert events(store)[-1] == ("case_told_late", "desk", {"message_id": said[0]})


def test_another_promise_may_slip_too(
    store: Store, li: Staff, clock: FakeClock
) -> None:
    case = opens(store, hours=24)
    clock.advance(24 * HOUR)
    tell_late(store, case.id, told())
    due_at = store.clock.now() + timedelta(hours=2)
    set_priority(store, li, case.id, "urgent", due_at)
    assert late(store) == []
    clock.advance(2 * HOUR)
    assert late(store) == [case.id]
    tell_late(store, case.id, told())
    resolve_case(store, li, case.id, "solved", told(), cosigned=())
    due_at = store.clock.now() + timedelta(hours=2)
    reopen_case(store, case.id, None, "resident", due_at, told())
    clock.advance(2 * HOUR)
    assert len(tell_late(store, case.id, told())) == 1
    assert [event for event, _ in done(store, case)].count("case_told_late") == 3


def test_nobody_is_late_with_what_is_over_or_waits_for_the_resident(
    store: Store, li: Staff, clock: FakeClock
) -> None:
    found = {name: opens(store, name, hours=1) for name in ("a", "b", "c", "d")}
    claim_case(store, li, found["a"].id)
    set_state(store, li, found["a"].id, "waiting_for_resident")
    resolve_case(store, li, found["b"].id, "x", told(), cosigned=())
    resolve_case(store, li, found["c"].id, "x", told(), cosigned=("ordinary",))
    give_back(store, found["d"].id, "resident", told())
    clock.advance(HOUR)
    assert late(store) == [found["d"].id]
    for name in "abc":
        assert tell_late(store, found[name].id, told()) == []


def _open(store: Store, li: Staff, case: Case) -> None:
    set_state(store, li, case.id, "open")


def _release(store: Store, li: Staff, case: Case) -> None:
    release_case(store, li, case.id)


def _hear(store: Store, li: Staff, case: Case) -> None:
    lease = claims(store, case.conversation_id)
    join_case(store, lease, writes(store, "Here it is").message_id, [])


@pytest.mark.parametrize("leave", [_open, _release, _hear])
def test_the_promise_stands_still_while_it_is_for_the_resident_to_act(
    store: Store,
    li: Staff,
    clock: FakeClock,
    leave: Callable[[Store, Staff, Case], None],
) -> None:
    case = opens(store, hours=24)
    claim_case(store, li, case.id)
    clock.advance(HOUR)
    set_state(store, li, case.id, "waiting_for_resident")
    clock.advance(100 * HOUR)
    leave(store, li, case)
    assert late(store) == []
    assert current(store, case).due_at == store.clock.now() + timedelta(hours=23)
    clock.advance(23 * HOUR)
    assert late(store) == [case.id]


def test_what_was_late_before_the_waiting_is_not_promised_again(
    store: Store, li: Staff, clock: FakeClock
) -> None:
    case = opens(store, hours=1)
    claim_case(store, li, case.id)
    clock.advance(2 * HOUR)
    assert len(tell_late(store, case.id, told())) == 1
    set_state(store, li, case.id, "waiting_for_resident")
    clock.advance(HOUR)
    set_state(store, li, case.id, "open")
    assert current(store, case).due_at == case.due_at
    assert late(store) == []


def test_a_promise_made_while_waiting_stands_still_from_then_on(
    store: Store, li: Staff, clock: FakeClock
) -> None:
    case = opens(store, hours=24)
    claim_case(store, li, case.id)
    set_state(store, li, case.id, "waiting_for_resident")
    clock.advance(HOUR)
    due_at = store.clock.now() + timedelta(hours=2)
    set_priority(store, li, case.id, "urgent", due_at)
    clock.advance(5 * HOUR)
    set_state(store, li, case.id, "open")
    assert current(store, case).due_at == store.clock.now() + timedelta(hours=2)


def test_the_longest_overdue_are_told_first(store: Store, clock: FakeClock) -> None:
    found = [opens(store, f"r{hours}", hours=hours) for hours in (5, 2, 9, 1)]
    clock.advance(6 * HOUR)
    assert [case.id for case in slipped(store, 2)] == [found[3].id, found[1].id]
    with pytest.raises(CaseNotFound):
        tell_late(store, 99, told())
