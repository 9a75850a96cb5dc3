"""What was decided is carried out: by somebody, in steps, and rated by residents."""

from __future__ import annotations

from datetime import timedelta

from community.model.message import storable
from community.model.proposal import NotAllowed, Proposal, ProposalRating
from community.model.staff import Staff
from community.procedure import Procedure
from community.store import proposal_results, proposal_supports, residences
from community.store.engine import Store
from community.usecases.proposal_work import ProposalWork, organising, working_on


def name_executor(
    store: Store, procedure: Procedure, staff: Staff, proposal_id: int, executor: str
) -> Proposal:
    """Say who carries a decision out; it can become somebody else.

    Raises:
        ProposalNotFound: If there is no such proposal, or it is still a draft.
        ProposalClosed: If it was not accepted, or is done.
        NotAllowed: If the colleague does not organise proposals.
    """
    with organising(store, procedure, staff, proposal_id) as work:
        name = storable(executor).strip()
        work.must_be("accepted", "accepted_with_changes", "carrying_out")
        if work.proposal.state == "carrying_out":
            work.change(executor=name)
        else:
            days = procedure.progress_days
            work.move("carrying_out", days=days, executor=name)
        work.record("proposal_executor_named")
        key = f"executor_named:{name}"
        work.announce("executor_named", key=key, executor=name)
        return work.proposal


def report_progress(
    store: Store,
    procedure: Procedure,
    staff: Staff,
    proposal_id: int,
    text: str,
    language: str,
    percent_done: int,
) -> Proposal:
    """Tell a step in which a decision is carried out; at 100 % it is done.

    Raises:
        ProposalNotFound: If there is no such proposal, or it is still a draft.
        ProposalClosed: If nobody carries it out.
        NotAllowed: If the colleague does not organise proposals.
        ValueError: If the percentage is not from 0 to 100.
    """
    if not 0 <= percent_done <= 100:
        raise ValueError(percent_done)
    with organising(store, procedure, staff, proposal_id) as work:
        work.must_be("carrying_out")
        step = proposal_results.add_step(
            work.connection,
            proposal_id=proposal_id,
            text=storable(text),
            language=language,
            percent_done=percent_done,
            staff_id=staff.id,
            created_at=work.now,
        )
        work.record("proposal_progress", percent_done=percent_done)
        if percent_done == 100:
            work.move("done", percent_done=100)
            work.record("proposal_done")
            work.announce("done", step=storable(text), language=language)
        else:
            due_at = work.now + timedelta(days=procedure.progress_days)
            work.change(percent_done=percent_done, due_at=due_at, overdue_at=None)
            work.announce(
                "progress",
                key=f"progress:{step}",
                percent=percent_done,
                step=storable(text),
                language=language,
            )
        return work.proposal


def rate_proposal(
    store: Store,
    procedure: Procedure,
    resident_id: int,
    proposal_id: int,
    rating: ProposalRating,
) -> bool:
    """A resident says how the result is; false if they said so before.

    All who live in the place may, and all who had a part in it.

    Raises:
        ProposalNotFound: If there is no such proposal.
        ProposalClosed: If it is not done.
        NotAllowed: If the resident has not shown where they live and had no part in it.
    """
    with working_on(store, procedure, proposal_id, "resident") as work:
        work.must_be("done")
        if not _may_rate(work, resident_id):
            raise NotAllowed(proposal_id)
        first = proposal_results.rate(
            work.connection,
            proposal_id=proposal_id,
            resident_id=resident_id,
            rating=rating,
            rated_at=work.now,
        )
        if first:
            work.record("proposal_rated", rating=rating)
        return first


def _may_rate(work: ProposalWork, resident_id: int) -> bool:
    if work.proposal.author_id == resident_id:
        return True
    signed = proposal_supports.of_resident(
        work.connection, work.proposal.id, resident_id
    )
    if signed is not None and signed.state != "withdrawn":
        return True
    return residences.of_resident(work.connection, resident_id) is not None
