"""The tables of notices; see ``tables.py``."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from community.model import notice, notice_ledger, subscription
from community.store import proposal_tables  # noqa: F401  the tables it refers to
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


def _part_of(column: str, table: str) -> sa.Column[int]:
    return sa.Column(column, Id, sa.ForeignKey(f"{table}.id"), primary_key=True)


consents = sa.Table(
    "consents",
    metadata,
    _part_of("resident_id", "residents"),
    sa.Column("purpose", sa.Text, primary_key=True),
    sa.Column("given_at", Moment, nullable=False),
    sa.Column("withdrawn_at", Moment),
    one_of("purpose", subscription.Purpose),
)

subscriptions = sa.Table(
    "subscriptions",
    metadata,
    _part_of("resident_id", "residents"),
    sa.Column("interest", sa.Text, primary_key=True),
    sa.Column("created_at", Moment, nullable=False),
)

notices = sa.Table(
    "notices",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("urgency", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("base_language", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("base_version", sa.Integer, nullable=False),
    sa.Column("audience", Json, nullable=False),
    sa.Column("fallback", sa.Text),
    _reference("corrects_id", "notices", nullable=True),
    sa.Column("corrects_version", sa.Integer),
    _reference("author_id", "staff"),
    _reference("approved_by", "staff", nullable=True),
    sa.Column("starts_at", Moment),
    sa.Column("useful_until", Moment),
    sa.Column("frozen_up_to", Id, nullable=False),
    sa.Column("frozen_to", Id),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("ended_at", Moment),
    one_of("kind", notice.NoticeKind),
    one_of("urgency", notice.Urgency),
    one_of("state", notice.NoticeState),
    one_of("fallback", notice.Fallback),
    sqlite_autoincrement=True,
)

notice_texts = sa.Table(
    "notice_texts",
    metadata,
    _part_of("notice_id", "notices"),
    sa.Column("language", sa.Text, primary_key=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    _reference("checked_by", "staff", nullable=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("base_version", sa.Integer, nullable=False),
    one_of("state", notice.NoticeTextState),
)

notice_ledger_rows = sa.Table(
    "notice_ledger",
    metadata,
    sa.Column("id", Id, primary_key=True),
    _reference("notice_id", "notices"),
    # None once the resident was erased: the row goes on to count.
    _reference("resident_id", "residents", nullable=True),
    _reference("address_id", "addresses", nullable=True),
    sa.Column("channel", sa.Text),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("reason", sa.Text),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("next_attempt_at", Moment, nullable=False),
    sa.Column("lease_holder", sa.Text),
    sa.Column("lease_until", Moment),
    # What was sent: the notice's version, the language of the text, the message. No
    # foreign key to that, as in `messages.in_reply_to`.
    sa.Column("version", sa.Integer),
    sa.Column("text_language", sa.Text),
    sa.Column("message_id", Id),
    sa.Column("platform_id", sa.Text),
    sa.Column("ended_at", Moment),
    sa.UniqueConstraint("notice_id", "resident_id"),
    one_of("state", notice_ledger.RowState),
    sa.Index(None, "resident_id"),
    sa.Index(None, "address_id"),
    sqlite_autoincrement=True,
)


def queued_row(row: Any = notice_ledger_rows) -> sa.ColumnElement[bool]:
    """Whether a row waits for a sender."""
    return literally(row.c.state, "queued")


def sending_row(row: Any = notice_ledger_rows) -> sa.ColumnElement[bool]:
    """Whether a sender has a row in its hands."""
    return literally(row.c.state, "sending")


def waiting_row(row: Any = notice_ledger_rows) -> sa.ColumnElement[bool]:
    """Whether a row waits until the resident writes."""
    return literally(row.c.state, "waiting")


def open_row(row: Any = notice_ledger_rows) -> sa.ColumnElement[bool]:
    """Whether a row can still become something else by itself."""
    return literally(row.c.state, *notice_ledger.OPEN)


def going_on() -> sa.ColumnElement[bool]:
    """Whether a notice has to be looked at: it begins, or has rows that are open."""
    return notices.c.ended_at.is_(None) & literally(
        notices.c.state, "scheduled", "sending", "paused", "cancelled"
    )


_l = notice_ledger_rows.c
index(
    "ix_notice_ledger_queued",
    _l.notice_id,
    _l.channel,
    _l.next_attempt_at,
    _l.id,
    only=queued_row(),
)
index("ix_notice_ledger_sending", _l.lease_until, only=sending_row())
index("ix_notice_ledger_waiting", _l.address_id, only=waiting_row())
index("ix_notice_ledger_open", _l.notice_id, _l.id, only=open_row())
index("ix_notice_ledger_message_id", _l.message_id, only=_l.message_id.is_not(None))
index("ix_notices_going_on", notices.c.id, only=going_on())
index("ix_subscriptions_interest", subscriptions.c.interest)
