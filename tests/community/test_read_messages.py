"""Reading: what a page shows of a conversation, and what the bot took it for."""

from __future__ import annotations

from typing import Any

import pytest

from community.model.message import MessageNotFound
from community.store.engine import Store
from community.usecases.transcripts import (
    conversation_messages,
    newest_messages,
    understanding_of,
)
from tests.community.steps import is_told, texts, writes


@pytest.mark.parametrize(
    ("label", "asked", "expected"),
    [
        ("everything", {}, ["hello", "1", "2", "3", "bye"]),
        ("the first ones", {"limit": 2}, ["hello", "1"]),
        ("the last ones, still in order", {"limit": 2, "newest": True}, ["3", "bye"]),
        ("what a page has not seen", {"after": 2}, ["2", "3", "bye"]),
        ("the next a page has not seen", {"after": 2, "limit": 1}, ["2"]),
        ("the last of what it has not seen", {"after": 4, "newest": True}, ["bye"]),
        ("nothing new", {"after": 5}, []),
    ],
)
def test_a_page_reads(
    store: Store,
    label: str,
    asked: dict[str, Any],
    expected: list[str],
) -> None:
    is_told(store, "1", "2", "3")
    accepted = writes(store, "bye")
    writes(store, "of another resident", address="ana")
    found = conversation_messages(store, accepted.conversation_id, **asked)
    assert texts(found) == expected, label
    assert [m.id for m in found] == sorted(m.id for m in found), label


def test_a_page_finds_its_own_message_by_the_platform_id(store: Store) -> None:
    accepted = writes(store, platform_id="mina:abc")
    [message] = conversation_messages(store, accepted.conversation_id)
    assert message.platform_id == "mina:abc"


def test_the_newest_message_of_many_addresses(store: Store) -> None:
    [first] = is_told(store, "hi")
    second = writes(store, address="ana").message_id
    writes(store, address="mina", channel="sms")
    many = [f"nobody {number}" for number in range(1200)]
    found = newest_messages(store, "web", [*many, "mina", "ana"])
    assert found == {"mina": first, "ana": second}


def test_nobody_understood_a_message_that_is_not_there(store: Store) -> None:
    with pytest.raises(MessageNotFound):
        understanding_of(store, 7)
