"""The worker's rounds: one that hangs or fails holds up no other."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot import worker
from bot.bridge import Bridge
from bot.channels.base import Outbound
from bot.composition import ALIVE_FILE, Parts
from bot.delivery import Deliveries
from bot.settings import Settings
from community.texts import Texts
from community.translation import NoTranslator
from tests.bot.conftest import RememberingChannel, Scene
from tests.community.steps import answers, claims, reply, writes

pytestmark = pytest.mark.fast


@dataclass
class HangingChannel(RememberingChannel):
    """Takes for ever to send."""

    begun: asyncio.Event = field(default_factory=asyncio.Event)
    free: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, outbound: Outbound) -> str | None:
        self.begun.set()
        await self.free.wait()
        return await super().send(outbound)


@pytest.fixture
def slow() -> HangingChannel:
    return HangingChannel("telegram")


@pytest.fixture
def parts(scene: Scene, slow: HangingChannel, tmp_path: Path) -> Parts:
    """A worker that is on the page and on a platform that hangs."""
    channels = {"telegram": slow, "web": scene.channel}
    needless: Any = None
    return Parts(
        settings=Settings(_env_file=None, data_dir=tmp_path),  # type: ignore[call-arg]
        store=scene.store,
        texts=needless,
        place=scene.place,
        rasa=needless,
        deliveries=Deliveries(scene.store, channels, "worker"),
        desk=scene.desk,
        bridge=Bridge(scene.store, Texts(), scene.place, NoTranslator()),
    )


@asynccontextmanager
async def working(
    parts: Parts, slow: HangingChannel, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[None]:
    """A worker that does not rest between its rounds."""
    monkeypatch.setattr(worker, "ROUND_SECONDS", 0.01)
    stopping = asyncio.Event()
    running = asyncio.create_task(worker.rounds(parts, stopping))
    yield
    stopping.set()
    slow.free.set()
    await asyncio.wait_for(running, 10)


async def until(condition: Callable[[], object]) -> None:
    """Until something is so, for ten seconds at most."""
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.01)


def is_answered(scene: Scene, text: str, channel: str) -> None:
    """Somebody's answer waits to be sent."""
    said = writes(scene.store, channel=channel)
    answers(scene.store, claims(scene.store, said.conversation_id), reply(text))


async def test_a_platform_that_hangs_delays_nobody_else_and_no_sign_of_life(
    scene: Scene,
    parts: Parts,
    slow: HangingChannel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alive = parts.settings.data_dir / ALIVE_FILE
    is_answered(scene, "slow", "telegram")
    async with working(parts, slow, monkeypatch):
        await asyncio.wait_for(slow.begun.wait(), 10)
        is_answered(scene, "quick", "web")
        await until(lambda: scene.texts() == ["quick"])
        alive.unlink()
        await until(alive.exists)
        assert slow.sent == []
    assert [outbound.text for outbound in slow.sent] == ["slow"]


async def test_a_worker_whose_database_fails_gives_no_sign_of_life(
    parts: Parts, slow: HangingChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    alive = parts.settings.data_dir / ALIVE_FILE

    async def fail() -> int:
        asked.append(1)
        raise OSError("database is locked")

    with monkeypatch.context() as patched:
        patched.setattr(parts.desk, "handle_waiting", fail)
        async with working(parts, slow, monkeypatch):
            await until(lambda: len(asked) > 3)
            assert not alive.exists()
            patched.undo()
            await until(alive.exists)


async def test_a_worker_whose_database_hangs_gives_no_sign_of_life(
    parts: Parts, slow: HangingChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answered = asyncio.Event(), asyncio.Event()
    alive = parts.settings.data_dir / ALIVE_FILE

    async def hang() -> int:
        asked.set()
        await answered.wait()
        return 0

    monkeypatch.setattr(parts.desk, "handle_waiting", hang)
    async with working(parts, slow, monkeypatch):
        await asyncio.wait_for(asked.wait(), 10)
        assert not alive.exists()
        answered.set()
        await until(alive.exists)


@pytest.mark.parametrize("what", ["forget_paces", "clear_spool"])
async def test_what_is_old_is_looked_for_once_an_hour_only(
    parts: Parts, slow: HangingChannel, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    alive = parts.settings.data_dir / ALIVE_FILE
    forgotten: list[object] = []
    monkeypatch.setattr(worker, what, forgotten.append)
    async with working(parts, slow, monkeypatch):
        for _ in range(5):
            await until(alive.exists)
            alive.unlink()
    assert forgotten == [parts.store]
    assert worker.SELDOM_SECONDS >= 3600
