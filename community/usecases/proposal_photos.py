"""Photos of a proposal: its author adds what they sent, staff look at it."""

from __future__ import annotations

from community.model.attachment import StoredAttachment
from community.model.proposal import (
    CHANGEABLE,
    NotAllowed,
    ProposalClosed,
    ProposalNotFound,
)
from community.model.proposal_rights import may_organise
from community.model.staff import Staff
from community.store import history, proposal_photos, proposals, residents
from community.store.engine import Store
from community.usecases.attachments import stored

MOST_PHOTOS = 3


def add_photos(
    store: Store, resident_id: int, proposal_id: int, message_id: int
) -> int:
    """Put the images of a message to a proposal; how many were added.

    Only images that the resident sent, each once, and never more than `MOST_PHOTOS` for
    one proposal. They need not have been fetched yet.

    Raises:
        ProposalNotFound: If the resident has no such proposal.
        ProposalClosed: If a council has it already, or it is over.
    """
    with store.transaction() as connection:
        now = store.clock.now()
        # Before the proposal, as who erases the resident does it.
        conversation_ids = residents.lock_conversations(connection, resident_id)
        proposal = proposals.lock(connection, proposal_id)
        if proposal is None or proposal.author_id != resident_id:
            raise ProposalNotFound(proposal_id)
        if proposal.state not in CHANGEABLE:
            raise ProposalClosed(proposal_id)
        sent = proposal_photos.sent(connection, conversation_ids, message_id)
        known = [
            each.id for each in proposal_photos.of_proposal(connection, proposal_id)
        ]
        new = [each for each in sent if each not in known][: MOST_PHOTOS - len(known)]
        if new:
            proposal_photos.add(connection, proposal_id, new, now)
            history.append(
                connection,
                now,
                "resident",
                "proposal_photos_added",
                "proposal",
                proposal_id,
                photos=len(new),
            )
        return len(new)


def photo_count(store: Store, proposal_id: int) -> int:
    """How many photos a proposal has."""
    with store.reading() as connection:
        return len(proposal_photos.of_proposal(connection, proposal_id))


def photos_of_proposal(
    store: Store, staff: Staff, proposal_id: int
) -> list[StoredAttachment]:
    """The photos of a proposal, for colleagues only: people may be on them.

    Raises:
        ProposalNotFound: If there is no such proposal, or it was never submitted.
        NotAllowed: If the colleague does not organise proposals.
    """
    if not may_organise(staff):
        raise NotAllowed(proposal_id)
    with store.reading() as connection:
        proposal = proposals.get(connection, proposal_id)
        if proposal is None or proposal.submitted_at is None:
            raise ProposalNotFound(proposal_id)
        rows = proposal_photos.of_proposal(connection, proposal_id)
    return [stored(row) for row in rows]
