"""Token buckets, by hand-moved clock."""

from __future__ import annotations

import pytest

from bot.channels.web.limits import Buckets
from bot.look.visitors import sender_network

pytestmark = pytest.mark.fast


class Hand:
    """A clock that is moved by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_is_free_then_it_takes_its_time() -> None:
    clock = Hand()
    buckets = Buckets(3, 0.5, clock)
    assert [buckets.take("a") for _ in range(4)] == [0, 0, 0, 2]
    clock.now = 1.5
    assert buckets.take("a") == pytest.approx(0.5)
    clock.now = 2
    assert buckets.take("a") == 0


def test_a_refusal_costs_nothing() -> None:
    clock = Hand()
    buckets = Buckets(1, 1, clock)
    buckets.take("a")
    for _ in range(100):
        assert buckets.take("a") == 1
    clock.now = 1
    assert buckets.take("a") == 0


def test_a_bucket_never_holds_more_than_a_burst() -> None:
    clock = Hand()
    buckets = Buckets(2, 1, clock)
    buckets.take("a")
    clock.now = 1000
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 1]


def test_each_key_has_a_bucket_of_its_own() -> None:
    buckets = Buckets(1, 1, Hand())
    assert (buckets.take("a"), buckets.take("b")) == (0, 0)


def test_the_silent_are_forgotten_and_the_busy_are_not() -> None:
    clock = Hand()
    buckets = Buckets(10, 1, clock)
    for number in range(1000):
        buckets.take(str(number))
    clock.now = 9
    buckets.take("0")
    clock.now = 11
    buckets.take("new")
    assert len(buckets) == 2


@pytest.mark.parametrize(
    ("host", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("testclient", "testclient"),
    ],
)
def test_a_household_counts_as_one_sender(host: str, network: str) -> None:
    assert sender_network(host) == network
