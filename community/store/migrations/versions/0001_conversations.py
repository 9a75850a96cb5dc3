"""Residents, their conversations, what is said in them, and its delivery."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the tables."""
    _residents()
    _conversations()
    _messages()
    _choices()
    _outbox()
    _history()


def downgrade() -> None:
    """Drop the tables with all that is in them."""
    for table in (
        "history",
        "outbox",
        "choices",
        "messages",
        "conversations",
        "addresses",
        "residents",
    ):
        op.drop_table(table)


def _residents() -> None:
    op.create_table(
        "residents",
        _id(),
        sa.Column("language_chosen", sa.Text),
        sa.Column("created_at", MOMENT, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "addresses",
        _id(),
        _reference("resident_id", "residents"),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.UniqueConstraint("channel", "address"),
        sa.CheckConstraint("state IN ('active', 'stopped')", "state"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_addresses_resident_id", "addresses", ["resident_id"])


def _conversations() -> None:
    op.create_table(
        "conversations",
        _id(),
        _reference("address_id", "addresses"),
        sa.Column("owner", sa.Text, nullable=False),
        sa.Column("language_current", sa.Text),
        sa.Column("language_hint", sa.Text),
        sa.Column("lease_holder", sa.Text),
        sa.Column("lease_until", MOMENT),
        sa.Column("failing_since", MOMENT),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.UniqueConstraint("address_id"),
        sa.CheckConstraint("owner IN ('bot', 'staff')", "owner"),
        sqlite_autoincrement=True,
    )
    _partial_index("ix_conversations_staff", "conversations", ["id"], "owner = 'staff'")


def _messages() -> None:
    op.create_table(
        "messages",
        _id(),
        _reference("conversation_id", "conversations"),
        sa.Column("direction", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("platform_id", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("language", sa.Text),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("payload", JSON),
        sa.Column("choice", sa.Text),
        sa.Column("command", sa.Text),
        sa.Column("state", sa.Text),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("retry_at", MOMENT),
        sa.Column("told_at", MOMENT),
        sa.Column("outcome", sa.Text),
        sa.Column("intent", sa.Text),
        sa.Column("topic", sa.Text),
        sa.Column("confidence", sa.Float),
        sa.Column("in_reply_to", ID),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("handled_at", MOMENT),
        sa.CheckConstraint("direction IN ('in', 'out')", "direction"),
        sa.CheckConstraint("author IN ('resident', 'bot', 'staff', 'desk')", "author"),
        sa.CheckConstraint("state IN ('received', 'handled')", "state"),
        sa.CheckConstraint(
            "outcome IN ('answered', 'opened_to_staff', 'refused', 'joined_staff')",
            "outcome",
        ),
        sqlite_autoincrement=True,
    )
    columns = ["conversation_id", "id"]
    op.create_index("ix_messages_conversation_id_id", "messages", columns)
    _partial_index("ix_messages_unhandled", "messages", columns, "state = 'received'")
    _partial_index(
        "uq_messages_channel_platform_id",
        "messages",
        ["channel", "platform_id"],
        "direction = 'in'",
        unique=True,
    )


def _choices() -> None:
    op.create_table(
        "choices",
        sa.Column("key", sa.Text, nullable=False),
        _reference("conversation_id", "conversations"),
        _reference("message_id", "messages"),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("used_at", MOMENT),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("ix_choices_conversation_id", "choices", ["conversation_id"])
    op.create_index("ix_choices_message_id", "choices", ["message_id"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        _id(),
        _reference("message_id", "messages"),
        _reference("address_id", "addresses"),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_attempt_at", MOMENT, nullable=False),
        sa.Column("lease_holder", sa.Text),
        sa.Column("lease_until", MOMENT),
        sa.Column("reason", sa.Text),
        sa.Column("platform_id", sa.Text),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("sent_at", MOMENT),
        sa.UniqueConstraint("message_id"),
        sa.CheckConstraint(
            "state IN ('queued', 'sending', 'sent', 'failed', 'stopped', "
            "'waiting', 'unknown')",
            "state",
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_address_id", "outbox", ["address_id"])
    columns = ["channel", "next_attempt_at", "id"]
    _partial_index("ix_outbox_queued", "outbox", columns, "state = 'queued'")
    columns = ["channel", "lease_until"]
    _partial_index("ix_outbox_sending", "outbox", columns, "state = 'sending'")
    _partial_index(
        "ix_outbox_undelivered",
        "outbox",
        ["address_id", "id"],
        "state IN ('queued', 'sending', 'waiting')",
    )


def _history() -> None:
    op.create_table(
        "history",
        _id(),
        sa.Column("happened_at", MOMENT, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("subject_type", sa.Text, nullable=False),
        sa.Column("subject_id", ID, nullable=False),
        sa.Column("fields", JSON, nullable=False),
        sqlite_autoincrement=True,
    )
    columns = ["subject_type", "subject_id"]
    op.create_index("ix_history_subject_type_subject_id", "history", columns)


def _id() -> sa.Column[Any]:
    return sa.Column("id", ID, primary_key=True)


def _reference(column: str, table: str) -> sa.Column[Any]:
    return sa.Column(column, ID, sa.ForeignKey(f"{table}.id"), nullable=False)


def _partial_index(
    name: str, table: str, columns: list[str], only: str, unique: bool = False
) -> None:
    op.create_index(
        name,
        table,
        columns,
        unique=unique,
        sqlite_where=sa.text(only),
        postgresql_where=sa.text(only),
    )
