"""The tables of cases and of staff; see ``tables.py``."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from community.model import case, staff
from community.store import tables  # noqa: F401  the tables it refers to
from community.store.columns import Id, Moment, index, literally, metadata, one_of

staff_members = sa.Table(
    "staff",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("login", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("role", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("password_hash", sa.Text),
    sa.Column("created_at", Moment, nullable=False),
    sa.UniqueConstraint("login"),
    one_of("role", staff.Role),
    one_of("state", staff.StaffState),
    sqlite_autoincrement=True,
)

# Only hashes of tokens are kept: who reads the database cannot sign in with them.
staff_sessions = sa.Table(
    "staff_sessions",
    metadata,
    sa.Column("token_hash", sa.Text, primary_key=True),
    sa.Column("staff_id", Id, sa.ForeignKey("staff.id"), nullable=False),
    sa.Column("csrf_token", sa.Text, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("seen_at", Moment, nullable=False),
    sa.Column("ends_at", Moment, nullable=False),
    sa.Index(None, "staff_id"),
)

# Without a colleague it lets the first administrator in.
invitations = sa.Table(
    "invitations",
    metadata,
    sa.Column("token_hash", sa.Text, primary_key=True),
    sa.Column("staff_id", Id, sa.ForeignKey("staff.id")),
    sa.Column("ends_at", Moment, nullable=False),
    sa.Column("used_at", Moment),
    sa.Index(None, "staff_id"),
)

sign_in_failures = sa.Table(
    "sign_in_failures",
    metadata,
    sa.Column("id", Id, primary_key=True),
    # A login or a network address, hashed.
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("happened_at", Moment, nullable=False),
    sa.Index(None, "key", "happened_at"),
    sqlite_autoincrement=True,
)

cases = sa.Table(
    "cases",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("conversation_id", Id, sa.ForeignKey("conversations.id"), nullable=False),
    # The message it was opened with; one message opens one case.
    sa.Column("message_id", Id),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("priority", sa.Text, nullable=False),
    sa.Column("topic", sa.Text),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("summary", sa.Text, nullable=False),
    sa.Column("place", sa.Text),
    sa.Column("sensitive", sa.Boolean, nullable=False),
    sa.Column("assignee_id", Id, sa.ForeignKey("staff.id")),
    sa.Column("due_at", Moment, nullable=False),
    sa.Column("told_late_at", Moment),
    sa.Column("follow_up_on", sa.Date),
    sa.Column("opened_at", Moment, nullable=False),
    sa.Column("first_reply_at", Moment),
    sa.Column("resolved_at", Moment),
    sa.Column("closed_at", Moment),
    sa.Column("closed_reason", sa.Text),
    sa.Column("cosigned_by", Id, sa.ForeignKey("staff.id")),
    sa.Column("rating", sa.Text),
    sa.Column("rated_at", Moment),
    # A conversation's last message counts as read up to here by its worker.
    sa.Column("seen_message_id", Id),
    sa.UniqueConstraint("message_id"),
    one_of("state", case.CaseState),
    one_of("reason", case.CaseReason),
    one_of("priority", case.Priority),
    one_of("rating", case.Rating),
    sa.Index(None, "conversation_id"),
    sqlite_autoincrement=True,
)

case_notes = sa.Table(
    "case_notes",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("case_id", Id, sa.ForeignKey("cases.id"), nullable=False),
    sa.Column("staff_id", Id, sa.ForeignKey("staff.id"), nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    one_of("kind", case.NoteKind),
    sa.Index(None, "case_id"),
    sqlite_autoincrement=True,
)

referrals = sa.Table(
    "referrals",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("case_id", Id, sa.ForeignKey("cases.id"), nullable=False),
    sa.Column("staff_id", Id, sa.ForeignKey("staff.id"), nullable=False),
    sa.Column("organisation", sa.Text, nullable=False),
    sa.Column("purpose", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("asked_at", Moment, nullable=False),
    sa.Column("answered_at", Moment),
    one_of("state", case.ReferralState),
    sa.Index(None, "case_id"),
    sqlite_autoincrement=True,
)

# Who has a case on the screen, and who is writing.
case_presence = sa.Table(
    "case_presence",
    metadata,
    sa.Column("case_id", Id, sa.ForeignKey("cases.id"), primary_key=True),
    sa.Column("staff_id", Id, sa.ForeignKey("staff.id"), primary_key=True),
    sa.Column("seen_at", Moment, nullable=False),
    sa.Column("typing_at", Moment),
)

# What a message says in another language; also the memory of what was translated
# before, which goes when the message goes.
translations = sa.Table(
    "translations",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("message_id", Id, sa.ForeignKey("messages.id"), nullable=False),
    sa.Column("source_language", sa.Text, nullable=False),
    sa.Column("source_hash", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    # ``machine`` or ``checked``.
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("provider", sa.Text),
    sa.Column("staff_id", Id, sa.ForeignKey("staff.id")),
    sa.Column("created_at", Moment, nullable=False),
    sa.UniqueConstraint("message_id", "language"),
    sa.Index(None, "source_hash", "language"),
    sqlite_autoincrement=True,
)


def open_case(row: Any = cases) -> sa.ColumnElement[bool]:
    """Whether somebody has something to do."""
    return literally(row.c.state, *case.OPEN_STATES)


def urgent_last(row: Any = cases) -> sa.ColumnElement[bool]:
    """Sorts urgent cases first: false comes before true."""
    last: sa.ColumnElement[bool] = row.c.priority != sa.literal_column("'urgent'")
    return last


_c = cases.c
# One conversation has one open case, whatever happens at the same time.
index("uq_cases_open", _c.conversation_id, only=open_case(), unique=True)
# In the order of the queue. What it is filtered by comes after that, and the state, or
# SQLite would look at each case, of which closed ones keep the open ones apart.
index(
    "ix_cases_queue",
    urgent_last(),
    _c.due_at,
    _c.id,
    _c.assignee_id,
    _c.sensitive,
    _c.language,
    _c.priority,
    _c.state,
    only=open_case(),
)
index(
    "ix_cases_assignee",
    _c.assignee_id,
    _c.id,
    only=sa.and_(open_case(), _c.assignee_id.is_not(None)),
)
index("ix_cases_resolved", _c.id, only=literally(_c.state, "resolved"))
