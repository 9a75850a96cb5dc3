"""T36 and T37: how fast Telegram is written to."""

from __future__ import annotations

import asyncio
import itertools
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.channels.base import (
    Outbound,
    RetryLater,
)
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.pace import OVERALL, Places
from bot.delivery import Deliveries
from community.store import tables
from community.store.engine import Store, open_store
from community.usecases import pacing
from tests.channels.telegram.conftest import Scene, make_settings
from tests.clock import FakeClock
from tests.community.steps import answers, claims, reply, rows, writes
from tests.standins.telegram import Group, Person, TelegramStandin

ANA = Person(5, "Ana", "es")
BEN = Person(6, "Ben", "en")
GROUP = Group()


def away(*_: Any, **__: Any) -> Any:
    """In the place of something that asks the database."""
    raise OperationalError("", {}, Exception("database is locked"))


async def test_t36_a_chat_that_must_wait_waits_and_the_others_do_not(
    scene: Scene,
) -> None:
    make = scene.telegram.make
    scene.telegram.fail_next("sendMessage", "too_many_requests", chat_id=ANA.id)
    await scene.hears(make.text("one", ANA))
    await scene.hears(make.text("two", ANA), make.text("other", BEN))
    assert len(scene.telegram.sent_to(BEN.id)) == 1
    assert scene.telegram.sent_to(ANA.id) == []
    held_at = scene.clock.now()
    for _ in range(4):
        await scene.later(1)
    assert scene.telegram.sent_to(ANA.id) == []
    await scene.later(1.5)
    await scene.later(1.5)
    texts = [sent.text for sent in scene.telegram.sent_to(ANA.id)]
    assert texts == ["echo\n\none", "echo\n\ntwo"]
    assert (scene.telegram.sent_to(ANA.id)[0].time - held_at).total_seconds() >= 4
    assert scene.telegram.too_many == 1


async def test_t36_another_process_waits_as_well(scene: Scene) -> None:
    scene.telegram.fail_next("sendMessage", "too_many_requests", chat_id=5)
    with pytest.raises(RetryLater) as error:
        await scene.send("one")
    assert error.value.seconds == 5
    other = TelegramChannel(scene.settings, scene.store, scene.sleep)
    await other.send(Outbound(9, "5", "two", "en", "text"))
    await other.close()
    assert scene.telegram.too_many == 1
    assert sum(scene.slept) >= 5


async def test_t36_a_group_must_wait_although_it_may_burst(scene: Scene) -> None:
    scene.telegram.fail_next("sendMessage", "too_many_requests", chat_id=GROUP.id)
    with pytest.raises(RetryLater):
        await scene.send("one", f"{GROUP.id}:5")
    await scene.send("two", f"{GROUP.id}:6")
    assert scene.telegram.too_many == 1


async def test_t36_a_long_wait_is_not_sat_out(scene: Scene) -> None:
    long = {"retry_after": 300}
    scene.telegram.fail_next("sendMessage", "too_many_requests", parameters=long)
    for _ in range(2):
        with pytest.raises(RetryLater) as error:
            await scene.send("one")
        assert error.value.seconds >= 299
    assert scene.slept == []
    assert scene.telegram.too_many == 1


async def test_t36_a_pause_that_cannot_be_kept_loses_no_message(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pacing, "hold", away)
    scene.telegram.fail_next("sendMessage", "too_many_requests")
    await scene.hears(scene.telegram.make.text("one", ANA))
    assert scene.outcomes("5") == ["queued"]
    await scene.later(6)
    assert scene.outcomes("5") == ["sent"]


