"""Meetings of councils: agenda, who was there, minutes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0009"
down_revision = "0008"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
MOMENT = sa.DateTime(timezone=True)
PLANNED = sa.text("state = 'planned'")


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "meetings",
        sa.Column("id", ID, primary_key=True),
        sa.Column("tier", sa.Integer, nullable=False),
        sa.Column("meets_at", MOMENT, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("present", JSON, nullable=False),
        sa.Column("notes", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        _one_of("state", "planned held called_off"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_meetings_meets_at_id", "meetings", ["meets_at", "id"])
    op.create_index(
        "ix_meetings_planned",
        "meetings",
        ["meets_at"],
        sqlite_where=PLANNED,
        postgresql_where=PLANNED,
    )
    op.create_table(
        "meeting_items",
        sa.Column("id", ID, primary_key=True),
        sa.Column("meeting_id", ID, sa.ForeignKey("meetings.id"), nullable=False),
        sa.Column("proposal_id", ID, sa.ForeignKey("proposals.id"), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("result", sa.Text),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("language", sa.Text),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.UniqueConstraint("meeting_id", "proposal_id"),
        _one_of("result", "accepted accepted_with_changes declined passed_up"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_meeting_items_proposal_id", "meeting_items", ["proposal_id"])


def downgrade() -> None:
    """Drop the tables with all that is in them."""
    op.drop_table("meeting_items")
    op.drop_table("meetings")


def _one_of(column: str, words: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words.split())
    return sa.CheckConstraint(f"{column} IN ({listed})", name=column)
