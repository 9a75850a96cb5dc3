"""Households, and proposals on their way to a decision."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0006"
down_revision = "0005"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
MOMENT = sa.DateTime(timezone=True)
GOING_ON = "due_at IS NOT NULL"
COUNTED = "state = 'counted'"


def upgrade() -> None:
    """Create the tables."""
    _residence()
    _proposals()
    _supports()
    _results()
    _announcements()


def downgrade() -> None:
    """Drop the tables with all that is in them."""
    for table in (
        "announcement_receipts",
        "announcements",
        "proposal_ratings",
        "proposal_steps",
        "proposal_decisions",
        "proposal_roll",
        "proposal_supports",
        "proposal_translations",
        "proposal_versions",
        "proposals",
        "residences",
        "household_codes",
        "households",
    ):
        op.drop_table(table)


def _residence() -> None:
    op.create_table(
        "households",
        _id(),
        sa.Column("building", sa.Text, nullable=False),
        sa.Column("number", sa.Text, nullable=False),
        sa.Column("adults", sa.Integer, nullable=False),
        sa.Column("added_at", MOMENT, nullable=False),
        sa.Column("removed_at", MOMENT),
        sa.UniqueConstraint("building", "number"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "household_codes",
        sa.Column("code_hash", sa.Text, primary_key=True),
        _reference("household_id", "households"),
        sa.Column("seat", sa.Integer, nullable=False),
        _reference("staff_id", "staff"),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT),
        sa.Column("used_by", ID),
        sa.Column("revoked_at", MOMENT),
    )
    for of in ("household_id_seat", "used_by"):
        _index(f"ix_household_codes_{of}", "household_codes")
    op.create_table(
        "residences",
        _id(),
        _reference("resident_id", "residents"),
        _reference("household_id", "households"),
        sa.Column("seat", sa.Integer, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("until", MOMENT),
        sqlite_autoincrement=True,
    )
    _index("ix_residences_resident_id", "residences")
    for name, of in (("resident", "resident_id"), ("seat", "household_id seat")):
        _partial(f"uq_residences_{name}", "residences", of, "until IS NULL", True)


def _proposals() -> None:
    op.create_table(
        "proposals",
        _id(),
        _reference("author_id", "residents", nullable=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("category", sa.Text, nullable=False),
        sa.Column("area", sa.Text, nullable=False),
        sa.Column("place", sa.Text),
        sa.Column("tier", sa.Integer),
        sa.Column("due_at", MOMENT),
        sa.Column("overdue_at", MOMENT),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("signed_version", sa.Integer, nullable=False),
        sa.Column("supports", sa.Integer, nullable=False),
        sa.Column("basis", sa.Text),
        sa.Column("eligible", sa.Integer),
        sa.Column("needed", sa.Integer),
        sa.Column("executor", sa.Text),
        sa.Column("percent_done", sa.Integer, nullable=False),
        _reference("merged_into", "proposals", nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("submitted_at", MOMENT),
        sa.Column("opened_at", MOMENT),
        sa.Column("reached_at", MOMENT),
        sa.Column("decided_at", MOMENT),
        _one_of(
            "state",
            "draft gathering open not_reached deliberating accepted "
            "accepted_with_changes declined carrying_out done withdrawn merged",
        ),
        _one_of(
            "category",
            "access animals children culture greenery meeting_place noise "
            "older_people safety services traffic utilities waste other",
        ),
        _one_of("basis", "household adult"),
        sqlite_autoincrement=True,
    )
    _index("ix_proposals_author_id", "proposals")
    _partial("ix_proposals_due", "proposals", "due_at id", GOING_ON)
    board = ["state", "tier", "due_at", "id"]
    op.create_index("ix_proposals_board", "proposals", board)
    _partial("ix_proposals_public", "proposals", "id area state", "state != 'draft'")
    op.create_table(
        "proposal_versions",
        _id(),
        _reference("proposal_id", "proposals"),
        sa.Column("version", sa.Integer, nullable=False),
        *_wording(),
        sa.Column("substantial", sa.Boolean, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.UniqueConstraint("proposal_id", "version"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "proposal_translations",
        _part_of("version_id", "proposal_versions"),
        *_wording(primary_key=True),
        sa.Column("state", sa.Text, nullable=False),
        _reference("staff_id", "staff", nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
    )


def _supports() -> None:
    op.create_table(
        "proposal_supports",
        _id(),
        _reference("proposal_id", "proposals"),
        _reference("resident_id", "residents", nullable=True),
        _reference("household_id", "households", nullable=True),
        sa.Column("seat", sa.Integer),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.UniqueConstraint("proposal_id", "resident_id"),
        _one_of("state", "counted waiting asked withdrawn"),
        sqlite_autoincrement=True,
    )
    table, right = "proposal_supports", "proposal_id household_id seat"
    _partial("uq_proposal_supports_right", table, right, COUNTED, True)
    _partial(f"ix_{table}_language", table, "proposal_id language", COUNTED)
    _index("ix_proposal_supports_resident_id", table)
    op.create_table(
        "proposal_roll",
        _part_of("proposal_id", "proposals"),
        _part_of("household_id", "households"),
        sa.Column("adults", sa.Integer, nullable=False),
    )


def _results() -> None:
    op.create_table(
        "proposal_decisions",
        _part_of("proposal_id", "proposals"),
        sa.Column("tier", sa.Integer, nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        _reference("staff_id", "staff"),
        sa.Column("decided_at", MOMENT, nullable=False),
        _one_of("outcome", "accepted accepted_with_changes declined"),
    )
    op.create_table(
        "proposal_steps",
        _id(),
        _reference("proposal_id", "proposals"),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("percent_done", sa.Integer, nullable=False),
        _reference("staff_id", "staff"),
        sa.Column("created_at", MOMENT, nullable=False),
        sqlite_autoincrement=True,
    )
    _index("ix_proposal_steps_proposal_id", "proposal_steps")
    op.create_table(
        "proposal_ratings",
        _id(),
        _reference("proposal_id", "proposals"),
        _reference("resident_id", "residents", nullable=True),
        sa.Column("rating", sa.Text, nullable=False),
        sa.Column("rated_at", MOMENT, nullable=False),
        sa.UniqueConstraint("proposal_id", "resident_id"),
        _one_of("rating", "good fair bad"),
        sqlite_autoincrement=True,
    )
    _index("ix_proposal_ratings_resident_id", "proposal_ratings")


def _announcements() -> None:
    op.create_table(
        "announcements",
        _id(),
        _reference("proposal_id", "proposals"),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("audience", sa.Text, nullable=False),
        _reference("resident_id", "residents", nullable=True),
        sa.Column("fields", JSON, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("told_at", MOMENT),
        sa.UniqueConstraint("proposal_id", "key"),
        _one_of(
            "event",
            "submitted opened milestone reached not_reached extended went_up overdue "
            "changed corrected decided executor_named progress done withdrawn merged "
            "support_counted support_refused",
        ),
        _one_of("audience", "author everyone resident"),
        sqlite_autoincrement=True,
    )
    _index("ix_announcements_resident_id", "announcements")
    _partial("ix_announcements_untold", "announcements", "id", "told_at IS NULL")
    op.create_table(
        "announcement_receipts",
        _part_of("announcement_id", "announcements"),
        _part_of("resident_id", "residents"),
        sa.Column("message_id", ID),
    )
    _index("ix_announcement_receipts_resident_id", "announcement_receipts")


def _id() -> sa.Column[Any]:
    return sa.Column("id", ID, primary_key=True)


def _reference(column: str, table: str, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(column, ID, sa.ForeignKey(f"{table}.id"), nullable=nullable)


def _part_of(column: str, table: str) -> sa.Column[Any]:
    return sa.Column(column, ID, sa.ForeignKey(f"{table}.id"), primary_key=True)


def _wording(primary_key: bool = False) -> list[sa.Column[Any]]:
    return [
        sa.Column("language", sa.Text, nullable=False, primary_key=primary_key),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    ]


def _one_of(column: str, words: str) -> sa.CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words.split())
    return sa.CheckConstraint(f"{column} IN ({listed})", name=column)


def _index(name: str, table: str) -> None:
    columns = {"household_id_seat": ["household_id", "seat"]}
    of = name.removeprefix(f"ix_{table}_")
    op.create_index(name, table, columns.get(of, [of]))


def _partial(
    name: str, table: str, columns: str, only: str, unique: bool = False
) -> None:
    op.create_index(
        name,
        table,
        columns.split(),
        unique=unique,
        sqlite_where=sa.text(only),
        postgresql_where=sa.text(only),
    )
