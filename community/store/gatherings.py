"""All SQL about single gatherings and what is said of them; lists are elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.gathering import (
    Gathering,
    GatheringText,
    GatheringTime,
    NewGathering,
)
from community.store.engine import Row
from community.store.gathering_tables import gathering_texts, gatherings, watched

_g, _t = gatherings.c, gathering_texts.c
_GET = sa.select(gatherings).where(_g.id == bindparam("which"))
_LOCK = _GET.with_for_update()
_CREATE = sa.insert(gatherings).returning(_g.id)
_CHANGE = sa.update(gatherings).where(_g.id == bindparam("which"))
_TEXTS = sa.select(gathering_texts).where(
    _t.gathering_id.in_(bindparam("ids", expanding=True))
)
_UNWRITE = sa.delete(gathering_texts).where(
    _t.gathering_id == bindparam("which"), _t.language == bindparam("read_in")
)
_WRITE = sa.insert(gathering_texts)
_DUE = (
    sa.select(_g.id)
    .where(watched(), _g.due_at <= bindparam("now"))
    .order_by(_g.due_at, _g.id)
    .limit(bindparam("most"))
)


def create(
    connection: sa.Connection,
    author_id: int,
    uid: str,
    new: NewGathering,
    now: datetime,
) -> Gathering:
    """Write down a draft, with its base text."""
    values = {
        "uid": uid,
        "state": "draft",
        "base_language": new.language,
        "version": 1,
        "sequence": 0,
        "area": new.area,
        "interest": new.interest,
        "capacity": new.capacity,
        "sign_up": new.sign_up,
        "people": 0,
        "author_id": author_id,
        "created_at": now,
        "changed_at": now,
        **times(new.time),
    }
    gathering_id = connection.execute(_CREATE, values).scalar_one()
    base = GatheringText(
        new.language, new.title, new.body, new.place, "checked", author_id, 1
    )
    write(connection, gathering_id, base)
    return _got(connection, gathering_id)


def times(time: GatheringTime) -> dict[str, Any]:
    """The columns that say when a gathering takes place."""
    return {
        "starts_at": time.starts_at,
        "ends_at": time.ends_at,
        "timezone": time.timezone,
    }


def get(connection: sa.Connection, gathering_id: int) -> Gathering | None:
    """The gathering, if there is one."""
    row = connection.execute(_GET, {"which": gathering_id}).one_or_none()
    return with_texts(connection, [row])[0] if row else None


def lock(connection: sa.Connection, gathering_id: int) -> Gathering | None:
    """The gathering, kept from everybody else until the transaction ends."""
    row = connection.execute(_LOCK, {"which": gathering_id}).one_or_none()
    return with_texts(connection, [row])[0] if row else None


def change(connection: sa.Connection, gathering_id: int, **values: Any) -> Gathering:
    """Set columns of a locked gathering; the gathering after that.

    Raises:
        IntegrityError: If more people had a place than there is room for.
    """
    connection.execute(_CHANGE, {"which": gathering_id, **values})
    return _got(connection, gathering_id)


def write(connection: sa.Connection, gathering_id: int, text: GatheringText) -> None:
    """Keep what is said of a gathering in a language, instead of what was before."""
    asked = {"which": gathering_id, "read_in": text.language}
    connection.execute(_UNWRITE, asked)
    values = {
        "gathering_id": gathering_id,
        "language": text.language,
        "title": text.title,
        "body": text.body,
        "place": text.place,
        "state": text.state,
        "checked_by": text.checked_by,
        "base_version": text.base_version,
    }
    connection.execute(_WRITE, values)


def due(connection: sa.Connection, now: datetime, most: int) -> list[int]:
    """Ids of gatherings that have to be looked at, longest ago first."""
    return list(connection.scalars(_DUE, {"now": now, "most": most}))


def with_texts(connection: sa.Connection, rows: list[Row]) -> list[Gathering]:
    """The gatherings of rows that have the columns of the table, in their order."""
    texts: dict[int, dict[str, GatheringText]] = {row.id: {} for row in rows}
    for text in connection.execute(_TEXTS, {"ids": list(texts)}):
        texts[text.gathering_id][text.language] = GatheringText(
            language=text.language,
            title=text.title,
            body=text.body,
            place=text.place,
            state=text.state,
            checked_by=text.checked_by,
            base_version=text.base_version,
        )
    return [_read(row, texts[row.id]) for row in rows]


def _got(connection: sa.Connection, gathering_id: int) -> Gathering:
    row = connection.execute(_GET, {"which": gathering_id}).one()
    return with_texts(connection, [row])[0]


def _read(row: Row, texts: Mapping[str, GatheringText]) -> Gathering:
    return Gathering(
        id=row.id,
        uid=row.uid,
        state=row.state,
        base_language=row.base_language,
        version=row.version,
        sequence=row.sequence,
        area=row.area,
        interest=row.interest,
        time=GatheringTime(row.starts_at, row.ends_at, row.timezone),
        capacity=row.capacity,
        sign_up=row.sign_up,
        people=row.people,
        due_at=row.due_at,
        author_id=row.author_id,
        created_at=row.created_at,
        changed_at=row.changed_at,
        published_at=row.published_at,
        reason=row.reason,
        texts=texts,
    )
