"""Knowledge gaps: what was not understood or did not help is kept for staff, once."""

from __future__ import annotations

from typing import Any

import pytest

from community.model.conversation import Lease
from community.model.knowledge_gap import KnowledgeGap
from community.model.message import Reply
from community.store import tables
from community.store.engine import Store
from community.usecases.knowledge_gaps import list_gaps, record_gap
from community.usecases.messages import complete_message
from community.usecases.residents import erase_resident
from community.usecases.transcripts import conversation_messages
from tests.clock import FakeClock
from tests.community.steps import (
    answers,
    claims,
    pending,
    reply,
    rows,
    texts,
    writes,
)


@pytest.fixture
def lease(store: Store) -> Lease:
    """Mina wrote ``hello`` and one process has her conversation."""
    return claims(store, writes(store).conversation_id)


def is_not_understood(store: Store, text: str, **more: Any) -> None:
    """Somebody writes something that is not understood."""
    accepted = writes(store, text, address=f"who wrote {text}")
    lease = claims(store, accepted.conversation_id)
    answers(store, lease, reply("Sorry?"), intent="nlu_fallback", **more)


def presses(
    store: Store, lease: Lease, title: str, *replies: Reply, **understood: Any
) -> None:
    """Mina presses the button with this title, and the bot answers that."""
    said = conversation_messages(store, lease.conversation_id)
    [key] = [b.key for message in said for b in message.buttons if b.title == title]
    writes(store, "", choice=key)
    answers(store, lease, *replies, **understood)


def test_what_was_not_understood_is_kept_with_the_guesses(
    store: Store, lease: Lease, clock: FakeClock
) -> None:
    clock.advance(1)
    answers(
        store,
        lease,
        reply("Sorry?"),
        language="ko",
        intent="nlu_fallback",
        guesses=("sim-card", "waste-sorting"),
    )
    assert list_gaps(store, limit=9) == [
        KnowledgeGap(
            id=1,
            kind="not_understood",
            text="hello",
            language="ko",
            topic=None,
            guesses=("sim-card", "waste-sorting"),
            happened_at=clock.now(),
        )
    ]


def test_what_did_not_help_is_kept_with_its_question_and_topic(
    store: Store, lease: Lease, clock: FakeClock
) -> None:
    answer = reply("A SIM card needs a passport.", "yes", "no", lang="ko")
    answers(store, lease, answer, language="ko", intent="ask_service", topic="sim-card")
    writes(store, "thanks")
    answers(store, lease, intent="thank")
    clock.advance(60)
    presses(store, lease, "no", language="ko", intent="not_helpful", topic="sim-card")
    assert list_gaps(store, limit=9) == [
        KnowledgeGap(
            id=1,
            kind="not_helpful",
            text="hello",
            language="ko",
            topic="sim-card",
            guesses=(),
            happened_at=clock.now(),
        )
    ]


def test_a_question_asked_by_a_button_is_kept_as_the_title_of_that_button(
    store: Store, lease: Lease
) -> None:
    answers(store, lease, reply("Hello!", "SIM card"))
    presses(store, lease, "SIM card", reply("It needs a passport.", "no"))
    presses(store, lease, "no", intent="not_helpful", topic="sim-card")
    assert texts(list_gaps(store, limit=9)) == ["SIM card"]


def test_who_writes_that_it_did_not_help_is_kept_with_these_words(
    store: Store, lease: Lease
) -> None:
    answers(store, lease, reply("hi"), intent="not_helpful")
    [gap] = list_gaps(store, limit=9)
    assert (gap.kind, gap.text, gap.topic) == ("not_helpful", "hello", None)


@pytest.mark.parametrize("intent", [None, "ask_service", "helpful", "greet"])
def test_anything_else_is_no_gap(
    store: Store, lease: Lease, intent: str | None
) -> None:
    answers(store, lease, reply("hi"), intent=intent, guesses=("sim-card",))
    assert list_gaps(store, limit=9) == []


def test_without_a_new_language_it_is_the_current_one(
    store: Store, lease: Lease
) -> None:
    answers(store, lease, reply("hi"), language="th")
    writes(store, "what?")
    answers(store, lease, reply("Sorry?"), language=None, intent="nlu_fallback")
    assert [gap.language for gap in list_gaps(store, limit=9)] == ["th"]


def test_a_message_recorded_again_is_one_gap(store: Store, lease: Lease) -> None:
    message_id = pending(store, lease)
    answers(store, lease, reply("Sorry?"), intent="nlu_fallback", guesses=("a", "b"))
    before = list_gaps(store, limit=9)
    with store.transaction() as connection:
        now = store.clock.now()
        record_gap(connection, now, message_id, "not_helpful", guesses=["c"])
        record_gap(connection, now, message_id, "nlu_fallback", guesses=[])
    assert list_gaps(store, limit=9) == before


def test_an_answer_that_is_not_stored_leaves_no_gap(store: Store, lease: Lease) -> None:
    broken = reply("Sorry?", card=({"unfit for JSON": object()},))
    with pytest.raises(Exception, match="not JSON serializable"):
        answers(store, lease, broken, intent="nlu_fallback")
    assert list_gaps(store, limit=9) == []
    complete_message(
        store, lease, pending(store, lease), (), language="en", intent="nlu_fallback"
    )
    assert texts(list_gaps(store, limit=9)) == ["hello"]


@pytest.mark.parametrize(
    ("label", "asked", "expected"),
    [
        ("everything, newest first", {}, ["fourth", "third", "second", "first"]),
        ("the newest", {"limit": 1}, ["fourth"]),
        ("one language", {"language": "ko"}, ["third", "first"]),
        ("one kind", {"kind": "not_helpful"}, ["fourth"]),
        ("both", {"language": "ko", "kind": "not_understood"}, ["third", "first"]),
        ("none of both", {"language": "ko", "kind": "not_helpful"}, []),
        ("a language nobody wrote", {"language": "und-x-never"}, []),
    ],
)
def test_staff_see(
    store: Store, label: str, asked: dict[str, Any], expected: list[str]
) -> None:
    is_not_understood(store, "first", language="ko")
    is_not_understood(store, "second", language="ar")
    is_not_understood(store, "third", language="ko")
    lease = claims(store, writes(store, "fourth").conversation_id)
    answers(store, lease, reply("hi", "no"))
    presses(store, lease, "no", intent="not_helpful", topic="sim-card")
    assert texts(list_gaps(store, **{"limit": 9} | asked)) == expected, label


def test_erasing_a_resident_erases_the_gaps_of_that_resident_only(
    store: Store, lease: Lease
) -> None:
    answers(store, lease, reply("Sorry?", "no"), intent="nlu_fallback")
    presses(store, lease, "no", intent="not_helpful", topic="sim-card")
    is_not_understood(store, "of another resident")
    assert len(rows(store, tables.knowledge_gaps)) == 3
    erase_resident(store, 1, "resident")
    assert texts(list_gaps(store, limit=9)) == ["of another resident"]
