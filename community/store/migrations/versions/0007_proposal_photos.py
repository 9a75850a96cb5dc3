"""Photos of proposals."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "proposal_photos",
        sa.Column("id", ID, primary_key=True),
        sa.Column("proposal_id", ID, sa.ForeignKey("proposals.id"), nullable=False),
        sa.Column("attachment_id", ID, sa.ForeignKey("attachments.id"), nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.UniqueConstraint("proposal_id", "attachment_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_proposal_photos_attachment_id", "proposal_photos", ["attachment_id"]
    )


def downgrade() -> None:
    """Drop the table with all that is in it."""
    op.drop_table("proposal_photos")
