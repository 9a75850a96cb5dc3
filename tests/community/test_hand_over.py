"""Handing over: a person answers, the bot stays silent, and no message is lost."""

from __future__ import annotations

from typing import Any

import pytest

from community.model.conversation import Lease, OwnerChanged
from community.store import tables
from community.store.engine import Store
from community.usecases.conversations import get_conversation, return_to_bot
from community.usecases.messages import (
    complete_message,
    next_message,
    note_failure,
    open_to_staff,
)
from community.usecases.transcripts import understanding_of
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


def test_handing_over_changes_the_owner_and_says_so(store: Store, lease: Lease) -> None:
    message_id = pending(store, lease)
    note_failure(store, lease, message_id, None, store.clock.now())
    [said] = open_to_staff(
        store, lease, message_id, [reply("A person comes")], "too_slow", intent="human"
    )
    found = get_conversation(store, lease.conversation_id)
    assert (found.owner, found.failing_since) == ("staff", None)
    assert events(store)[-1] == (
        "opened_to_staff",
        "desk",
        {"reason": "too_slow", "message_id": message_id},
    )
    assert understanding_of(store, message_id).intent == "human"
    assert rows(store, tables.messages)[0]["outcome"] == "opened_to_staff"
    assert [d.message_id for d in to_send(store)] == [said]


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
            lambda store, lease, message: open_to_staff(
                store, lease, message, [reply("wait")], "asked"
            ),
        ),
    ],
)
def test_the_bot_stays_silent_once_staff_own_the_conversation(
    store: Store, lease: Lease, label: str, act: Any
) -> None:
    open_to_staff(store, lease, pending(store, lease), [], "asked")
    second = writes(store, "are you there?").message_id
    assert act(store, lease, second) == [], label
    assert to_send(store) == [], label
    stored = {row["id"]: row["outcome"] for row in rows(store, tables.messages)}
    assert stored[second] == "joined_staff", label
    assert [event for event, _, _ in events(store)].count("opened_to_staff") == 1


def test_a_failure_is_not_told_once_staff_own_the_conversation(
    store: Store, lease: Lease
) -> None:
    open_to_staff(store, lease, pending(store, lease), [], "asked")
    second = writes(store).message_id
    assert note_failure(store, lease, second, reply("late"), store.clock.now()) == []
    assert to_send(store) == []


def test_a_message_joins_staff_and_the_desk_may_say_when_a_person_comes(
    store: Store, lease: Lease
) -> None:
    open_to_staff(store, lease, pending(store, lease), [], "asked")
    writes(store)
    answers(store, lease, reply("We open at 9:00"), outcome="joined_staff")
    assert texts(to_send(store)) == ["We open at 9:00"]


def test_a_message_does_not_vanish_when_the_bot_has_the_conversation_again(
    store: Store, lease: Lease
) -> None:
    open_to_staff(store, lease, pending(store, lease), [], "asked")
    second = writes(store).message_id
    return_to_bot(store, lease.conversation_id, "staff:1")
    with pytest.raises(OwnerChanged):
        answers(store, lease, outcome="joined_staff")
    message = next_message(store, lease)
    assert message is not None
    assert (message.id, message.conversation.owner) == (second, "bot")
