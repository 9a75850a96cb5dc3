"""All SQL about news of gatherings: written with a change, told to each person once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.gathering_news import GatheringEvent, GatheringNews
from community.model.sign_up import COMING, SignUpState
from community.store.columns import Json, Moment
from community.store.dialects import insert_if_new
from community.store.engine import Row
from community.store.gathering_tables import gathering_news_rows, sign_ups, untold

_n, _s = gathering_news_rows.c, sign_ups.c
_newer = gathering_news_rows.alias("newer")
_ADD = insert_if_new(gathering_news_rows)
_WHOM = sa.select(
    _s.gathering_id,
    _s.resident_id,
    bindparam("named", type_=sa.Text),
    bindparam("told_event", type_=sa.Text),
    bindparam("so", type_=Json),
    bindparam("now", type_=Moment),
).where(
    _s.gathering_id == bindparam("gathering"),
    _s.resident_id.is_not(None),
    _s.state.in_(bindparam("states", expanding=True)),
    _s.queued_at <= bindparam("since"),
)
_COLUMNS = ["gathering_id", "resident_id", "key", "event", "fields", "created_at"]
_TELL = {
    name: statement.from_select(_COLUMNS, _WHOM)
    for name, statement in insert_if_new(gathering_news_rows).items()
}
_UNTOLD = (
    sa.select(gathering_news_rows)
    .where(untold(), _n.id > bindparam("after"))
    .order_by(_n.id)
    .limit(bindparam("most"))
)
_LOCK = (
    sa.select(_n.id)
    .where(_n.id == bindparam("which"), untold())
    .with_for_update(skip_locked=True)
)
_OVERTAKEN = sa.select(
    sa.exists().where(
        _newer.c.gathering_id == bindparam("gathering"),
        _newer.c.resident_id == bindparam("resident"),
        _newer.c.event == bindparam("told_event"),
        _newer.c.id > bindparam("which"),
    )
)
_TOLD = (
    sa.update(gathering_news_rows)
    .where(_n.id == bindparam("which"))
    .values(told_at=bindparam("now"), message_id=bindparam("message"))
)
_EVERYTHING = (
    sa.select(gathering_news_rows)
    .where(_n.resident_id == bindparam("resident"))
    .order_by(_n.id)
)
_FORGET = sa.delete(gathering_news_rows).where(_n.resident_id == bindparam("gone"))
_theirs = gathering_news_rows.alias("theirs")
_TWICE = sa.delete(gathering_news_rows).where(
    _n.resident_id == bindparam("one"),
    sa.exists().where(
        _theirs.c.resident_id == bindparam("other"),
        _theirs.c.gathering_id == _n.gathering_id,
        _theirs.c.key == _n.key,
    ),
)
_GIVE = (
    sa.update(gathering_news_rows)
    .where(_n.resident_id == bindparam("one"))
    .values(resident_id=bindparam("other"))
)


def add(
    connection: sa.Connection,
    gathering_id: int,
    resident_id: int,
    key: str,
    event: GatheringEvent,
    fields: Mapping[str, Any],
    now: datetime,
) -> None:
    """Have one resident told, unless they were."""
    values = {
        "gathering_id": gathering_id,
        "resident_id": resident_id,
        "key": key,
        "event": event,
        "fields": dict(fields),
        "created_at": now,
    }
    connection.execute(_ADD[connection.dialect.name], values)


def tell(
    connection: sa.Connection,
    gathering_id: int,
    key: str,
    event: GatheringEvent,
    fields: Mapping[str, Any],
    now: datetime,
    *,
    states: Sequence[SignUpState] = COMING,
    since: datetime | None = None,
) -> None:
    """Have everybody told who signed up, unless they were.

    Args:
        states: Of their sign-ups.
        since: Only those who signed up before this moment.
    """
    asked = {
        "gathering": gathering_id,
        "named": key,
        "told_event": event,
        "so": dict(fields),
        "now": now,
        "states": list(states),
        "since": since or now,
    }
    connection.execute(_TELL[connection.dialect.name], asked)


def open_ones(connection: sa.Connection, after: int, most: int) -> list[GatheringNews]:
    """What is still to be told behind one, oldest first."""
    asked = {"after": after, "most": most}
    return [_read(row) for row in connection.execute(_UNTOLD, asked)]


def lock(connection: sa.Connection, news_id: int) -> bool:
    """Keep it from everybody else; false if it was told or somebody is telling it."""
    return connection.scalar(_LOCK, {"which": news_id}) is not None


def overtaken(connection: sa.Connection, news: GatheringNews) -> bool:
    """Whether the same has changed once more, so that only the last is told."""
    asked = {
        "gathering": news.gathering_id,
        "resident": news.resident_id,
        "told_event": news.event,
        "which": news.id,
    }
    return bool(connection.scalar(_OVERTAKEN, asked))


def told(
    connection: sa.Connection, news_id: int, message_id: int | None, now: datetime
) -> None:
    """Note with which message it was told; None if it was not worth telling."""
    connection.execute(_TOLD, {"which": news_id, "message": message_id, "now": now})


def everything(connection: sa.Connection, resident_id: int) -> Sequence[Row]:
    """All that a resident was told or is still to be told."""
    return connection.execute(_EVERYTHING, {"resident": resident_id}).all()


def forget(connection: sa.Connection, resident_id: int) -> None:
    """Delete what a resident was told."""
    connection.execute(_FORGET, {"gone": resident_id})


def join(connection: sa.Connection, one: int, other: int) -> None:
    """Make what one resident was told the other's, who is the same person."""
    connection.execute(_TWICE, {"one": one, "other": other})
    connection.execute(_GIVE, {"one": one, "other": other})


def _read(row: Row) -> GatheringNews:
    return GatheringNews(
        id=row.id,
        gathering_id=row.gathering_id,
        resident_id=row.resident_id,
        key=row.key,
        event=row.event,
        fields=row.fields,
    )
