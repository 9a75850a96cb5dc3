"""All SQL about cases, without their queue, notes and referrals."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.case import OPEN_STATES, Case, NewCase
from community.store import conversations as conversations_store
from community.store.case_tables import cases, open_case, referrals
from community.store.columns import literally
from community.store.engine import Row
from community.store.tables import addresses, conversations, residents

_k, _a, _r = cases.c, addresses.c, referrals.c

_referred = (
    sa.exists()
    .where(_r.case_id == _k.id, literally(_r.state, "consented", "sent"))
    .label("referred")
)
COLUMNS = (
    cases,
    _a.resident_id,
    _a.channel,
    residents.c.language_chosen,
    conversations.c.owner,
    _referred,
)
WITH_CONVERSATION = (
    cases.join(conversations, conversations.c.id == _k.conversation_id)
    .join(addresses, _a.id == conversations.c.address_id)
    .join(residents, residents.c.id == _a.resident_id)
)
_SELECT = sa.select(*COLUMNS).select_from(WITH_CONVERSATION)
_GET = _SELECT.where(_k.id == bindparam("case_id"))
_OF_MESSAGE = _SELECT.where(_k.message_id == bindparam("message_id"))
_OF_CONVERSATION = _SELECT.where(_k.conversation_id == bindparam("conversation"))
_ANY_SENSITIVE = sa.select(
    sa.exists().where(
        _k.conversation_id == bindparam("conversation"), _k.sensitive.is_(True)
    )
)
_KEEP_PRIVATE = (
    sa.update(cases)
    .where(_k.conversation_id == bindparam("conversation"), _k.sensitive.is_(False))
    .values(sensitive=True)
)
_OPEN = _OF_CONVERSATION.where(open_case())
_OF_RESIDENT = _SELECT.where(_a.resident_id == bindparam("resident"))
_LAST_CLOSED = (
    _OF_RESIDENT.where(
        literally(_k.state, "resolved", "closed"), _k.resolved_at > bindparam("since")
    )
    .order_by(_k.resolved_at.desc(), _k.id.desc())
    .limit(1)
)
_OF_ASSIGNEE = (
    sa.select(_k.id)
    .where(_k.assignee_id == bindparam("staff"), open_case())
    .order_by(_k.id)
)
_SLIPPED = (
    _SELECT.where(
        open_case(),
        _k.state != sa.literal_column("'waiting_for_resident'"),
        _k.due_at <= bindparam("now"),
        _k.told_late_at.is_(None),
    )
    .order_by(_k.due_at, _k.id)
    .limit(bindparam("most"))
)
_SEEN = sa.select(_k.seen_message_id).where(_k.id == bindparam("case_id"))
_CREATE = sa.insert(cases).returning(_k.id)
_CHANGE = sa.update(cases).where(_k.id == bindparam("which"))
_EVERYTHING = (
    sa.select(cases)
    .where(_k.conversation_id == bindparam("conversation"))
    .order_by(_k.id)
)


def create(
    connection: sa.Connection,
    conversation_id: int,
    message_id: int | None,
    new: NewCase,
    language: str,
    due_at: datetime,
    now: datetime,
) -> Case:
    """Open a case of a conversation that is locked and has no open one.

    Args:
        message_id: The message it is opened with; one message opens one case.
    """
    values = {
        "conversation_id": conversation_id,
        "message_id": message_id,
        "state": "new",
        "reason": new.reason,
        "priority": new.priority,
        "topic": new.topic,
        "language": language,
        "summary": new.summary,
        "sensitive": new.sensitive,
        "due_at": due_at,
        "opened_at": now,
    }
    case_id = connection.execute(_CREATE, values).scalar_one()
    return read(connection.execute(_GET, {"case_id": case_id}).one())


def get(connection: sa.Connection, case_id: int) -> Case | None:
    """The case, if there is one."""
    return _one(connection, _GET, case_id=case_id)


def lock(connection: sa.Connection, case_id: int) -> tuple[Case, Row] | None:
    """The case and its conversation, kept from everybody else.

    The lock is the conversation's (see `conversations.lock`): who changes a case
    holds it, so that the state of a case and who answers change together.
    """
    while found := get(connection, case_id):
        row = conversations_store.lock(connection, found.conversation_id)
        now = get(connection, case_id)
        # While we waited, it may have been put into another conversation.
        if row and now and now.conversation_id == row.id:
            return now, row
    return None


def change(connection: sa.Connection, case_id: int, **values: Any) -> Case:
    """Set columns of a case whose conversation is locked; the case after that."""
    if values:
        connection.execute(_CHANGE, {"which": case_id, **values})
    return read(connection.execute(_GET, {"case_id": case_id}).one())


def of_message(connection: sa.Connection, message_id: int) -> Case | None:
    """The case that was opened with a message."""
    return _one(connection, _OF_MESSAGE, message_id=message_id)


def open_of_conversation(
    connection: sa.Connection, conversation_id: int
) -> Case | None:
    """The conversation's open case; there is never more than one."""
    return _one(connection, _OPEN, conversation=conversation_id)


