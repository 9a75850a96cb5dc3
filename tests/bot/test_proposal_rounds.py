"""The worker moves proposals on and tells everybody, in their own language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot import proposal_rounds
from bot.bridge import Bridge
from bot.proposal_rounds import ProposalRounds
from community.place import Place
from community.store import proposal_tables, tables
from community.store.engine import Store
from community.texts import Texts
from community.translation import NoTranslator
from tests.clock import FakeClock
from tests.community.proposal_steps import DAY, neighbours, now, procedure, reached
from tests.community.steps import rows

PLACE = replace(Place(), proposals=procedure(flats=10))


@pytest.fixture
def rounds(store: Store) -> ProposalRounds:
    bridge = Bridge(store, Texts(), PLACE, NoTranslator())
    return ProposalRounds(store, Texts(), PLACE, bridge)


def test_what_is_due_is_done_and_told(
    store: Store, rounds: ProposalRounds, clock: FakeClock
) -> None:
    rounds.list_households()
    assert len(rows(store, proposal_tables.households)) == 10
    proposal = reached(store, PLACE.proposals, neighbours(store, PLACE.proposals, 6))
    while rounds.tell():
        pass
    clock.advance(5 * DAY)
    assert rounds.run_out() == 1
    assert rounds.run_out() == 0
    said = rounds.tell()
    assert len(said) == 6
    told = {row["id"]: row["text"] for row in rows(store, tables.messages)}
    assert "gone one step up" in told[said[0]]
    assert "council 1" in told[said[0]]
    assert now(store, proposal).tier == 1


def test_one_that_fails_keeps_no_other_back(
    store: Store,
    rounds: ProposalRounds,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    people = neighbours(store, PLACE.proposals, 6)
    first = reached(store, PLACE.proposals, people)
    second = reached(store, PLACE.proposals, people)
    clock.advance(5 * DAY)
    real = proposal_rounds.run_out

    def fails_once(store: Store, rules: object, proposal_id: int) -> bool:
        if proposal_id == first.id:
            raise RuntimeError("no power")
        return real(store, PLACE.proposals, proposal_id)

    monkeypatch.setattr(proposal_rounds, "run_out", fails_once)
    assert rounds.run_out() == 1
    assert (now(store, first).tier, now(store, second).tier) == (0, 1)
    monkeypatch.undo()
    assert rounds.run_out() == 1
