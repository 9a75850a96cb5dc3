"""What is announced is told to everybody whom it concerns, once, whatever happens."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from community.model.announcement import Announcement
from community.model.message import Reply
from community.store import proposal_tables, tables
from community.store.engine import Store
from community.usecases.announcements import tell_announcements
from community.usecases.proposals import withdraw_proposal
from community.usecases.residents import stop_address
from tests.community.proposal_steps import (
    everything_told,
    neighbours,
    opened,
    procedure,
    resident,
    says,
    signs,
)
from tests.community.steps import rows, writes
from tests.community.test_processes import ROOT

RULES = procedure(flats=40)


def unexpected(announcement: Announcement, resident_id: int) -> None:
    raise AssertionError((announcement, resident_id))


def test_many_workers_tell_each_person_once(store: Store) -> None:
    people = neighbours(store, RULES, 8)
    proposal = opened(store, RULES, people)
    for each in people[3:]:
        signs(store, RULES, each, proposal)
    everything_told(store)
    withdraw_proposal(store, RULES, people[0], proposal.id, "x")

    def work(_: int) -> Sequence[int]:
        return tell_announcements(store, says, unexpected)

    with ThreadPoolExecutor(4) as pool:
        said = [each for found in pool.map(work, range(4)) for each in found]
    assert len(said) == 8
    told = rows(store, proposal_tables.announcement_receipts)
    assert len({(row["announcement_id"], row["resident_id"]) for row in told}) == len(
        told
    )


def test_who_cannot_be_told_now_is_told_later_and_keeps_nobody_back(
    store: Store,
) -> None:
    people = neighbours(store, RULES, 3)
    opened(store, RULES, people)
    failing = {people[1]}
    failed: list[int] = []

    def told(announcement: Any, proposal: Any, reader: Any) -> list[Reply]:
        if reader.resident_id in failing:
            raise RuntimeError("no such text")
        return says(announcement, proposal, reader)

    def note(_: Announcement, resident_id: int) -> None:
        failed.append(resident_id)

    first = tell_announcements(store, told, note)
    assert (len(first), failed) == (3, [people[1]])
    failing.clear()
    assert len(tell_announcements(store, told, note)) == 1
    tell_announcements(store, told, note)
    assert tell_announcements(store, told, note) == []
    assert len(rows(store, tables.outbox)) == 4


def test_many_are_told_bit_by_bit(store: Store) -> None:
    people = neighbours(store, RULES, 7)
    proposal = opened(store, RULES, people)
    for each in people[3:]:
        signs(store, RULES, each, proposal)
    everything_told(store)
    withdraw_proposal(store, RULES, people[0], proposal.id, "x")
    parts = [len(tell_announcements(store, says, unexpected, 3)) for _ in range(4)]
    assert parts == [3, 3, 1, 0]


def test_people_are_told_where_they_wrote_last(store: Store) -> None:
    people = neighbours(store, RULES, 3)
    opened(store, RULES, people)
    stop_address(store, "web", _address(store, people[1]), "blocked")
    writes(store, "hello", address=_address(store, people[0]))
    everything_told(store)
    outbox = rows(store, tables.outbox)
    stopped = [row for row in outbox if row["state"] == "stopped"]
    assert len(stopped) == 1, "it is kept for them and not sent"


def test_somebody_without_a_conversation_is_no_obstacle(store: Store) -> None:
    people = neighbours(store, RULES, 3)
    opened(store, RULES, people)
    with store.transaction() as connection:
        connection.execute(tables.conversations.delete())
    assert everything_told(store) == []


def _address(store: Store, who: int) -> str:
    [found] = [r for r in rows(store, tables.addresses) if r["resident_id"] == who]
    return str(found["address"])


@pytest.mark.parametrize("task", ["support-and-die", "tell-and-die"])
def test_killed_anywhere_the_support_is_there_once_and_told_once(
    store: Store, store_url: str, task: str
) -> None:
    """Killed before each statement in turn, then done again to the end."""
    rules = procedure(flats=40, quorum=40)
    people = neighbours(store, rules, 3)
    supporter = resident(store)
    proposal = opened(store, rules, people)
    everything_told(store)
    if task == "tell-and-die":
        signs(store, rules, supporter, proposal)
        withdraw_proposal(store, rules, people[0], proposal.id, "x")
    before = len(rows(store, tables.outbox))
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.community.proposal_worker",
            *(task, store_url, str(supporter), str(proposal.id)),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
        timeout=120,
    )
    assert int(done.stdout) > 5, "it was killed at several places"
    if task == "support-and-die":
        assert signs(store, rules, supporter, proposal) == "already"
        withdraw_proposal(store, rules, people[0], proposal.id, "x")
    everything_told(store)
    signed = rows(store, proposal_tables.proposal_supports)
    assert [row["resident_id"] for row in signed] == [*people, supporter]
    assert len(rows(store, tables.outbox)) == before + 4
