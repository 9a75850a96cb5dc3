"""The places in which an answer may still come in the response."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels.wechat import passive as module
from bot.channels.wechat.passive import Passive
from tests.clock import FakeClock

pytestmark = pytest.mark.fast


@pytest.fixture
def passive(clock: FakeClock) -> Passive:
    return Passive(clock)


def never() -> asyncio.Future[None]:
    """Somebody listens for ever."""
    return asyncio.get_running_loop().create_future()


async def test_an_answer_in_time_is_given_and_remembered(
    passive: Passive, clock: FakeClock
) -> None:
    with passive.waiting("1") as waiting:
        assert passive.open("1")
        assert passive.fill("1", "yes")
        assert not passive.open("1")
        assert not passive.fill("1", "no")
        assert await waiting.reply(1, never()) == "yes"
    clock.advance(119)
    assert passive.given("1") == "yes"
    clock.advance(1)
    assert passive.given("1") is None


async def test_an_answer_after_the_time_has_no_place(passive: Passive) -> None:
    with passive.waiting("1") as waiting:
        assert await waiting.reply(0.01, never()) is None
    assert not passive.open("1")
    assert not passive.fill("1", "late")
    assert passive.given("1") is None


async def test_an_answer_for_nobody_has_no_place(passive: Passive) -> None:
    gone = never()
    gone.set_result(None)
    with passive.waiting("1") as waiting:
        assert await waiting.reply(60, gone) is None
    assert not passive.fill("1", "late")


async def test_a_place_stays_open_while_a_copy_waits(passive: Passive) -> None:
    with passive.waiting("1") as first:
        with passive.waiting("1") as second:
            assert (first.joined, second.joined) == (False, True)
        assert passive.open("1")
        with passive.waiting("1") as third:
            passive.fill("1", "yes")
            assert await first.reply(1, never()) == "yes"
            assert await third.reply(1, never()) == "yes"


async def test_places_do_not_know_each_other(passive: Passive) -> None:
    with passive.waiting("1"), passive.waiting("2") as second:
        passive.fill("1", "yes")
        assert await second.reply(0.01, never()) is None
    assert not passive.open("")


async def test_what_follows_waits_until_the_answer_is_written(
    passive: Passive,
) -> None:
    with passive.waiting("1"):
        passive.fill("1", "yes")
    following = asyncio.create_task(passive.written("1"))
    await asyncio.sleep(0)
    assert not following.done()
    await passive.note_written("1")
    await asyncio.wait_for(following, 1)


async def test_what_follows_does_not_wait_for_ever(
    passive: Passive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "WRITING_SECONDS", 0.01)
    with passive.waiting("1"):
        passive.fill("1", "yes")
    await passive.written("1")
    await passive.written("never given")


async def test_old_answers_take_no_memory(passive: Passive, clock: FakeClock) -> None:
    for number in range(1000):
        with passive.waiting(str(number)):
            passive.fill(str(number), "yes")
        clock.advance(1)
    assert len(passive._given._kept) <= 121
    assert passive._places == {}
