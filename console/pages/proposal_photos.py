"""The photos of a proposal, for who organises."""

from __future__ import annotations

from starlette.responses import Response

from community.model.attachment import StoredAttachment
from community.usecases.proposal_photos import photos_of_proposal
from console.registry import Page
from console.sent_files import sent_file
from console.visit import Refusal, Visit

page = Page("/proposal-photos", permission="organise")


@page.get("/proposals/{proposal_id:int}/photos/{attachment_id:int}")
def photo(visit: Visit) -> Response:
    """The photo itself."""
    return sent_file(visit, _photo_in(visit))


@page.get("/proposals/{proposal_id:int}/photos/{attachment_id:int}/line")
def line_of_photo(visit: Visit) -> Response:
    """A photo as it stands on the proposal's page, once it may have been fetched."""
    one = _photo_in(visit)
    return visit.part(
        "proposals/photo.html", proposal_id=visit.path["proposal_id"], one=one
    )


def _photo_in(visit: Visit) -> StoredAttachment:
    """The photo of the path, if it belongs to the proposal.

    Raises:
        Refusal: If it does not.
    """
    known = photos_of_proposal(visit.store, visit.staff, visit.path["proposal_id"])
    for one in known:
        if one.id == visit.path["attachment_id"]:
            return one
    raise Refusal(404, "console_not_found")
