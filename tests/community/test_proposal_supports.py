"""Support: once for each right, on a frozen roll, for the text that was signed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from typing import Any

import pytest
import sqlalchemy as sa

from community.model.proposal import NewProposal, ProposalNotFound
from community.model.resident import ResidentNotFound
from community.model.staff import Staff
from community.procedure import Building
from community.store import proposal_supports, proposal_tables
from community.store.engine import Store
from community.usecases.households import issue_code, residence_of, sync_households
from community.usecases.proposal_supports import support, withdraw_support
from community.usecases.proposals import (
    draft_proposal,
)
from community.usecases.residence import redeem_code
from tests.community.proposal_steps import (
    LIFT,
    codes,
    everything_told,
    neighbours,
    now,
    opened,
    procedure,
    proposes,
    resident,
    signs,
)
from tests.community.steps import rows

RULES = procedure(flats=10)


def states(store: Store) -> list[str]:
    return [row["state"] for row in rows(store, proposal_tables.proposal_supports)]


def test_support_opens_with_enough_co_signers_and_freezes_the_roll(
    store: Store,
) -> None:
    people = neighbours(store, RULES, 5)
    proposal = proposes(store, RULES, people[0])
    assert (proposal.state, proposal.supports) == ("gathering", 1)
    signs(store, RULES, people[1], proposal)
    assert now(store, proposal).state == "gathering", "the author is no co-signer"
    signs(store, RULES, people[2], proposal)
    found = now(store, proposal)
    assert (found.state, found.supports) == ("open", 3)
    assert (found.eligible, found.needed, found.basis) == (10, 6, "household")


def test_pitfall_25_late_joiners_never_move_the_bar(store: Store, zhao: Staff) -> None:
    people = neighbours(store, RULES, 4)
    proposal = opened(store, RULES, people)
    grown = replace(
        RULES,
        threshold_percent=90,
        buildings={
            **RULES.buildings,
            "b2": Building({"en": "new"}, tuple(str(n) for n in range(50))),
        },
    )
    sync_households(store, grown)
    with store.reading() as connection:
        [home] = connection.execute(
            sa.select(proposal_tables.households.c.id)
            .where(proposal_tables.households.c.building == "b2")
            .limit(1)
        )
    late = resident(store)
    code = issue_code(store, grown, zhao, home.id, 1).code
    assert redeem_code(store, grown, late, code, "en") == "shown"
    assert support(store, grown, late, proposal.id, "en") == "not_on_roll"
    assert support(store, grown, people[3], proposal.id, "en") == "counted"
    found = now(store, proposal)
    assert (found.eligible, found.needed, found.supports) == (10, 6, 4)


def test_pitfall_26_the_rule_that_is_told_is_the_rule_that_holds(store: Store) -> None:
    people = neighbours(store, RULES, 10)
    proposal = opened(store, RULES, people)
    told: list[Any] = []
    everything_told(store, lambda about, *_: told.append(about.fields) or ())
    wanted = told[-1]["needed"]
    assert wanted == RULES.needed(10)
    for each in people[3 : wanted - 1]:
        signs(store, RULES, each, proposal)
    assert now(store, proposal).state == "open"
    signs(store, RULES, people[wanted - 1], proposal)
    assert now(store, proposal).state == "deliberating"


def test_a_household_supports_once(store: Store, zhao: Staff) -> None:
    people = neighbours(store, RULES, 3)
    home = residence_of(store, people[2])
    assert home is not None
    wife = resident(store)
    code = issue_code(store, RULES, zhao, home.household.id, 2).code
    redeem_code(store, RULES, wife, code, "zh")
    proposal = opened(store, RULES, people)
    assert signs(store, RULES, people[2], proposal) == "already"
    assert signs(store, RULES, wife, proposal) == "right_used"
    assert withdraw_support(store, RULES, people[2], proposal.id)
    assert not withdraw_support(store, RULES, people[2], proposal.id)
    assert signs(store, RULES, wife, proposal) == "counted"
    assert signs(store, RULES, people[2], proposal) == "right_used"
    assert now(store, proposal).supports == 3


def test_each_adult_supports_where_the_place_says_so(store: Store, zhao: Staff) -> None:
    by_adult = replace(RULES, right="adult")
    printed = codes(store, by_adult, zhao)
    people = [resident(store) for _ in printed]
    for who, code in zip(people, printed, strict=True):
        assert redeem_code(store, by_adult, who, code, "en") == "shown"
    proposal = proposes(store, by_adult, people[0])
    for each in people[1:3]:
        assert signs(store, by_adult, each, proposal) == "counted"
    found = now(store, proposal)
    assert (found.state, found.eligible, found.needed) == ("open", 20, 12)
    # What the place changes later does not change what counts on this roll.
    assert signs(store, RULES, people[3], proposal) == "counted"


def test_50_attempts_at_once_are_one_support_for_each_right(
    store: Store, zhao: Staff
) -> None:
    rules = procedure(flats=10, quorum=10)
    people = neighbours(store, rules, 4)
    proposal = opened(store, rules, people)
    home = residence_of(store, people[3])
    assert home is not None
    wife = resident(store)
    code = issue_code(store, rules, zhao, home.household.id, 2).code
    redeem_code(store, rules, wife, code, "zh")
    together = Barrier(50)

    def attempt(number: int) -> str:
        together.wait()
        return signs(store, rules, (people[3], wife)[number % 2], proposal)

    with ThreadPoolExecutor(50) as pool:
        outcomes = list(pool.map(attempt, range(50)))
    assert outcomes.count("counted") == 1
    assert set(outcomes) == {"counted", "already", "right_used"}
    assert now(store, proposal).supports == 4
    assert states(store) == ["counted"] * 4


def test_the_database_itself_keeps_a_right_from_counting_twice(store: Store) -> None:
    people = neighbours(store, RULES, 3)
    proposal = opened(store, RULES, people)
    counted = rows(store, proposal_tables.proposal_supports)[0]
    again = {**counted, "resident_id": resident(store)}
    del again["id"]
    with pytest.raises(sa.exc.IntegrityError), store.transaction() as connection:
        proposal_supports.add(connection, **again)
    with store.transaction() as connection:
        proposal_supports.add(connection, **{**again, "state": "withdrawn"})
    assert now(store, proposal).supports == 3


def test_who_has_not_shown_where_they_live_waits_and_counts_later(store: Store) -> None:
    printed = codes(store, RULES)
    people = [resident(store) for _ in range(4)]
    for who, code in zip(people[:3], printed, strict=False):
        redeem_code(store, RULES, who, code, "en")
    proposal = opened(store, RULES, people)
    assert signs(store, RULES, people[3], proposal) == "waiting"
    assert signs(store, RULES, people[3], proposal) == "already"
    assert now(store, proposal).supports == 3
    everything_told(store)
    assert redeem_code(store, RULES, people[3], printed[5], "en") == "shown"
    assert now(store, proposal).supports == 4
    [said] = [text for text in everything_told(store) if "support:" in text]
    assert said.endswith("counted")


def test_a_proposal_of_who_has_not_shown_where_they_live_opens_too(
    store: Store,
) -> None:
    people = neighbours(store, RULES, 2)
    stranger = resident(store)
    proposal = proposes(store, RULES, stranger)
    assert proposal.supports == 0
    for each in people:
        signs(store, RULES, each, proposal)
    found = now(store, proposal)
    assert (found.state, found.supports) == ("open", 2)


def test_what_waited_and_cannot_count_is_told(store: Store, zhao: Staff) -> None:
    people = neighbours(store, RULES, 3)
    home = residence_of(store, people[2])
    assert home is not None
    proposal = opened(store, RULES, people)
    wife = resident(store)
    assert signs(store, RULES, wife, proposal) == "waiting"
    code = issue_code(store, RULES, zhao, home.household.id, 2).code
    told: list[Any] = []
    redeem_code(store, RULES, wife, code, "zh")
    everything_told(store, lambda about, *_: told.append(about) or ())
    [refused] = [each for each in told if each.event == "support_refused"]
    assert (refused.resident_id, refused.fields["reason"]) == (wife, "right_used")
    assert now(store, proposal).supports == 3
    assert states(store)[-1] == "withdrawn"


def test_nobody_supports_what_they_cannot_see(store: Store) -> None:
    [who] = neighbours(store, RULES, 1)
    new = NewProposal(LIFT, "access", "all")
    drafted = draft_proposal(store, RULES, who, new)
    for proposal_id in (drafted.id, 99):
        with pytest.raises(ProposalNotFound):
            support(store, RULES, who, proposal_id, "en")
    with pytest.raises(ResidentNotFound):
        support(store, RULES, 99, drafted.id, "en")
