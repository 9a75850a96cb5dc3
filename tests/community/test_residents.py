"""Residents: they can see all that is kept about them, and have it erased."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from community.model.conversation import ConversationNotFound, LeaseLost
from community.model.delivery import DeliveryNotFound
from community.model.resident import ResidentNotFound
from community.store import tables
from community.store.engine import Store, open_store
from community.usecases.conversations import (
    choose_language,
    find_conversation,
    get_conversation,
)
from community.usecases.deliveries import finish_delivery
from community.usecases.hand_over import open_without_case
from community.usecases.residents import erase_resident, export_resident
from community.usecases.transcripts import conversation_messages
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

# Nothing else in a database contains these words.
SECRETS = ("zebra-address", "zebra-said", "zebra-told", "zebra-title", "zebra-id", "xq")


def lives_here(store: Store, address: str, word: str) -> int:
    """A resident who wrote, was not understood, pressed, was not reached, met staff."""
    accepted = writes(store, f"{word}-said", address=address, platform_id=f"{word}-id")
    lease = claims(store, accepted.conversation_id)
    told = reply(f"{word}-told", f"{word}-title")
    said = answers(store, lease, told, intent="nlu_fallback")
    choose_language(store, accepted.conversation_id, "xq", "resident", 1)
    [delivery] = to_send(store, message_ids=said)
    finish_delivery(store, delivery.id, "failed", reason=f"{word}-told too long")
    writes(store, "", address=address, choice=delivery.buttons[0].key)
    told = [reply(f"{word}-told")]
    open_without_case(store, lease, pending(store, lease), told, "wish")
    return get_conversation(store, accepted.conversation_id).resident_id


def everything(store: Store) -> str:
    """All rows of all tables as text."""
    found = {table.name: rows(store, table) for table in tables.metadata.sorted_tables}
    return json.dumps(found, default=str, ensure_ascii=False)


def test_erasing_leaves_nothing_personal(store: Store) -> None:
    resident = lives_here(store, "zebra-address", "zebra")
    assert all(secret in everything(store) for secret in SECRETS), (
        "or it proves nothing"
    )
    erase_resident(store, resident, "resident")
    assert not [secret for secret in SECRETS if secret in everything(store)]
    left = {t.name: len(rows(store, t)) for t in tables.metadata.sorted_tables}
    assert left.pop("history") == 1
    assert set(left.values()) == {0}
    [line] = rows(store, tables.history)
    assert (line["event"], line["actor"], line["subject_id"]) == (
        "resident_erased",
        "resident",
        resident,
    )
    assert line["fields"] == {"conversations": 1, "messages": 4}


def test_erasing_one_leaves_the_others_as_they_are(store: Store) -> None:
    resident = lives_here(store, "zebra-address", "zebra")
    erase_resident(store, resident, "resident")
    history = rows(store, tables.history)
    other = lives_here(store, "lion-address", "lion")
    before = export_resident(store, other)
    another = lives_here(store, "zebra-address", "zebra")
    erase_resident(store, another, "staff:1")
    assert export_resident(store, other) == before
    assert rows(store, tables.history)[:1] == history
    lines = [(event, actor) for event, actor, _ in events(store)]
    assert lines[-1] == ("resident_erased", "staff:1")


def test_an_erased_id_is_never_given_again(store: Store) -> None:
    resident = lives_here(store, "zebra-address", "zebra")
    conversation = find_conversation(store, "web", "zebra-address")
    assert conversation is not None
    last = conversation_messages(store, conversation.id)[-1].id
    erase_resident(store, resident, "resident")
    accepted = writes(store, address="zebra-address")
    assert accepted.conversation_id > conversation.id
    assert accepted.message_id > last
    assert get_conversation(store, accepted.conversation_id).resident_id > resident


def test_whoever_was_at_work_finds_the_resident_gone(store: Store) -> None:
    accepted = writes(store)
    lease = claims(store, accepted.conversation_id)
    answers(store, lease, reply("hi"))
    second = writes(store)
    [delivery] = to_send(store)
    message_id = pending(store, lease)
    erase_resident(store, 1, "resident")
    with pytest.raises(LeaseLost):
        open_without_case(store, lease, message_id, [], "wish")
    with pytest.raises(DeliveryNotFound):
        finish_delivery(store, delivery.id, "sent")
    with pytest.raises(ConversationNotFound):
        get_conversation(store, second.conversation_id)
    assert conversation_messages(store, second.conversation_id) == []


def test_a_resident_who_is_not_there(store: Store) -> None:
    with pytest.raises(ResidentNotFound):
        erase_resident(store, 7, "staff:1")
    with pytest.raises(ResidentNotFound):
        export_resident(store, 7)
    assert rows(store, tables.history) == []


def test_an_export_shows_everything_and_is_plain_json(store: Store) -> None:
    resident = lives_here(store, "zebra-address", "zebra")
    lives_here(store, "lion-address", "lion")
    exported: dict[str, Any] = export_resident(store, resident)
    shown = json.dumps(exported, ensure_ascii=False)
    assert all(secret in shown for secret in SECRETS)
    assert "lion" not in shown
    [conversation] = exported["conversations"]
    found = conversation_messages(store, conversation["id"])
    assert [m["text"] for m in conversation["messages"]] == texts(found)
    assert [m["delivery"] for m in conversation["messages"]] == [
        None,
        "failed",
        None,
        "queued",
    ]
    assert [gap["text"] for gap in conversation["knowledge_gaps"]] == ["zebra-said"]
    assert conversation["messages"][0]["created_at"] == "2026-11-22T08:00:00+00:00"
    assert [line["event"] for line in conversation["history"]] == [
        "conversation_opened",
        "delivery_failed",
        "opened_to_staff",
        "hand_over_failed",
    ]
    assert [line["event"] for line in exported["history"]] == ["language_chosen"]
    assert [each["address"] for each in exported["addresses"]] == ["zebra-address"]


@pytest.mark.fast
def test_what_was_erased_is_gone_from_the_file(
    migrated_sqlite: Path, tmp_path: Path
) -> None:
    path = tmp_path / "linli.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    store = open_store(f"sqlite:///{path}")
    resident = lives_here(store, "zebra-address", "zebra")
    store.close()
    assert b"zebra-said" in path.read_bytes(), "or it proves nothing"
    store = open_store(f"sqlite:///{path}")
    erase_resident(store, resident, "resident")
    store.close()
    assert [left.name for left in tmp_path.iterdir()] == ["linli.db"]
    assert not [secret for secret in SECRETS if secret.encode() in path.read_bytes()]
