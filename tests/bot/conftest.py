"""A desk on a real database with a stand-in for Rasa and a channel that remembers."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.answering import Answering
from bot.channels.base import Outbound, SendError
from bot.conversation import Desk
from bot.delivery import Deliveries
from bot.rasa import RasaClient
from community.place import Place
from community.store.engine import Store, open_store
from community.texts import Texts
from tests.clock import FakeClock
from tests.standins.rasa import TOKEN, RasaStandin, rasa_standin


@dataclass
class RememberingChannel:
    """Keeps what it is given to send; fails as it is told to."""

    name: str = "web"
    repeatable: bool = True
    sent: list[Outbound] = field(default_factory=list)
    error: SendError | None = None

    async def ready(self, outbound: Outbound) -> None:
        """Always."""

    async def send(self, outbound: Outbound) -> str | None:
        if self.error:
            raise self.error
        self.sent.append(outbound)
        return f"platform-{outbound.message_id}"

    async def close(self) -> None:
        """Nothing is under way."""


@dataclass
class Scene:
    """Everything a test of the desk touches."""

    store: Store
    clock: FakeClock
    rasa: RasaStandin
    channel: RememberingChannel
    place: Place
    deliveries: Deliveries
    answering: Answering
    desk: Desk

    def texts(self) -> list[str]:
        """What was sent, in order."""
        return [outbound.text for outbound in self.channel.sent]

    async def settle(self) -> None:
        """Wait until nothing is under way."""
        await self.desk.finish()
        await self.deliveries.finish()


@pytest.fixture(scope="session")
def shared_texts() -> Texts:
    return Texts()


@pytest.fixture
def standin() -> Iterator[RasaStandin]:
    with rasa_standin() as running:
        yield running


@pytest.fixture
async def scene(
    standin: RasaStandin,
    migrated_sqlite: Path,
    tmp_path: Path,
    shared_texts: Texts,
    clock: FakeClock,
) -> AsyncIterator[Scene]:
    path = tmp_path / "linli.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    store = open_store(f"sqlite:///{path}", clock)
    channel = RememberingChannel()
    place = Place()
    client = RasaClient(standin.url, TOKEN, seconds=1)
    deliveries = Deliveries(store, {"web": channel}, "test")
    answering = Answering(store, client, shared_texts, place, deliveries, "test")
    desk = Desk(store, answering, client)
    yield Scene(store, clock, standin, channel, place, deliveries, answering, desk)
    await desk.finish()
    await deliveries.finish()
    await client.close()
    store.close()
