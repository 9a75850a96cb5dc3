"""All SQL about lists of gatherings."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.gathering import Gathering, GatheringState
from community.model.gathering_views import Wanted
from community.model.sign_up import COMING
from community.store.columns import literally
from community.store.gathering_tables import gatherings, public, sign_ups
from community.store.gatherings import with_texts

_g, _s = gatherings.c, sign_ups.c
_AHEAD = sa.select(gatherings).where(public(), _g.ends_at > bindparam("now"))
_PLACE = sa.select(_g.starts_at).where(_g.id == bindparam("after"))
_OWN = (
    _AHEAD.join(sign_ups, _s.gathering_id == _g.id)
    .where(_s.resident_id == bindparam("resident"), literally(_s.state, *COMING))
    .order_by(_g.starts_at, _g.id)
)
_OF_STATE = (
    sa.select(gatherings)
    .where(_g.state == bindparam("wanted_state"))
    .limit(bindparam("most"))
    .offset(bindparam("seen"))
)
_LATEST_FIRST = _OF_STATE.order_by(_g.starts_at.desc(), _g.id.desc())
_SOONEST_FIRST = _OF_STATE.order_by(_g.starts_at, _g.id)
_AROUND = (
    sa.select(gatherings)
    .where(_g.starts_at < bindparam("until"), _g.ends_at > bindparam("since"))
    .order_by(_g.starts_at, _g.id)
)


def ahead(
    connection: sa.Connection,
    now: datetime,
    wanted: Wanted,
    after: int | None,
    most: int,
) -> list[Gathering]:
    """What is not over and everybody may read of, what begins first standing first.

    Args:
        after: The last one that was seen.
    """
    query = _narrowed(_AHEAD, wanted)
    if after is not None:
        seen = connection.scalar(_PLACE, {"after": after})
        if seen is not None:
            place = sa.tuple_(sa.literal(seen, _g.starts_at.type), sa.literal(after))
            query = query.where(sa.tuple_(_g.starts_at, _g.id) > place)
    query = query.order_by(_g.starts_at, _g.id).limit(most)
    found = connection.execute(query, {"now": now}).all()
    return with_texts(connection, list(found))


def all_since(
    connection: sa.Connection, since: datetime, wanted: Wanted
) -> list[Gathering]:
    """What was not over at a moment and everybody may read of, in order of time."""
    query = _narrowed(_AHEAD, wanted).order_by(_g.starts_at, _g.id)
    found = connection.execute(query, {"now": since}).all()
    return with_texts(connection, list(found))


def own(connection: sa.Connection, resident_id: int, now: datetime) -> list[Gathering]:
    """What a resident has signed up for and is not over, in order of time."""
    found = connection.execute(_OWN, {"resident": resident_id, "now": now}).all()
    return with_texts(connection, list(found))


def of_state(
    connection: sa.Connection, state: GatheringState, most: int, seen: int
) -> list[Gathering]:
    """Gatherings of one state: what is to come soonest first, else the latest.

    Args:
        seen: So many of them are passed over.
    """
    to_come = state in ("draft", "published")
    query = _SOONEST_FIRST if to_come else _LATEST_FIRST
    asked = {"wanted_state": state, "most": most, "seen": seen}
    return with_texts(connection, list(connection.execute(query, asked).all()))


def between(
    connection: sa.Connection, since: datetime, until: datetime
) -> list[Gathering]:
    """What takes place between two moments, in whatever state, in order of time."""
    asked = {"since": since, "until": until}
    return with_texts(connection, list(connection.execute(_AROUND, asked).all()))


def _narrowed(
    query: sa.Select[tuple[object, ...]], wanted: Wanted
) -> sa.Select[tuple[object, ...]]:
    if wanted.interests:
        query = query.where(_g.interest.in_(wanted.interests))
    if wanted.areas:
        query = query.where(_g.area.in_(wanted.areas))
    if wanted.until is not None:
        query = query.where(_g.starts_at < wanted.until)
    return query
