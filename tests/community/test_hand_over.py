"""Handing over: a person answers, the bot stays silent, and no message is lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from community.model.case import Case, NewCase
from community.model.conversation import Lease, OwnerChanged
from community.model.message import MessageNotPending, Reply
from community.model.staff import Staff
from community.store import tables
from community.store.case_tables import cases
from community.store.engine import Store
from community.usecases.case_endings import resolve_case
from community.usecases.cases import claim_case, set_state
from community.usecases.conversations import get_conversation, return_to_bot
from community.usecases.hand_over import (
    open_without_case,
)
from community.usecases.messages import (
    complete_message,
    next_message,
    note_failure,
)
from community.usecases.staff_conversations import own_case
from community.usecases.transcripts import understanding_of
from tests.clock import FakeClock
from tests.community.case_steps import told
from tests.community.steps import (
    answers,
    claims,
    events,
    hands_over,
    pending,
    reply,
    rows,
    texts,
    to_send,
    writes,
)

URGENT = NewCase("emergency", "urgent", "He has a knife", sensitive=True)


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


def ended(store: Store, lease: Lease, li: Staff) -> int:
    """A case was opened and resolved; its id."""
    hands_over(store, lease, pending(store, lease))
    case_id: int = only_case(store)["id"]
    claim_case(store, li, case_id)
    resolve_case(store, li, case_id, "solved", told(), cosigned=())
    return case_id


def test_handing_over_is_one_step_with_a_case_and_its_number(
    store: Store, lease: Lease
) -> None:
    message_id = pending(store, lease)
    note_failure(store, lease, message_id, None, store.clock.now())
    said = hands_over(
        store,
        lease,
        message_id,
        reply("A person comes"),
        told=numbered,
        intent="human",
        confidence=0.9,
    )
    found = get_conversation(store, lease.conversation_id)
    assert (found.owner, found.failing_since) == ("staff", None)
    assert texts(to_send(store)) == ["A person comes", "Your number is C-1001"]
    assert [row["author"] for row in rows(store, tables.messages)[1:]] == [
        "bot",
        "desk",
    ]
    assert [row["id"] for row in rows(store, tables.messages)[1:]] == said
    assert events(store)[-2:] == [
        ("opened_to_staff", "desk", {"reason": "wish", "message_id": message_id}),
        (
            "case_opened",
            "desk",
            {"reason": "wish", "priority": "ordinary", "message_id": message_id},
        ),
    ]
    assert understanding_of(store, message_id).intent == "human"
    assert rows(store, tables.messages)[0]["outcome"] == "opened_to_staff"
    case = only_case(store)
    assert (case["state"], case["assignee_id"]) == ("new", None)
    assert case["summary"] == "The landlord keeps the deposit"


def test_pitfall_03_a_hand_over_that_fails_half_way_leaves_nothing(
    store: Store, lease: Lease
) -> None:
    def broken(_: Case) -> Sequence[Reply]:
        raise LookupError("no such text")

    message_id = pending(store, lease)
    with pytest.raises(LookupError):
        hands_over(store, lease, message_id, reply("A person comes"), told=broken)
    assert get_conversation(store, lease.conversation_id).owner == "bot"
    assert rows(store, cases) == []
    assert to_send(store) == []
    assert pending(store, lease) == message_id, "it is tried again"


def test_the_same_message_opens_one_case(store: Store, lease: Lease) -> None:
    message_id = pending(store, lease)
    hands_over(store, lease, message_id)
    return_to_bot(store, lease.conversation_id, "resident")
    with pytest.raises(MessageNotPending):
        hands_over(store, lease, message_id)
    assert len(rows(store, cases)) == 1


def test_a_second_wish_joins_the_open_case(store: Store, lease: Lease) -> None:
    hands_over(store, lease, pending(store, lease))
    return_to_bot(store, lease.conversation_id, "resident")
    second = writes(store, "a person, please").message_id
    said = hands_over(store, lease, second, told=numbered)
    assert texts(to_send(store)) == ["Your number is C-1001"]
    assert len(said) == len(rows(store, cases)) == 1
    assert get_conversation(store, lease.conversation_id).owner == "staff"


def test_danger_makes_the_open_case_urgent_and_sensitive(
    store: Store, lease: Lease
) -> None:
    hands_over(store, lease, pending(store, lease))
    return_to_bot(store, lease.conversation_id, "resident")
    soon = store.clock.now() + timedelta(hours=2)
    hands_over(store, lease, writes(store).message_id, new=URGENT, due_at=soon)
    case = only_case(store)
    assert (case["priority"], case["sensitive"]) == ("urgent", True)
    assert case["due_at"] == soon
    changed = ("case_priority_set", "resident")
    assert (*changed, {"before": "ordinary", "after": "urgent"}) in events(store)


def test_nothing_makes_an_urgent_case_less_urgent(store: Store, lease: Lease) -> None:
    soon = store.clock.now() + timedelta(hours=2)
    hands_over(store, lease, pending(store, lease), new=URGENT, due_at=soon)
    return_to_bot(store, lease.conversation_id, "resident")
    hands_over(store, lease, writes(store).message_id)
    case = only_case(store)
    assert (case["priority"], case["due_at"]) == ("urgent", soon)


def test_a_wish_soon_after_the_end_opens_the_same_case_again(
    store: Store, lease: Lease, li: Staff, clock: FakeClock
) -> None:
    case_id = ended(store, lease, li)
    clock.advance(13 * 24 * 3600)
    second = writes(store, "a person, please").message_id
    later = store.clock.now() + timedelta(days=7)
    hands_over(store, lease, second, due_at=later)
    case = only_case(store)
    assert (case["id"], case["state"], case["assignee_id"]) == (
        case_id,
        "reopened",
        li.id,
    )
    assert (case["due_at"], case["closed_at"], case["rating"]) == (later, None, None)
    assert events(store)[-1] == ("case_reopened", "resident", {"message_id": second})


def test_a_case_that_begins_again_without_its_worker_is_everybodys(
    store: Store, lease: Lease, li: Staff
) -> None:
    ended(store, lease, li)
    with store.transaction() as connection:
        connection.execute(sa.text("UPDATE staff SET state = 'left'"))
    hands_over(store, lease, writes(store).message_id)
    assert only_case(store)["assignee_id"] is None


@pytest.mark.parametrize(
    ("days", "reason"), [(15, "wish"), (1, "report"), (1, "not_understood")]
)
def test_after_a_while_or_about_something_else_a_new_case_begins(
    store: Store, lease: Lease, li: Staff, clock: FakeClock, days: int, reason: Any
) -> None:
    ended(store, lease, li)
    clock.advance(days * 24 * 3600)
    hands_over(store, lease, writes(store).message_id, reason=reason)
    assert [case["state"] for case in rows(store, cases)] == ["closed", "new"]


@pytest.mark.parametrize(
    ("label", "act"),
    [
        (
            "an answer thought out before",
            lambda store, lease, message: complete_message(
                store, lease, message, [reply("hi")], language="en"
            ),
        ),
        (
            "a second handing over",
            lambda store, lease, message: hands_over(
                store, lease, message, reply("wait"), told=numbered
            ),
        ),
        (
            "a second handing over without a case",
            lambda store, lease, message: open_without_case(
                store, lease, message, [reply("wait")], "wish", [reply("soon")]
            ),
        ),
    ],
)
def test_the_bot_stays_silent_once_staff_own_the_conversation(
    store: Store, lease: Lease, label: str, act: Any
) -> None:
    hands_over(store, lease, pending(store, lease))
    second = writes(store, "are you there?").message_id
    assert act(store, lease, second) == [], label
    assert to_send(store) == [], label
    stored = {row["id"]: row["outcome"] for row in rows(store, tables.messages)}
    assert stored[second] == "joined_staff", label
    assert [event for event, _, _ in events(store)].count("opened_to_staff") == 1


def test_a_failure_is_not_told_once_staff_own_the_conversation(
    store: Store, lease: Lease
) -> None:
    hands_over(store, lease, pending(store, lease))
    second = writes(store).message_id
    assert note_failure(store, lease, second, reply("late"), store.clock.now()) == []
    assert to_send(store) == []


def test_a_message_does_not_vanish_when_the_bot_has_the_conversation_again(
    store: Store, lease: Lease
) -> None:
    hands_over(store, lease, pending(store, lease))
    second = writes(store).message_id
    return_to_bot(store, lease.conversation_id, "staff:1")
    with pytest.raises(OwnerChanged):
        answers(store, lease, outcome="joined_staff")
    message = next_message(store, lease)
    assert message is not None
    assert (message.id, message.conversation.owner) == (second, "bot")


def test_pitfall_06_staff_own_a_conversation_exactly_while_a_case_is_theirs(
    store: Store, lease: Lease, li: Staff
) -> None:
    def held() -> tuple[str, str, bool]:
        case = own_case(store, 1, 1)
        assert case is not None
        where = get_conversation(store, lease.conversation_id)
        assert (where.owner == "staff") == (case.is_open and not case.bot_answers)
        return where.owner, case.state, case.bot_answers

    hands_over(store, lease, pending(store, lease))
    assert held() == ("staff", "new", False)
    return_to_bot(store, lease.conversation_id, "resident")
    assert held() == ("bot", "new", True)
    hands_over(store, lease, writes(store).message_id)
    claim_case(store, li, 1)
    set_state(store, li, 1, "waiting_for_resident")
    assert held() == ("staff", "waiting_for_resident", False)
    resolve_case(store, li, 1, "solved", told(), cosigned=())
    assert held() == ("bot", "closed", False)
    hands_over(store, lease, writes(store).message_id)
    assert held() == ("staff", "reopened", False)
