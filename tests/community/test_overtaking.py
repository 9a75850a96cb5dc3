"""Which deliveries may overtake one to the same address that has to wait."""

from __future__ import annotations

from datetime import timedelta

import pytest

from community.model.delivery import Delivery, DeliveryOutcome
from community.model.message import Reply
from community.store import tables
from community.store.engine import Store
from community.usecases.deliveries import finish_delivery, postpone_delivery
from tests.clock import FakeClock
from tests.community.steps import is_told, reply, rows, texts, to_send


def emergency(text: str) -> Reply:
    """What is said when somebody is in danger."""
    return reply(text, kind="emergency")


def has_to_wait(store: Store, outcome: DeliveryOutcome = "queued") -> Delivery:
    """The first message to mina, refused for ten minutes or until she writes."""
    is_told(store, "1")
    [first] = to_send(store)
    later = store.clock.now() + timedelta(minutes=10)
    finish_delivery(store, first.id, outcome, retry_at=later)
    return first


def states(store: Store) -> list[str]:
    """The state of each delivery, oldest first."""
    return [row["state"] for row in rows(store, tables.outbox)]


@pytest.mark.parametrize("just_said", [True, False], ids=["at once", "by the worker"])
def test_an_emergency_overtakes_what_is_tried_again_later(
    store: Store, clock: FakeClock, just_said: bool
) -> None:
    has_to_wait(store)
    ids = is_told(store, "2", emergency("Call 119"), "3")
    found = to_send(store, message_ids=ids if just_said else None)
    assert [(d.text, d.held_back) for d in found] == [("Call 119", True)]
    finish_delivery(store, found[0].id, "sent")
    assert to_send(store) == [], "the others keep their places"
    clock.advance(600)
    found = to_send(store)
    assert [(d.text, d.held_back) for d in found] == [
        ("1", False),
        ("2", False),
        ("3", False),
    ]


def test_an_emergency_overtakes_what_waits_for_the_resident(store: Store) -> None:
    has_to_wait(store, "waiting")
    is_told(store, emergency("Call 119"))
    # What the resident writes wakes what waited: it is refused once more.
    first, urgent = to_send(store)
    finish_delivery(store, first.id, "waiting")
    assert states(store) == ["waiting", "queued"]
    assert [d.id for d in to_send(store)] == [urgent.id]


def test_an_emergency_never_overtakes_what_is_being_sent(
    store: Store, clock: FakeClock
) -> None:
    is_told(store, "1")
    [first] = to_send(store)
    ids = is_told(store, emergency("Call 119"), emergency("Leave the house"))
    assert to_send(store) == to_send(store, message_ids=ids) == []
    later = clock.now() + timedelta(minutes=10)
    finish_delivery(store, first.id, "queued", retry_at=later)
    assert texts(to_send(store, limit=1)) == ["Call 119"]
    assert to_send(store) == [], "nor another emergency that is"


def test_a_second_emergency_does_not_wait_for_the_first(
    store: Store, clock: FakeClock
) -> None:
    is_told(store, emergency("Call 119"))
    [first] = to_send(store)
    later = clock.now() + timedelta(minutes=10)
    finish_delivery(store, first.id, "queued", retry_at=later)
    is_told(store, emergency("Call 110"))
    assert texts(to_send(store)) == ["Call 110"]


def test_an_emergency_goes_first_when_there_is_much_to_send(store: Store) -> None:
    has_to_wait(store)
    for number in range(5):
        is_told(store, "hi", address=f"resident {number}")
    is_told(store, emergency("Call 119"))
    assert "Call 119" in texts(to_send(store, limit=2))


def test_an_emergency_waits_for_its_own_next_attempt(
    store: Store, clock: FakeClock
) -> None:
    has_to_wait(store)
    is_told(store, emergency("Call 119"))
    [urgent] = to_send(store)
    soon = clock.now() + timedelta(seconds=10)
    finish_delivery(store, urgent.id, "queued", retry_at=soon)
    assert to_send(store) == []
    clock.advance(10)
    assert texts(to_send(store)) == ["Call 119"]


def test_an_emergency_overtakes_on_its_own_channel_only(store: Store) -> None:
    has_to_wait(store)
    ids = is_told(store, emergency("Call 119"))
    assert to_send(store, "sms") == to_send(store, "sms", message_ids=ids) == []


def test_an_answer_that_may_go_at_once_is_handed_out_and_no_other(
    store: Store, clock: FakeClock
) -> None:
    has_to_wait(store)
    is_told(store, "2")
    ids = is_told(store, "3")
    assert to_send(store, message_ids=ids) == []
    [ahead] = to_send(store, message_ids=ids, overtaking=ids)
    assert (ahead.text, ahead.held_back) == ("3", True)
    # It was too late for that after all.
    postpone_delivery(store, ahead)
    clock.advance(600)
    assert [(d.text, d.attempts) for d in to_send(store)] == [
        ("1", 2),
        ("2", 1),
        ("3", 1),
    ]


def test_what_is_postponed_was_not_tried(store: Store, clock: FakeClock) -> None:
    is_told(store, "1", "2")
    first, _ = to_send(store)
    later = clock.now() + timedelta(seconds=30)
    postpone_delivery(store, first, reason="paced", retry_at=later)
    kept = rows(store, tables.outbox)
    assert [(r["state"], r["attempts"], r["reason"]) for r in kept] == [
        ("queued", 0, "paced"),
        ("queued", 0, None),
    ]
    assert to_send(store) == [], "it holds back the one behind it"
    clock.advance(30)
    assert [(d.text, d.attempts) for d in to_send(store)] == [("1", 1), ("2", 1)]


def test_nobody_postpones_what_somebody_else_has(
    store: Store, clock: FakeClock
) -> None:
    is_told(store, "1")
    [slow] = to_send(store)
    clock.advance(30)
    [mine] = to_send(store)
    postpone_delivery(store, slow)
    assert states(store) == ["sending"]
    assert mine.id == slow.id
