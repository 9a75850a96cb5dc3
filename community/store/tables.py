"""The tables. Names are permanent: a change needs a migration beside it.

Ids are never given twice (AUTOINCREMENT on SQLite), so that nothing kept elsewhere
under the id of an erased resident can fall to another one.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from community.model import (
    attachment,
    conversation,
    delivery,
    knowledge_gap,
    message,
    resident,
)
from community.store.columns import (
    Id,
    Json,
    Moment,
    index,
    literally,
    metadata,
    one_of,
)

residents = sa.Table(
    "residents",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("language_chosen", sa.Text),
    sa.Column("created_at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

addresses = sa.Table(
    "addresses",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("resident_id", Id, sa.ForeignKey("residents.id"), nullable=False),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("address", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.UniqueConstraint("channel", "address"),
    one_of("state", resident.AddressState),
    sa.Index(None, "resident_id"),
    sqlite_autoincrement=True,
)

conversations = sa.Table(
    "conversations",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("address_id", Id, sa.ForeignKey("addresses.id"), nullable=False),
    sa.Column("owner", sa.Text, nullable=False),
    sa.Column("language_current", sa.Text),
    sa.Column("language_hint", sa.Text),
    sa.Column("lease_holder", sa.Text),
    sa.Column("lease_until", Moment),
    sa.Column("failing_since", Moment),
    sa.Column("created_at", Moment, nullable=False),
    sa.UniqueConstraint("address_id"),
    one_of("owner", conversation.Owner),
    sqlite_autoincrement=True,
)

messages = sa.Table(
    "messages",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("conversation_id", Id, sa.ForeignKey("conversations.id"), nullable=False),
    sa.Column("direction", sa.Text, nullable=False),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("platform_id", sa.Text),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("language", sa.Text),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("payload", Json),
    sa.Column("choice", sa.Text),
    sa.Column("command", sa.Text),
    # Only an inbound message has a state of its own; an outbound one has a delivery.
    sa.Column("state", sa.Text),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("retry_at", Moment),
    sa.Column("told_at", Moment),
    sa.Column("outcome", sa.Text),
    sa.Column("intent", sa.Text),
    sa.Column("topic", sa.Text),
    sa.Column("confidence", sa.Float),
    # No foreign key: it would need an index of its own, and a conversation's messages
    # are only ever deleted together.
    sa.Column("in_reply_to", Id),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("handled_at", Moment),
    one_of("direction", message.Direction),
    one_of("author", message.Author),
    one_of("state", message.MessageState),
    one_of("outcome", message.Outcome),
    sqlite_autoincrement=True,
)

choices = sa.Table(
    "choices",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("conversation_id", Id, sa.ForeignKey("conversations.id"), nullable=False),
    sa.Column("message_id", Id, sa.ForeignKey("messages.id"), nullable=False),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("used_at", Moment),
    sa.Index(None, "conversation_id"),
    sa.Index(None, "message_id"),
)

outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("message_id", Id, sa.ForeignKey("messages.id"), nullable=False),
    sa.Column("address_id", Id, sa.ForeignKey("addresses.id"), nullable=False),
    sa.Column("channel", sa.Text, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("next_attempt_at", Moment, nullable=False),
    sa.Column("lease_holder", sa.Text),
    sa.Column("lease_until", Moment),
    sa.Column("reason", sa.Text),
    sa.Column("platform_id", sa.Text),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("sent_at", Moment),
    sa.UniqueConstraint("message_id"),
    one_of("state", delivery.DeliveryState),
    sa.Index(None, "address_id"),
    sqlite_autoincrement=True,
)

knowledge_gaps = sa.Table(
    "knowledge_gaps",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("conversation_id", Id, sa.ForeignKey("conversations.id"), nullable=False),
    sa.Column("message_id", Id, sa.ForeignKey("messages.id"), nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("language", sa.Text),
    sa.Column("topic", sa.Text),
    sa.Column("guesses", Json, nullable=False),
    sa.Column("happened_at", Moment, nullable=False),
    sa.UniqueConstraint("message_id"),
    one_of("kind", knowledge_gap.GapKind),
    sa.Index(None, "conversation_id"),
    sqlite_autoincrement=True,
)

# The files that came with messages; what is in them is in a folder, by its SHA-256.
attachments = sa.Table(
    "attachments",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("message_id", Id, sa.ForeignKey("messages.id"), nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("file_id", sa.Text, nullable=False),
    sa.Column("name", sa.Text),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("next_attempt_at", Moment, nullable=False),
    sa.Column("reason", sa.Text),
    sa.Column("content_type", sa.Text),
    sa.Column("size", sa.BigInteger),
    sa.Column("sha256", sa.Text),
    sa.Column("created_at", Moment, nullable=False),
    one_of("state", attachment.AttachmentState),
    sa.Index(None, "message_id"),
    sa.Index(None, "sha256"),
    sqlite_autoincrement=True,
)

# Until when, and how often, a platform lets us write to an address, by its rules.
reply_windows = sa.Table(
    "reply_windows",
    metadata,
    sa.Column("address_id", Id, sa.ForeignKey("addresses.id"), primary_key=True),
    sa.Column("rule", sa.Text, primary_key=True),
    sa.Column("opened_at", Moment, nullable=False),
    sa.Column("closes_at", Moment, nullable=False),
    sa.Column("allowed", sa.Integer, nullable=False),
    sa.Column("used", sa.Integer, nullable=False),
)

# When the next place on a platform's road is free, for all processes together.
paces = sa.Table(
    "paces",
    metadata,
    sa.Column("channel", sa.Text, primary_key=True),
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("free_at", Moment, nullable=False),
    sa.Index(None, "free_at"),
)

platform_tokens = sa.Table(
    "platform_tokens",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("token", sa.Text),
    sa.Column("ends_at", Moment),
    sa.Column("lease_until", Moment),
)

link_codes = sa.Table(
    "link_codes",
    metadata,
    sa.Column("code", sa.Text, primary_key=True),
    sa.Column("resident_id", Id, sa.ForeignKey("residents.id"), nullable=False),
    sa.Column("ends_at", Moment, nullable=False),
    sa.Column("used_by_message_id", Id),
    sa.Index(None, "resident_id"),
)

history = sa.Table(
    "history",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("happened_at", Moment, nullable=False),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("event", sa.Text, nullable=False),
    # No foreign key: the line about an erased resident outlives the resident.
    sa.Column("subject_type", sa.Text, nullable=False),
    sa.Column("subject_id", Id, nullable=False),
    sa.Column("fields", Json, nullable=False),
    sa.Index(None, "subject_type", "subject_id"),
    sqlite_autoincrement=True,
)


def unhandled(message: Any = messages) -> sa.ColumnElement[bool]:
    """Whether an inbound message still waits to be handled."""
    return literally(message.c.state, "received")


def queued(row: Any = outbox) -> sa.ColumnElement[bool]:
    """Whether a delivery waits for its next attempt."""
    return literally(row.c.state, "queued")


def sending(row: Any = outbox) -> sa.ColumnElement[bool]:
    """Whether a sender has a delivery in its hands."""
    return literally(row.c.state, "sending")


def undelivered(row: Any = outbox) -> sa.ColumnElement[bool]:
    """Whether a delivery holds back the later ones to the same address."""
    return literally(row.c.state, "queued", "sending", "waiting")


def wanted(row: Any = attachments) -> sa.ColumnElement[bool]:
    """Whether a file waits to be fetched."""
    return literally(row.c.state, "wanted")


def owned_by_staff() -> sa.ColumnElement[bool]:
    """Whether a person answers the conversation."""
    return literally(conversations.c.owner, "staff")


_m, _o = messages.c, outbox.c
index("ix_messages_conversation_id_id", _m.conversation_id, _m.id)
index("ix_messages_unhandled", _m.conversation_id, _m.id, only=unhandled())
index(
    "uq_messages_channel_platform_id",
    _m.channel,
    _m.platform_id,
    only=literally(_m.direction, "in"),
    unique=True,
)
index("ix_conversations_staff", conversations.c.id, only=owned_by_staff())
index("ix_outbox_queued", _o.channel, _o.next_attempt_at, _o.id, only=queued())
index("ix_outbox_sending", _o.channel, _o.lease_until, only=sending())
index("ix_outbox_undelivered", _o.address_id, _o.id, only=undelivered())
index("ix_attachments_wanted", attachments.c.next_attempt_at, only=wanted())
