"""Questions that were not understood, and answers that did not help."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0002"
down_revision = "0001"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "knowledge_gaps",
        sa.Column("id", ID, primary_key=True),
        sa.Column(
            "conversation_id", ID, sa.ForeignKey("conversations.id"), nullable=False
        ),
        sa.Column("message_id", ID, sa.ForeignKey("messages.id"), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("language", sa.Text),
        sa.Column("topic", sa.Text),
        sa.Column("guesses", JSON, nullable=False),
        sa.Column("happened_at", MOMENT, nullable=False),
        sa.UniqueConstraint("message_id"),
        sa.CheckConstraint("kind IN ('not_understood', 'not_helpful')", "kind"),
        sqlite_autoincrement=True,
    )
    columns = ["conversation_id"]
    op.create_index("ix_knowledge_gaps_conversation_id", "knowledge_gaps", columns)


def downgrade() -> None:
    """Drop the table with all that is in it."""
    op.drop_table("knowledge_gaps")
