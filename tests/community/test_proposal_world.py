"""Whatever is done in whatever order: no state but by the table, no count but true."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from random import Random
from typing import Any, get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from community.model.proposal import (
    TRANSITIONS,
    NewProposal,
    NotAllowed,
    Outcome,
    Proposal,
    ProposalClosed,
    ProposalNotFound,
)
from community.model.staff import Staff
from community.model.support import needed
from community.store import proposal_supports, proposals
from community.store.engine import Store
from community.usecases import proposal_councils as councils
from community.usecases import proposal_results as results
from community.usecases.proposal_supports import support, withdraw_support
from community.usecases.proposals import (
    change_proposal,
    draft_proposal,
    submit_proposal,
    withdraw_proposal,
)
from tests.clock import FakeClock
from tests.community.case_steps import colleague
from tests.community.proposal_steps import (
    DAY,
    LIFT,
    neighbours,
    other_text,
    procedure,
    resident,
)

RULES = procedure(flats=6, quorum=0)
REFUSALS = (NotAllowed, ProposalClosed, ProposalNotFound)


@dataclass
class World:
    """Neighbours, a stranger and an organiser; who acts is drawn by ``chance``."""

    store: Store
    clock: FakeClock
    people: list[int]
    staff: Staff
    chance: Random

    def who(self) -> int:
        return self.chance.choice(self.people)

    def proposals(self) -> list[Proposal]:
        with self.store.reading() as connection:
            every = [proposals.of_author(connection, who) for who in self.people]
        return [each for found in every for each in found]


def drafts(world: World) -> None:
    new = NewProposal(LIFT, "access", "all")
    draft_proposal(world.store, RULES, world.who(), new)


def time_runs_out(world: World) -> None:
    world.clock.advance(DAY * world.chance.choice([1, 6, 15]))
    for each in councils.due_proposals(world.store, 100):
        councils.run_out(world.store, RULES, each)


def on_one(act: Callable[[World, Store, Proposal], Any]) -> Callable[[World], None]:
    """Somebody does it with some proposal."""

    def acts(world: World) -> None:
        if found := world.proposals():
            act(world, world.store, world.chance.choice(found))

    return acts


def decides(world: World, store: Store, one: Proposal) -> None:
    outcome: Outcome = world.chance.choice(get_args(Outcome))
    councils.decide(store, RULES, world.staff, one.id, outcome, "Because", "zh")


def changes(world: World, store: Store, one: Proposal) -> None:
    wording = world.chance.choice([LIFT, other_text()])
    change_proposal(store, RULES, one.author_id or 0, one.id, wording)


def merges(world: World, store: Store, one: Proposal) -> None:
    into = world.chance.choice(world.proposals())
    councils.merge_proposals(store, RULES, world.staff, one.id, into.id)


def reports(world: World, store: Store, one: Proposal) -> None:
    percent = world.chance.choice([10, 100])
    results.report_progress(store, RULES, world.staff, one.id, "x", "zh", percent)


ACTS: dict[str, Callable[[World], None]] = {
    "draft": drafts,
    "time runs out": time_runs_out,
    "submit": on_one(
        lambda w, store, p: submit_proposal(store, RULES, p.author_id or 0, p.id, "ar")
    ),
    "support": on_one(lambda w, store, p: support(store, RULES, w.who(), p.id, "en")),
    "support again": on_one(
        lambda w, store, p: [support(store, RULES, w.who(), p.id, "ko") for _ in "123"]
    ),
    "take back": on_one(
        lambda w, store, p: withdraw_support(store, RULES, w.who(), p.id)
    ),
    "change": on_one(changes),
    "withdraw": on_one(
        lambda w, store, p: (
            w.chance.random() < 0.2
            and withdraw_proposal(store, RULES, p.author_id or 0, p.id, "x")
        )
    ),
    "extend": on_one(
        lambda w, store, p: councils.extend_proposal(
            store, RULES, w.staff, p.id, 5, "x"
        )
    ),
    "pass up": on_one(
        lambda w, store, p: councils.pass_up(store, RULES, w.staff, p.id, "x")
    ),
    "decide": on_one(decides),
    "merge": on_one(lambda w, s, p: w.chance.random() < 0.2 and merges(w, s, p)),
    "name": on_one(
        lambda w, store, p: results.name_executor(store, RULES, w.staff, p.id, "x")
    ),
    "report": on_one(reports),
}


def in_order(world: World, before: dict[int, Proposal]) -> None:
    with world.store.reading() as connection:
        for one in world.proposals():
            earlier = before.get(one.id)
            if earlier and earlier.state != one.state:
                assert reachable(earlier.state, one.state), (earlier.state, one.state)
            if earlier and earlier.opened_at:
                assert (one.eligible, one.needed) == (earlier.eligible, earlier.needed)
            if one.opened_at:
                assert one.needed == needed(60, one.eligible or 0)
            assert one.supports == proposal_supports.count(connection, one.id)
            assert one.supports <= 6
            assert (one.owner is None) == (one.due_at is None), one


def reachable(one: str, other: str) -> bool:
    """Whether ways of the table lead there: one act can take several steps."""
    seen: set[str] = set()
    ahead = [one]
    while ahead:
        state = ahead.pop()
        if state not in seen:
            seen.add(state)
            ahead += TRANSITIONS[state]  # type: ignore[index]
    return other in seen


@settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    acts=st.lists(st.sampled_from(sorted(ACTS)), min_size=15, max_size=60),
    seed=st.integers(0, 2**32),
)
def test_whatever_happens_proposals_are_in_order(
    store: Store, clock: FakeClock, acts: list[str], seed: int
) -> None:
    people = [*neighbours(store, RULES, 6), resident(store)]
    staff = colleague(store, "Zhao", "organiser")
    world = World(store, clock, people, staff, Random(seed))
    for name in ["draft", "submit", *["support"] * 5, *acts]:
        before = {each.id: each for each in world.proposals()}
        with suppress(*REFUSALS):
            ACTS[name](world)
        in_order(world, before)
