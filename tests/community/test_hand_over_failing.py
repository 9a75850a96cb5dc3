"""A case that cannot be written down: staff answer, an alarm, and the number later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from community.model.case import Case, NewCase
from community.model.conversation import Lease
from community.model.hand_over import LeftOver, Plan
from community.model.message import Reply
from community.store import tables
from community.store.case_tables import cases
from community.store.engine import Store
from community.usecases.conversations import get_conversation, return_to_bot
from community.usecases.hand_over import (
    complete_hand_overs,
    open_without_case,
)
from tests.clock import FakeClock
from tests.community.steps import (
    answers,
    claims,
    events,
    pending,
    reply,
    rows,
    texts,
    to_send,
    writes,
)


@pytest.fixture
def lease(store: Store) -> Lease:
    """Mina wrote ``hello`` and one process has her conversation."""
    return claims(store, writes(store).conversation_id)


def numbered(case: Case) -> Sequence[Reply]:
    """The desk tells the number of the case."""
    return [reply(f"Your number is {case.number}", kind="notice")]


def only_case(store: Store) -> dict[str, Any]:
    [found] = rows(store, cases)
    return found


def test_pitfall_03_without_a_case_staff_own_it_all_the_same_and_there_is_an_alarm(
    store: Store, lease: Lease
) -> None:
    message_id = pending(store, lease)
    said = open_without_case(
        store, lease, message_id, [reply("Call 119")], "emergency", [reply("Later")]
    )
    assert texts(to_send(store)) == ["Call 119", "Later"]
    assert [row["author"] for row in rows(store, tables.messages)[1:]] == [
        "bot",
        "desk",
    ]
    assert len(said) == 2
    assert get_conversation(store, lease.conversation_id).owner == "staff"
    alarm = {"reason": "emergency", "message_id": message_id}
    assert events(store)[-1] == ("hand_over_failed", "desk", alarm)


def unexpected(conversation_id: int) -> None:
    raise AssertionError(conversation_id)


def planned(left: LeftOver) -> Plan:
    """What the worker makes of a conversation without a case."""
    reason: Any = left.reason
    due_at = left.said_at + timedelta(hours=2)
    return Plan(NewCase(reason, "urgent", left.text), "ko", due_at)


def test_pitfall_03_the_case_is_opened_as_soon_as_it_can_be(
    store: Store, lease: Lease, clock: FakeClock
) -> None:
    message_id = pending(store, lease)
    began = store.clock.now()
    open_without_case(store, lease, message_id, [], "emergency", intent="crisis_x")
    clock.advance(60)
    [said] = complete_hand_overs(store, numbered, planned, unexpected)
    assert complete_hand_overs(store, numbered, planned, unexpected) == [], "once"
    [delivery] = to_send(store)
    assert (delivery.message_id, delivery.text) == (said, "Your number is C-1001")
    case = only_case(store)
    assert (case["reason"], case["summary"]) == ("emergency", "hello")
    assert (case["message_id"], case["language"]) == (message_id, "ko")
    assert case["due_at"] == began + timedelta(hours=2), "promised when it was said"
    assert events(store)[-1] == (
        "hand_over_completed",
        "desk",
        {"case_id": case["id"]},
    )


def test_pitfall_03_a_case_that_cannot_be_opened_keeps_no_other_back(
    store: Store, lease: Lease
) -> None:
    open_without_case(store, lease, pending(store, lease), [], "wish")
    where = writes(store, "help", "ana").conversation_id
    other = claims(store, where)
    open_without_case(store, other, pending(store, other), [], "wish")

    def breaks(left: LeftOver) -> Plan:
        if left.conversation.id == lease.conversation_id:
            raise ValueError
        return planned(left)

    failed: list[int] = []
    assert len(complete_hand_overs(store, numbered, breaks, failed.append)) == 1
    assert failed == [lease.conversation_id]
    assert only_case(store)["conversation_id"] == where
    assert len(complete_hand_overs(store, numbered, planned, unexpected)) == 1


def test_a_conversation_that_went_back_gets_no_case_later(
    store: Store, lease: Lease
) -> None:
    open_without_case(store, lease, pending(store, lease), [], "wish")
    return_to_bot(store, lease.conversation_id, "resident")
    assert complete_hand_overs(store, numbered, planned, unexpected) == []
    assert rows(store, cases) == []


def test_conversations_of_a_time_before_cases_get_one(
    store: Store, lease: Lease
) -> None:
    answers(store, lease)
    with store.transaction() as connection:
        connection.execute(sa.text("UPDATE conversations SET owner = 'staff'"))
    plan = Plan(NewCase("failing_bot", "ordinary", ""), "en", store.clock.now())
    complete_hand_overs(store, numbered, lambda _: plan, unexpected)
    assert only_case(store)["message_id"] is None
