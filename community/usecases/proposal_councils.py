"""What councils and staff do with a proposal: more time, up, merged, decided."""

from __future__ import annotations

from datetime import datetime, timedelta

from community.model.meeting import ItemResult, MeetingNotFound
from community.model.message import storable
from community.model.proposal import (
    TAKES_SUPPORT,
    TIME_RAN_OUT,
    Outcome,
    Proposal,
    ProposalClosed,
    ProposalNotFound,
    ReasonMissing,
)
from community.model.staff import Staff
from community.procedure import Procedure
from community.store import meetings, proposal_results, proposals
from community.store.engine import Store
from community.usecases.proposal_work import ProposalWork, organising


def extend_proposal(
    store: Store,
    procedure: Procedure,
    staff: Staff,
    proposal_id: int,
    days: int,
    reason: str,
) -> Proposal:
    """Give signers more time, also after it ran out; what was signed is kept.

    The roll and how many are needed stay as they were.

    Raises:
        ProposalNotFound: If there is no such proposal, or it is still a draft.
        ProposalClosed: If signing is over for another reason.
        NotAllowed: If the colleague does not organise proposals.
        ReasonMissing: If no reason is given.
    """
    reason = _given(reason, proposal_id)
    with organising(store, procedure, staff, proposal_id) as work:
        work.must_be("gathering", "open", "not_reached")
        begins = max(work.proposal.due_at or work.now, work.now)
        due_at = begins + timedelta(days=days)
        if work.proposal.state == "not_reached":
            was_open = work.proposal.opened_at is not None
            work.move("open" if was_open else "gathering", due_at=due_at)
        else:
            work.change(due_at=due_at)
        work.record("proposal_extended", days=days, reason=reason)
        work.announce(
            "extended",
            key=f"extended:{due_at.isoformat()}",
            reason=reason,
            language=staff.language,
        )
        work.weigh()
        return work.proposal


def pass_up(
    store: Store,
    procedure: Procedure,
    staff: Staff,
    proposal_id: int,
    reason: str,
    tier: int | None = None,
    meeting_id: int | None = None,
) -> Proposal:
    """A council gives a proposal to the one above, and says why.

    Args:
        tier: The council that has it as far as the colleague knows.
        meeting_id: The meeting at which it did.

    Raises:
        MeetingNotFound: If that meeting was not this council's, was not held, or
            has it not on its agenda.
        ProposalNotFound: If there is no such proposal, or it is still a draft.
        ProposalClosed: If no council has it, another one, or the last one.
        NotAllowed: If the colleague does not organise proposals.
        ReasonMissing: If no reason is given.
    """
    reason = _given(reason, proposal_id)
    with organising(store, procedure, staff, proposal_id) as work:
        council = _council(work, tier)
        if procedure.is_last(council):
            raise ProposalClosed(proposal_id)
        due_at = work.now + work.tier_time(council + 1)
        _settle(work, meeting_id, council, "passed_up", reason, None)
        work.go_up(council + 1, due_at, reason, staff.language)
        return work.proposal


def decide(
    store: Store,
    procedure: Procedure,
    staff: Staff,
    proposal_id: int,
    outcome: Outcome,
    reason: str,
    language: str,
    tier: int | None = None,
    meeting_id: int | None = None,
) -> Proposal:
    """Write down what a council decided; everybody is told, with the reason.

    Args:
        reason: Why, or with which changes; only plain acceptance needs none.
        language: That the reason is written in.
        tier: The council that has it as far as the colleague knows.
        meeting_id: The meeting at which it did.

    Raises:
        MeetingNotFound: If that meeting was not this council's, was not held, or
            has it not on its agenda.
        ProposalNotFound: If there is no such proposal, or it is still a draft.
        ProposalClosed: If no council has it, or another one.
        NotAllowed: If the colleague does not organise proposals.
        ReasonMissing: If a reason is needed and not given.
    """
    if outcome != "accepted":
        reason = _given(reason, proposal_id)
    with organising(store, procedure, staff, proposal_id) as work:
        council = _council(work, tier)
        _settle(work, meeting_id, council, outcome, reason, language)
        days = None if outcome == "declined" else procedure.executor_days
        work.move(outcome, days=days, decided_at=work.now)
        proposal_results.decide(
            work.connection,
            proposal_id=proposal_id,
            tier=council,
            outcome=outcome,
            reason=storable(reason),
            language=language,
            staff_id=staff.id,
            decided_at=work.now,
        )
        work.record("proposal_decided", outcome=outcome, tier=council)
        work.announce(
            "decided", outcome=outcome, reason=storable(reason), language=language
        )
        return work.proposal


