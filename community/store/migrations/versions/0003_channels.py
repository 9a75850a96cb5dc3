"""What channels of other platforms need: windows, pace, tokens, and codes that link."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "reply_windows",
        sa.Column("address_id", ID, sa.ForeignKey("addresses.id"), primary_key=True),
        sa.Column("closes_at", MOMENT, nullable=False),
        sa.Column("messages_left", sa.Integer, nullable=False),
    )
    op.create_table(
        "paces",
        sa.Column("channel", sa.Text, primary_key=True),
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("free_at", MOMENT, nullable=False),
    )
    op.create_index("ix_paces_free_at", "paces", ["free_at"])
    op.create_table(
        "platform_tokens",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("token", sa.Text),
        sa.Column("ends_at", MOMENT),
        sa.Column("lease_until", MOMENT),
    )
    op.create_table(
        "link_codes",
        sa.Column("code", sa.Text, primary_key=True),
        sa.Column("resident_id", ID, sa.ForeignKey("residents.id"), nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("used_by_message_id", ID),
    )
    op.create_index("ix_link_codes_resident_id", "link_codes", ["resident_id"])


def downgrade() -> None:
    """Drop the tables with all that is in them."""
    for table in ("link_codes", "platform_tokens", "paces", "reply_windows"):
        op.drop_table(table)
