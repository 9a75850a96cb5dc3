"""How a case begins, or begins again: opened, opened by staff, reopened, pressed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

import sqlalchemy as sa

from community.model.case import (
    Case,
    CaseClosed,
    CaseNotFound,
    NewCase,
    NotYours,
    Priority,
)
from community.model.case_rights import WORKERS
from community.model.conversation import ConversationNotFound, Lease
from community.model.message import Reply, storable
from community.model.staff import Staff
from community.promises import PRIORITIES
from community.store import cases, conversations, history
from community.store import staff as staff_store
from community.store.engine import Row, Store
from community.usecases.case_work import Work
from community.usecases.messages import leased, settle
from community.usecases.replies import say

Told: TypeAlias = Callable[[Case], Sequence[Reply]]


def open_case_by_staff(
    store: Store,
    staff: Staff,
    conversation_id: int,
    summary: str,
    priority: Priority,
    due_at: datetime,
    told: Told,
) -> Case:
    """A colleague opens a case and has it; the one that is open already, if any.

    Raises:
        NotYours: If the colleague has no cases.
        ConversationNotFound: If there is no such conversation.
    """
    if staff.role not in WORKERS:
        raise NotYours(conversation_id)
    new = NewCase("staff", priority, storable(summary))
    with store.transaction() as connection:
        now = store.clock.now()
        row = conversations.lock(connection, conversation_id)
        found = conversations.get(connection, conversation_id)
        if row is None or found is None:
            raise ConversationNotFound(conversation_id)
        already = cases.open_of_conversation(connection, conversation_id)
        if already:
            return already
        language = found.written_to("en")
        case = open_case(connection, now, row, None, new, language, due_at, staff.actor)
        work = Work(connection, now, case, row, staff.actor)
        work.claim(staff.id)
        give_to_staff(work, "staff", None)
        work.tell("desk", told(work.case))
        return work.case


def reopen_case(
    store: Store,
    case_id: int,
    message_id: int | None,
    actor: str,
    due_at: datetime,
    told: Told,
    *,
    lease: Lease | None = None,
    elsewhere: Told | None = None,
) -> list[int]:
    """Open a case again that was ended; staff answer; the ids of what was said.

    Args:
        message_id: The message in which the resident asks for it.
        actor: A colleague's ``actor``, or ``resident``.
        lease: On the conversation of that message.
        elsewhere: What is said there, if it is not the conversation of the case.

    Raises:
        CaseNotFound: If there is no such case (of this resident).
        CaseClosed: If it is open, or another one of its conversation is.
        LeaseLost: If somebody else may handle the conversation now.
        MessageNotPending: If the message was handled already.
    """
    with store.transaction() as connection:
        now = store.clock.now()
        case, row = _both_locked(connection, case_id, lease)
        written = leased(connection, lease) if lease else None
        if written and written.resident_id != case.resident_id:
            raise CaseNotFound(case_id)
        if cases.open_of_conversation(connection, row.id):
            raise CaseClosed(case_id)
        work = Work(connection, now, case, row, actor)
        reopen(work, message_id, due_at)
        give_to_staff(work, "wish" if lease else "staff", message_id)
        here = written is not None and written.id == row.id
        said = []
        if written and message_id:
            outcome = "opened_to_staff" if here else "refused"
            settle(connection, now, written, message_id, {"outcome": outcome}, {})
            if elsewhere and not here:
                about = elsewhere(work.case)
                said = say(connection, now, written, "desk", about, message_id)
        answered = message_id if here else None
        return [
            *said,
            *say(connection, now, row, "desk", told(work.case), answered),
        ]


def open_case(
    connection: sa.Connection,
    now: datetime,
    row: Row,
    message_id: int | None,
    new: NewCase,
    language: str,
    due_at: datetime,
    actor: str,
) -> Case:
    """Open a case of a conversation that is locked and has none that is open.

    It is sensitive if one before it is: what was said then is read with it.
    """
    if message_id is not None and cases.of_message(connection, message_id):
        message_id = None
    if cases.any_sensitive(connection, row.id):
        new = replace(new, sensitive=True)
    if new.sensitive:
        cases.keep_private(connection, row.id)
    case = cases.create(connection, row.id, message_id, new, language, due_at, now)
    Work(connection, now, case, row, actor).record(
        "case_opened",
        reason=new.reason,
        priority=new.priority,
        message_id=message_id,
    )
    return case


def reopen(work: Work, message_id: int | None, due_at: datetime) -> None:
    """Open an ended case again; its worker has it still, unless they left.

    Raises:
        CaseClosed: If it is open.
    """
    worker = work.case.assignee_id
    staff = staff_store.lock(work.connection, worker) if worker else None
    stays = staff is not None and staff.state == "active" and staff.role in WORKERS
    work.move(
        "reopened",
        assignee_id=worker if stays else None,
        due_at=due_at,
        told_late_at=None,
        resolved_at=None,
        closed_at=None,
        closed_reason=None,
        cosigned_by=None,
        rating=None,
        rated_at=None,
    )
    work.record("case_reopened", message_id=message_id)
    if cases.any_sensitive(work.connection, work.conversation.id):
        _keep_private(work)


def hear(work: Work) -> None:
    """The resident said something: a case waits for them no longer."""
    if work.case.state == "waiting_for_resident":
        work.set_state("open")


def press(work: Work, new: NewCase, due_at: datetime) -> None:
    """Make a case more pressing and more private; never less."""
    before = work.case.priority
    if PRIORITIES.index(new.priority) < PRIORITIES.index(before):
        in_time = work.case.due_at > work.now
        due_at = min(work.case.due_at, due_at) if in_time else due_at
        work.change(priority=new.priority, due_at=due_at, told_late_at=None)
        work.record("case_priority_set", before=before, after=new.priority)
    if new.sensitive:
        _keep_private(work)


def give_to_staff(work: Work, reason: str, message_id: int | None) -> None:
    """Let staff answer in the conversation of a case, if the bot does."""
    row = work.conversation
    if row.owner == "bot":
        open_to_staff(work.connection, work.now, row.id, reason, message_id, work.actor)
    work.change()  # it is seen in the case who answers


def open_to_staff(
    connection: sa.Connection,
    now: datetime,
    conversation_id: int,
    reason: str,
    message_id: int | None,
    actor: str = "desk",
) -> None:
    """Let staff answer in a conversation that is locked and the bot's."""
    conversations.change(connection, conversation_id, owner="staff", failing_since=None)
    history.append(
        connection,
        now,
        actor,
        "opened_to_staff",
        "conversation",
        conversation_id,
        reason=reason,
        message_id=message_id,
    )


def _keep_private(work: Work) -> None:
    if not work.case.sensitive:
        work.change(sensitive=True)
        cases.keep_private(work.connection, work.conversation.id)
        work.record("case_sensitive_set", sensitive=True)


def _both_locked(
    connection: sa.Connection, case_id: int, lease: Lease | None
) -> tuple[Case, Row]:
    """The case and its conversation; also that of the lease is locked."""
    found = cases.get(connection, case_id)
    if found is None:
        raise CaseNotFound(case_id)
    here = lease.conversation_id if lease else found.conversation_id
    # Always in the same order, so that no two wait for each other.
    for each in sorted({here, found.conversation_id}):
        conversations.lock(connection, each)
    locked = cases.lock(connection, case_id)
    if locked is None:
        raise CaseNotFound(case_id)
    return locked
