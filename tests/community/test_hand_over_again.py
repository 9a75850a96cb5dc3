"""An ended case begins again, and staff begin one themselves."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from community.model.case import (
    Case,
    CaseClosed,
    CaseNotFound,
    NotYours,
)
from community.model.conversation import Lease
from community.model.staff import Staff
from community.store.case_tables import cases
from community.store.engine import Store
from community.usecases.case_endings import resolve_case
from community.usecases.cases import claim_case
from community.usecases.conversations import get_conversation, release_conversation
from community.usecases.hand_over import open_case_by_staff, reopen_case
from community.usecases.links import give_code, link
from community.usecases.messages import next_message
from community.usecases.staff_conversations import (
    own_case,
)
from tests.community.case_steps import colleague, current, told
from tests.community.steps import (
    answers,
    claims,
    pending,
    rows,
    texts,
    to_send,
    writes,
)


def owner(store: Store, lease: Lease) -> str:
    return get_conversation(store, lease.conversation_id).owner


def test_a_resident_opens_an_ended_case_again(
    store: Store, lease: Lease, case: Case, li: Staff
) -> None:
    claim_case(store, li, case.id)
    resolve_case(store, li, case.id, "solved", told(), cosigned=())
    message_id = writes(store, "C-1001").message_id
    due_at = store.clock.now() + timedelta(days=7)
    again: dict[str, Any] = {"lease": lease, "elsewhere": told("elsewhere")}
    reopen_case(store, case.id, message_id, "resident", due_at, told("again"), **again)
    found = current(store, case)
    assert (found.state, found.due_at, found.assignee_id) == ("reopened", due_at, li.id)
    assert owner(store, lease) == "staff"
    assert texts(to_send(store))[-1] == "again: C-1001"
    assert next_message(store, lease) is None
    with pytest.raises(CaseClosed):
        reopen_case(store, case.id, None, "resident", due_at, told())


def test_a_linked_channel_opens_it_again_where_it_began(
    store: Store, lease: Lease, case: Case, li: Staff
) -> None:
    claim_case(store, li, case.id)
    resolve_case(store, li, case.id, "solved", told(), cosigned=())
    release_conversation(store, lease)
    other = writes(store, address="phone", channel="telegram")
    code = give_code(store, lease.conversation_id)
    assert link(store, other.conversation_id, code, other.message_id) == "linked"
    there = claims(store, other.conversation_id)
    due_at = store.clock.now() + timedelta(days=7)
    reopen_case(
        store,
        case.id,
        pending(store, there),
        "resident",
        due_at,
        told("again"),
        lease=there,
        elsewhere=told("not here"),
    )
    assert texts(to_send(store))[-1] == "again: C-1001"
    assert texts(to_send(store, "telegram")) == ["not here: C-1001"]
    assert owner(store, lease) == "staff"
    assert owner(store, there) == "bot"


def test_nobody_opens_the_case_of_somebody_else(
    store: Store, lease: Lease, case: Case, li: Staff
) -> None:
    claim_case(store, li, case.id)
    resolve_case(store, li, case.id, "solved", told(), cosigned=())
    other = claims(store, writes(store, address="ana").conversation_id)
    message_id = pending(store, other)
    with pytest.raises(CaseNotFound):
        reopen_case(
            store,
            case.id,
            message_id,
            "resident",
            case.due_at,
            told(),
            lease=other,
        )
    assert current(store, case).state == "closed"
    assert own_case(store, 2, case.id) is None
    assert own_case(store, 1, 99) is None


def test_staff_open_a_case_and_have_it(store: Store, li: Staff) -> None:
    lease = claims(store, writes(store, language_hint="ja").conversation_id)
    answers(store, lease, language="ja")
    due_at = store.clock.now() + timedelta(days=7)
    case = open_case_by_staff(
        store, li, lease.conversation_id, "A visit", "ordinary", due_at, told("Hello")
    )
    assert (case.state, case.assignee_id, case.reason) == ("open", li.id, "staff")
    assert (case.language, case.summary, case.due_at) == ("ja", "A visit", due_at)
    assert not case.bot_answers
    assert texts(to_send(store)) == ["Hello: C-1001"]
    again = open_case_by_staff(
        store, li, lease.conversation_id, "Another", "urgent", due_at, told()
    )
    assert again == case, "a conversation has one open case"
    assert to_send(store) == []
    assert len(rows(store, cases)) == 1


def test_whoever_has_no_cases_opens_none(store: Store) -> None:
    conversation_id = writes(store).conversation_id
    organiser = colleague(store, "Zhao", "organiser")
    with pytest.raises(NotYours):
        open_case_by_staff(
            store,
            organiser,
            conversation_id,
            "A visit",
            "ordinary",
            store.clock.now(),
            told(),
        )
