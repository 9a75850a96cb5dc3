"""A proposal is written, submitted, changed, and withdrawn; versions keep each text."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from community.model.message import storable
from community.model.proposal import (
    CHANGEABLE,
    TAKES_SUPPORT,
    Category,
    NewProposal,
    NotAllowed,
    Proposal,
    ProposalNotFound,
    ReasonMissing,
    Wording,
)
from community.model.staff import Staff
from community.procedure import Procedure
from community.store import proposal_supports, proposals, residences
from community.store.engine import Store
from community.usecases.proposal_drafts import draft, kept_wording, must_be_inhabited
from community.usecases.proposal_supports import sign
from community.usecases.proposal_work import ProposalWork, locked, organising


def draft_proposal(
    store: Store, procedure: Procedure, resident_id: int, new: NewProposal
) -> Proposal:
    """Write down what a resident proposes; nobody else sees it yet.

    Raises:
        NobodyOnTheRoll: If nobody lives in the area, or it is unknown.
        ResidentNotFound: If the resident was erased meanwhile.
    """
    with store.transaction() as connection:
        now = store.clock.now()
        return draft(connection, now, procedure, resident_id, new)


def edit_draft(
    store: Store,
    procedure: Procedure,
    resident_id: int,
    proposal_id: int,
    *,
    wording: Wording | None = None,
    category: Category | None = None,
    area: str | None = None,
    place: str | None = None,
) -> Proposal:
    """Write a draft anew; what is left out stays, and an empty place is taken out.

    Raises:
        ProposalNotFound: If the resident has no such proposal.
        ProposalClosed: If it was submitted, and so others have read it.
        NobodyOnTheRoll: If nobody lives in the area, or it is unknown.
    """
    with _own(store, procedure, resident_id, proposal_id) as work:
        work.must_be("draft")
        if area is not None:
            must_be_inhabited(procedure, area)
        changes = {"category": category, "area": area}
        if place is not None:
            work.change(place=storable(place) or None)
        if wording is not None:
            kept = kept_wording(wording)
            proposals.reword(work.connection, proposal_id, work.proposal.version, kept)
        work.change(**{key: value for key, value in changes.items() if value})
        return work.proposal


def submit_proposal(
    store: Store,
    procedure: Procedure,
    resident_id: int,
    proposal_id: int,
    language: str,
) -> Proposal:
    """Let others sign a draft; its author signs first.

    Raises:
        ProposalNotFound: If the resident has no such proposal.
        ProposalClosed: If it was submitted or withdrawn before.
        NobodyOnTheRoll: If it needs no co-signers and nobody could support it.
    """
    with _own(store, procedure, resident_id, proposal_id) as work:
        work.must_be("draft")
        days = procedure.co_sign_days
        work.move("gathering", days=days, submitted_at=work.now)
        work.record("proposal_submitted", version=work.proposal.version)
        work.announce("submitted", "author")
        sign(work, resident_id, language)
        work.weigh()
        return work.proposal


def change_proposal(
    store: Store,
    procedure: Procedure,
    resident_id: int,
    proposal_id: int,
    wording: Wording,
) -> Proposal:
    """The author says it differently: whoever signed is asked whether they still do.

    Nothing that was given to the old text counts for the new one without them. There is
    time left for that, even if support would have closed sooner.

    Raises:
        ProposalNotFound: If the resident has no such proposal.
        ProposalClosed: If a council has it already, or it is over.
    """
    with _own(store, procedure, resident_id, proposal_id) as work:
        work.must_be(*(state for state in CHANGEABLE if state != "draft"))
        before = work.proposal
        if kept_wording(wording) == before.wording:
            return before
        _new_version(work, wording, substantial=True)
        proposal_supports.ask_again(work.connection, proposal_id, resident_id, work.now)
        least = work.now + timedelta(days=procedure.confirm_days)
        due_at = max(work.proposal.due_at or least, least)
        work.change(signed_version=work.proposal.version, due_at=due_at)
        own = proposal_supports.of_resident(work.connection, proposal_id, resident_id)
        if own is not None:
            proposal_supports.change(
                work.connection, own.id, version=work.proposal.version
            )
        work.weigh()
        work.announce("changed", key=f"changed:{work.proposal.version}")
        return work.proposal


def correct_proposal(
    store: Store,
    procedure: Procedure,
    staff: Staff,
    proposal_id: int,
    wording: Wording,
    version: int | None = None,
) -> Proposal:
    """A colleague mends spelling; support stays, and the author is told.

    Args:
        version: Of the text that the colleague had before them.

    Raises:
        ProposalNotFound: If there is no such proposal, or it is still a draft.
        ProposalClosed: If it was decided, or is over.
        TextChanged: If it says something else by now.
        NotAllowed: If the colleague does not organise proposals, or it would be in
            another language, which is a translation.
    """
    with organising(store, procedure, staff, proposal_id) as work:
        work.must_be(*TAKES_SUPPORT)
        work.must_say(version)
        if wording.language != work.proposal.wording.language:
            raise NotAllowed(proposal_id)
        if kept_wording(wording) != work.proposal.wording:
            _new_version(work, wording, substantial=False)
            key = f"corrected:{work.proposal.version}"
            work.announce("corrected", "author", key=key)
        return work.proposal


def translate_proposal(
    store: Store,
    procedure: Procedure,
    proposal_id: int,
    wording: Wording,
    staff: Staff | None,
    version: int | None = None,
) -> None:
    """Keep what a proposal says in another language; the original stays beside it.

    Args:
        staff: Who checked it; None if a machine made it. A machine never replaces what
            a person checked.
        version: Of the text that was translated; the valid one if left out.

    Raises:
        ProposalNotFound: If there is no such proposal.
        TextChanged: If it says something else by now.
    """
    state = "machine" if staff is None else "checked"
    with store.transaction() as connection:
        actor = staff.actor if staff else "desk"
        work = locked(connection, store, procedure, proposal_id, actor)
        work.must_say(version)
        language = wording.language
        if language == work.proposal.wording.language:
            return
        known = proposals.translation(connection, work.proposal, language)
        if staff is None and known is not None and known.state == "checked":
            return
        staff_id = staff.id if staff else None
        kept = kept_wording(wording)
        proposals.translate(connection, work.proposal, kept, state, staff_id, work.now)
        version = work.proposal.version
        work.record(
            "proposal_translated", version=version, language=language, state=state
        )


def withdraw_proposal(
    store: Store, procedure: Procedure, resident_id: int, proposal_id: int, reason: str
) -> Proposal:
    """The author takes a proposal back; whoever signed is told.

    Raises:
        ProposalNotFound: If the resident has no such proposal.
        ProposalClosed: If it was decided, or is over.
    """
    with _own(store, procedure, resident_id, proposal_id) as work:
        withdraw(work, storable(reason), work.proposal.wording.language)
        return work.proposal


def withdraw_by_staff(
    store: Store, procedure: Procedure, staff: Staff, proposal_id: int, reason: str
) -> Proposal:
    """A colleague takes a proposal off that cannot stand, and says why.

    Raises:
        ProposalNotFound: If there is no such proposal, or it is still a draft.
        ProposalClosed: If it was decided, or is over.
        NotAllowed: If the colleague does not organise proposals.
        ReasonMissing: If no reason is given.
    """
    if not reason.strip():
        raise ReasonMissing(proposal_id)
    with organising(store, procedure, staff, proposal_id) as work:
        withdraw(work, storable(reason), staff.language)
        return work.proposal


def withdraw(work: ProposalWork, reason: str, language: str | None = None) -> None:
    """Take a locked proposal back.

    Args:
        language: That its writer uses.

    Raises:
        ProposalClosed: If no way leads there from its state.
    """
    work.move("withdrawn")
    work.record("proposal_withdrawn", reason=reason)
    if work.proposal.submitted_at is not None:  # nobody else has seen a draft
        work.announce("withdrawn", reason=reason, language=language)


@contextmanager
def _own(
    store: Store, procedure: Procedure, resident_id: int, proposal_id: int
) -> Iterator[ProposalWork]:
    """A resident's own proposal, with the resident locked too."""
    with store.transaction() as connection:
        residences.lock_resident(connection, resident_id)
        work = locked(connection, store, procedure, proposal_id, "resident")
        if work.proposal.author_id != resident_id:
            raise ProposalNotFound(proposal_id)
        yield work


def _new_version(work: ProposalWork, wording: Wording, *, substantial: bool) -> None:
    version = work.proposal.version + 1
    proposals.word(
        work.connection,
        work.proposal.id,
        version,
        kept_wording(wording),
        substantial=substantial,
        now=work.now,
    )
    work.change(version=version)
    work.record("proposal_changed", version=version, substantial=substantial)
