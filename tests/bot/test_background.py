"""Work beside everything else: it is taken up again, and its failures are told."""

from __future__ import annotations

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.background import PAUSE_SECONDS, in_rounds, keep_running

pytestmark = pytest.mark.fast


async def test_what_fails_is_told_and_begun_again_after_a_pause() -> None:
    begun: list[str] = []
    slept: list[float] = []

    async def fetching() -> None:
        begun.append("fetching")
        if len(begun) < 3:
            raise OSError("no route")

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    with capture_logs() as logs:
        await keep_running("fetching", fetching, sleep)
    assert len(begun) == 3, "what came to its end is not begun again"
    assert slept == [PAUSE_SECONDS] * 2
    assert [(log["event"], log["what"]) for log in logs] == [
        ("background_failed", "fetching")
    ] * 2
    assert all(log["exc_info"] for log in logs)


async def test_what_is_cancelled_ends() -> None:
    running = asyncio.create_task(keep_running("hanging", asyncio.Event().wait))
    await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running


async def test_a_round_that_fails_is_told_and_followed_by_another() -> None:
    stopping = asyncio.Event()
    rounds: list[int] = []

    async def work() -> None:
        rounds.append(len(rounds))
        if len(rounds) == 3:
            stopping.set()
        raise OSError("database is locked")

    with capture_logs() as logs:
        await asyncio.wait_for(in_rounds("sweep", work, 0.0, stopping), 10)
    assert rounds == [0, 1, 2]
    assert [log["event"] for log in logs] == ["round_failed"] * 3


async def test_to_stop_wakes_what_rests_between_rounds() -> None:
    stopping, worked = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        worked.set()

    resting = asyncio.create_task(in_rounds("paces", work, 3600.0, stopping))
    await worked.wait()
    stopping.set()
    await asyncio.wait_for(resting, 10)
