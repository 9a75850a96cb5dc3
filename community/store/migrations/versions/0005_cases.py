"""Cases, the staff who work on them, and what was translated for them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
OPEN = "state IN ('new', 'open', 'waiting_for_resident', 'referred', 'reopened')"


def upgrade() -> None:
    """Create the tables."""
    _staff()
    _cases()
    _translations()


def downgrade() -> None:
    """Drop the tables with all that is in them."""
    for table in (
        "translations",
        "case_presence",
        "referrals",
        "case_notes",
        "cases",
        "sign_in_failures",
        "invitations",
        "staff_sessions",
        "staff",
    ):
        op.drop_table(table)


def _staff() -> None:
    op.create_table(
        "staff",
        _id(),
        sa.Column("login", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("password_hash", sa.Text),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.UniqueConstraint("login"),
        _one_of("role", "caseworker organiser supervisor administrator"),
        _one_of("state", "invited active left"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "staff_sessions",
        sa.Column("token_hash", sa.Text, primary_key=True),
        _reference("staff_id", "staff"),
        sa.Column("csrf_token", sa.Text, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
    )
    op.create_index("ix_staff_sessions_staff_id", "staff_sessions", ["staff_id"])
    op.create_table(
        "invitations",
        sa.Column("token_hash", sa.Text, primary_key=True),
        _reference("staff_id", "staff", nullable=True),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT),
    )
    op.create_index("ix_invitations_staff_id", "invitations", ["staff_id"])
    op.create_table(
        "sign_in_failures",
        _id(),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("happened_at", MOMENT, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_sign_in_failures_key_happened_at",
        "sign_in_failures",
        ["key", "happened_at"],
    )


def _cases() -> None:
    op.create_table(
        "cases",
        _id(),
        _reference("conversation_id", "conversations"),
        sa.Column("message_id", ID),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("priority", sa.Text, nullable=False),
        sa.Column("topic", sa.Text),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("summary", sa.Text, nullable=False),
        sa.Column("place", sa.Text),
        sa.Column("sensitive", sa.Boolean, nullable=False),
        _reference("assignee_id", "staff", nullable=True),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("told_late_at", MOMENT),
        sa.Column("follow_up_on", sa.Date),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("first_reply_at", MOMENT),
        sa.Column("resolved_at", MOMENT),
        sa.Column("closed_at", MOMENT),
        sa.Column("closed_reason", sa.Text),
        _reference("cosigned_by", "staff", nullable=True),
        sa.Column("rating", sa.Text),
        sa.Column("rated_at", MOMENT),
        sa.Column("seen_message_id", ID),
        sa.UniqueConstraint("message_id"),
        _one_of(
            "state", "new open waiting_for_resident referred resolved closed reopened"
        ),
        _one_of("reason", "wish not_understood emergency failing_bot staff report"),
        _one_of("priority", "urgent utilities ordinary complex"),
        _one_of("rating", "good fair bad"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_cases_conversation_id", "cases", ["conversation_id"])
    _partial_index("uq_cases_open", "cases", ["conversation_id"], OPEN, unique=True)
    urgent_last = sa.column("priority", sa.Text) != sa.literal_column("'urgent'")
    filters = ("assignee_id", "sensitive", "language", "priority", "state")
    queue: list[Any] = [urgent_last, "due_at", "id", *filters]
    _partial_index("ix_cases_queue", "cases", queue, OPEN)
    taken = f"{OPEN} AND assignee_id IS NOT NULL"
    _partial_index("ix_cases_assignee", "cases", ["assignee_id", "id"], taken)
    _partial_index("ix_cases_resolved", "cases", ["id"], "state = 'resolved'")
    op.create_table(
        "case_notes",
        _id(),
        _reference("case_id", "cases"),
        _reference("staff_id", "staff"),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        _one_of("kind", "note supervision"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_case_notes_case_id", "case_notes", ["case_id"])
    op.create_table(
        "referrals",
        _id(),
        _reference("case_id", "cases"),
        _reference("staff_id", "staff"),
        sa.Column("organisation", sa.Text, nullable=False),
        sa.Column("purpose", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("answered_at", MOMENT),
        _one_of("state", "asked consented declined sent withdrawn"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_referrals_case_id", "referrals", ["case_id"])
    op.create_table(
        "case_presence",
        sa.Column("case_id", ID, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id"), primary_key=True),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.Column("typing_at", MOMENT),
    )


def _translations() -> None:
    op.create_table(
        "translations",
        _id(),
        _reference("message_id", "messages"),
        sa.Column("source_language", sa.Text, nullable=False),
        sa.Column("source_hash", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("provider", sa.Text),
        _reference("staff_id", "staff", nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.UniqueConstraint("message_id", "language"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_translations_source_hash_language",
        "translations",
        ["source_hash", "language"],
    )


def _id() -> sa.Column[Any]:
    return sa.Column("id", ID, primary_key=True)


def _reference(column: str, table: str, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(column, ID, sa.ForeignKey(f"{table}.id"), nullable=nullable)


def _one_of(column: str, words: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words.split())
    return sa.CheckConstraint(f"{column} IN ({listed})", name=column)


def _partial_index(
    name: str, table: str, columns: list[Any], only: str, unique: bool = False
) -> None:
    op.create_index(
        name,
        table,
        columns,
        unique=unique,
        sqlite_where=sa.text(only),
        postgresql_where=sa.text(only),
    )
