"""Handling: one message at a time, in order, each once, and never into silence."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from community.model.conversation import Lease, LeaseLost
from community.model.message import MessageNotPending, Reply
from community.store import tables
from community.store.engine import Store
from community.usecases.conversations import (
    get_conversation,
    release_conversation,
    renew_lease,
)
from community.usecases.messages import (
    complete_message,
    next_message,
    note_failure,
)
from community.usecases.transcripts import conversation_messages, understanding_of
from tests.clock import FakeClock
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


@pytest.fixture
def lease(store: Store) -> Lease:
    """Mina wrote ``hello`` and one process has her conversation."""
    return claims(store, writes(store).conversation_id)


def test_messages_come_in_the_order_they_were_accepted(
    store: Store, lease: Lease
) -> None:
    writes(store, "second")
    writes(store, "of another resident", address="ana")
    seen = []
    while (message := next_message(store, lease)) is not None:
        seen.append(message.text)
        complete_message(store, lease, message.id, (), language=None)
    assert seen == ["hello", "second"]


def test_a_message_comes_with_its_conversation_as_it_is_now(
    store: Store, lease: Lease, clock: FakeClock
) -> None:
    message = next_message(store, lease)
    assert message is not None
    assert message.conversation == get_conversation(store, lease.conversation_id)
    assert (message.attempts, message.told, message.command) == (0, False, None)
    assert message.created_at == clock.now()


def test_an_answer_is_stored_queued_and_said_in_order(
    store: Store, lease: Lease, clock: FakeClock
) -> None:
    card = ({"type": "phone", "text": "City hotline 12345", "href": "tel:12345"},)
    question = pending(store, lease)
    clock.advance(1)
    ids = answers(
        store,
        lease,
        reply("난방은 11월 15일에 시작합니다.", lang="ko", kind="answer", card=card),
        reply("도움이 되었나요?", "예", "아니요", lang="ko"),
        language="ko",
        intent="ask_service",
        topic="heating-season",
        confidence=0.9,
    )
    asked, answer, helpful = conversation_messages(store, lease.conversation_id)
    assert [answer.id, helpful.id] == ids
    assert (asked.state, answer.state) == ("handled", "queued")
    assert (answer.author, answer.kind, answer.language) == ("bot", "answer", "ko")
    assert (answer.card, answer.buttons, answer.in_reply_to) == (card, (), question)
    assert [b.title for b in helpful.buttons] == ["예", "아니요"]
    assert texts(to_send(store)) == [answer.text, helpful.text]
    assert get_conversation(store, lease.conversation_id).language_current == "ko"
    stored = rows(store, tables.messages)[0]
    assert (stored["outcome"], stored["handled_at"]) == ("answered", clock.now())
    understood = understanding_of(store, question)
    assert (understood.intent, understood.topic) == ("ask_service", "heating-season")
    assert understood.confidence == pytest.approx(0.9)


def test_answering_leaves_no_line_in_the_history(store: Store, lease: Lease) -> None:
    answers(store, lease, reply("hi"))
    assert [event for event, _, _ in events(store)] == ["conversation_opened"]


def test_an_answer_without_a_language_leaves_the_current_one(
    store: Store, lease: Lease
) -> None:
    answers(store, lease, language="ko")
    writes(store)
    answers(store, lease, language=None)
    assert get_conversation(store, lease.conversation_id).language_current == "ko"


Act = Any
ACTS: list[tuple[str, Act]] = [
    (
        "answering",
        lambda store, lease, message: complete_message(
            store, lease, message, [reply("hi")], language="en"
        ),
    ),
    (
        "handing over",
        lambda store, lease, message: hands_over(store, lease, message, reply("wait")),
    ),
    (
        "noting a failure",
        lambda store, lease, message: note_failure(
            store, lease, message, reply("late"), store.clock.now()
        ),
    ),
]
each_act = pytest.mark.parametrize(("label", "act"), ACTS, ids=[a[0] for a in ACTS])


def everything(store: Store) -> list[Any]:
    """All there is, to see that nothing changed."""
    return [rows(store, table) for table in tables.metadata.sorted_tables]


@each_act
def test_whoever_lost_the_lease_writes_nothing(
    store: Store, lease: Lease, clock: FakeClock, label: str, act: Act
) -> None:
    message = pending(store, lease)
    clock.advance(61)
    claims(store, lease.conversation_id, "two")
    before = everything(store)
    with pytest.raises(LeaseLost):
        act(store, lease, message)
    assert next_message(store, lease) is None
    assert everything(store) == before


@each_act
def test_the_same_process_claiming_again_has_lost_its_first_lease(
    store: Store, lease: Lease, clock: FakeClock, label: str, act: Act
) -> None:
    message = pending(store, lease)
    clock.advance(61)
    claims(store, lease.conversation_id, "one")
    with pytest.raises(LeaseLost):
        act(store, lease, message)


@each_act
def test_whoever_released_the_lease_writes_nothing(
    store: Store, lease: Lease, label: str, act: Act
) -> None:
    message = pending(store, lease)
    release_conversation(store, lease)
    with pytest.raises(LeaseLost):
        act(store, lease, message)


@each_act
def test_a_lease_that_ran_out_but_that_nobody_took_is_still_good(
    store: Store, lease: Lease, clock: FakeClock, label: str, act: Act
) -> None:
    message = pending(store, lease)
    clock.advance(3600)
    assert len(act(store, lease, message)) == 1


@each_act
def test_a_handled_message_is_not_handled_again(
    store: Store, lease: Lease, label: str, act: Act
) -> None:
    message = pending(store, lease)
    answers(store, lease, reply("hi"))
    before = everything(store)
    with pytest.raises(MessageNotPending):
        act(store, lease, message)
    assert everything(store) == before


@each_act
def test_a_message_of_another_conversation_is_not_handled(
    store: Store, lease: Lease, label: str, act: Act
) -> None:
    other = writes(store, address="ana").message_id
    with pytest.raises(MessageNotPending):
        act(store, lease, other)


def test_a_failure_is_told_once_and_tried_again_when_due(
    store: Store, lease: Lease, clock: FakeClock
) -> None:
    message_id = pending(store, lease)
    failed_at = clock.now()
    later = failed_at + timedelta(seconds=5)
    [told] = note_failure(store, lease, message_id, reply("Please wait"), later)
    writes(store, "are you there?")
    assert next_message(store, lease) is None, "the second has to wait for the first"
    clock.advance(5)
    message = next_message(store, lease)
    assert message is not None
    assert (message.id, message.attempts, message.told) == (message_id, 1, True)
    assert message.conversation.failing_since == failed_at
    assert note_failure(store, lease, message_id, None, clock.now()) == []
    message = next_message(store, lease)
    assert message is not None
    assert (message.attempts, message.told) == (2, True)
    assert message.conversation.failing_since == failed_at
    said = conversation_messages(store, lease.conversation_id)
    assert [(m.id, m.author) for m in said if m.direction == "out"] == [(told, "desk")]
    assert texts(to_send(store)) == ["Please wait"]


@pytest.mark.parametrize(
    ("outcome", "still_failing"),
    [("answered", False), ("refused", True)],
)
def test_only_an_answer_of_the_bot_ends_a_failure(
    store: Store, lease: Lease, outcome: str, still_failing: bool
) -> None:
    note_failure(store, lease, pending(store, lease), None, store.clock.now())
    answers(store, lease, reply("hi"), outcome=outcome)
    found = get_conversation(store, lease.conversation_id)
    assert (found.failing_since is not None) == still_failing


def test_replies_to_a_stopped_address_are_kept_but_not_sent(
    store: Store, lease: Lease
) -> None:
    with store.transaction() as connection:
        connection.execute(tables.addresses.update().values(state="stopped"))
    [said] = answers(store, lease, reply("hi"))
    assert to_send(store) == []
    found = conversation_messages(store, lease.conversation_id)[-1]
    assert (found.id, found.state) == (said, "stopped")


def test_either_all_of_an_answer_is_stored_or_nothing(
    store: Store, lease: Lease
) -> None:
    before = everything(store)
    broken = Reply("hi", "en", card=({"unfit for JSON": object()},))
    with pytest.raises(Exception, match="not JSON serializable"):
        answers(store, lease, reply("first", "button"), broken, language="ko")
    assert everything(store) == before


def test_a_renewed_lease_keeps_others_away(
    store: Store, lease: Lease, clock: FakeClock
) -> None:
    clock.advance(59)
    renewed = renew_lease(store, lease, 60)
    clock.advance(59)
    assert next_message(store, renewed) is not None
    assert next_message(store, lease) is not None, "it is the same lease"


def test_only_the_first_of_an_album_is_not_acknowledged_yet(store: Store) -> None:
    def shows(album: str | None, address: str = "mina") -> int:
        origin = {"origin": {"album": album}} if album else {}
        details = {**origin, "notice": "attachment_kept"}
        return writes(store, "", address=address, details=details).conversation_id

    shows("1", "ana")
    conversation_id = shows("1")
    for album in ("1", "2", None, "1"):
        shows(album)
    lease = claims(store, conversation_id)
    found = []
    while message := next_message(store, lease):
        found.append(message.acknowledged)
        answers(store, lease)
    assert found == [False, True, False, False, True]
