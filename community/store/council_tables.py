"""The tables of photos of proposals; see ``tables.py``."""

from __future__ import annotations

import sqlalchemy as sa

from community.store import proposal_tables  # noqa: F401  the tables it refers to
from community.store.columns import Id, Moment, metadata

# What authors chose of the photos that they sent.
proposal_photos = sa.Table(
    "proposal_photos",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("proposal_id", Id, sa.ForeignKey("proposals.id"), nullable=False),
    sa.Column("attachment_id", Id, sa.ForeignKey("attachments.id"), nullable=False),
    sa.Column("added_at", Moment, nullable=False),
    sa.UniqueConstraint("proposal_id", "attachment_id"),
    sa.Index(None, "attachment_id"),
    sqlite_autoincrement=True,
)
