"""What is done with the files that residents send: fetch, keep, show."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from community.model.attachment import (
    AttachmentNotFound,
    AttachmentNotKept,
    KeptAttachment,
    StoredAttachment,
    WantedAttachment,
    content_type,
)
from community.store import attachments
from community.store.engine import Row, Store

# From the file to the message that brings it is a matter of seconds.
UNCLAIMED_SECONDS = 60 * 60.0


def claim_attachments(
    store: Store, channel: str, seconds: float, limit: int
) -> list[WantedAttachment]:
    """Files of a channel to fetch now, for so many seconds ours alone.

    What is neither kept, lost nor planned again by then, anybody may try.
    """
    now = store.clock.now()
    until = now + timedelta(seconds=seconds)
    with store.transaction() as connection:
        return attachments.take(connection, channel, now, until, limit)


def keep_attachment(store: Store, attachment_id: int, content: bytes) -> bool:
    """Keep a file that was fetched; false if it is not wanted any more."""
    sha256 = hashlib.sha256(content).hexdigest()
    store.files.bring(attachment_id, content)
    with store.transaction() as connection:
        attachments.lock_files(connection)
        file_id = attachments.change(
            connection,
            attachment_id,
            state="kept",
            reason=None,
            content_type=content_type(content),
            size=len(content),
            sha256=sha256,
        )
        if file_id is None:
            store.files.drop([attachment_id], [])
            return False
        store.files.keep(attachment_id, sha256)
    # Not before: until the transaction has ended it may have to be fetched again.
    store.files.spool.drop([file_id])
    return True


def lose_attachment(store: Store, attachment_id: int, reason: str) -> None:
    """Nobody has the file any more."""
    with store.transaction() as connection:
        attachments.change(connection, attachment_id, state="lost", reason=reason)


def clear_spool(store: Store) -> int:
    """Delete what was handed to us and no message brought; how many files that were.

    A crash came in between, or the file was given up.
    """
    spool = store.files.spool
    old = spool.older_than(UNCLAIMED_SECONDS)
    if not old:
        return 0
    with store.reading() as connection:
        old -= attachments.wanted_files(connection)
    spool.drop(old)
    return len(old)


def postpone_attachment(
    store: Store, attachment_id: int, reason: str, retry_at: datetime
) -> None:
    """Plan another attempt to fetch a file."""
    with store.transaction() as connection:
        attachments.change(
            connection, attachment_id, reason=reason, next_attempt_at=retry_at
        )


def open_attachment(store: Store, attachment_id: int) -> KeptAttachment:
    """A file that a resident sent, for whoever may see the conversation.

    Raises:
        AttachmentNotFound: If there is none with this id.
        AttachmentNotKept: If it is not here.
    """
    with store.reading() as connection:
        row = attachments.get(connection, attachment_id)
    if row is None:
        raise AttachmentNotFound(attachment_id)
    if row.state != "kept":
        raise AttachmentNotKept(": ".join(filter(None, (row.state, row.reason))))
    path = store.files.path(row.sha256)
    if not path.exists():
        raise AttachmentNotKept("lost: no_file")
    return KeptAttachment(
        row.id, row.message_id, row.kind, row.name, row.content_type, row.size, path
    )


def conversation_attachments(
    store: Store, conversation_id: int
) -> list[StoredAttachment]:
    """What came with the messages of a conversation, oldest first."""
    with store.reading() as connection:
        rows = attachments.of_conversation(connection, conversation_id)
    return [stored(row) for row in rows]


def stored(row: Row) -> StoredAttachment:
    """The attachment of a row."""
    return StoredAttachment(
        row.id,
        row.message_id,
        row.kind,
        row.name,
        row.state,
        row.content_type,
        row.size,
    )
