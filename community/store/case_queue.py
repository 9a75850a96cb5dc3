"""All SQL about the queue of cases; closed ones and earlier pages cost it nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.case import Priority
from community.model.case_rights import READERS
from community.model.case_views import Which
from community.model.staff import Staff
from community.store.case_tables import cases, open_case, staff_members, urgent_last
from community.store.cases import WITH_CONVERSATION
from community.store.columns import literally
from community.store.engine import Row
from community.store.tables import addresses, messages

_k, _m = cases.c, messages.c
_last, _theirs = messages.alias("last"), messages.alias("theirs")
_reader: sa.BindParameter[int] = bindparam("reader", type_=_k.id.type)
_mine, _nobodys = _k.assignee_id == _reader, _k.assignee_id.is_(None)
_resolved = literally(_k.state, "resolved")
_ONLY: dict[Which, sa.ColumnElement[bool]] = {
    "all": open_case(),
    "mine": sa.and_(open_case(), _mine),
    "unassigned": sa.and_(open_case(), _nobodys),
    "resolved": _resolved,
}
_PLACE = sa.select(urgent_last().label("calm"), _k.due_at, _k.id).where(
    _k.id == bindparam("case_id")
)
# From the end of the conversation: the resident's last message is near it.
_NEWEST = sa.select(_last.c.id).where(_last.c.conversation_id == _k.conversation_id)
_NEWEST = _NEWEST.order_by(_last.c.id.desc()).limit(1)
_NEWEST_OF_RESIDENT = (
    sa.select(_theirs.c.id)
    .where(
        _theirs.c.conversation_id == _k.conversation_id,
        _theirs.c.author == "resident",
    )
    .order_by(_theirs.c.id.desc())
    .limit(1)
)
_LINES = (
    sa.select(
        cases,
        addresses.c.channel,
        staff_members.c.name.label("assignee"),
        sa.func.coalesce(
            _NEWEST_OF_RESIDENT.scalar_subquery()
            > sa.func.coalesce(_k.seen_message_id, 0),
            sa.false(),
        ).label("unread"),
        _m.text.label("last_text"),
        _m.author.label("last_author"),
        _m.created_at.label("last_at"),
    )
    .select_from(WITH_CONVERSATION)
    .outerjoin(staff_members, staff_members.c.id == _k.assignee_id)
    .outerjoin(messages, _m.id == _NEWEST.scalar_subquery())
    .where(_k.id.in_(bindparam("case_ids", expanding=True)))
)
_COUNT = sa.select(
    sa.func.count().label("all"),
    sa.func.count(sa.case((_mine, 1))).label("mine"),
    sa.func.count(sa.case((_nobodys, 1))).label("unassigned"),
).where(open_case())
_COUNT_RESOLVED = sa.select(sa.func.count()).select_from(cases).where(_resolved)


@dataclass(frozen=True)
class Asked:
    """Which part of the queue somebody wants to see.

    Attributes:
        text: Words of the summary.
        case_id: One case only, whatever its state.
    """

    which: Which
    language: str | None = None
    priority: Priority | None = None
    text: str | None = None
    case_id: int | None = None


def page(
    connection: sa.Connection, staff: Staff, asked: Asked, after: int | None, most: int
) -> list[int]:
    """Ids of the first cases behind the case ``after``, in the queue's order."""
    values = {"reader": staff.id, "most": most}
    query = statement(connection, staff, asked, after)
    return list(connection.scalars(query.limit(bindparam("most")), values))


def statement(
    connection: sa.Connection, staff: Staff, asked: Asked, after: int | None
) -> sa.Select[tuple[int]]:
    """What `page` asks the database."""
    query = sa.select(_k.id).where(*_wanted(asked), *_shown(staff))
    if asked.text:
        query = query.where(*_readable(staff))
    place = connection.execute(_PLACE, {"case_id": after}).one_or_none()
    if asked.which == "resolved":
        behind = _k.id > place.id if place else sa.true()
        return query.where(behind).order_by(_k.id)
    key: tuple[Any, ...] = (urgent_last(), _k.due_at, _k.id)
    if place is None:
        return query.order_by(*key)
    start: tuple[Any, ...] = (place.calm, place.due_at, place.id)
    if place.calm:
        # The urgent ones are behind us. In these words SQLite begins at the place.
        query, key, start = query.where(urgent_last() == sa.true()), key[1:], start[1:]
    return query.where(sa.tuple_(*key) > sa.tuple_(*start)).order_by(*key)


def lines(connection: sa.Connection, case_ids: Sequence[int]) -> list[Row]:
    """What the queue shows of these cases, in their order."""
    found = connection.execute(_LINES, {"case_ids": case_ids})
    by_id = {row.id: row for row in found}
    return [by_id[each] for each in case_ids if each in by_id]


def counts(connection: sa.Connection, staff: Staff) -> dict[Which, int]:
    """How many cases there are in each part of the queue."""
    shown, values = _shown(staff), {"reader": staff.id}
    found = connection.execute(_COUNT.where(*shown), values).one()
    resolved = connection.scalar(_COUNT_RESOLVED.where(*shown), values) or 0
    return {
        "all": found.all,
        "mine": found.mine,
        "unassigned": found.unassigned,
        "resolved": resolved,
    }


def _wanted(asked: Asked) -> list[sa.ColumnElement[bool]]:
    if asked.case_id is not None:
        return [_k.id == asked.case_id]
    wanted = [_ONLY[asked.which]]
    if asked.language is not None:
        wanted.append(_k.language == asked.language)
    if asked.priority is not None:
        wanted.append(_k.priority == asked.priority)
    if asked.text:
        wanted.append(_k.summary.icontains(asked.text, autoescape=True))
    return wanted


def _shown(staff: Staff) -> list[sa.ColumnElement[bool]]:
    """Of sensitive cases a caseworker sees their own, and that there are others
    which nobody has."""
    if staff.role == "caseworker":
        return [sa.or_(~_k.sensitive, _nobodys, _mine)]
    return _readable(staff)


def _readable(staff: Staff) -> list[sa.ColumnElement[bool]]:
    """Whose content a colleague may see; the rule is `case_rights.may_see`."""
    if staff.role == "supervisor":
        return []
    if staff.role == "caseworker":
        return [sa.or_(~_k.sensitive, _mine)]
    return [~_k.sensitive if staff.role in READERS else sa.false()]
