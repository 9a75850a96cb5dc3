"""Who fails again and again is tried less and less often."""

from __future__ import annotations

import pytest

from bot.pauses import growing_pause

pytestmark = pytest.mark.fast


@pytest.mark.parametrize(
    ("attempts", "seconds"),
    [(1, 5), (2, 10), (3, 20), (7, 320), (8, 600), (40, 600), (100_000, 600)],
)
def test_each_pause_is_twice_as_long_up_to_ten_minutes(
    attempts: int, seconds: float
) -> None:
    assert growing_pause(attempts) == seconds
