"""Accepting: what a resident wrote is stored once, and a button means what it meant."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest

from community.store import tables
from community.store.engine import Store
from community.usecases.conversations import (
    find_conversation,
    get_conversation,
    open_conversation,
)
from community.usecases.deliveries import finish_delivery
from community.usecases.transcripts import conversation_messages
from tests.clock import FakeClock
from tests.community.steps import (
    answers,
    claims,
    events,
    is_told,
    reply,
    rows,
    to_send,
    writes,
)


def test_the_first_message_opens_a_conversation(store: Store, clock: FakeClock) -> None:
    accepted = writes(store, "안녕하세요", language_hint="ko")
    assert not accepted.duplicate
    found = find_conversation(store, "web", "mina")
    assert found == get_conversation(store, accepted.conversation_id)
    assert found is not None
    assert (found.channel, found.address, found.owner) == ("web", "mina", "bot")
    assert (found.language_hint, found.language_current) == ("ko", None)
    [message] = conversation_messages(store, found.id)
    assert (message.text, message.author, message.state) == (
        "안녕하세요",
        "resident",
        "received",
    )
    assert message.created_at == clock.now()
    assert events(store) == [("conversation_opened", "resident", {"channel": "web"})]


@pytest.mark.parametrize(
    ("label", "again", "conversations"),
    [
        ("the same words of the same resident are another message", {}, 1),
        ("another resident has a conversation of their own", {"address": "ana"}, 2),
        ("the same address on another channel is another one", {"channel": "sms"}, 2),
    ],
)
def test_what_belongs_together(
    store: Store, label: str, again: dict[str, Any], conversations: int
) -> None:
    first, second = writes(store), writes(store, **again)
    assert first.message_id != second.message_id, label
    assert len(rows(store, tables.conversations)) == conversations, label
    assert len(rows(store, tables.residents)) == conversations, label


@pytest.mark.parametrize(
    ("label", "again"),
    [
        ("the platform delivers it twice", {}),
        ("the second time it says something else", {"text": "other words"}),
        ("the second time it comes from elsewhere", {"address": "ana"}),
        ("the second time it comes from a known elsewhere", {"address": "known"}),
    ],
)
def test_a_platform_id_is_accepted_once(
    store: Store, label: str, again: dict[str, str]
) -> None:
    writes(store, address="known")
    first = writes(store, platform_id="7")
    second = writes(store, **{"platform_id": "7"} | again)
    assert second.duplicate, label
    assert second.message_id == first.message_id, label
    assert second.conversation_id == first.conversation_id, label
    assert len(rows(store, tables.messages)) == 2, label
    assert len(rows(store, tables.residents)) == 2, label


def test_eight_threads_accepting_the_same_first_message_store_it_once(
    store: Store,
) -> None:
    together = Barrier(8)

    def accept(_: int) -> tuple[int, bool]:
        together.wait()
        accepted = writes(store, platform_id="7")
        return accepted.message_id, accepted.duplicate

    with ThreadPoolExecutor(8) as pool:
        accepted = list(pool.map(accept, range(8)))
    assert len({message_id for message_id, _ in accepted}) == 1
    assert sorted(duplicate for _, duplicate in accepted) == [False] + [True] * 7
    for table in (
        tables.messages,
        tables.conversations,
        tables.addresses,
        tables.residents,
        tables.history,
    ):
        assert len(rows(store, table)) == 1, table.name


def test_eight_threads_with_eight_first_messages_open_one_conversation(
    store: Store,
) -> None:
    together = Barrier(8)

    def accept(number: int) -> int:
        together.wait()
        return writes(store, f"message {number}").message_id

    with ThreadPoolExecutor(8) as pool:
        ids = list(pool.map(accept, range(8)))
    assert len(set(ids)) == 8
    assert len(rows(store, tables.conversations)) == 1
    assert len(rows(store, tables.residents)) == 1


def test_the_hint_follows_the_page(store: Store) -> None:
    accepted = writes(store, language_hint="ko")
    writes(store)
    assert get_conversation(store, accepted.conversation_id).language_hint == "ko"
    writes(store, language_hint="ja")
    assert get_conversation(store, accepted.conversation_id).language_hint == "ja"


@pytest.mark.parametrize(
    ("label", "sent", "kept"),
    [
        ("a zero character", "a\0b", "a\ufffdb"),
        ("the first half of a character", "a\ud83d", "a\ufffd"),
        ("the second half of a character", "\ude00a", "\ufffda"),
        ("both halves of a character", "\ud83d\ude00", "😀"),
        ("a character outside the first plane", "😀", "😀"),
        ("nothing at all", "", ""),
    ],
)
def test_text_that_no_database_takes_is_mended(
    store: Store, label: str, sent: str, kept: str
) -> None:
    accepted = writes(store, sent, platform_id=f"{sent}7", choice=f"{sent}key")
    [message] = conversation_messages(store, accepted.conversation_id)
    assert message.text == kept, label
    assert writes(store, sent, platform_id=f"{sent}7").duplicate, label


def test_a_resident_who_stopped_and_writes_again_is_reached_again(store: Store) -> None:
    is_told(store, "one")
    [delivery] = to_send(store)
    finish_delivery(store, delivery.id, "stopped", reason="blocked")
    accepted = writes(store, platform_id="7")
    assert rows(store, tables.addresses)[0]["state"] == "active"
    answers(store, claims(store, accepted.conversation_id), reply("two"))
    assert [d.text for d in to_send(store)] == ["two"]
    assert [event for event, _, _ in events(store)] == [
        "conversation_opened",
        "address_stopped",
        "address_reactivated",
    ]


def test_an_old_message_delivered_again_does_not_reach_a_stopped_resident(
    store: Store,
) -> None:
    writes(store, platform_id="7")
    is_told(store, "one")
    [delivery] = to_send(store)
    finish_delivery(store, delivery.id, "stopped")
    assert writes(store, platform_id="7").duplicate
    assert rows(store, tables.addresses)[0]["state"] == "stopped"


def test_a_page_can_open_a_conversation_before_the_first_message(store: Store) -> None:
    opened = open_conversation(store, "web", "mina", "ko")
    assert open_conversation(store, "web", "mina") == opened
    assert get_conversation(store, opened).language_hint == "ko"
    assert writes(store).conversation_id == opened
    assert [event for event, _, _ in events(store)] == ["conversation_opened"]
