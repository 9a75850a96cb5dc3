"""Notices with their ledger, and what residents want to be told."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0010"
down_revision = "0009"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
MOMENT = sa.DateTime(timezone=True)
GOING_ON = (
    "ended_at IS NULL AND state IN ('scheduled', 'sending', 'paused', 'cancelled')"
)


def upgrade() -> None:
    """Create the tables."""
    _subscriptions()
    _notices()
    _ledger()


def downgrade() -> None:
    """Drop the tables with all that is in them."""
    for table in (
        "notice_ledger",
        "notice_texts",
        "notices",
        "subscriptions",
        "consents",
    ):
        op.drop_table(table)


def _subscriptions() -> None:
    op.create_table(
        "consents",
        _part_of("resident_id", "residents"),
        sa.Column("purpose", sa.Text, primary_key=True),
        sa.Column("given_at", MOMENT, nullable=False),
        sa.Column("withdrawn_at", MOMENT),
        _one_of("purpose", "notices urgent"),
    )
    op.create_table(
        "subscriptions",
        _part_of("resident_id", "residents"),
        sa.Column("interest", sa.Text, primary_key=True),
        sa.Column("created_at", MOMENT, nullable=False),
    )
    op.create_index("ix_subscriptions_interest", "subscriptions", ["interest"])


def _notices() -> None:
    op.create_table(
        "notices",
        _id(),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("urgency", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("base_language", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("base_version", sa.Integer, nullable=False),
        sa.Column("audience", JSON, nullable=False),
        sa.Column("fallback", sa.Text),
        _reference("corrects_id", "notices", nullable=True),
        sa.Column("corrects_version", sa.Integer),
        _reference("author_id", "staff"),
        _reference("approved_by", "staff", nullable=True),
        sa.Column("starts_at", MOMENT),
        sa.Column("useful_until", MOMENT),
        sa.Column("frozen_up_to", ID, nullable=False),
        sa.Column("frozen_to", ID),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
        _one_of("kind", "gathering notice"),
        _one_of("urgency", "ordinary urgent"),
        _one_of("state", "draft approved scheduled sending paused finished cancelled"),
        _one_of("fallback", "skip base base_with_note"),
        sqlite_autoincrement=True,
    )
    _partial("ix_notices_going_on", "notices", "id", GOING_ON)
    op.create_table(
        "notice_texts",
        _part_of("notice_id", "notices"),
        sa.Column("language", sa.Text, primary_key=True),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        _reference("checked_by", "staff", nullable=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("base_version", sa.Integer, nullable=False),
        _one_of("state", "machine checked"),
    )


def _ledger() -> None:
    op.create_table(
        "notice_ledger",
        _id(),
        _reference("notice_id", "notices"),
        _reference("resident_id", "residents", nullable=True),
        _reference("address_id", "addresses", nullable=True),
        sa.Column("channel", sa.Text),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_attempt_at", MOMENT, nullable=False),
        sa.Column("lease_holder", sa.Text),
        sa.Column("lease_until", MOMENT),
        sa.Column("version", sa.Integer),
        sa.Column("text_language", sa.Text),
        sa.Column("message_id", ID),
        sa.Column("platform_id", sa.Text),
        sa.Column("ended_at", MOMENT),
        sa.UniqueConstraint("notice_id", "resident_id"),
        _one_of(
            "state",
            "queued sending waiting sent delivered failed stopped expired unknown",
        ),
        sqlite_autoincrement=True,
    )
    table = "notice_ledger"
    op.create_index("ix_notice_ledger_resident_id", table, ["resident_id"])
    op.create_index("ix_notice_ledger_address_id", table, ["address_id"])
    for name, columns, only in (
        (
            "queued",
            "notice_id channel next_attempt_at id",
            "state = 'queued'",
        ),
        ("sending", "lease_until", "state = 'sending'"),
        ("waiting", "address_id", "state = 'waiting'"),
        ("open", "notice_id id", "state IN ('queued', 'sending', 'waiting')"),
        ("message_id", "message_id", "message_id IS NOT NULL"),
    ):
        _partial(f"ix_{table}_{name}", table, columns, only)


def _id() -> sa.Column[Any]:
    return sa.Column("id", ID, primary_key=True)


def _reference(column: str, table: str, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(column, ID, sa.ForeignKey(f"{table}.id"), nullable=nullable)


def _part_of(column: str, table: str) -> sa.Column[Any]:
    return sa.Column(column, ID, sa.ForeignKey(f"{table}.id"), primary_key=True)


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
