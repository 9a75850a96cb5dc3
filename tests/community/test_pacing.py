"""What happens to places that are too far off to be waited for."""

from __future__ import annotations

import pytest

from community.store.engine import Store
from community.usecases.pacing import hold, reserve
from tests.clock import FakeClock


def test_who_comes_too_early_books_nothing(store: Store, clock: FakeClock) -> None:
    def book() -> float:
        return reserve(store, "telegram", "chat:1", rate=1, longest=2)

    assert [book() for _ in range(3)] == [0, 1, 2]
    assert [book() for _ in range(20)] == [3] * 20, "the line grows no further"
    clock.advance(3)
    assert book() == 0


def test_a_pause_is_told_and_not_made_longer_by_those_who_ask(
    store: Store, clock: FakeClock
) -> None:
    hold(store, "wechat", "send", 600)
    for _ in range(20):
        assert reserve(store, "wechat", "send", 50, burst=50, longest=10) == (
            pytest.approx(600, abs=1)
        )
    clock.advance(600)
    assert reserve(store, "wechat", "send", 50, burst=50, longest=10) == 0
