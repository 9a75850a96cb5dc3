"""Support belongs to a text, passes milestones, and counts until it is decided."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from community.model.proposal import ProposalClosed
from community.model.staff import Staff
from community.store import proposal_tables
from community.store.engine import Store
from community.usecases.proposal_councils import decide
from community.usecases.proposal_supports import withdraw_support
from community.usecases.proposals import change_proposal, correct_proposal
from tests.community.proposal_steps import (
    LIFT,
    everything_told,
    neighbours,
    now,
    opened,
    other_text,
    procedure,
    reached,
    resident,
    signs,
)
from tests.community.steps import rows

RULES = procedure(flats=10)


def states(store: Store) -> list[str]:
    return [row["state"] for row in rows(store, proposal_tables.proposal_supports)]


def test_support_belongs_to_a_text(store: Store, zhao: Staff) -> None:
    people = neighbours(store, RULES, 4)
    proposal = opened(store, RULES, people)
    everything_told(store)
    stranger = resident(store)
    signs(store, RULES, stranger, proposal)
    changed = change_proposal(store, RULES, people[0], proposal.id, other_text())
    assert (changed.version, changed.signed_version, changed.supports) == (2, 2, 1)
    assert states(store) == ["counted", "asked", "asked", "asked"]
    said = everything_told(store)
    number = proposal.number
    asked = f"{number} changed:2 asked"
    assert said == [f"{number} changed:2 author", asked, asked, asked]
    assert signs(store, RULES, people[1], proposal) == "counted"
    assert signs(store, RULES, stranger, proposal) == "waiting"
    signed = rows(store, proposal_tables.proposal_supports)
    assert [row["version"] for row in signed] == [2, 2, 1, 2]
    found = now(store, proposal)
    assert (found.supports, found.eligible, found.needed) == (2, 10, 6)


def test_there_is_time_to_confirm(store: Store, clock: Any) -> None:
    people = neighbours(store, RULES, 3)
    proposal = opened(store, RULES, people)
    clock.advance(29 * 24 * 3600)
    changed = change_proposal(store, RULES, people[0], proposal.id, other_text())
    assert changed.due_at is not None
    assert (changed.due_at - store.clock.now()).days == RULES.confirm_days
    again = change_proposal(store, RULES, people[0], proposal.id, other_text())
    assert again.version == 2, "the same words are no change"


def test_spelling_that_staff_mend_asks_nobody(store: Store, zhao: Staff) -> None:
    people = neighbours(store, RULES, 3)
    proposal = opened(store, RULES, people)
    everything_told(store)
    mended = replace(LIFT, title="مصعد للمبنى!")
    found = correct_proposal(store, RULES, zhao, proposal.id, mended)
    assert (found.version, found.signed_version, found.supports) == (2, 1, 3)
    assert everything_told(store) == [f"{proposal.number} corrected:2 author"]
    assert [row["title"] for row in rows(store, proposal_tables.proposal_versions)] == [
        LIFT.title,
        mended.title,
    ]


def test_milestones_are_told_once_each(store: Store) -> None:
    rules = procedure(flats=10, threshold_percent=100)
    people = neighbours(store, rules, 10)
    proposal = opened(store, rules, people)
    told: list[str] = []

    def listen() -> None:
        everything_told(store, lambda about, *_: told.append(about.key) or ())

    listen()
    for each in people[3:9]:
        signs(store, rules, each, proposal)
        listen()
    for each in people[3:9]:
        withdraw_support(store, rules, each, proposal.id)
        signs(store, rules, each, proposal)
        listen()
    signs(store, rules, people[9], proposal)
    listen()
    assert list(dict.fromkeys(told)) == [
        "submitted",
        "opened",
        "milestone:33",
        "milestone:66",
        "reached",
    ]
    assert told.count("milestone:33") == 4, "the four who had signed, and only once"


def test_support_counts_until_it_is_decided(store: Store, zhao: Staff) -> None:
    people = neighbours(store, RULES, 8)
    proposal = reached(store, RULES, people)
    assert signs(store, RULES, people[7], proposal) == "counted"
    assert withdraw_support(store, RULES, people[1], proposal.id)
    found = now(store, proposal)
    assert (found.state, found.supports) == ("deliberating", 6), "reached is reached"
    decide(store, RULES, zhao, proposal.id, "accepted", "", "zh")
    assert signs(store, RULES, people[1], proposal) == "closed"
    with pytest.raises(ProposalClosed):
        withdraw_support(store, RULES, people[2], proposal.id)
