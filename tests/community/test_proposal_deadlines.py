"""Times that run out: up to the next council, reminded or answered, never stuck."""

from __future__ import annotations

from datetime import timedelta

import pytest

from community.model.proposal import NewProposal, ProposalNotFound
from community.model.staff import Staff
from community.store import proposal_tables
from community.store.engine import Store
from community.usecases.proposal_councils import (
    decide,
    due_proposals,
    merge_proposals,
    run_out,
)
from community.usecases.proposal_pages import overdue_proposals
from community.usecases.proposal_results import name_executor, report_progress
from community.usecases.proposals import draft_proposal
from tests.clock import FakeClock
from tests.community.proposal_steps import (
    DAY,
    LIFT,
    events_of,
    everything_told,
    neighbours,
    now,
    opened,
    procedure,
    proposes,
    reached,
    time_passes,
)
from tests.community.steps import rows

RULES = procedure(flats=10, executor_days=7, progress_days=10)


def test_a_council_that_says_nothing_loses_it_to_the_next(
    store: Store, clock: FakeClock
) -> None:
    people = neighbours(store, RULES, 6)
    proposal = reached(store, RULES, people)
    everything_told(store)
    began = store.clock.now()
    for tier, days in ((1, 5), (2, 7)):
        clock.advance(days * DAY - 1)
        assert due_proposals(store, 10) == []
        assert not run_out(store, RULES, proposal.id)
        clock.advance(1)
        assert time_passes(store, RULES) == 1
        assert now(store, proposal).tier == tier
        told = everything_told(store)
        assert told[0] == f"{proposal.number} went_up:{tier} author"
        assert len(told) == 6
    assert now(store, proposal).due_at == began + timedelta(days=21)


def test_the_last_council_is_reminded_until_it_answers(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    people = neighbours(store, RULES, 6)
    proposal = reached(store, RULES, people)
    clock.advance(21 * DAY)
    assert time_passes(store, RULES) == 3, "twice up, and one reminder"
    late = now(store, proposal)
    assert (late.state, late.tier, late.owner) == ("deliberating", 2, "council")
    assert late.overdue_at == store.clock.now()
    assert overdue_proposals(store) == [proposal.id]
    assert sum("overdue" in text for text in everything_told(store)) == 6
    for _ in range(3):
        clock.advance(RULES.reminder_days * DAY)
        assert time_passes(store, RULES) == 1
    assert events_of(store, proposal).count("proposal_overdue") == 4
    assert everything_told(store) == [], "residents were told that it is late"
    assert now(store, proposal).overdue_at == late.overdue_at
    decide(store, RULES, zhao, proposal.id, "declined", "No money this year", "zh")
    assert overdue_proposals(store) == []
    assert len(everything_told(store)) == 6


def test_an_executor_who_says_nothing_is_reminded_too(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    proposal = reached(store, RULES, neighbours(store, RULES, 6))
    decide(store, RULES, zhao, proposal.id, "accepted", "", "zh")
    clock.advance(RULES.executor_days * DAY)
    assert time_passes(store, RULES) == 1
    assert overdue_proposals(store) == [proposal.id], "nobody was named"
    name_executor(store, RULES, zhao, proposal.id, "Lifts Ltd")
    assert overdue_proposals(store) == []
    clock.advance(RULES.progress_days * DAY)
    assert time_passes(store, RULES) == 1
    assert overdue_proposals(store) == [proposal.id]
    report_progress(store, RULES, zhao, proposal.id, "Ordered", "zh", 50)
    assert overdue_proposals(store) == []


def test_the_clock_moves_21_days_and_nothing_is_stuck(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    people = neighbours(store, RULES, 6)
    found = {
        "draft": draft_proposal(
            store, RULES, people[0], NewProposal(LIFT, "access", "all")
        ),
        "gathering": proposes(store, RULES, people[0]),
        "open": opened(store, RULES, people),
        "deliberating": reached(store, RULES, people),
        "accepted": reached(store, RULES, people),
        "declined": reached(store, RULES, people),
        "carrying_out": reached(store, RULES, people),
        "done": reached(store, RULES, people),
        "merged": opened(store, RULES, people),
    }
    for name in ("accepted", "declined", "carrying_out", "done"):
        outcome = "declined" if name == "declined" else "accepted"
        decide(store, RULES, zhao, found[name].id, outcome, "Because", "zh")
    for name in ("carrying_out", "done"):
        name_executor(store, RULES, zhao, found[name].id, "Lifts Ltd")
    report_progress(store, RULES, zhao, found["done"].id, "Ready", "zh", 100)
    merge_proposals(store, RULES, zhao, found["merged"].id, found["open"].id)
    everything_told(store)
    before = {name: now(store, each) for name, each in found.items()}
    clock.advance(21 * DAY)
    time_passes(store, RULES)
    told = everything_told(store)
    became = {name: now(store, each) for name, each in found.items()}
    assert {name: each.state for name, each in became.items()} == {
        "draft": "withdrawn",
        "gathering": "not_reached",
        "open": "open",
        "deliberating": "deliberating",
        "accepted": "accepted",
        "declined": "declined",
        "carrying_out": "carrying_out",
        "done": "done",
        "merged": "merged",
    }
    moved = {name for name in found if became[name].state != before[name].state}
    reminded = {name for name in found if became[name].overdue_at}
    assert moved == {"draft", "gathering"}
    assert reminded == {"deliberating", "accepted", "carrying_out"}
    for name in moved | reminded:
        mine = [text for text in told if text.startswith(found[name].number + " ")]
        assert any(text.endswith("author") for text in mine), name
    for row in rows(store, proposal_tables.proposals):
        over = row["state"] in {
            "declined",
            "done",
            "withdrawn",
            "merged",
            "not_reached",
        }
        assert (row["due_at"] is None) == over, "who is not over has a time"
        assert row["due_at"] is None or row["due_at"] > store.clock.now()
    assert all(
        (each.owner is None) == (each.due_at is None) for each in became.values()
    )
    clock.advance(10 * DAY)
    time_passes(store, RULES)
    assert now(store, found["open"]).state == "not_reached"
    assert [t for t in everything_told(store) if "not_reached" in t]


def test_two_workers_do_what_is_due_once(store: Store, clock: FakeClock) -> None:
    proposal = reached(store, RULES, neighbours(store, RULES, 6))
    clock.advance(5 * DAY)
    assert run_out(store, RULES, proposal.id)
    assert not run_out(store, RULES, proposal.id)
    assert now(store, proposal).tier == 1
    with pytest.raises(ProposalNotFound):
        run_out(store, RULES, 99)