async def test_t37_a_place_that_cannot_be_booked_loses_no_message(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The second try of a message, as plain text, books a place of its own.
    scene.telegram.fail_next("sendMessage", "html_unclosed")
    book, booked = pacing.reserve, itertools.count()

    def fail_after_the_first_message(*what: Any, **more: Any) -> float:
        return away() if next(booked) >= 2 else book(*what, **more)

    with monkeypatch.context() as patched:
        patched.setattr(pacing, "reserve", fail_after_the_first_message)
        await scene.hears(scene.telegram.make.text("one", ANA))
    assert scene.outcomes("5") == ["queued"]
    await scene.later(15)
    assert scene.outcomes("5") == ["sent"]


class PlacesOnly:
    """Notes when a message would leave, instead of waiting for that and sending it."""

    name = "telegram"
    repeatable = False

    def __init__(self, store: Store) -> None:
        self._store = store
        self.moments: list[datetime] = []

    async def ready(self, outbound: Outbound) -> None:
        moment = self._store.clock.now()

        async def sleep(seconds: float) -> None:
            nonlocal moment
            moment += timedelta(seconds=seconds)

        await Places(self._store, sleep).wait(int(outbound.address.partition(":")[0]))
        self.moments.append(moment)

    async def send(self, _: Outbound) -> None:
        """Nothing is sent."""

    async def close(self) -> None:
        """Nothing is open."""


async def test_t37_thirty_answers_to_one_group_all_leave_within_three_minutes(
    scene: Scene,
) -> None:
    for number in range(30):
        said = writes(scene.store, address=f"{GROUP.id}:{number}", channel="telegram")
        answers(scene.store, claims(scene.store, said.conversation_id), reply("hi"))
    channel = PlacesOnly(scene.store)
    deliveries = Deliveries(scene.store, {"telegram": channel}, "test")
    begun = scene.clock.now()
    while len(channel.moments) < 30:
        await deliveries.deliver("telegram")
        scene.clock.advance(1)
        assert scene.clock.now() - begun < timedelta(minutes=3)
    kept = rows(scene.store, tables.outbox)
    assert {(row["state"], row["attempts"]) for row in kept} == {("sent", 1)}
    moments = sorted(channel.moments)
    twenty_later = zip(moments, moments[20:], strict=False)
    assert all(later - one >= timedelta(minutes=1) for one, later in twenty_later)


async def test_t37_two_messages_to_a_person_are_a_second_apart(scene: Scene) -> None:
    for number in range(4):
        await scene.send(str(number))
    times = [sent.time for sent in scene.telegram.sent]
    gaps = [(b - a).total_seconds() for a, b in itertools.pairwise(times)]
    assert all(1 <= gap < 1.2 for gap in gaps)
    assert scene.telegram.too_many == 0


async def test_t37_a_message_that_is_ready_does_not_wait_again(scene: Scene) -> None:
    first, second = (Outbound(n, "5", "hi", "en", "text") for n in (1, 2))
    for outbound in (first, second):
        await scene.channel.ready(outbound)
        await scene.channel.send(outbound)
    assert len(scene.slept) == 1
    assert scene.telegram.too_many == 0


async def test_t37_a_group_gets_twenty_messages_a_minute(scene: Scene) -> None:
    for number in range(45):
        await scene.send(str(number), f"{GROUP.id}:{number % 3}")
    assert scene.telegram.too_many == 0
    assert [sent.text for sent in scene.telegram.sent] == [str(n) for n in range(45)]
    assert max(scene.slept) <= 20


async def live_channels(
    telegram: TelegramStandin, database: Path, count: int
) -> list[TelegramChannel]:
    return [
        TelegramChannel(make_settings(telegram), open_store(f"sqlite:///{database}"))
        for _ in range(count)
    ]


async def test_t37_all_processes_together_keep_to_thirty_a_second(
    live_telegram: TelegramStandin, database: Path
) -> None:
    channels = await live_channels(live_telegram, database, 2)
    await asyncio.gather(
        *(
            channels[n % 2].send(Outbound(n, str(100 + n), "hi", "en", "text"))
            for n in range(70)
        )
    )
    for channel in channels:
        await channel.close()
    assert live_telegram.too_many == 0
    times = [sent.time for sent in live_telegram.sent]
    assert len(times) == 70
    assert 2.0 <= (times[-1] - times[0]).total_seconds() < 6


async def test_t37_answers_pass_what_goes_to_many(
    live_telegram: TelegramStandin, database: Path
) -> None:
    (channel,) = await live_channels(live_telegram, database, 1)
    notices = [
        asyncio.create_task(
            channel.send(Outbound(n, str(100 + n), "notice", "en", "text", bulk=True))
        )
        for n in range(60)
    ]
    await asyncio.to_thread(live_telegram.wait_for, lambda: len(live_telegram.sent) > 5)
    for n in range(5):
        await channel.send(Outbound(n, str(500 + n), "answer", "en", "text"))
    waiting = sum(not notice.done() for notice in notices)
    await asyncio.gather(*notices)
    await channel.close()
    assert waiting > 20
    assert live_telegram.too_many == 0


async def test_t37_what_goes_to_many_never_books_ahead_of_an_answer(
    database: Path,
) -> None:
    store = open_store(f"sqlite:///{database}", FakeClock())
    asked = 0

    async def sleep(seconds: float) -> None:
        nonlocal asked
        asked += 1
        await asyncio.sleep(0.01)

    places = Places(store, sleep)
    # As after a moment in which the machine was busy: many have their turn at once.
    many = [asyncio.create_task(places.wait(n, bulk=True)) for n in range(1, 21)]
    while asked < 60 and not all(task.done() for task in many):
        await asyncio.sleep(0.01)
    for task in many:
        task.cancel()
    await asyncio.gather(*many, return_exceptions=True)
    ahead = pacing.reserve(store, "telegram", "overall", OVERALL.rate, OVERALL.burst)
    assert ahead <= 1 / OVERALL.rate
