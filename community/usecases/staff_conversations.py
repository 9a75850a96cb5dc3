"""While staff own a conversation: what they read, what the desk adds, how it ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

from community.model.case import Case, CaseNotFound, NewCase
from community.model.conversation import Lease, OwnerChanged
from community.model.hand_over import HeardBefore, Standing
from community.model.message import Reply, storable
from community.store import cases, hand_overs, history, staff
from community.store.engine import Store
from community.usecases.case_openings import give_to_staff, hear, press
from community.usecases.case_work import Work
from community.usecases.messages import leased, settle
from community.usecases.replies import say

Told: TypeAlias = Callable[[Case], Sequence[Reply]]

# So long a resident who was told whom to call in danger still knows it.
WARNED_FOR = timedelta(days=1)


def standing(store: Store, conversation_id: int, since: datetime) -> Standing:
    """What staff have of a conversation that is theirs.

    Args:
        since: From when on it matters whether the resident was told something.
    """
    with store.reading() as connection:
        case = cases.open_of_conversation(connection, conversation_id)
        lately = store.clock.now() - WARNED_FOR
        warned_since = max(case.opened_at, lately) if case else since
        said = hand_overs.said_since(connection, conversation_id, warned_since)
        later = hand_overs.said_since(connection, conversation_id, since)
    return Standing(
        case,
        told=any(each.author in ("desk", "staff") for each in later),
        warned=any(each.kind == "emergency" for each in said),
    )


def staff_name(store: Store, conversation_id: int) -> str | None:
    """Given name of the colleague who has the conversation's open case, if one has."""
    with store.reading() as connection:
        case = cases.open_of_conversation(connection, conversation_id)
        if case is None or case.assignee_id is None:
            return None
        colleague = staff.get(connection, case.assignee_id)
        return colleague.name if colleague else None


def own_case(store: Store, resident_id: int, case_id: int) -> Case | None:
    """A case of this resident, on whatever channel; None if it is not theirs."""
    with store.reading() as connection:
        case = cases.get(connection, case_id)
    return case if case and case.resident_id == resident_id else None


def heard_before(
    store: Store, conversation_id: int, message_id: int, since: datetime, most: int
) -> list[HeardBefore]:
    """What the resident said to bot or staff before a message, newest first."""
    with store.reading() as connection:
        found = hand_overs.heard_before(
            connection, conversation_id, message_id, since, most
        )
    return [HeardBefore(row.text, row.intent, row.topic, row.outcome) for row in found]


def join_case(
    store: Store,
    lease: Lease,
    message_id: int,
    replies: Sequence[Reply],
    *,
    place: str | None = None,
    new: NewCase | None = None,
    due_at: datetime | None = None,
    intent: str | None = None,
    told: Told | None = None,
) -> list[int]:
    """Let staff read a message of a conversation that is theirs.

    Args:
        replies: What the desk says to it; mostly nothing.
        place: Where something is broken, if the message tells that.
        new: What makes the case more pressing, if the message does.
        due_at: By when staff act on that.
        told: What is said about the case after ``replies``.

    Raises:
        LeaseLost: If somebody else may handle the conversation now.
        MessageNotPending: If the message was handled already.
        OwnerChanged: If the bot owns the conversation again.
    """
    with store.transaction() as connection:
        now = store.clock.now()
        row = leased(connection, lease)
        if row.owner != "staff":
            raise OwnerChanged(lease.conversation_id)
        became = {"outcome": "joined_staff", "intent": intent}
        settle(connection, now, row, message_id, became, {})
        case = cases.open_of_conversation(connection, row.id)
        if case:
            work = Work(connection, now, case, row, "resident")
            hear(work)
            if place and case.place is None:
                work.change(place=storable(place))
            if new and due_at:
                press(work, new, due_at)
            case = work.case
        about = told(case) if told and case else ()
        return say(connection, now, row, "desk", [*replies, *about], message_id)


def take_back(
    store: Store,
    lease: Lease,
    message_id: int,
    told: Callable[[Case | None], Sequence[Reply]],
) -> list[int]:
    """Let the bot answer again, as the resident asks; an open case goes on.

    Raises:
        LeaseLost: If somebody else may handle the conversation now.
        MessageNotPending: If the message was handled already.
    """
    with store.transaction() as connection:
        now = store.clock.now()
        row = leased(connection, lease)
        changes = {"owner": "bot", "failing_since": None}
        settle(connection, now, row, message_id, {"outcome": "refused"}, changes)
        if row.owner == "staff":
            history.append(
                connection,
                now,
                "resident",
                "returned_to_bot",
                "conversation",
                row.id,
            )
        case = cases.open_of_conversation(connection, row.id)
        return say(connection, now, row, "desk", told(case), message_id)


def resume_case(
    store: Store, lease: Lease, message_id: int, case_id: int, told: Told
) -> list[int]:
    """Let staff answer again with a case that went on without the conversation.

    Raises:
        CaseNotFound: If it is no case of this conversation.
        CaseClosed: If it is not open.
        LeaseLost: If somebody else may handle the conversation now.
        MessageNotPending: If the message was handled already.
    """
    with store.transaction() as connection:
        now = store.clock.now()
        row = leased(connection, lease)
        case = cases.get(connection, case_id)
        if case is None or case.conversation_id != row.id:
            raise CaseNotFound(case_id)
        work = Work(connection, now, case, row, "resident")
        work.must_be_open()
        settle(connection, now, row, message_id, {"outcome": "opened_to_staff"}, {})
        hear(work)
        give_to_staff(work, "wish", message_id)
        return say(connection, now, row, "desk", told(work.case), message_id)
