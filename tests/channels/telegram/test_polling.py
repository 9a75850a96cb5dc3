"""T09 and T10: updates that we fetch ourselves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.channels.telegram import polling
from bot.channels.telegram.polling import poll
from community.texts import Texts
from tests.channels.telegram.conftest import Scene
from tests.standins.telegram import Group


class Polling:
    """A poller that runs beside the test and can be killed."""

    def __init__(self, scene: Scene, texts: Texts) -> None:
        self._scene = scene
        self._texts = texts
        self.stopping = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        scene = self._scene
        self._task = asyncio.create_task(
            poll(scene.desk, scene.channel, self._texts, self.stopping)
        )

    async def kill(self) -> None:
        """End it as a crash does."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def stop(self) -> None:
        """Tell it to end; it must do so soon."""
        assert self._task
        self.stopping.set()
        await asyncio.wait_for(self._task, 3)

    async def until(self, condition: Callable[[], Any]) -> None:
        await asyncio.to_thread(self._scene.telegram.wait_for, condition)

    def offsets(self) -> list[int | None]:
        """What was confirmed, question by question."""
        calls = self._scene.telegram.calls_of("getUpdates")
        return [call.params.get("offset") for call in calls]


@pytest.fixture
async def polled(
    scene: Scene, shared_texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Polling]:
    monkeypatch.setattr(polling, "FIRST_PAUSE", 0.05)
    made = Polling(scene, shared_texts)
    yield made
    await made.kill()


async def test_t09_updates_are_stored_before_they_are_confirmed(
    scene: Scene, polled: Polling
) -> None:
    telegram = scene.telegram
    first = telegram.deliver(telegram.make.text("one"))
    second = telegram.deliver(telegram.make.text("two"))
    polled.start()
    await polled.until(lambda: len(polled.offsets()) > 1)
    assert polled.offsets()[:2] == [None, second.update_id + 1]
    assert first.outcome == second.outcome == "forgotten"
    await polled.until(lambda: len(scene.rasa.calls) == 2)
    assert scene.asked() == ["one", "two"]


async def test_t09_what_a_crash_left_comes_again_and_is_recognised(
    scene: Scene, polled: Polling, monkeypatch: pytest.MonkeyPatch
) -> None:
    telegram = scene.telegram
    telegram.deliver(telegram.make.text("one"))
    telegram.deliver(telegram.make.text("two"))
    accept, taken = scene.desk.accept, []

    async def crash_on_the_second(inbound: Any) -> Any:
        taken.append(inbound.text)
        accepted = await accept(inbound)
        if len(taken) == 2:
            await asyncio.sleep(60)  # stored, but never confirmed
        return accepted

    monkeypatch.setattr(scene.desk, "accept", crash_on_the_second)
    polled.start()
    await polled.until(lambda: len(taken) == 2)
    await polled.kill()
    assert polled.offsets() == [None]
    polled.start()
    await polled.until(lambda: len(taken) == 4)
    assert taken == ["one", "two", "one", "two"]
    await scene.settle()
    assert scene.asked() == ["one", "two"]


async def test_t09_what_cannot_be_stored_is_not_confirmed(
    scene: Scene, polled: Polling, monkeypatch: pytest.MonkeyPatch
) -> None:
    telegram = scene.telegram
    telegram.deliver(telegram.make.text("one"))
    accept, failed = scene.desk.accept, []

    async def fail_once(inbound: Any) -> Any:
        if not failed:
            failed.append(inbound)
            raise OSError("disk full")
        return await accept(inbound)

    monkeypatch.setattr(scene.desk, "accept", fail_once)
    polled.start()
    await polled.until(lambda: scene.rasa.calls)
    await polled.until(lambda: len(polled.offsets()) > 2)
    assert polled.offsets()[:2] == [None, None]
    assert scene.asked() == ["one"]


async def test_t17_who_waits_for_the_bots_name_is_not_confirmed_and_holds_up_nobody(
    scene: Scene, polled: Polling
) -> None:
    telegram = scene.telegram
    telegram.fail_next("getMe", "bad_gateway")
    telegram.deliver(telegram.make.command("help", to="community_bot", group=Group()))
    last = telegram.deliver(telegram.make.text("one"))
    polled.start()
    await polled.until(lambda: scene.rasa.calls and len(polled.offsets()) > 2)
    assert scene.asked() == ["one"]
    assert set(polled.offsets()) == {None}
    scene.clock.advance(5)
    await polled.until(lambda: polled.offsets()[-1] == last.update_id + 1)
    await scene.settle()
    assert scene.asked() == ["one", "/what_can_you_do"]


async def test_t05_one_odd_update_does_not_hold_up_the_others(
    scene: Scene, polled: Polling
) -> None:
    telegram = scene.telegram
    telegram.pending.add(telegram.make.update("message", {"text": "no chat"}))
    telegram.deliver(telegram.make.text("two"))
    polled.start()
    await polled.until(lambda: scene.rasa.calls)
    assert scene.asked() == ["two"]


@pytest.mark.parametrize("error", ["other_poller", "webhook_active", "unauthorized"])
async def test_t10_a_conflict_is_told_once_and_waited_out(
    scene: Scene, polled: Polling, error: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.telegram.errors.TROUBLE_SECONDS", 0.05)
    telegram = scene.telegram
    telegram.fail_next("getUpdates", error, times=4)
    telegram.deliver(telegram.make.text("one"))
    started = asyncio.get_running_loop().time()
    with capture_logs() as logs:
        polled.start()
        await polled.until(lambda: scene.rasa.calls)
        await polled.until(lambda: len(polled.offsets()) > 5)
    told = [entry for entry in logs if entry["event"] == "telegram_polling_failed"]
    assert len(told) == 1
    # 0.05, 0.1, 0.2 and 0.4 seconds, or more.
    assert asyncio.get_running_loop().time() - started > 0.7
    assert any(entry["event"] == "telegram_polling_works_again" for entry in logs)


async def test_telegram_that_wants_to_be_left_alone_is(
    scene: Scene, polled: Polling
) -> None:
    telegram = scene.telegram
    telegram.fail_next(
        "getUpdates", "too_many_requests", parameters={"retry_after": 30}
    )
    with capture_logs() as logs:
        polled.start()
        await polled.until(lambda: logs)
        await polled.stop()
    assert len(polled.offsets()) == 1
    (told,) = (e for e in logs if e["event"] == "telegram_polling_failed")
    assert told["again_in"] >= 30


async def test_it_stops_while_it_waits_for_updates(
    scene: Scene, polled: Polling
) -> None:
    polled.start()
    await polled.until(lambda: polled.offsets())
    await polled.stop()
    (asked,) = scene.telegram.calls_of("getUpdates")
    assert asked.params["allowed_updates"] == [
        "message",
        "edited_message",
        "callback_query",
        "my_chat_member",
    ]


async def test_updates_without_a_number_do_not_make_it_spin(
    scene: Scene, polled: Polling
) -> None:
    odd = (200, {"ok": True, "result": [{"message": {}}]})
    scene.telegram.fail_next("getUpdates", odd, times=3)
    with capture_logs() as logs:
        polled.start()
        await polled.until(lambda: len(polled.offsets()) == 3)
    reasons = [entry.get("reason") for entry in logs]
    assert reasons.count("updates_without_id") == 1
