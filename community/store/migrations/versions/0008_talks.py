"""What residents are writing with the bot."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)
STEPS = (
    "what",
    "where",
    "why",
    "summary",
    "new_what",
    "new_where",
    "new_why",
    "new_text",
    "reason",
    "over",
)


def upgrade() -> None:
    """Create the table."""
    listed = ", ".join(f"'{step}'" for step in STEPS)
    op.create_table(
        "talks",
        sa.Column(
            "conversation_id",
            ID,
            sa.ForeignKey("conversations.id"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("proposal_id", ID, sa.ForeignKey("proposals.id")),
        sa.Column("step", sa.Text, nullable=False),
        sa.Column("message_id", ID, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.CheckConstraint(f"step IN ({listed})", name="step"),
    )
    op.create_index("ix_talks_proposal_id", "talks", ["proposal_id"])


def downgrade() -> None:
    """Drop the table with all that is in it."""
    op.drop_table("talks")
