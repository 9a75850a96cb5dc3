"""What the worker does about gatherings: residents hear of them in their language."""

from __future__ import annotations

from typing import Any

import pytest

from bot import gathering_rounds
from bot.gathering_rounds import GatheringRounds
from community.model.staff import Staff
from community.store import gathering_tables, tables
from community.store.engine import Store
from community.texts import Texts
from community.usecases.gathering_times import look_at
from community.usecases.gatherings import cancel_gathering
from tests.clock import FakeClock
from tests.community.case_steps import colleague
from tests.community.gathering_steps import (
    PLACE,
    TIME,
    advance_to,
    full,
    now,
    published,
)
from tests.community.steps import rows, to_send

pytestmark = pytest.mark.fast


@pytest.fixture
def zhao(store: Store) -> Staff:
    """An organiser."""
    return colleague(store, "Zhao", "organiser")


@pytest.fixture
def rounds(store: Store) -> GatheringRounds:
    return GatheringRounds(store, Texts(), PLACE)


def test_residents_are_reminded_and_it_ends_by_itself(
    store: Store, rounds: GatheringRounds, zhao: Staff, clock: FakeClock
) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 1, 1)
    assert (rounds.look(), rounds.tell()) == (0, [])
    advance_to(clock, TIME.starts_at, -24)
    assert (rounds.look(), len(rounds.tell())) == (1, 2)
    assert [each.text.split("\n")[0] for each in to_send(store)] == [
        "A reminder: you have signed up for “维修咖啡馆” (G-1)."
    ] * 2
    advance_to(clock, TIME.ends_at)
    assert (rounds.look(), rounds.tell()) == (1, [])
    assert now(store, gathering).state == "over"


def test_one_gathering_that_fails_keeps_no_other_back(
    store: Store,
    rounds: GatheringRounds,
    zhao: Staff,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    failing, other = published(store, zhao), published(store, zhao)
    advance_to(clock, TIME.ends_at)

    def fails(store: Store, rules: Any, gathering_id: int) -> bool:
        if gathering_id == failing.id:
            raise RuntimeError("no power")
        return look_at(store, rules, gathering_id)

    monkeypatch.setattr(gathering_rounds, "look_at", fails)
    assert rounds.look() == 1
    assert now(store, other).state == "over"
    monkeypatch.undo()
    assert rounds.look() == 1


def test_what_cannot_be_told_waits(
    store: Store, rounds: GatheringRounds, zhao: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    gathering = published(store, zhao)
    full(store, gathering, 1)
    cancel_gathering(store, zhao, gathering.id, "storm")

    def fails(*_: Any) -> None:
        raise RuntimeError("no such text")

    monkeypatch.setattr(Texts, "resolve", fails)
    assert rounds.tell() == []
    [waiting] = rows(store, gathering_tables.gathering_news_rows)
    assert waiting["told_at"] is None
    assert rows(store, tables.outbox) == []
    monkeypatch.undo()
    assert len(rounds.tell()) == 1
