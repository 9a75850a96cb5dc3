"""The tables of photos of proposals, of councils' meetings, and of what was written in
other languages; see ``tables.py``.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from community.model import meeting, translation
from community.store import proposal_tables  # noqa: F401  the tables it refers to
from community.store.columns import Id, Json, Moment, index, literally, metadata, one_of

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

meetings = sa.Table(
    "meetings",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("tier", sa.Integer, nullable=False),
    sa.Column("meets_at", Moment, nullable=False),
    sa.Column("place", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    # Names and roles of council members; nothing about residents.
    sa.Column("present", Json, nullable=False),
    sa.Column("notes", sa.Text, nullable=False),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("staff_id", Id, sa.ForeignKey("staff.id"), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    one_of("state", meeting.MeetingState),
    sa.Index(None, "meets_at", "id"),
    sqlite_autoincrement=True,
)

meeting_items = sa.Table(
    "meeting_items",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("meeting_id", Id, sa.ForeignKey("meetings.id"), nullable=False),
    sa.Column("proposal_id", Id, sa.ForeignKey("proposals.id"), nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("said", sa.Text, nullable=False),
    sa.Column("result", sa.Text),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("language", sa.Text),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.UniqueConstraint("meeting_id", "proposal_id"),
    one_of("result", meeting.ItemResult),
    sa.Index(None, "proposal_id"),
    sqlite_autoincrement=True,
)

# Beside its original in decisions, steps and announcements, found by the hash of it.
proposal_words = sa.Table(
    "proposal_words",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("proposal_id", Id, sa.ForeignKey("proposals.id"), nullable=False),
    sa.Column("text_hash", sa.Text, nullable=False),
    sa.Column("source_language", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("provider", sa.Text),
    sa.Column("staff_id", Id, sa.ForeignKey("staff.id")),
    sa.Column("created_at", Moment, nullable=False),
    sa.UniqueConstraint("proposal_id", "text_hash", "language"),
    one_of("state", translation.TranslationState),
    sqlite_autoincrement=True,
)


def planned(row: Any = meetings) -> sa.ColumnElement[bool]:
    """Whether a meeting is still to be held."""
    return literally(row.c.state, "planned")


index("ix_meetings_planned", meetings.c.meets_at, only=planned())
