"""What staff do with a case: look at it, take it, pass it on, say how it stands."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from community.model.case import (
    Case,
    CaseNotFound,
    NoteKind,
    NotYours,
    Priority,
    TakenAlready,
)
from community.model.case_rights import may_claim
from community.model.case_rights import may_see as may_see
from community.model.case_views import CaseFile
from community.model.message import storable
from community.model.staff import Staff
from community.store import case_notes, cases, history, transcripts
from community.store.engine import Store
from community.usecases.case_files import read_file
from community.usecases.case_work import (
    ONE_LOOK,
    Work,
    at_work,
    record_refusal,
    working_on,
)


def view_case(
    store: Store, staff: Staff, case_id: int, *, read: bool = False
) -> CaseFile:
    """All about a case; that it was looked at is recorded if it is sensitive.

    Args:
        read: Whether what was said until now counts as read, if the case is the
            colleague's.

    Raises:
        CaseNotFound: If there is no such case.
        NotYours: If the colleague may not see it; this is recorded.
    """
    with store.reading() as connection:
        case = cases.get(connection, case_id)
        if case is None:
            raise CaseNotFound(case_id)
        file = read_file(connection, case, store.clock.now())
        newest = transcripts.last_id(connection, case.conversation_id)
    if not may_see(case, staff):
        record_refusal(store, staff, case_id)
        raise NotYours(case_id)
    _record_look(store, staff, file)
    if read and case.assignee_id == staff.id:
        _mark_read(store, case, newest)
    return file


def claim_case(store: Store, staff: Staff, case_id: int) -> Case:
    """Take a case; nothing changes if it is the colleague's already.

    Raises:
        CaseNotFound: If there is no such case.
        CaseClosed: If it is not open.
        NotYours: If the colleague has no cases, or a sensitive one is a colleague's.
        TakenAlready: If a colleague has it.
    """
    with at_work(store, staff, case_id, may_claim) as work:
        work.must_be_open()
        taken_by = work.case.assignee_id
        if taken_by not in (None, staff.id):
            raise TakenAlready(taken_by)
        work.claim(staff.id)
        return work.case


def release_case(store: Store, staff: Staff, case_id: int) -> Case:
    """Put a case back into the queue of all.

    Raises:
        CaseNotFound: If there is no such case.
        CaseClosed: If it is not open.
        NotYours: If the colleague may not work on it.
    """
    with at_work(store, staff, case_id) as work:
        work.must_be_open()
        _release(work)
        return work.case


def release_all(store: Store, staff: Staff, actor: str | None = None) -> int:
    """Put all open cases of a colleague back into the queue of all; how many.

    Args:
        actor: Who does it, if it is not the colleague.
    """
    with store.reading() as connection:
        found = cases.open_of_assignee(connection, staff.id)
    return sum(_release_own(store, staff, each, actor) for each in found)


def transfer_case(store: Store, staff: Staff, case_id: int, to_staff_id: int) -> Case:
    """Give a case to a colleague, also one that nobody has.

    Raises:
        CaseNotFound: If there is no such case.
        CaseClosed: If it is not open.
        NotYours: If the colleague may not work on it.
        StaffNotFound: If the other colleague has left, or has no cases.
    """
    with at_work(store, staff, case_id) as work:
        work.must_be_open()
        if work.case.assignee_id != to_staff_id:
            work.assign(to_staff_id)
            work.record("case_transferred", to=to_staff_id)
        return work.case


def set_state(
    store: Store,
    staff: Staff,
    case_id: int,
    state: Literal["open", "waiting_for_resident"],
) -> Case:
    """Say whether we or the resident have to do something next.

    Raises:
        CaseNotFound: If there is no such case.
        CaseClosed: If no way leads there from its state.
        NotYours: If the colleague may not work on it.
    """
    with at_work(store, staff, case_id) as work:
        if state == "open" and work.case.is_open:
            work.claim(staff.id)
        if work.case.state != state:
            work.set_state(state)
        return work.case


def set_priority(
    store: Store, staff: Staff, case_id: int, priority: Priority, due_at: datetime
) -> Case:
    """Make a case more or less urgent, which is another promise.

    Raises:
        CaseNotFound: If there is no such case.
        CaseClosed: If it is not open.
        NotYours: If the colleague may not work on it.
    """
    with at_work(store, staff, case_id) as work:
        work.must_be_open()
        before = work.case.priority
        if before != priority:
            work.change(priority=priority, due_at=due_at, told_late_at=None)
            work.record("case_priority_set", before=before, after=priority)
        return work.case


def set_summary(store: Store, staff: Staff, case_id: int, summary: str) -> Case:
    """Say in other words what a case is about.

    Raises:
        CaseNotFound: If there is no such case.
        NotYours: If the colleague may not work on it.
    """
    with at_work(store, staff, case_id) as work:
        if work.case.summary != storable(summary):
            work.change(summary=storable(summary))
            work.record("case_summary_set")
        return work.case


def set_sensitive(store: Store, staff: Staff, case_id: int, sensitive: bool) -> Case:
    """Keep a case from all but its worker and supervisors, or open it again.

    Raises:
        CaseNotFound: If there is no such case.
        NotYours: If the colleague may not work on it.
    """
    with at_work(store, staff, case_id) as work:
        if work.case.sensitive != sensitive:
            work.change(sensitive=sensitive)
            if sensitive:
                cases.keep_private(work.connection, work.conversation.id)
            work.record("case_sensitive_set", sensitive=sensitive)
        return work.case


def set_follow_up(store: Store, staff: Staff, case_id: int, on: date | None) -> Case:
    """Say on which day somebody looks at the case again, whatever its state.

    Raises:
        CaseNotFound: If there is no such case.
        NotYours: If the colleague may not work on it.
    """
    with at_work(store, staff, case_id) as work:
        if work.case.follow_up_on != on:
            work.change(follow_up_on=on)
            follow_up_on = on.isoformat() if on else None
            work.record("case_follow_up_set", follow_up_on=follow_up_on)
        return work.case


def add_note(
    store: Store, staff: Staff, case_id: int, text: str, kind: NoteKind = "note"
) -> int:
    """Write something about a case for colleagues; the note's id.

    Raises:
        CaseNotFound: If there is no such case.
        NotYours: If the colleague may not work on it, or supervises nobody.
    """
    if kind == "supervision" and staff.role != "supervisor":
        raise NotYours(case_id)
    with at_work(store, staff, case_id) as work:
        return note_down(work, staff, kind, text)


def note_down(work: Work, staff: Staff, kind: NoteKind, text: str) -> int:
    """Write a note in the transaction in which something else is done."""
    note_id = case_notes.add(
        work.connection, work.case.id, staff.id, kind, storable(text), work.now
    )
    work.record("case_note_added", note_id=note_id, kind=kind)
    return note_id


def _record_look(store: Store, staff: Staff, file: CaseFile) -> None:
    now = store.clock.now()
    looks = [
        line
        for line in file.history
        if line.event == "case_viewed" and line.actor == staff.actor
    ]
    recently = any(line.happened_at > now - ONE_LOOK for line in looks)
    if not file.case.sensitive or recently:
        return
    with store.transaction() as connection:
        if cases.lock(connection, file.case.id):
            history.append(
                connection, now, staff.actor, "case_viewed", "case", file.case.id
            )


def _mark_read(store: Store, case: Case, newest: int) -> None:
    # No history: it only says which line of the queue is shown as new.
    with store.reading() as connection:
        if cases.seen(connection, case.id) >= newest:
            return
    with store.transaction() as connection:
        if cases.lock(connection, case.id):
            cases.change(connection, case.id, seen_message_id=newest)


def _release(work: Work) -> None:
    if work.case.assignee_id is not None:
        work.move("new", assignee_id=None, seen_message_id=None)
        work.record("case_released")


def _release_own(store: Store, staff: Staff, case_id: int, actor: str | None) -> bool:
    with working_on(store, case_id, actor or staff.actor) as work:
        theirs = work.case.is_open and work.case.assignee_id == staff.id
        if theirs:
            _release(work)
        return theirs
