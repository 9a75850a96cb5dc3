"""Councils: from the nearest to the last, merged, decided, carried out and rated."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import pytest

from community.model.proposal import (
    NotAllowed,
    Outcome,
    Proposal,
    ProposalClosed,
    ProposalNotFound,
    ReasonMissing,
)
from community.model.staff import Staff
from community.store import proposal_tables
from community.store.engine import Store
from community.usecases.proposal_councils import (
    decide,
    extend_proposal,
    merge_proposals,
    pass_up,
)
from community.usecases.proposal_pages import view_proposal
from community.usecases.proposal_results import (
    name_executor,
    rate_proposal,
    report_progress,
)
from tests.clock import FakeClock
from tests.community.case_steps import colleague
from tests.community.proposal_steps import (
    DAY,
    events_of,
    everything_told,
    neighbours,
    now,
    opened,
    procedure,
    proposes,
    reached,
    resident,
    signs,
    time_passes,
)
from tests.community.steps import rows

RULES = procedure(flats=10)


@pytest.fixture
def people(store: Store) -> list[int]:
    """Six neighbours who have shown where they live."""
    return neighbours(store, RULES, 6)


def test_pitfall_27_author_and_signers_are_told_of_every_change(
    store: Store, zhao: Staff, people: list[int]
) -> None:
    proposal = reached(store, RULES, people)
    told = everything_told(store)
    number = proposal.number
    author = [text for text in told if text.endswith("author")]
    keys = ["submitted", "opened", "milestone:33", "milestone:66", "reached"]
    assert author == [f"{number} {key} author" for key in keys]
    then: list[tuple[str, Callable[[], Any]]] = [
        ("went_up:1", lambda: pass_up(store, RULES, zhao, proposal.id, "two yards")),
        ("decided", lambda: _decided(store, zhao, proposal, "accepted")),
        ("executor_named:Lifts Ltd", lambda: _named(store, zhao, proposal)),
        ("progress:1", lambda: _progress(store, zhao, proposal, 40)),
        ("done", lambda: _progress(store, zhao, proposal, 100)),
    ]
    for key, act in then:
        act()
        said = everything_told(store)
        assert said[0] == f"{number} {key} author", key
        assert said[1:] == [f"{number} {key} counted"] * 5, key
    assert everything_told(store) == []


def _decided(store: Store, zhao: Staff, proposal: Proposal, outcome: Outcome) -> None:
    decide(store, RULES, zhao, proposal.id, outcome, "Because", "zh")


def _named(store: Store, zhao: Staff, proposal: Proposal) -> None:
    name_executor(store, RULES, zhao, proposal.id, " Lifts Ltd ")


def _progress(store: Store, zhao: Staff, proposal: Proposal, percent: int) -> None:
    report_progress(store, RULES, zhao, proposal.id, "Ordered", "zh", percent)


@pytest.mark.parametrize("outcome", get_args(Outcome))
def test_a_decision_is_kept_with_its_reason(
    store: Store, zhao: Staff, people: list[int], outcome: Outcome
) -> None:
    proposal = reached(store, RULES, people)
    if outcome != "accepted":
        with pytest.raises(ReasonMissing):
            decide(store, RULES, zhao, proposal.id, outcome, " ", "zh")
    _decided(store, zhao, proposal, outcome)
    found = now(store, proposal)
    assert (found.state, found.decided_at) == (outcome, store.clock.now())
    assert (found.owner is None) == (outcome == "declined") == (found.due_at is None)
    decision = view_proposal(store, proposal.id).decision
    assert decision is not None
    assert (decision.tier, decision.outcome, decision.reason) == (0, outcome, "Because")
    with pytest.raises(ProposalClosed):
        _decided(store, zhao, proposal, outcome)


def test_a_council_passes_up_and_the_last_one_cannot(
    store: Store, zhao: Staff, people: list[int]
) -> None:
    proposal = reached(store, RULES, people)
    with pytest.raises(ReasonMissing):
        pass_up(store, RULES, zhao, proposal.id, "")
    for tier in (1, 2):
        found = pass_up(store, RULES, zhao, proposal.id, "not ours alone")
        assert found.tier == tier
        assert found.due_at is not None
        assert (found.due_at - store.clock.now()).days == RULES.tiers[tier].days
    with pytest.raises(ProposalClosed):
        pass_up(store, RULES, zhao, proposal.id, "higher")


def test_pitfall_24_merging_moves_no_support_without_the_person(
    store: Store, zhao: Staff, people: list[int]
) -> None:
    one, other = opened(store, RULES, people), opened(store, RULES, people[3:])
    everything_told(store)
    before = rows(store, proposal_tables.proposal_supports)
    merged = merge_proposals(store, RULES, zhao, one.id, other.id)
    assert (merged.state, merged.merged_into, merged.owner) == (
        "merged",
        other.id,
        None,
    )
    assert rows(store, proposal_tables.proposal_supports) == before
    assert now(store, other).supports == 3
    number = one.number
    assert everything_told(store) == [
        f"{number} merged author",
        f"{number} merged counted",
        f"{number} merged counted",
    ]
    assert signs(store, RULES, people[1], one) == "closed"
    assert signs(store, RULES, people[1], other) == "counted"
    assert now(store, other).supports == 4


def test_only_what_takes_support_is_merged_into(
    store: Store, zhao: Staff, people: list[int]
) -> None:
    one, other = opened(store, RULES, people), opened(store, RULES, people[3:])
    for pair in ((one.id, one.id), (other.id, other.id)):
        with pytest.raises(ProposalClosed):
            merge_proposals(store, RULES, zhao, *pair)
    for pair in ((one.id, 99), (99, one.id)):
        with pytest.raises(ProposalNotFound):
            merge_proposals(store, RULES, zhao, *pair)
    merge_proposals(store, RULES, zhao, other.id, one.id)
    for pair in ((one.id, other.id), (other.id, one.id)):
        with pytest.raises(ProposalClosed):
            merge_proposals(store, RULES, zhao, *pair)
    assert now(store, one).state == "open"


def test_what_ran_out_gets_more_time_and_keeps_what_was_signed(
    store: Store, zhao: Staff, people: list[int], clock: FakeClock
) -> None:
    proposal = opened(store, RULES, people)
    clock.advance(RULES.support_days * DAY)
    assert time_passes(store, RULES) == 1
    assert now(store, proposal).state == "not_reached"
    assert signs(store, RULES, people[4], proposal) == "closed"
    with pytest.raises(ReasonMissing):
        extend_proposal(store, RULES, zhao, proposal.id, 7, "")
    found = extend_proposal(store, RULES, zhao, proposal.id, 7, "holidays")
    assert (found.state, found.supports, found.eligible) == ("open", 3, 10)
    assert signs(store, RULES, people[4], proposal) == "counted"
    longer = extend_proposal(store, RULES, zhao, proposal.id, 3, "more holidays")
    assert longer.due_at is not None and found.due_at is not None
    assert (longer.due_at - found.due_at).days == 3
    gathering = proposes(store, RULES, people[0])
    clock.advance(RULES.co_sign_days * DAY)
    time_passes(store, RULES)
    back = extend_proposal(store, RULES, zhao, gathering.id, 7, "holidays")
    assert back.state == "gathering"
    _refused(lambda: extend_proposal(store, RULES, zhao, 99, 7, "x"), ProposalNotFound)


def test_a_result_is_carried_out_and_rated_once(
    store: Store, zhao: Staff, people: list[int]
) -> None:
    proposal = reached(store, RULES, people)
    _refused(lambda: _named(store, zhao, proposal), ProposalClosed)
    _decided(store, zhao, proposal, "accepted_with_changes")
    _refused(lambda: _progress(store, zhao, proposal, 10), ProposalClosed)
    _named(store, zhao, proposal)
    assert now(store, proposal).owner == "executor"
    _named(store, zhao, proposal)
    _progress(store, zhao, proposal, 40)
    _refused(lambda: _progress(store, zhao, proposal, 101), ValueError)
    _refused(
        lambda: rate_proposal(store, RULES, people[0], proposal.id, "good"),
        ProposalClosed,
    )
    assert now(store, proposal).percent_done == 40
    _progress(store, zhao, proposal, 100)
    assert rate_proposal(store, RULES, people[0], proposal.id, "good")
    assert not rate_proposal(store, RULES, people[0], proposal.id, "bad")
    assert rate_proposal(store, RULES, people[5], proposal.id, "fair")
    _refused(
        lambda: rate_proposal(store, RULES, resident(store), proposal.id, "bad"),
        NotAllowed,
    )
    file = view_proposal(store, proposal.id)
    assert file.ratings == {"good": 1, "fair": 1}
    assert [step.percent_done for step in file.steps] == [40, 100]
    assert (file.proposal.state, file.proposal.executor) == ("done", "Lifts Ltd")
    assert events_of(store, proposal)[-2:] == ["proposal_rated", "proposal_rated"]


def test_only_who_organises_moves_proposals(
    store: Store, zhao: Staff, people: list[int]
) -> None:
    proposal = reached(store, RULES, people)
    li = colleague(store, "Li", "caseworker")
    acts: list[Callable[[Staff], Any]] = [
        lambda s: pass_up(store, RULES, s, proposal.id, "x"),
        lambda s: decide(store, RULES, s, proposal.id, "accepted", "", "zh"),
        lambda s: extend_proposal(store, RULES, s, proposal.id, 1, "x"),
        lambda s: merge_proposals(store, RULES, s, proposal.id, 2),
        lambda s: name_executor(store, RULES, s, proposal.id, "x"),
        lambda s: report_progress(store, RULES, s, proposal.id, "x", "zh", 1),
    ]
    for act in acts:
        _refused(lambda act=act: act(li), NotAllowed)
    assert now(store, proposal) == proposal


def _refused(act: Callable[[], Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        act()
