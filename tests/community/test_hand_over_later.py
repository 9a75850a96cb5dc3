"""While staff own a conversation: what they read, and how the resident leaves."""

from __future__ import annotations

from datetime import timedelta

import pytest

from community.model.case import (
    Case,
    CaseClosed,
    CaseNotFound,
    NewCase,
)
from community.model.conversation import Lease, OwnerChanged
from community.model.staff import Staff
from community.store import tables
from community.store.engine import Store
from community.usecases.case_endings import resolve_case
from community.usecases.cases import claim_case, set_state
from community.usecases.conversations import choose_language, get_conversation
from community.usecases.staff_conversations import (
    heard_before,
    join_case,
    resume_case,
    standing,
    take_back,
)
from tests.clock import FakeClock
from tests.community.case_steps import current, told
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


def owner(store: Store, lease: Lease) -> str:
    return get_conversation(store, lease.conversation_id).owner


def test_staff_read_a_message_and_the_desk_may_add_something(
    store: Store, lease: Lease
) -> None:
    message_id = writes(store).message_id
    join_case(store, lease, message_id, [reply("We open at 9:00")], intent="greet")
    [said] = to_send(store)
    assert said.text == "We open at 9:00"
    stored = {row["id"]: row for row in rows(store, tables.messages)}
    assert stored[message_id]["outcome"] == "joined_staff"
    assert stored[message_id]["intent"] == "greet"
    assert stored[said.message_id]["author"] == "desk"


def test_a_message_joins_nobody_once_the_bot_answers_again(
    store: Store, lease: Lease
) -> None:
    message_id = writes(store).message_id
    take_back(store, lease, message_id, lambda _: [])
    with pytest.raises(OwnerChanged):
        join_case(store, lease, writes(store).message_id, [])


def test_the_first_place_that_is_told_is_kept(
    store: Store, lease: Lease, case: Case
) -> None:
    join_case(store, lease, writes(store).message_id, [], place="Building 5, lift")
    join_case(store, lease, writes(store).message_id, [], place="no, the other one")
    assert current(store, case).place == "Building 5, lift"


def test_a_case_goes_on_in_the_language_that_the_resident_chooses(
    store: Store, lease: Lease, case: Case
) -> None:
    assert case.language == "en"
    choose_language(store, lease.conversation_id, "ja", "resident")
    assert current(store, case).language == "ja"


def test_whoever_writes_is_waited_for_no_longer(
    store: Store, lease: Lease, case: Case, li: Staff
) -> None:
    claim_case(store, li, case.id)
    set_state(store, li, case.id, "waiting_for_resident")
    join_case(store, lease, writes(store, "here is the contract").message_id, [])
    assert current(store, case).state == "open"
    change = {"before": "waiting_for_resident", "after": "open"}
    assert events(store)[-1] == ("case_state_set", "resident", change)


def test_danger_in_a_message_makes_its_case_urgent_and_is_told_after_the_numbers(
    store: Store, lease: Lease, case: Case
) -> None:
    join_case(
        store,
        lease,
        writes(store, "he is here").message_id,
        [reply("Call 110")],
        new=NewCase("emergency", "urgent", "he is here", sensitive=True),
        due_at=store.clock.now() + timedelta(hours=2),
        told=told("Urgent"),
    )
    assert texts(to_send(store)) == ["Call 110", "Urgent: C-1001"]
    found = current(store, case)
    assert (found.priority, found.sensitive) == ("urgent", True)
    assert found.reason == "report", "why it began stays"


def test_what_stands_of_a_conversation_that_is_staffs(
    store: Store, lease: Lease, case: Case, clock: FakeClock
) -> None:
    began = store.clock.now()
    found = standing(store, lease.conversation_id, began)
    assert (found.case, found.told, found.warned) == (case, False, False)
    clock.advance(60)
    danger = reply("Call 110", kind="emergency")
    join_case(store, lease, writes(store).message_id, [danger])
    found = standing(store, lease.conversation_id, began)
    assert (found.told, found.warned) == (True, True)
    clock.advance(60)
    found = standing(store, lease.conversation_id, store.clock.now())
    assert (found.told, found.warned) == (False, True), "warned in this case"


def test_what_was_said_before_is_known_without_what_the_desk_answered(
    store: Store,
) -> None:
    first = writes(store, "my deposit")
    lease = claims(store, first.conversation_id)
    answers(store, lease, intent="ask_service", topic="rent-deposit")
    writes(store, "a photo")
    answers(store, lease, outcome="refused")
    now = writes(store, "a person please").message_id
    since = store.clock.now() - timedelta(days=1)
    [before] = heard_before(store, lease.conversation_id, now, since, 5)
    assert (before.text, before.intent, before.topic, before.outcome) == (
        "my deposit",
        "ask_service",
        "rent-deposit",
        "answered",
    )
    later = store.clock.now() + timedelta(seconds=1)
    assert heard_before(store, lease.conversation_id, now, later, 5) == []


def test_pitfall_04_the_resident_takes_the_conversation_back_and_is_told_once(
    store: Store, lease: Lease, case: Case
) -> None:
    message_id = writes(store, "Back to the assistant").message_id
    said = take_back(store, lease, message_id, lambda open_case: told()(open_case))  # type: ignore[arg-type]
    assert texts(to_send(store)) == ["The assistant is back: C-1001"]
    assert len(said) == 1
    assert owner(store, lease) == "bot"
    assert current(store, case).is_open and current(store, case).bot_answers
    assert events(store)[-1] == ("returned_to_bot", "resident", {})


def test_pitfall_05_the_first_message_after_that_is_answered(
    store: Store, lease: Lease
) -> None:
    take_back(store, lease, writes(store).message_id, lambda _: [])
    writes(store)
    answers(store, lease, reply("hi"))
    assert texts(to_send(store)) == ["hi"]


def test_what_the_bot_has_already_can_be_taken_back_again(
    store: Store, lease: Lease
) -> None:
    for _ in range(2):
        take_back(store, lease, writes(store).message_id, lambda _: [reply("here")])
    assert [event for event, _, _ in events(store)].count("returned_to_bot") == 1
    assert texts(to_send(store)) == ["here", "here"]


def test_a_case_that_went_on_is_staffs_conversation_again(
    store: Store, lease: Lease, case: Case
) -> None:
    take_back(store, lease, writes(store).message_id, lambda _: [])
    message_id = writes(store, "C-1001").message_id
    resume_case(store, lease, message_id, case.id, told("It goes on"))
    assert owner(store, lease) == "staff"
    assert texts(to_send(store)) == ["It goes on: C-1001"]
    assert not current(store, case).bot_answers


def test_only_an_open_case_of_this_conversation_goes_on(
    store: Store, lease: Lease, case: Case, li: Staff
) -> None:
    other = claims(store, writes(store, address="ana").conversation_id)
    with pytest.raises(CaseNotFound):
        resume_case(store, other, pending(store, other), case.id, told())
    claim_case(store, li, case.id)
    resolve_case(store, li, case.id, "solved", told(), cosigned=())
    with pytest.raises(CaseClosed):
        resume_case(store, lease, writes(store).message_id, case.id, told())
