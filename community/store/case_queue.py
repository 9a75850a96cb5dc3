"""All SQL about the queue of cases; closed ones and earlier pages cost it nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
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
_colleagues = sa.and_(_k.assignee_id.is_not(None), _k.assignee_id != _reader)
_late = _k.due_at <= bindparam("now", type_=_k.due_at.type)
_again = _k.follow_up_on <= bindparam("today", type_=_k.follow_up_on.type)
_not_again = sa.or_(_k.follow_up_on.is_(None), sa.not_(_again))
_resolved = literally(_k.state, "resolved")
_ONLY: dict[Which, sa.ColumnElement[bool]] = {
    "all": open_case(),
    "mine": sa.and_(open_case(), _mine),
    "unassigned": sa.and_(open_case(), _nobodys),
    "follow_up": sa.and_(open_case(), _again),
    "resolved": _resolved,
}
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
_COUNT_AGAIN = (
    sa.select(sa.func.count()).select_from(cases).where(open_case(), _mine, _again)
)
_COUNT_RESOLVED = sa.select(sa.func.count()).select_from(cases).where(_resolved)


@dataclass(frozen=True)
class _Order:
    """In which order a part of the queue stands: step by step, each by its columns.

    Attributes:
        steps: Each case is in one of them.
        by: The order within each step; it tells a case's place.
    """

    steps: tuple[sa.ColumnElement[bool], ...]
    by: tuple[Any, ...]


def _number_of(steps: tuple[sa.ColumnElement[bool], ...]) -> sa.ColumnElement[int]:
    return sa.case(*((step, number) for number, step in enumerate(steps)), else_=0)


_calm = urgent_last()
# In these words SQLite reads each step in its order from the index of the queue. Only
# what is looked at again is looked for among all, and only once what goes before it
# does not fill the page.
_URGENCY = _Order(
    (
        _calm == sa.false(),
        sa.and_(_calm == sa.true(), _late),
        sa.and_(_calm == sa.true(), sa.not_(_late), _again),
        sa.and_(_calm == sa.true(), sa.not_(_late), _not_again),
    ),
    (_k.due_at, _k.id),
)
# Words are looked for among all anyway, so better once than in each step.
_SEARCH = _Order(
    (sa.true(),),
    (_number_of(_URGENCY.steps), _k.due_at, _k.id),
)
_OWN_FIRST = _Order((_mine, _nobodys, _colleagues), (_calm, _k.due_at, _k.id))
_BY_NUMBER = _Order((sa.true(),), (_k.id,))


@dataclass(frozen=True)
class Asked:
    """Which part of the queue somebody wants to see.

    Attributes:
        now: What was promised until then is late.
        today: Which day that is where the place is.
        text: Words of the summary.
        case_id: One case only, whatever its state.
    """

    which: Which
    now: datetime
    today: date
    language: str | None = None
    priority: Priority | None = None
    text: str | None = None
    case_id: int | None = None


def page(
    connection: sa.Connection, staff: Staff, asked: Asked, after: int | None, most: int
) -> list[int]:
    """Ids of the first cases behind the case ``after``, in the queue's order."""
    ids: list[int] = []
    for query in statements(connection, staff, asked, after):
        values = asked_of(staff, asked) | {"most": most - len(ids)}
        ids += connection.scalars(query.limit(bindparam("most")), values)
        if len(ids) == most:
            break
    return ids


def asked_of(staff: Staff, asked: Asked) -> dict[str, Any]:
    """What the statements are asked with."""
    return {"reader": staff.id, "now": asked.now, "today": asked.today}


def statements(
    connection: sa.Connection, staff: Staff, asked: Asked, after: int | None
) -> list[sa.Select[tuple[int]]]:
    """What `page` asks the database, one step after the other until it is full."""
    order = _order(asked)
    query = sa.select(_k.id).where(*_wanted(asked), *_shown(staff))
    if asked.text:
        query = query.where(*_readable(staff))
    found = [query.where(step).order_by(*order.by) for step in order.steps]
    where = sa.select(_number_of(order.steps), *order.by).where(_k.id == after)
    place = connection.execute(where, asked_of(staff, asked)).one_or_none()
    if place is None:
        return found
    step, *start = place
    behind = sa.tuple_(*order.by) > sa.tuple_(*start)
    return [found[step].where(behind), *found[step + 1 :]]


def lines(connection: sa.Connection, case_ids: Sequence[int]) -> list[Row]:
    """What the queue shows of these cases, in their order."""
    found = connection.execute(_LINES, {"case_ids": case_ids})
    by_id = {row.id: row for row in found}
    return [by_id[each] for each in case_ids if each in by_id]


def counts(connection: sa.Connection, staff: Staff, today: date) -> dict[Which, int]:
    """How many cases there are in each part of the queue; to be looked at again, only
    the colleague's own."""
    shown, values = _shown(staff), {"reader": staff.id, "today": today}
    found = connection.execute(_COUNT.where(*shown), values).one()
    again = connection.scalar(_COUNT_AGAIN, values) or 0
    resolved = connection.scalar(_COUNT_RESOLVED.where(*shown), values) or 0
    return {
        "all": found.all,
        "mine": found.mine,
        "unassigned": found.unassigned,
        "follow_up": again,
        "resolved": resolved,
    }


def _order(asked: Asked) -> _Order:
    if asked.which == "resolved" or asked.case_id is not None:
        return _BY_NUMBER
    if asked.which == "follow_up":
        return _OWN_FIRST
    return _SEARCH if asked.text else _URGENCY


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
