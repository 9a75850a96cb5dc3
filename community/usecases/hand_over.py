"""A conversation is handed over to staff: with a case, in one step, or with an alarm.

Staff own a conversation exactly while one case of it is open and the bot does not
answer. Where the case cannot be written down, `open_without_case` breaks that rule
for the resident's sake, and `complete_hand_overs` mends it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeAlias

import sqlalchemy as sa

from community.model.case import Case, NewCase
from community.model.conversation import Lease
from community.model.hand_over import LeftOver, Plan
from community.model.message import Reply
from community.store import cases, conversations, hand_overs, history
from community.store.engine import Row, Store
from community.usecases.case_openings import (
    hear,
    open_case,
    open_to_staff,
    press,
    reopen,
)
from community.usecases.case_openings import open_case_by_staff as open_case_by_staff
from community.usecases.case_openings import reopen_case as reopen_case
from community.usecases.case_work import Work
from community.usecases.knowledge_gaps import record_gap
from community.usecases.messages import leased, settle
from community.usecases.replies import say

Told: TypeAlias = Callable[[Case], Sequence[Reply]]

# Who asks for a person again so soon goes on with the same case.
SAME_CASE = timedelta(days=14)
MOST_AT_ONCE = 100


def hand_over(
    store: Store,
    lease: Lease,
    message_id: int,
    replies: Sequence[Reply],
    new: NewCase,
    told: Told,
    *,
    language: str,
    due_at: datetime,
    intent: str | None = None,
    topic: str | None = None,
    confidence: float | None = None,
    guesses: Sequence[str] = (),
) -> list[int]:
    """Let staff answer from this message on, with a case; the ids of what was said.

    An open case of the conversation goes on; one that was ended a short while ago is
    opened again if the resident wishes for a person. If staff took the conversation
    over meanwhile, nothing is said and the message joins what they read.

    Args:
        replies: What the bot says, before what is told about the case.

    Raises:
        LeaseLost: If somebody else may handle the conversation now.
        MessageNotPending: If the message was handled already.
    """
    understood = {"intent": intent, "topic": topic, "confidence": confidence}
    with store.transaction() as connection:
        now = store.clock.now()
        row = leased(connection, lease)
        if not _opened(
            connection, now, row, message_id, new.reason, language, understood
        ):
            return []
        record_gap(connection, now, message_id, intent, guesses)
        case = _case(connection, now, row, message_id, new, language, due_at)
        return [
            *say(connection, now, row, "bot", replies, message_id),
            *say(connection, now, row, "desk", told(case), message_id),
        ]


def open_without_case(
    store: Store,
    lease: Lease,
    message_id: int,
    replies: Sequence[Reply],
    reason: str,
    told: Sequence[Reply] = (),
    *,
    language: str | None = None,
    intent: str | None = None,
    topic: str | None = None,
    confidence: float | None = None,
) -> list[int]:
    """Let staff answer although no case could be written down; leaves an alarm.

    Nothing about cases is read or written here. `complete_hand_overs` does it later.

    Args:
        replies: What the bot says, before ``told``.
        reason: Why it is handed over, as for a case.

    Raises:
        LeaseLost: If somebody else may handle the conversation now.
        MessageNotPending: If the message was handled already.
    """
    understood = {"intent": intent, "topic": topic, "confidence": confidence}
    with store.transaction() as connection:
        now = store.clock.now()
        row = leased(connection, lease)
        if not _opened(connection, now, row, message_id, reason, language, understood):
            return []
        history.append(
            connection,
            now,
            "desk",
            "hand_over_failed",
            "conversation",
            row.id,
            reason=reason,
            message_id=message_id,
        )
        return [
            *say(connection, now, row, "bot", replies, message_id),
            *say(connection, now, row, "desk", told, message_id),
        ]


def complete_hand_overs(
    store: Store,
    told: Told,
    plan: Callable[[LeftOver], Plan],
    failed: Callable[[int], None],
) -> list[int]:
    """Open the cases that could not be opened; the ids of what was said about them.

    Args:
        failed: Called where an error is handled: the conversation has still no case,
            which keeps none of the others back.
    """
    with store.reading() as connection:
        left = hand_overs.without_case(connection, MOST_AT_ONCE)
    said: list[int] = []
    for conversation_id in left:
        try:
            said += _complete(store, conversation_id, told, plan)
        except Exception:
            failed(conversation_id)
    return said


def _opened(
    connection: sa.Connection,
    now: datetime,
    row: Row,
    message_id: int,
    reason: str,
    language: str | None,
    understood: Mapping[str, Any],
) -> bool:
    """Give the conversation to staff; false if they have it and the message joins."""
    taken = row.owner == "staff"
    outcome = "joined_staff" if taken else "opened_to_staff"
    changes = {"language_current": language or row.language_current}
    became = {"outcome": outcome, **understood}
    settle(connection, now, row, message_id, became, changes)
    if taken:
        say(connection, now, row, "desk", (), message_id)
        return False
    open_to_staff(connection, now, row.id, reason, message_id)
    return True


def _case(
    connection: sa.Connection,
    now: datetime,
    row: Row,
    message_id: int,
    new: NewCase,
    language: str,
    due_at: datetime,
) -> Case:
    """The case that staff have from now on: open already, opened again, or new."""
    found = cases.open_of_conversation(connection, row.id)
    if found:
        work = Work(connection, now, found, row, "resident")
        hear(work)
        press(work, new, due_at)
        return work.case
    ended = [
        case
        for case in cases.of_conversation(connection, row.id)
        if case.resolved_at and case.resolved_at > now - SAME_CASE
    ]
    if ended and new.reason == "wish":
        work = Work(connection, now, ended[-1], row, "resident")
        reopen(work, message_id, due_at)
        return work.case
    return open_case(connection, now, row, message_id, new, language, due_at, "desk")


def _complete(
    store: Store,
    conversation_id: int,
    told: Told,
    plan: Callable[[LeftOver], Plan],
) -> list[int]:
    with store.transaction() as connection:
        now = store.clock.now()
        row = conversations.lock(connection, conversation_id)
        left = _left_over(connection, conversation_id, now)
        if row is None or left is None:
            return []
        planned = plan(left)
        case = open_case(
            connection,
            now,
            row,
            left.message_id,
            planned.new,
            planned.language,
            planned.due_at,
            "desk",
        )
        history.append(
            connection,
            now,
            "desk",
            "hand_over_completed",
            "conversation",
            row.id,
            case_id=case.id,
        )
        return say(connection, now, row, "desk", told(case), None)


def _left_over(
    connection: sa.Connection, conversation_id: int, now: datetime
) -> LeftOver | None:
    conversation = conversations.get(connection, conversation_id)
    if conversation is None or conversation.owner != "staff":
        return None
    if cases.open_of_conversation(connection, conversation_id):
        return None
    reason, message_id = hand_overs.opened_with(connection, conversation_id)
    message = hand_overs.message(connection, conversation_id, message_id)
    return LeftOver(
        conversation,
        reason,
        message.id if message else None,
        message.text if message else "",
        message.intent if message else None,
        message.topic if message else None,
        message.created_at if message else now,
    )
