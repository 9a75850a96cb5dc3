"""All SQL about notices and their texts; rows of the ledger have their own modules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.model.notice import (
    Audience,
    NewNotice,
    Notice,
    NoticeState,
    NoticeText,
)
from community.store.columns import literally
from community.store.engine import Row
from community.store.notice_tables import going_on, notice_texts, notices

_n, _t = notices.c, notice_texts.c
_GET = sa.select(notices).where(_n.id == bindparam("notice_id"))
_LOCK = _GET.with_for_update()
_LOCK_FREE = _GET.with_for_update(skip_locked=True)
_TEXTS = sa.select(notice_texts).where(
    _t.notice_id.in_(bindparam("notice_ids", expanding=True))
)
_GOING_ON = sa.select(_n.id).where(going_on()).order_by(_n.id)
_LEAVING = (
    sa.select(_n.id)
    .where(going_on(), literally(_n.state, "sending"))
    .order_by(sa.case((literally(_n.urgency, "urgent"), 0), else_=1), _n.id)
)
_SOME = sa.select(notices).where(_n.id.in_(bindparam("notice_ids", expanding=True)))
_LISTED = (
    sa.select(notices)
    .where(
        _n.state.in_(bindparam("states", expanding=True)),
        _n.id < bindparam("before"),
    )
    .order_by(_n.id.desc())
    .limit(bindparam("most"))
)
_LAST_ID = 2**63 - 1
_CREATE = sa.insert(notices).returning(_n.id)
_CHANGE = sa.update(notices).where(_n.id == bindparam("which"))
_PUT = sa.insert(notice_texts)
_TAKE_OUT = sa.delete(notice_texts).where(
    _t.notice_id == bindparam("of_notice"), _t.language == bindparam("of_language")
)


def create(
    connection: sa.Connection,
    author_id: int,
    new: NewNotice,
    now: datetime,
    **more: Any,
) -> int:
    """Write down a draft without a text; its id."""
    values = {
        "kind": new.kind,
        "urgency": new.urgency,
        "state": "draft",
        "base_language": new.language,
        "version": 0,
        "base_version": 0,
        "audience": asdict(new.audience),
        "author_id": author_id,
        "frozen_up_to": 0,
        "created_at": now,
    }
    found: int = connection.execute(_CREATE, values | more).scalar_one()
    return found


def get(connection: sa.Connection, notice_id: int) -> Notice | None:
    """The notice, if there is one."""
    row = connection.execute(_GET, {"notice_id": notice_id}).one_or_none()
    return _read(connection, [row])[0] if row else None


def lock(
    connection: sa.Connection, notice_id: int, *, wait: bool = True
) -> Notice | None:
    """The notice, kept from everybody else until the transaction ends.

    Args:
        wait: Whether to wait for somebody else who keeps it; None if not.
    """
    statement = _LOCK if wait else _LOCK_FREE
    row = connection.execute(statement, {"notice_id": notice_id}).one_or_none()
    return _read(connection, [row])[0] if row else None


def some(connection: sa.Connection, notice_ids: Iterable[int]) -> dict[int, Notice]:
    """Notices by id, with their texts."""
    asked = {"notice_ids": sorted(set(notice_ids))}
    rows = connection.execute(_SOME, asked).all()
    return {each.id: each for each in _read(connection, rows)}


def listed(
    connection: sa.Connection,
    states: Sequence[NoticeState],
    before: int | None,
    most: int,
) -> list[Notice]:
    """Notices in some states, newest first, with ids below ``before``."""
    asked = {"states": list(states), "before": before or _LAST_ID, "most": most}
    return _read(connection, connection.execute(_LISTED, asked).all())


def going_on_ids(connection: sa.Connection) -> list[int]:
    """Notices that the worker has to look at."""
    return list(connection.scalars(_GOING_ON))


def leaving_ids(connection: sa.Connection) -> list[int]:
    """Notices that are being sent, urgent ones first."""
    return list(connection.scalars(_LEAVING))


def change(connection: sa.Connection, notice_id: int, **values: Any) -> None:
    """Set columns of a locked notice."""
    connection.execute(_CHANGE, {"which": notice_id, **values})


def put_text(connection: sa.Connection, notice_id: int, text: NoticeText) -> None:
    """Write down what a locked notice says in a language."""
    asked = {"of_notice": notice_id, "of_language": text.language}
    connection.execute(_TAKE_OUT, asked)
    connection.execute(_PUT, {"notice_id": notice_id, **asdict(text)})


def _read(connection: sa.Connection, rows: Sequence[Row]) -> list[Notice]:
    texts: dict[int, dict[str, NoticeText]] = {row.id: {} for row in rows}
    for row in connection.execute(_TEXTS, {"notice_ids": list(texts)}):
        texts[row.notice_id][row.language] = NoticeText(
            row.language,
            row.title,
            row.body,
            row.state,
            row.checked_by,
            row.version,
            row.base_version,
        )
    return [
        Notice(
            id=row.id,
            kind=row.kind,
            urgency=row.urgency,
            state=row.state,
            base_language=row.base_language,
            version=row.version,
            base_version=row.base_version,
            audience=Audience(**{k: tuple(v) for k, v in row.audience.items()}),
            fallback=row.fallback,
            corrects_id=row.corrects_id,
            corrects_version=row.corrects_version,
            author_id=row.author_id,
            approved_by=row.approved_by,
            starts_at=row.starts_at,
            useful_until=row.useful_until,
            frozen_up_to=row.frozen_up_to,
            frozen_to=row.frozen_to,
            created_at=row.created_at,
            ended_at=row.ended_at,
            texts=texts[row.id],
        )
        for row in rows
    ]