def merge_proposals(
    store: Store,
    procedure: Procedure,
    staff: Staff,
    proposal_id: int,
    into_id: int,
) -> Proposal:
    """End a proposal in favour of another that wants the same.

    No support moves: whoever signed is asked whether they support the other one.

    Raises:
        ProposalNotFound: If there is no such proposal, or it is still a draft.
        ProposalClosed: If one of them takes no support any more, or both are the same.
        NotAllowed: If the colleague does not organise proposals.
    """
    with organising(store, procedure, staff, min(proposal_id, into_id)) as first:
        other = proposals.lock(first.connection, max(proposal_id, into_id))
        if other is None or other.submitted_at is None:
            raise ProposalNotFound(max(proposal_id, into_id))
        second = ProposalWork(
            first.connection, first.now, other, procedure, staff.actor
        )
        work, into = (
            (first, second) if first.proposal.id == proposal_id else (second, first)
        )
        if proposal_id == into_id or into.proposal.state not in TAKES_SUPPORT:
            raise ProposalClosed(into_id)
        work.move("merged", merged_into=into_id)
        work.record("proposal_merged", into=into_id)
        work.announce("merged", into=into_id)
        return work.proposal


def run_out(store: Store, procedure: Procedure, proposal_id: int) -> bool:
    """Do what follows from a time that ran out; false if it has not.

    A council's time goes over to the next council, so that all of them together take
    no longer than promised. Nothing vanishes and nothing stays without an owner: the
    last council, and who carries out a decision, are reminded again and again.

    Raises:
        ProposalNotFound: If there is no such proposal.
    """
    with store.transaction() as connection:
        found = proposals.lock(connection, proposal_id)
        if found is None:
            raise ProposalNotFound(proposal_id)
        now = store.clock.now()
        due_at = found.due_at
        if found.owner is None or due_at is None or due_at > now:
            return False
        work = ProposalWork(connection, now, found, procedure, "desk")
        _run_out(work, due_at)
        return True


def due_proposals(store: Store, limit: int) -> list[int]:
    """Ids of proposals whose time ran out, longest ago first."""
    with store.reading() as connection:
        return proposals.due(connection, store.clock.now(), limit)


def _council(work: ProposalWork, expected: int | None) -> int:
    """Which council has a proposal.

    Raises:
        ProposalClosed: If none has it, or another than expected.
    """
    work.must_be("deliberating")
    tier = work.proposal.tier or 0
    if expected not in (None, tier):
        raise ProposalClosed(work.proposal.id)
    return tier


def _settle(
    work: ProposalWork,
    meeting_id: int | None,
    council: int,
    result: ItemResult,
    reason: str,
    language: str | None,
) -> None:
    """Write down with a meeting, if there was one, what it did.

    Raises:
        MeetingNotFound: If it could not do that.
    """
    if meeting_id is not None and not meetings.settle(
        work.connection,
        meeting_id,
        work.proposal.id,
        council,
        result=result,
        reason=storable(reason),
        language=language,
    ):
        raise MeetingNotFound(meeting_id)


def _run_out(work: ProposalWork, due_at: datetime) -> None:
    proposal = work.proposal
    if proposal.state == "draft":
        work.move("withdrawn")
        work.record("proposal_withdrawn", reason=TIME_RAN_OUT)
        work.announce("withdrawn", "author", reason=TIME_RAN_OUT)
    elif proposal.state in ("gathering", "open"):
        work.move("not_reached")
        work.record("proposal_not_reached", supports=proposal.supports)
        key = f"not_reached:{due_at.isoformat()}"
        opened = proposal.opened_at is not None
        work.announce("not_reached", key=key, opened=opened)
    elif proposal.state == "deliberating" and not work.procedure.is_last(
        proposal.tier or 0
    ):
        tier = (proposal.tier or 0) + 1
        work.go_up(tier, due_at + work.tier_time(tier), TIME_RAN_OUT)
    else:
        _remind(work)


def _remind(work: ProposalWork) -> None:
    """Raise an alarm for staff; residents are told once that it is late."""
    proposal = work.proposal
    again = work.now + timedelta(days=work.procedure.reminder_days)
    work.change(due_at=again, overdue_at=proposal.overdue_at or work.now)
    work.record("proposal_overdue", tier=proposal.tier)
    key = f"overdue:{proposal.state}:{proposal.tier}"
    decided = proposal.decided_at is not None
    work.announce("overdue", key=key, decided=decided)


def _given(reason: str, proposal_id: int) -> str:
    if not reason.strip():
        raise ReasonMissing(proposal_id)
    return storable(reason)
