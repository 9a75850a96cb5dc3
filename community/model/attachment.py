"""An attachment: a file that a resident sent, and whether we have it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

# ``wanted``: only the platform has it so far; ``lost``: nobody has it any more.
AttachmentState = Literal["wanted", "kept", "lost"]

UNKNOWN_TYPE = "application/octet-stream"
# Where a file says what it is, and in which words.
_SIGNS = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftyp", "video/mp4"),
    (0, b"#!AMR", "audio/amr"),
    (0, b"OggS", "audio/ogg"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"%PDF-", "application/pdf"),
)


@dataclass(frozen=True)
class WantedAttachment:
    """A file to be fetched now.

    Attributes:
        file_id: The platform's id, under which it is fetched.
        attempts: How often that was begun, this time included.
        created_at: When the resident sent it.
    """

    id: int
    file_id: str
    attempts: int
    created_at: datetime


@dataclass(frozen=True)
class KeptAttachment:
    """A file that we have.

    Attributes:
        kind: ``photo``, ``video``, ``voice`` or ``document``.
        name: As the resident called it.
        content_type: What it is by its content, whatever anybody says of it.
        size: In bytes.
        path: Where it is.
    """

    id: int
    message_id: int
    kind: str
    name: str | None
    content_type: str
    size: int
    path: Path


@dataclass(frozen=True)
class StoredAttachment:
    """A file as the transcript names it, whether we have it or not.

    Attributes:
        content_type: None until we have it.
    """

    id: int
    message_id: int
    kind: str
    name: str | None
    state: AttachmentState
    content_type: str | None
    size: int | None


class AttachmentNotFound(LookupError):
    """There is no such attachment; perhaps the resident was erased."""


class AttachmentNotKept(LookupError):
    """The file is not here; the text is its state, and why it is lost."""


def content_type(content: bytes) -> str:
    """What a file is by its first bytes, out of a closed set.

    Nothing that a browser would run is in the set.
    """
    for begin, sign, name in _SIGNS:
        if content.startswith(sign, begin):
            return name
    return UNKNOWN_TYPE
