"""What people wrote about proposals, in other languages."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "proposal_words",
        sa.Column("id", ID, primary_key=True),
        sa.Column("proposal_id", ID, sa.ForeignKey("proposals.id"), nullable=False),
        sa.Column("text_hash", sa.Text, nullable=False),
        sa.Column("source_language", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("provider", sa.Text),
        sa.Column("staff_id", ID, sa.ForeignKey("staff.id")),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("proposal_id", "text_hash", "language"),
        sa.CheckConstraint("state IN ('machine', 'checked')", name="state"),
        sqlite_autoincrement=True,
    )


def downgrade() -> None:
    """Drop the table with all that is in it."""
    op.drop_table("proposal_words")
