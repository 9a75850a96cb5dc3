"""Proposals as the tests of the console need them: made by neighbours in real steps."""

from __future__ import annotations

from community.model.proposal import NewProposal, Proposal, Wording
from community.place import load_place
from community.store.engine import Store
from community.usecases.proposal_councils import decide, pass_up
from community.usecases.proposal_results import name_executor
from community.usecases.proposals import draft_proposal, submit_proposal
from tests.community.case_steps import colleague
from tests.community.proposal_steps import LIFT, neighbours, now, resident, signs

RULES = load_place().proposals
# Of the 24 flats of building 1, and the author and two co-signers among them.
NEEDED = RULES.needed(24)
CO_SIGNERS = RULES.co_signers


def submitted(
    store: Store,
    author: int | None = None,
    wording: Wording = LIFT,
    area: str = "b1",
    place: str | None = None,
) -> Proposal:
    """A proposal that looks for co-signers."""
    author = author or resident(store)
    new = NewProposal(wording, "access", area, place)
    drafted = draft_proposal(store, RULES, author, new)
    return submit_proposal(store, RULES, author, drafted.id, wording.language)


def in_state(store: Store, state: str, tier: int = 0) -> Proposal:
    """A proposal of neighbours in building 1 that has come so far."""
    people = neighbours(store, RULES, NEEDED)
    proposal = submitted(store, people[0])
    if state == "gathering":
        return now(store, proposal)
    signing = people[1 : 1 + CO_SIGNERS] if state == "open" else people[1:]
    for each in signing:
        assert signs(store, RULES, each, proposal, "ko") == "counted"
    organiser = colleague(store, "Zhao", "organiser")
    for _ in range(tier):
        pass_up(store, RULES, organiser, proposal.id, "不在本级职权内")
    if state in ("accepted", "carrying_out"):
        decide(store, RULES, organiser, proposal.id, "accepted", "同意加装", "zh")
    if state == "carrying_out":
        name_executor(store, RULES, organiser, proposal.id, "物业公司")
    found = now(store, proposal)
    assert found.state == state
    return found
