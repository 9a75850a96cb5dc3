"""All SQL about the photos of proposals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.store.council_tables import proposal_photos
from community.store.engine import Row
from community.store.proposal_tables import proposals
from community.store.tables import attachments, messages

_p, _a, _m = proposal_photos.c, attachments.c, messages.c
_of_them = _m.conversation_id.in_(bindparam("conversation_ids", expanding=True))
# What a platform calls a photo may turn out to be something else once it is here.
_IMAGE = sa.or_(
    sa.and_(_a.kind == "photo", _a.state == "wanted"), _a.content_type.like("image/%")
)
_SENT = (
    sa.select(_a.id)
    .join(messages, _m.id == _a.message_id)
    .where(_m.id == bindparam("message"), _m.direction == "in", _of_them, _IMAGE)
    .order_by(_a.id)
)
_ADD = sa.insert(proposal_photos)
_OF_PROPOSAL = (
    sa.select(attachments)
    .join(proposal_photos, _p.attachment_id == _a.id)
    .where(_p.proposal_id == bindparam("proposal"))
    .order_by(_p.id)
)
_FORGET = sa.delete(proposal_photos).where(
    sa.or_(
        _p.attachment_id.in_(
            sa.select(_a.id).join(messages, _m.id == _a.message_id).where(_of_them)
        ),
        _p.proposal_id.in_(
            sa.select(proposals.c.id).where(proposals.c.author_id == bindparam("gone"))
        ),
    )
)


def sent(
    connection: sa.Connection, conversation_ids: Sequence[int], message_id: int
) -> list[int]:
    """Ids of the images that came with a message of one of these conversations."""
    asked = {"conversation_ids": conversation_ids, "message": message_id}
    return list(connection.scalars(_SENT, asked))


def add(
    connection: sa.Connection,
    proposal_id: int,
    attachment_ids: Iterable[int],
    now: datetime,
) -> None:
    """Put images to a proposal."""
    rows = [
        {"proposal_id": proposal_id, "attachment_id": each, "added_at": now}
        for each in attachment_ids
    ]
    if rows:
        connection.execute(_ADD, rows)


def of_proposal(connection: sa.Connection, proposal_id: int) -> Sequence[Row]:
    """The attachments that are photos of a proposal, in the order they were added."""
    return connection.execute(_OF_PROPOSAL, {"proposal": proposal_id}).all()


def forget(
    connection: sa.Connection, resident_id: int, conversation_ids: Sequence[int]
) -> None:
    """Take all photos off that a resident sent."""
    asked = {"conversation_ids": conversation_ids, "gone": resident_id}
    connection.execute(_FORGET, asked)
