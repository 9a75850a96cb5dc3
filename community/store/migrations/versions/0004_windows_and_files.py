"""A reply window for each rule of a platform, and the files that residents sent."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0004"
down_revision = "0003"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON().with_variant(JSONB(), "postgresql")
MOMENT = sa.DateTime(timezone=True)

# WeChat alone had windows so far; those that are still open were opened by messages.
RULE, OPEN, ALLOWED = "message", timedelta(hours=48), 5


def upgrade() -> None:
    """Create the tables, and move into them what is known already."""
    _open_windows()
    _want_files()


def downgrade() -> None:
    """Keep the window of each address that is open longest; drop the rest."""
    op.drop_table("attachments")
    windows = _rows("reply_windows", "address_id", "closes_at", "allowed", "used")
    op.drop_table("reply_windows")
    table = op.create_table(
        "reply_windows",
        _address(),
        sa.Column("closes_at", MOMENT, nullable=False),
        sa.Column("messages_left", sa.Integer, nullable=False),
    )
    longest: dict[int, dict[str, Any]] = {}
    for row in sorted(windows, key=lambda each: each.closes_at):
        longest[row.address_id] = {
            "address_id": row.address_id,
            "closes_at": row.closes_at,
            "messages_left": row.allowed - row.used,
        }
    op.bulk_insert(table, [*longest.values()])


def _open_windows() -> None:
    windows = _rows("reply_windows", "address_id", "closes_at", "messages_left")
    op.drop_table("reply_windows")
    table = op.create_table(
        "reply_windows",
        _address(),
        sa.Column("rule", sa.Text, primary_key=True),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("closes_at", MOMENT, nullable=False),
        sa.Column("allowed", sa.Integer, nullable=False),
        sa.Column("used", sa.Integer, nullable=False),
    )
    moved = [
        {
            "address_id": row.address_id,
            "rule": RULE,
            "opened_at": row.closes_at - OPEN,
            "closes_at": row.closes_at,
            "allowed": ALLOWED,
            "used": ALLOWED - row.messages_left,
        }
        for row in windows
    ]
    op.bulk_insert(table, moved)


def _want_files() -> None:
    table = op.create_table(
        "attachments",
        sa.Column("id", ID, primary_key=True),
        sa.Column("message_id", ID, sa.ForeignKey("messages.id"), nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("file_id", sa.Text, nullable=False),
        sa.Column("name", sa.Text),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_attempt_at", MOMENT, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("content_type", sa.Text),
        sa.Column("size", sa.BigInteger),
        sa.Column("sha256", sa.Text),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint("state IN ('wanted', 'kept', 'lost')", "state"),
        sqlite_autoincrement=True,
    )
    for column in ("message_id", "sha256"):
        op.create_index(f"ix_attachments_{column}", "attachments", [column])
    only = sa.text("state = 'wanted'")
    op.create_index(
        "ix_attachments_wanted",
        "attachments",
        ["next_attempt_at"],
        sqlite_where=only,
        postgresql_where=only,
    )
    op.bulk_insert(table, _files())


def _files() -> list[dict[str, Any]]:
    """The files that messages name and nobody has fetched."""
    payload = sa.column("payload", JSON)
    messages = _rows(
        "messages", "id", "payload", "created_at", where=payload.is_not(None)
    )
    return [
        {
            "message_id": row.id,
            "kind": each["kind"],
            "file_id": each["file_id"],
            "name": each.get("name"),
            "state": "wanted",
            "attempts": 0,
            "next_attempt_at": row.created_at,
            "created_at": row.created_at,
        }
        for row in messages
        for each in row.payload.get("attachments", ())
        if each.get("file_id")
    ]


def _address() -> sa.Column[Any]:
    return sa.Column("address_id", ID, sa.ForeignKey("addresses.id"), primary_key=True)


def _rows(table: str, *names: str, where: Any = True) -> list[sa.Row[Any]]:
    types: dict[str, Any] = {"payload": JSON, "closes_at": MOMENT, "created_at": MOMENT}
    columns: list[Any] = [sa.column(name, types.get(name)) for name in names]
    found = sa.select(*columns).select_from(sa.table(table)).where(where)
    return [*op.get_bind().execute(found)]
