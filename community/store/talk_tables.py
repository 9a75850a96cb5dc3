"""The table of talks; see ``tables.py``."""

from __future__ import annotations

import sqlalchemy as sa

from community.model import talk
from community.store import council_tables  # noqa: F401  the tables it refers to
from community.store.columns import Id, Moment, metadata, one_of

# One row for each conversation in which a proposal was ever written.
talks = sa.Table(
    "talks",
    metadata,
    sa.Column(
        "conversation_id",
        Id,
        sa.ForeignKey("conversations.id"),
        primary_key=True,
        autoincrement=False,
    ),
    sa.Column("proposal_id", Id, sa.ForeignKey("proposals.id")),
    sa.Column("step", sa.Text, nullable=False),
    # No foreign key: the message may go to another conversation.
    sa.Column("message_id", Id, nullable=False),
    sa.Column("changed_at", Moment, nullable=False),
    sa.Index(None, "proposal_id"),
    one_of("step", talk.Step),
)
