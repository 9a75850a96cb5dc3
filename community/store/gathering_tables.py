"""The tables of gatherings; see ``tables.py``."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from community.model import gathering, gathering_news, sign_up
from community.store import case_tables  # noqa: F401  the tables it refers to
from community.store.columns import (
    Id,
    Json,
    Moment,
    index,
    literally,
    metadata,
    one_of,
)


def _reference(column: str, table: str, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(column, Id, sa.ForeignKey(f"{table}.id"), nullable=nullable)


gatherings = sa.Table(
    "gatherings",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("uid", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("base_language", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("sequence", sa.Integer, nullable=False),
    sa.Column("area", sa.Text, nullable=False),
    sa.Column("interest", sa.Text, nullable=False),
    sa.Column("starts_at", Moment, nullable=False),
    sa.Column("ends_at", Moment, nullable=False),
    sa.Column("timezone", sa.Text, nullable=False),
    sa.Column("capacity", sa.Integer),
    sa.Column("sign_up", sa.Boolean, nullable=False),
    # Kept beside the rows that it counts, so that the database itself refuses one
    # person too many.
    sa.Column("people", sa.Integer, nullable=False),
    sa.Column("due_at", Moment),
    _reference("author_id", "staff"),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("changed_at", Moment, nullable=False),
    sa.Column("published_at", Moment),
    sa.Column("reason", sa.Text),
    one_of("state", gathering.GatheringState),
    sa.CheckConstraint("capacity IS NULL OR people <= capacity", name="room"),
    sa.CheckConstraint("ends_at > starts_at", name="times"),
    sqlite_autoincrement=True,
)

gathering_texts = sa.Table(
    "gathering_texts",
    metadata,
    sa.Column("gathering_id", Id, sa.ForeignKey("gatherings.id"), primary_key=True),
    sa.Column("language", sa.Text, primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    _reference("checked_by", "staff", nullable=True),
    sa.Column("base_version", sa.Integer, nullable=False),
    one_of("state", gathering.GatheringTextState),
)

sign_ups = sa.Table(
    "sign_ups",
    metadata,
    sa.Column("id", Id, primary_key=True),
    _reference("gathering_id", "gatherings"),
    # None once a resident who was there was erased: the row goes on to count.
    _reference("resident_id", "residents", nullable=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("people", sa.Integer, nullable=False),
    sa.Column("queued_at", Moment, nullable=False),
    sa.Column("changed_at", Moment, nullable=False),
    sa.UniqueConstraint("gathering_id", "resident_id"),
    one_of("state", sign_up.SignUpState),
    sa.CheckConstraint("people > 0", name="people"),
    sa.Index(None, "resident_id"),
    sqlite_autoincrement=True,
)

# What each is told; the message is written in the transaction that says it was told.
gathering_news_rows = sa.Table(
    "gathering_news",
    metadata,
    sa.Column("id", Id, primary_key=True),
    _reference("gathering_id", "gatherings"),
    _reference("resident_id", "residents"),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("event", sa.Text, nullable=False),
    sa.Column("fields", Json, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("told_at", Moment),
    # None if it was not worth telling any more. No foreign key, as in `outbox`.
    sa.Column("message_id", Id),
    sa.UniqueConstraint("gathering_id", "resident_id", "key"),
    one_of("event", gathering_news.GatheringEvent),
    sa.Index(None, "resident_id"),
    sqlite_autoincrement=True,
)


def public(row: Any = gatherings) -> sa.ColumnElement[bool]:
    """Whether everybody may read of a gathering."""
    found: sa.ColumnElement[bool] = row.c.published_at.is_not(None)
    return found


def watched(row: Any = gatherings) -> sa.ColumnElement[bool]:
    """Whether a gathering has to be looked at again."""
    found: sa.ColumnElement[bool] = row.c.due_at.is_not(None)
    return found


def waiting(row: Any = sign_ups) -> sa.ColumnElement[bool]:
    """Whether a sign-up waits for a place."""
    return literally(row.c.state, "waiting")


def untold(row: Any = gathering_news_rows) -> sa.ColumnElement[bool]:
    """Whether somebody still has to be told."""
    found: sa.ColumnElement[bool] = row.c.told_at.is_(None)
    return found


_g, _s = gatherings.c, sign_ups.c
index("ix_gatherings_due", _g.due_at, _g.id, only=watched())
index("ix_gatherings_public", _g.ends_at, _g.id, only=public())
index("ix_sign_ups_waiting", _s.gathering_id, _s.queued_at, _s.id, only=waiting())
index("ix_gathering_news_untold", gathering_news_rows.c.id, only=untold())
