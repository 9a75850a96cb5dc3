"""Gatherings, who comes, and what they are told."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0011"
down_revision = "0010"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the tables."""
    _gatherings()
    _sign_ups()
    _news()


def downgrade() -> None:
    """Drop the tables with all that is in them."""
    for table in ("gathering_news", "sign_ups", "gathering_texts", "gatherings"):
        op.drop_table(table)


def _gatherings() -> None:
    op.create_table(
        "gatherings",
        sa.Column("id", ID, primary_key=True),
        sa.Column("uid", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("base_language", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("sequence", sa.Integer, nullable=False),
        sa.Column("area", sa.Text, nullable=False),
        sa.Column("interest", sa.Text, nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("timezone", sa.Text, nullable=False),
        sa.Column("capacity", sa.Integer),
        sa.Column("sign_up", sa.Boolean, nullable=False),
        sa.Column("people", sa.Integer, nullable=False),
        sa.Column("due_at", MOMENT),
        _reference("author_id", "staff"),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.Column("published_at", MOMENT),
        sa.Column("reason", sa.Text),
        _one_of("state", "draft published cancelled over"),
        sa.CheckConstraint("capacity IS NULL OR people <= capacity", name="room"),
        sa.CheckConstraint("ends_at > starts_at", name="times"),
        sqlite_autoincrement=True,
    )
    _partial("ix_gatherings_due", "gatherings", "due_at id", "due_at IS NOT NULL")
    shown = "published_at IS NOT NULL"
    _partial("ix_gatherings_public", "gatherings", "ends_at id", shown)
    op.create_table(
        "gathering_texts",
        sa.Column("gathering_id", ID, sa.ForeignKey("gatherings.id"), primary_key=True),
        sa.Column("language", sa.Text, primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        _reference("checked_by", "staff", nullable=True),
        sa.Column("base_version", sa.Integer, nullable=False),
        _one_of("state", "machine checked"),
    )


def _sign_ups() -> None:
    op.create_table(
        "sign_ups",
        sa.Column("id", ID, primary_key=True),
        _reference("gathering_id", "gatherings"),
        _reference("resident_id", "residents", nullable=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("people", sa.Integer, nullable=False),
        sa.Column("queued_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.UniqueConstraint("gathering_id", "resident_id"),
        _one_of("state", "signed waiting cancelled attended no_show"),
        sa.CheckConstraint("people > 0", name="people"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sign_ups_resident_id", "sign_ups", ["resident_id"])
    line = "gathering_id queued_at id"
    _partial("ix_sign_ups_waiting", "sign_ups", line, "state = 'waiting'")


def _news() -> None:
    op.create_table(
        "gathering_news",
        sa.Column("id", ID, primary_key=True),
        _reference("gathering_id", "gatherings"),
        _reference("resident_id", "residents"),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("fields", JSON, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("told_at", MOMENT),
        sa.Column("message_id", ID),
        sa.UniqueConstraint("gathering_id", "resident_id", "key"),
        _one_of("event", "changed cancelled moved_up reminder"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_gathering_news_resident_id", "gathering_news", ["resident_id"])
    _partial("ix_gathering_news_untold", "gathering_news", "id", "told_at IS NULL")


def _reference(column: str, table: str, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(column, ID, sa.ForeignKey(f"{table}.id"), nullable=nullable)


def _one_of(column: str, words: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words.split())
    return sa.CheckConstraint(f"{column} IN ({listed})", name=column)


def _partial(name: str, table: str, columns: str, only: str) -> None:
    op.create_index(
        name,
        table,
        columns.split(),
        sqlite_where=sa.text(only),
        postgresql_where=sa.text(only),
    )
