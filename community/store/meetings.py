"""All SQL about meetings of councils and their agendas."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.meeting import Item, Meeting, MeetingLine, OnAgenda, Present
from community.store.council_tables import meeting_items, meetings, planned
from community.store.engine import Row

_m, _i = meetings.c, meeting_items.c
_of_meeting = _i.meeting_id == bindparam("meeting")
_one = _i.id == bindparam("item")
_GET = sa.select(meetings).where(_m.id == bindparam("meeting"))
_LOCK = _GET.with_for_update()
_PLAN = sa.insert(meetings).returning(_m.id)
_CHANGE = sa.update(meetings).where(_m.id == bindparam("which"))
_ITEMS = sa.select(meeting_items).where(_of_meeting).order_by(_i.position, _i.id)
_PUT = sa.insert(meeting_items)
_TAKE = sa.delete(meeting_items).where(_one)
_PLACE = sa.update(meeting_items).where(_one).values(position=bindparam("at"))
_WRITE = sa.update(meeting_items).where(_one)
# In one statement, so that it needs no lock behind that of the proposal.
_SETTLE = (
    sa.update(meeting_items)
    .where(
        _of_meeting,
        _i.proposal_id == bindparam("proposal"),
        _i.result.is_(None),
        sa.exists().where(
            _m.id == _i.meeting_id, _m.state == "held", _m.tier == bindparam("council")
        ),
    )
    .returning(_i.id)
)
_COUNT = (
    sa.select(sa.func.count())
    .where(_i.meeting_id == _m.id)
    .scalar_subquery()
    .label("items")
)
_LINES = sa.select(meetings, _COUNT)
_COMING = _LINES.where(planned()).order_by(_m.meets_at, _m.id).limit(bindparam("most"))
_PAST = _LINES.where(_m.state != "planned").order_by(_m.meets_at.desc(), _m.id.desc())
_LATE = sa.select(sa.func.count()).where(planned(), _m.meets_at <= bindparam("now"))
_LAST = (
    sa.select(meetings)
    .where(_m.state == "held", _m.tier == bindparam("tier"), _m.id != bindparam("but"))
    .order_by(_m.meets_at.desc(), _m.id.desc())
    .limit(1)
)
_OF_PROPOSAL = (
    sa.select(meetings, _i.result)
    .join(meeting_items, _i.meeting_id == _m.id)
    .where(_i.proposal_id == bindparam("proposal"), _m.state != "called_off")
    .order_by(_m.meets_at, _m.id)
)
_PLANNED_ALREADY = (
    sa.select(_i.proposal_id)
    .join(meetings, _i.meeting_id == _m.id)
    .where(planned(), _m.tier == bindparam("tier"))
)


def plan(connection: sa.Connection, **values: Any) -> Meeting:
    """Write down a meeting that is to be held."""
    fresh = {"state": "planned", "present": [], "notes": "", "revision": 1}
    meeting_id = connection.execute(_PLAN, fresh | values).scalar_one()
    found = get(connection, meeting_id)
    assert found is not None
    return found


def get(connection: sa.Connection, meeting_id: int) -> Meeting | None:
    """The meeting, if there is one."""
    row = connection.execute(_GET, {"meeting": meeting_id}).one_or_none()
    return _read(row) if row else None


def lock(connection: sa.Connection, meeting_id: int) -> Meeting | None:
    """The meeting, kept from everybody else until the transaction ends."""
    row = connection.execute(_LOCK, {"meeting": meeting_id}).one_or_none()
    return _read(row) if row else None


def change(connection: sa.Connection, meeting: Meeting, **values: Any) -> None:
    """Set columns of a locked meeting."""
    changed = {"which": meeting.id, "revision": meeting.revision + 1, **values}
    connection.execute(_CHANGE, changed)


def items(connection: sa.Connection, meeting_id: int) -> list[Item]:
    """The agenda of a meeting, in its order."""
    found = connection.execute(_ITEMS, {"meeting": meeting_id})
    return [_read_item(row) for row in found]


def put(
    connection: sa.Connection, meeting_id: int, proposal_ids: Sequence[int], at: int
) -> None:
    """Add proposals to an agenda, from a position on."""
    rows = [
        {
            "meeting_id": meeting_id,
            "proposal_id": each,
            "position": at + number,
            "said": "",
            "reason": "",
            "revision": 1,
        }
        for number, each in enumerate(proposal_ids)
    ]
    if rows:
        connection.execute(_PUT, rows)


def take(connection: sa.Connection, item_id: int) -> None:
    """Take an item off an agenda."""
    connection.execute(_TAKE, {"item": item_id})


def order(connection: sa.Connection, item_ids: Sequence[int]) -> None:
    """Put the items of an agenda into this order."""
    for position, item_id in enumerate(item_ids):
        connection.execute(_PLACE, {"item": item_id, "at": position})


def write(connection: sa.Connection, item: Item, said: str) -> None:
    """Write down what was said about an item."""
    changed = {"item": item.id, "said": said, "revision": item.revision + 1}
    connection.execute(_WRITE, changed)


def settle(
    connection: sa.Connection,
    meeting_id: int,
    proposal_id: int,
    council: int,
    **values: Any,
) -> bool:
    """Write down what a meeting did with a proposal; false if it could not."""
    asked = {"meeting": meeting_id, "proposal": proposal_id, "council": council}
    return connection.scalar(_SETTLE, asked | values) is not None


def coming(connection: sa.Connection, most: int) -> list[MeetingLine]:
    """Meetings that are still to be held, the next one first."""
    found = connection.execute(_COMING, {"most": most})
    return [MeetingLine(_read(row), row.items) for row in found]


def past(
    connection: sa.Connection, tier: int | None, skip: int, most: int
) -> list[MeetingLine]:
    """Meetings that were held or called off, the latest first."""
    query = _PAST.offset(skip).limit(most)
    if tier is not None:
        query = query.where(_m.tier == tier)
    return [MeetingLine(_read(row), row.items) for row in connection.execute(query)]


def late(connection: sa.Connection, now: datetime) -> int:
    """How many meetings have begun and are still called planned."""
    return connection.execute(_LATE, {"now": now}).scalar_one()


def last_present(connection: sa.Connection, meeting: Meeting) -> tuple[Present, ...]:
    """Who was there when the same council met last before."""
    asked = {"tier": meeting.tier, "but": meeting.id}
    row = connection.execute(_LAST, asked).one_or_none()
    return _read(row).present if row else ()


def of_proposal(connection: sa.Connection, proposal_id: int) -> list[OnAgenda]:
    """The meetings that have a proposal on their agenda, earliest first."""
    found = connection.execute(_OF_PROPOSAL, {"proposal": proposal_id})
    return [OnAgenda(_read(row), row.result) for row in found]


def planned_already(connection: sa.Connection, tier: int) -> set[int]:
    """Ids of proposals that wait for a planned meeting of a council."""
    return set(connection.scalars(_PLANNED_ALREADY, {"tier": tier}))


def _read(row: Row) -> Meeting:
    return Meeting(
        id=row.id,
        tier=row.tier,
        meets_at=row.meets_at,
        place=row.place,
        state=row.state,
        present=tuple(Present(*each) for each in row.present),
        notes=row.notes,
        revision=row.revision,
    )


def _read_item(row: Row) -> Item:
    return Item(
        id=row.id,
        meeting_id=row.meeting_id,
        proposal_id=row.proposal_id,
        said=row.said,
        result=row.result,
        reason=row.reason,
        language=row.language,
        revision=row.revision,
    )
