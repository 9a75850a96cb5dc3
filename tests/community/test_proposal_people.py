"""Residents who are one person, who want to see what is kept, or to be forgotten."""

from __future__ import annotations

import json

from community.model.proposal import NewProposal
from community.model.staff import Staff
from community.store import proposal_tables, tables
from community.store.engine import Store
from community.usecases.households import residence_of
from community.usecases.proposal_councils import decide
from community.usecases.proposal_results import (
    name_executor,
    rate_proposal,
    report_progress,
)
from community.usecases.proposals import draft_proposal
from community.usecases.residents import (
    erase_resident,
    export_resident,
    join_residents,
)
from tests.community.case_steps import colleague
from tests.community.proposal_steps import (
    LIFT,
    codes,
    everything_told,
    neighbours,
    now,
    opened,
    procedure,
    proposes,
    reached,
    resident,
    signs,
)
from tests.community.steps import rows

RULES = procedure(flats=10)


def done(store: Store, people: list[int], zhao: Staff) -> int:
    """A proposal that was carried out and rated by its author; its id."""
    proposal = reached(store, RULES, people)
    decide(store, RULES, zhao, proposal.id, "accepted", "", "zh")
    name_executor(store, RULES, zhao, proposal.id, "Lifts Ltd")
    report_progress(store, RULES, zhao, proposal.id, "Ready", "zh", 100)
    rate_proposal(store, RULES, people[0], proposal.id, "good")
    return proposal.id


def test_a_resident_sees_their_part_in_proposals(store: Store) -> None:
    people = neighbours(store, RULES, 6)
    done(store, people, colleague(store, "Zhao", "organiser"))
    everything_told(store)
    kept = export_resident(store, people[0])
    assert len(kept["residences"]) == 1
    assert kept["proposals"][0]["versions"][0]["title"] == LIFT.title
    assert [each["state"] for each in kept["supports"]] == ["counted"]
    assert [each["rating"] for each in kept["ratings"]] == ["good"]
    json.dumps(kept)


def test_who_is_forgotten_leaves_what_counts_without_a_name(store: Store) -> None:
    people = neighbours(store, RULES, 6)
    first = done(store, people, colleague(store, "Zhao", "organiser"))
    running = opened(store, RULES, people)
    waiting = proposes(store, RULES, resident(store))
    stranger = resident(store)
    signs(store, RULES, stranger, waiting)
    draft_proposal(store, RULES, people[0], NewProposal(LIFT, "other", "all"))
    everything_told(store)
    for who in (people[0], people[1], stranger):
        erase_resident(store, who, "resident")
    assert now(store, running).supports == 3
    assert now(store, running).author_id is None
    assert len(rows(store, proposal_tables.proposals)) == 3, "a draft is nobody's"
    left = {
        table.name: rows(store, table)
        for table in proposal_tables.metadata.sorted_tables
        if table.name != "history"
    }
    gone = {people[0], people[1], stranger}
    for name, found in left.items():
        for row in found:
            named = {row.get("resident_id"), row.get("author_id"), row.get("used_by")}
            assert not named & gone, name
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT rating FROM proposal_ratings").all()
    # Their household has supported it already; and everything goes on without them.
    assert signs(store, RULES, people[3], running) == "counted"
    assert now(store, running).supports == 4
    assert first == 1


def test_one_person_on_two_channels_supports_once(store: Store) -> None:
    printed = neighbours(store, RULES, 4)
    proposal = opened(store, RULES, printed[:3])
    second = opened(store, RULES, printed[:3])
    phone, page = printed[3], resident(store)
    signs(store, RULES, phone, proposal)
    assert signs(store, RULES, page, proposal) == "waiting"
    assert signs(store, RULES, page, second) == "waiting"
    everything_told(store)
    with store.transaction() as connection:
        join_residents(connection, phone, page, store.clock.now())
    assert now(store, proposal).supports == 4
    home = residence_of(store, page)
    assert home is not None
    mine = [
        (row["proposal_id"], row["state"])
        for row in rows(store, proposal_tables.proposal_supports)
        if row["resident_id"] == page
    ]
    assert sorted(mine) == [(proposal.id, "counted"), (second.id, "waiting")]
    assert signs(store, RULES, page, second) == "counted"
    assert phone not in {row["id"] for row in rows(store, tables.residents)}


def test_two_flats_that_are_one_persons_count_once(store: Store) -> None:
    people = neighbours(store, RULES, 5)
    proposal = opened(store, RULES, people[:3])
    for each in people[3:]:
        signs(store, RULES, each, proposal)
    assert now(store, proposal).supports == 5
    with store.transaction() as connection:
        join_residents(connection, people[3], people[4], store.clock.now())
    assert now(store, proposal).supports == 4
    assert codes(store, RULES), "and everything goes on"
