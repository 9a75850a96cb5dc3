"""Deliveries: in order, by one sender at a time, never twice on a guess."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from community.model.delivery import DeliveryNotFound, DeliveryOutcome
from community.store import tables
from community.store.engine import Store
from community.usecases.deliveries import begin_delivery, finish_delivery
from tests.clock import FakeClock
from tests.community.steps import (
    answers,
    begins,
    claims,
    events,
    is_told,
    reply,
    rows,
    texts,
    to_send,
    writes,
)


def states(store: Store) -> list[str]:
    """The state of each delivery, oldest first."""
    return [row["state"] for row in rows(store, tables.outbox)]


def test_a_channel_gets_everything_it_needs(store: Store) -> None:
    card = ({"type": "call", "text": "Call 119", "href": "tel:119"},)
    [message_id] = is_told(
        store, reply("지금 119", "예", lang="ko", kind="emergency", card=card)
    )
    [delivery] = to_send(store)
    assert (delivery.message_id, delivery.address, delivery.channel) == (
        message_id,
        "mina",
        "web",
    )
    assert (delivery.text, delivery.language, delivery.kind) == (
        "지금 119",
        "ko",
        "emergency",
    )
    assert (delivery.card, delivery.attempts) == (card, 1)
    assert [(b.title, b.language, b.used) for b in delivery.buttons] == [
        ("예", "ko", False)
    ]


def test_a_sent_message_is_not_sent_again(store: Store, clock: FakeClock) -> None:
    is_told(store, "one")
    [delivery] = to_send(store)
    assert to_send(store) == [], "somebody is sending it"
    clock.advance(2)
    finish_delivery(store, delivery.id, "sent", platform_id="tg:9")
    clock.advance(3600)
    assert to_send(store) == to_send(store, repeatable=True) == []
    [row] = rows(store, tables.outbox)
    assert (row["state"], row["platform_id"]) == ("sent", "tg:9")
    assert row["sent_at"] == clock.now() - timedelta(seconds=3600)
    assert [event for event, _, _ in events(store)] == ["conversation_opened"]


def test_deliveries_come_in_the_order_they_were_said(store: Store) -> None:
    is_told(store, "1", "2")
    is_told(store, "for ana", address="ana")
    is_told(store, "3")
    assert texts(to_send(store)) == ["1", "2", "for ana", "3"]


def test_a_sender_takes_no_more_than_it_asked_for(store: Store) -> None:
    is_told(store, "1", "2", "3")
    is_told(store, "for ana", address="ana")
    assert texts(to_send(store, limit=2)) == ["1", "2"]
    assert texts(to_send(store)) == ["for ana"], "mina's third waits for the second"


def test_each_channel_has_its_own_queue(store: Store) -> None:
    is_told(store, "one")
    assert to_send(store, channel="sms") == []
    assert texts(to_send(store)) == ["one"]


@pytest.mark.parametrize(
    ("label", "asked", "expected"),
    [
        ("only the addresses asked for", [2], ["for ana"]),
        ("what was said there before comes first", [3], ["1", "2"]),
        ("several", [2, 1], ["1", "for ana", "2"]),
        ("a message that is not there", [77], []),
        ("none", [], []),
    ],
)
def test_messages_just_said_are_sent_at_once(
    store: Store, label: str, asked: list[int], expected: list[str]
) -> None:
    said = [
        *is_told(store, "1"),
        *is_told(store, "for ana", address="ana"),
        *is_told(store, "2"),
    ]
    ids = {number + 1: message_id for number, message_id in enumerate(said)}
    asked = [ids.get(number, number * 1000) for number in asked]
    assert texts(to_send(store, message_ids=asked)) == expected, label


def test_a_message_just_said_does_not_overtake_one_that_is_tried_again_later(
    store: Store, clock: FakeClock
) -> None:
    is_told(store, "1")
    [first] = to_send(store)
    later = clock.now() + timedelta(seconds=10)
    finish_delivery(store, first.id, "queued", reason="busy", retry_at=later)
    second = is_told(store, "2")
    assert to_send(store) == to_send(store, message_ids=second) == []
    clock.advance(10)
    assert [(d.text, d.attempts) for d in to_send(store)] == [("1", 2), ("2", 1)]


def test_a_message_that_may_go_does_not_hurry_those_behind_it(
    store: Store, clock: FakeClock
) -> None:
    is_told(store, "1", "2", "3")
    first, second, _ = to_send(store)
    later = clock.now() + timedelta(seconds=10)
    finish_delivery(store, first.id, "unknown")
    finish_delivery(store, second.id, "queued", retry_at=later)
    finish_delivery(store, first.id, "queued")
    assert texts(to_send(store)) == ["1"]
    finish_delivery(store, first.id, "sent")
    assert to_send(store) == []
    clock.advance(10)
    assert texts(to_send(store)) == ["2", "3"]


@pytest.mark.parametrize("outcome", ["queued", "waiting"])
def test_what_comes_behind_is_handed_back(
    store: Store, clock: FakeClock, outcome: DeliveryOutcome
) -> None:
    is_told(store, "1", "2")
    is_told(store, "for ana", address="ana")
    first, *_ = to_send(store)
    later = clock.now() + timedelta(seconds=10)
    finish_delivery(store, first.id, outcome, retry_at=later)
    assert states(store) == [outcome, "queued", "sending"]
    assert [row["attempts"] for row in rows(store, tables.outbox)] == [1, 0, 1]


@pytest.mark.parametrize(
    ("label", "repeatable", "state", "again"),
    [
        ("what may have left is never sent again", False, "unknown", []),
        ("what the channel recognises is", True, "sending", [("1", 2), ("2", 2)]),
    ],
)
def test_a_sender_that_died(
    store: Store,
    clock: FakeClock,
    label: str,
    repeatable: bool,
    state: str,
    again: list[Any],
) -> None:
    is_told(store, "1", "2")
    begins(store, to_send(store))
    clock.advance(29.9)
    assert to_send(store, repeatable=repeatable) == [], "it may be sending still"
    clock.advance(0.1)
    found = to_send(store, repeatable=repeatable)
    assert [(d.text, d.attempts) for d in found] == again, label
    assert states(store) == [state, state], label
    clock.advance(3600)
    if not repeatable:
        assert to_send(store) == to_send(store, repeatable=True) == [], label


def test_what_had_not_left_when_its_sender_died_is_sent(
    store: Store, clock: FakeClock
) -> None:
    is_told(store, "1", "2")
    first, second = to_send(store)
    begins(store, [first])
    clock.advance(30)
    assert [(d.text, d.attempts) for d in to_send(store)] == [("2", 2)]
    assert not begin_delivery(store, second), "it is somebody else's now"
    assert states(store) == ["unknown", "sending"]


def test_an_unknown_delivery_is_said_in_the_history_and_holds_nothing_back(
    store: Store, clock: FakeClock
) -> None:
    [first] = is_told(store, "1")
    begins(store, to_send(store))
    clock.advance(30)
    is_told(store, "2")
    assert texts(to_send(store)) == ["2"]
    assert events(store)[-1] == (
        "delivery_unknown",
        "desk",
        {"message_id": first, "reason": "lease_ran_out"},
    )


# From what a delivery is, and what is then reported of it, to what it is.
REPORTS: list[tuple[str, list[DeliveryOutcome], str]] = [
    ("a late success corrects a guess", ["unknown", "sent"], "sent"),
    ("a late refusal corrects a guess", ["unknown", "failed"], "failed"),
    ("a late wish to wait corrects a guess", ["unknown", "queued"], "queued"),
    ("a guess does not undo a success", ["sent", "unknown"], "sent"),
    ("a refusal does not undo a success", ["sent", "failed"], "sent"),
    ("a retry does not undo a success", ["sent", "queued"], "sent"),
    ("a retry does not undo a refusal", ["failed", "queued"], "failed"),
    ("a success does not undo a stop", ["stopped", "sent"], "stopped"),
    ("a success counts although it is queued again", ["queued", "sent"], "sent"),
    (
        "a refusal does not count once it is queued again",
        ["queued", "failed"],
        "queued",
    ),
    ("a second success changes nothing", ["sent", "sent"], "sent"),
]


@pytest.mark.parametrize(("label", "reports", "state"), REPORTS)
def test_late_reports(
    store: Store, label: str, reports: list[DeliveryOutcome], state: str
) -> None:
    is_told(store, "1")
    [delivery] = to_send(store)
    for outcome in reports:
        finish_delivery(store, delivery.id, outcome)
    assert states(store) == [state], label


@pytest.mark.parametrize(
    ("outcome", "event"),
    [("failed", "delivery_failed"), ("unknown", "delivery_unknown")],
)
def test_a_message_that_did_not_arrive_is_in_the_history(
    store: Store, outcome: DeliveryOutcome, event: str
) -> None:
    [first, _] = is_told(store, "1", "2")
    delivery, _ = to_send(store)
    finish_delivery(store, delivery.id, outcome, reason="too_long")
    assert events(store)[-1] == (
        event,
        "desk",
        {"message_id": first, "reason": "too_long"},
    )
    assert states(store) == [outcome, "sending"], "the next one is sent all the same"


def test_a_stopped_address_gets_nothing_more(store: Store) -> None:
    is_told(store, "1", "2")
    is_told(store, "for ana", address="ana")
    lease = claims(store, writes(store).conversation_id)
    first, second, _ = to_send(store)
    finish_delivery(store, first.id, "stopped", reason="blocked")
    finish_delivery(store, second.id, "sent")
    assert states(store) == ["stopped", "stopped", "sending"]
    answers(store, lease, reply("3"))
    assert states(store)[-1] == "stopped"
    assert to_send(store) == []
    assert events(store)[-1] == ("address_stopped", "desk", {"reason": "blocked"})


def test_what_may_not_be_sent_now_waits_for_the_resident(store: Store) -> None:
    is_told(store, "1", "2")
    first, _ = to_send(store)
    finish_delivery(store, first.id, "waiting", reason="window_closed")
    assert to_send(store) == []
    writes(store, address="ana")
    assert to_send(store) == [], "another resident's message opens nothing"
    is_told(store, "3")
    assert texts(to_send(store)) == ["1", "2", "3"]


def test_a_message_that_joins_staff_also_lets_waiting_ones_go(store: Store) -> None:
    is_told(store, "1")
    [first] = to_send(store)
    finish_delivery(store, first.id, "waiting")
    lease = claims(store, writes(store).conversation_id)
    with store.transaction() as connection:
        connection.execute(tables.conversations.update().values(owner="staff"))
    answers(store, lease, outcome="joined_staff")
    assert texts(to_send(store)) == ["1"]


def test_a_delivery_that_is_not_there(store: Store) -> None:
    with pytest.raises(DeliveryNotFound):
        finish_delivery(store, 7, "sent")
