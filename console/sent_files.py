"""Files that residents sent, as browsers get them."""

from __future__ import annotations

from starlette.responses import FileResponse, Response

from community.model.attachment import (
    AttachmentNotFound,
    AttachmentNotKept,
    StoredAttachment,
)
from community.usecases.attachments import open_attachment
from console.visit import Refusal, Visit

# Browsers show these; everything else is only ever saved.
SHOWN = ("image/jpeg", "image/png", "image/gif", "image/webp")


def sent_file(visit: Visit, one: StoredAttachment) -> Response:
    """A file that this colleague may see.

    Raises:
        Refusal: If it is not here.
    """
    try:
        kept = open_attachment(visit.store, one.id)
    except (AttachmentNotFound, AttachmentNotKept) as error:
        raise Refusal(404, "console_file_gone") from error
    shown = kept.content_type in SHOWN
    return FileResponse(
        kept.path,
        media_type=kept.content_type,
        filename=kept.name or f"{kept.kind}-{kept.id}",
        content_disposition_type="inline" if shown else "attachment",
    )
