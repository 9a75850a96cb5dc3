"""Steps that the tests of cases share: a case is opened, a colleague acts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import count
from typing import Any

from community.model.case import Case, NewCase, Referral
from community.model.case_views import QueueEntry, Which
from community.model.message import Reply
from community.model.staff import Role, Staff
from community.place import Place
from community.store import cases, conversations, history, messages, tables
from community.store import staff as staff_store
from community.store.engine import Store
from community.usecases import case_queue
from community.usecases.case_replies import reply as send
from community.usecases.transcripts import conversation_messages
from tests.community.steps import rows, writes

_logins = count(1)
COSIGNED = ("urgent", "sensitive", "referred")


def colleague(store: Store, name: str = "Li", role: Role = "caseworker") -> Staff:
    """Somebody who works here."""
    with store.transaction() as connection:
        staff_id = staff_store.add(
            connection,
            login=f"{name.lower()}{next(_logins)}",
            name=name,
            role=role,
            language="zh",
            state="active",
            created_at=store.clock.now(),
        )
        found = staff_store.get(connection, staff_id)
    assert found is not None
    return found


def opens(
    store: Store,
    address: str = "mina",
    *,
    hours: float = 24,
    summary: str = "The landlord keeps the deposit",
    **more: Any,
) -> Case:
    """A resident writes, and staff have the conversation with a new case."""
    accepted = writes(store, summary, address=address)
    new = NewCase(
        **({"reason": "wish", "priority": "ordinary", "summary": summary} | more)
    )
    now = store.clock.now()
    with store.transaction() as connection:
        row = conversations.lock(connection, accepted.conversation_id)
        assert row is not None
        messages.handle(
            connection, row.id, accepted.message_id, now, outcome="opened_to_staff"
        )
        conversations.change(connection, row.id, owner="staff")
        due_at = now + timedelta(hours=hours)
        case = cases.create(
            connection, row.id, accepted.message_id, new, "ko", due_at, now
        )
        history.append(
            connection,
            now,
            "desk",
            "case_opened",
            "case",
            case.id,
            reason=new.reason,
            priority=new.priority,
            message_id=accepted.message_id,
        )
    return current(store, case)


def current(store: Store, case: Case) -> Case:
    """The case as it stands now."""
    with store.reading() as connection:
        found = cases.get(connection, case.id)
    assert found is not None
    return found


def owner(store: Store, case: Case) -> str:
    """Who answers in the conversation of a case."""
    with store.reading() as connection:
        found = conversations.get(connection, case.conversation_id)
    assert found is not None
    return found.owner


def queue(store: Store, staff: Staff, *, which: Which, **more: Any) -> list[QueueEntry]:
    """What a colleague finds in a part of the queue today."""
    today = Place().today(store.clock.now())
    return case_queue.queue(store, staff, which=which, today=today, **more)


def counts(store: Store, staff: Staff) -> dict[Which, int]:
    """How many cases a colleague finds in each part of the queue today."""
    return case_queue.counts(store, staff, Place().today(store.clock.now()))


def last_said(store: Store, case: Case) -> int:
    """The id of what was said last."""
    return conversation_messages(store, case.conversation_id)[-1].id


def desk_said(store: Store, case: Case) -> list[str]:
    """What the desk said in the conversation of a case."""
    found = conversation_messages(store, case.conversation_id)
    return [one.text for one in found if one.author == "desk"]


def says(
    store: Store, staff: Staff, case: Case, text: str = "When did you move out?"
) -> int:
    """A colleague answers, having seen everything."""
    seen = last_said(store, case)
    [said] = send(
        store, staff, case.id, Reply(text, "ko"), original=None, seen_message_id=seen
    )
    return said


def told(text: str = "The assistant is back") -> Callable[[Case], Sequence[Reply]]:
    """What the resident is told about a case: one message with its number."""
    return lambda case: [Reply(f"{text}: {case.number}", "ko", "notice")]


def asks(case: Case, referral: Referral) -> list[Reply]:
    """What the resident is asked about a referral."""
    return [Reply(f"May {referral.organisation} help with {case.number}?", "ko")]


def done(store: Store, case: Case) -> list[tuple[str, str]]:
    """The history of a case as event and actor, without how it was opened."""
    lines = rows(store, tables.history)
    return [
        (line["event"], line["actor"])
        for line in lines
        if (line["subject_type"], line["subject_id"]) == ("case", case.id)
    ][1:]
