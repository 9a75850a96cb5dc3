"""The tables of households and of proposals; see ``tables.py``."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from community.model import announcement, proposal, support
from community.store import case_tables  # noqa: F401  the tables it refers to
from community.store.columns import (
    Id,
    Json,
    Moment,
    index,
    literally,
    metadata,
    one_of,
)


def _reference(column: str, table: str, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(column, Id, sa.ForeignKey(f"{table}.id"), nullable=nullable)


# As ``community.yml`` lists them; one that is listed no more keeps its row.
households = sa.Table(
    "households",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("building", sa.Text, nullable=False),
    sa.Column("number", sa.Text, nullable=False),
    sa.Column("adults", sa.Integer, nullable=False),
    sa.Column("added_at", Moment, nullable=False),
    sa.Column("removed_at", Moment),
    sa.UniqueConstraint("building", "number"),
    sqlite_autoincrement=True,
)

# Only hashes of codes are kept: who reads the database cannot use them.
household_codes = sa.Table(
    "household_codes",
    metadata,
    sa.Column("code_hash", sa.Text, primary_key=True),
    _reference("household_id", "households"),
    sa.Column("seat", sa.Integer, nullable=False),
    _reference("staff_id", "staff"),
    sa.Column("issued_at", Moment, nullable=False),
    sa.Column("ends_at", Moment, nullable=False),
    sa.Column("used_at", Moment),
    # No foreign key: an erased resident leaves nothing here.
    sa.Column("used_by", Id),
    sa.Column("revoked_at", Moment),
    sa.Index(None, "household_id", "seat"),
    sa.Index(None, "used_by"),
)

residences = sa.Table(
    "residences",
    metadata,
    sa.Column("id", Id, primary_key=True),
    _reference("resident_id", "residents"),
    _reference("household_id", "households"),
    sa.Column("seat", sa.Integer, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("since", Moment, nullable=False),
    sa.Column("until", Moment),
    sa.Index(None, "resident_id"),
    sqlite_autoincrement=True,
)

proposals = sa.Table(
    "proposals",
    metadata,
    sa.Column("id", Id, primary_key=True),
    # None once the author was erased.
    _reference("author_id", "residents", nullable=True),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("category", sa.Text, nullable=False),
    sa.Column("area", sa.Text, nullable=False),
    sa.Column("place", sa.Text),
    sa.Column("tier", sa.Integer),
    sa.Column("due_at", Moment),
    sa.Column("overdue_at", Moment),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("signed_version", sa.Integer, nullable=False),
    # Kept beside the rows that it counts, so that lists need not count.
    sa.Column("supports", sa.Integer, nullable=False),
    # The rule as it was when support opened.
    sa.Column("basis", sa.Text),
    sa.Column("eligible", sa.Integer),
    sa.Column("needed", sa.Integer),
    sa.Column("executor", sa.Text),
    sa.Column("percent_done", sa.Integer, nullable=False),
    _reference("merged_into", "proposals", nullable=True),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("submitted_at", Moment),
    sa.Column("opened_at", Moment),
    sa.Column("reached_at", Moment),
    sa.Column("decided_at", Moment),
    one_of("state", proposal.ProposalState),
    one_of("category", proposal.Category),
    one_of("basis", support.Right),
    sa.Index(None, "author_id"),
    sqlite_autoincrement=True,
)

proposal_versions = sa.Table(
    "proposal_versions",
    metadata,
    sa.Column("id", Id, primary_key=True),
    _reference("proposal_id", "proposals"),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    # Whether it means something else, so that signers are asked again.
    sa.Column("substantial", sa.Boolean, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.UniqueConstraint("proposal_id", "version"),
    sqlite_autoincrement=True,
)

proposal_translations = sa.Table(
    "proposal_translations",
    metadata,
    sa.Column(
        "version_id", Id, sa.ForeignKey("proposal_versions.id"), primary_key=True
    ),
    sa.Column("language", sa.Text, primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    # ``machine`` or ``checked``.
    sa.Column("state", sa.Text, nullable=False),
    _reference("staff_id", "staff", nullable=True),
    sa.Column("created_at", Moment, nullable=False),
)

proposal_supports = sa.Table(
    "proposal_supports",
    metadata,
    sa.Column("id", Id, primary_key=True),
    _reference("proposal_id", "proposals"),
    # None once the resident was erased; the household's support stays.
    _reference("resident_id", "residents", nullable=True),
    _reference("household_id", "households", nullable=True),
    # 0 where the whole household is one right.
    sa.Column("seat", sa.Integer),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("changed_at", Moment, nullable=False),
    sa.UniqueConstraint("proposal_id", "resident_id"),
    one_of("state", support.SupportState),
    sqlite_autoincrement=True,
)

# Which households could support it on the day it opened; nobody joins later.
proposal_roll = sa.Table(
    "proposal_roll",
    metadata,
    sa.Column("proposal_id", Id, sa.ForeignKey("proposals.id"), primary_key=True),
    sa.Column("household_id", Id, sa.ForeignKey("households.id"), primary_key=True),
    sa.Column("adults", sa.Integer, nullable=False),
)

proposal_decisions = sa.Table(
    "proposal_decisions",
    metadata,
    sa.Column("proposal_id", Id, sa.ForeignKey("proposals.id"), primary_key=True),
    sa.Column("tier", sa.Integer, nullable=False),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    _reference("staff_id", "staff"),
    sa.Column("decided_at", Moment, nullable=False),
    one_of("outcome", proposal.Outcome),
)

proposal_steps = sa.Table(
    "proposal_steps",
    metadata,
    sa.Column("id", Id, primary_key=True),
    _reference("proposal_id", "proposals"),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("percent_done", sa.Integer, nullable=False),
    _reference("staff_id", "staff"),
    sa.Column("created_at", Moment, nullable=False),
    sa.Index(None, "proposal_id"),
    sqlite_autoincrement=True,
)

proposal_ratings = sa.Table(
    "proposal_ratings",
    metadata,
    sa.Column("id", Id, primary_key=True),
    _reference("proposal_id", "proposals"),
    _reference("resident_id", "residents", nullable=True),
    sa.Column("rating", sa.Text, nullable=False),
    sa.Column("rated_at", Moment, nullable=False),
    sa.UniqueConstraint("proposal_id", "resident_id"),
    sa.Index(None, "resident_id"),
    one_of("rating", proposal.ProposalRating),
    sqlite_autoincrement=True,
)

announcements = sa.Table(
    "announcements",
    metadata,
    sa.Column("id", Id, primary_key=True),
    _reference("proposal_id", "proposals"),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("event", sa.Text, nullable=False),
    sa.Column("audience", sa.Text, nullable=False),
    _reference("resident_id", "residents", nullable=True),
    sa.Column("fields", Json, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("told_at", Moment),
    sa.UniqueConstraint("proposal_id", "key"),
    sa.Index(None, "resident_id"),
    one_of("event", announcement.Announced),
    one_of("audience", announcement.Audience),
    sqlite_autoincrement=True,
)

# Who was told; with the message in one transaction, so that nobody is told twice.
announcement_receipts = sa.Table(
    "announcement_receipts",
    metadata,
    sa.Column(
        "announcement_id", Id, sa.ForeignKey("announcements.id"), primary_key=True
    ),
    sa.Column("resident_id", Id, sa.ForeignKey("residents.id"), primary_key=True),
    # No foreign key: messages of a resident are deleted together.
    sa.Column("message_id", Id),
    sa.Index(None, "resident_id"),
)


def current(row: Any = residences) -> sa.ColumnElement[bool]:
    """Whether somebody still lives there."""
    found: sa.ColumnElement[bool] = row.c.until.is_(None)
    return found


def counted(row: Any = proposal_supports) -> sa.ColumnElement[bool]:
    """Whether a support counts."""
    return literally(row.c.state, "counted")


def going_on(row: Any = proposals) -> sa.ColumnElement[bool]:
    """Whether somebody has to do something about a proposal."""
    # Not by its state: it has a due time exactly as long as it has an owner.
    found: sa.ColumnElement[bool] = row.c.due_at.is_not(None)
    return found


def public(row: Any = proposals) -> sa.ColumnElement[bool]:
    """Whether everybody may read a proposal."""
    found: sa.ColumnElement[bool] = row.c.state != sa.literal_column("'draft'")
    return found


def untold(row: Any = announcements) -> sa.ColumnElement[bool]:
    """Whether somebody may still have to be told."""
    found: sa.ColumnElement[bool] = row.c.told_at.is_(None)
    return found


_r, _p, _s = residences.c, proposals.c, proposal_supports.c
# One household for each resident, and one resident for each seat.
index("uq_residences_resident", _r.resident_id, only=current(), unique=True)
index("uq_residences_seat", _r.household_id, _r.seat, only=current(), unique=True)
# One support for each right, whatever happens at the same time.
index(
    "uq_proposal_supports_right",
    _s.proposal_id,
    _s.household_id,
    _s.seat,
    only=counted(),
    unique=True,
)
index("ix_proposal_supports_language", _s.proposal_id, _s.language, only=counted())
index("ix_proposal_supports_resident_id", _s.resident_id)
index("ix_proposals_due", _p.due_at, _p.id, only=going_on())
index("ix_proposals_board", _p.state, _p.tier, _p.due_at, _p.id)
index("ix_proposals_public", _p.id, _p.area, _p.state, only=public())
index("ix_announcements_untold", announcements.c.id, only=untold())