def of_conversation(connection: sa.Connection, conversation_id: int) -> list[Case]:
    """All cases of a conversation, oldest first."""
    found = connection.execute(
        _OF_CONVERSATION.order_by(_k.id), {"conversation": conversation_id}
    )
    return [read(row) for row in found]


def any_sensitive(connection: sa.Connection, conversation_id: int) -> bool:
    """Whether a case of a conversation, open or not, is sensitive."""
    found = connection.scalar(_ANY_SENSITIVE, {"conversation": conversation_id})
    return bool(found)


def keep_private(connection: sa.Connection, conversation_id: int) -> None:
    """Make all cases of a conversation sensitive: each shows all that was said."""
    connection.execute(_KEEP_PRIVATE, {"conversation": conversation_id})


def of_resident(connection: sa.Connection, resident_id: int) -> list[Case]:
    """All cases of a resident on all channels, oldest first."""
    found = connection.execute(_OF_RESIDENT.order_by(_k.id), {"resident": resident_id})
    return [read(row) for row in found]


def last_closed_of_resident(
    connection: sa.Connection, resident_id: int, since: datetime
) -> Case | None:
    """The case that was resolved last, on whatever channel, if later than ``since``."""
    return _one(connection, _LAST_CLOSED, resident=resident_id, since=since)


def open_of_assignee(connection: sa.Connection, staff_id: int) -> list[int]:
    """Ids of the open cases that a colleague has."""
    return list(connection.scalars(_OF_ASSIGNEE, {"staff": staff_id}))


def slipped(connection: sa.Connection, now: datetime, most: int) -> list[Case]:
    """Open cases that are due, whose resident knows nothing of that, oldest first."""
    found = connection.execute(_SLIPPED, {"now": now, "most": most})
    return [read(row) for row in found]


def seen(connection: sa.Connection, case_id: int) -> int:
    """The last message that counts as read by who has the case; 0 if none does."""
    return connection.scalar(_SEEN, {"case_id": case_id}) or 0


def everything(connection: sa.Connection, conversation_id: int) -> Sequence[Row]:
    """All that is kept about the cases of a conversation, oldest first."""
    found = connection.execute(_EVERYTHING, {"conversation": conversation_id})
    return found.all()


def read(row: Row) -> Case:
    """The case of a row that has the columns `COLUMNS`."""
    return Case(
        id=row.id,
        conversation_id=row.conversation_id,
        resident_id=row.resident_id,
        channel=row.channel,
        state=row.state,
        reason=row.reason,
        priority=row.priority,
        topic=row.topic,
        # What the resident chose wins, also over what the case began in.
        language=row.language_chosen or row.language,
        summary=row.summary,
        place=row.place,
        sensitive=row.sensitive,
        assignee_id=row.assignee_id,
        due_at=row.due_at,
        told_late_at=row.told_late_at,
        follow_up_on=row.follow_up_on,
        opened_at=row.opened_at,
        first_reply_at=row.first_reply_at,
        resolved_at=row.resolved_at,
        closed_at=row.closed_at,
        closed_reason=row.closed_reason,
        cosigned_by=row.cosigned_by,
        rating=row.rating,
        bot_answers=row.owner == "bot" and row.state in OPEN_STATES,
        referred=row.referred,
    )


def _one(connection: sa.Connection, statement: Any, **values: Any) -> Case | None:
    row = connection.execute(statement, values).one_or_none()
    return read(row) if row else None
