"""The Telegram channel on a real desk and database, between two stand-ins."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.answering import Answering
from bot.channels.base import Outbound
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.receiver import Receiver
from bot.channels.telegram.settings import TelegramSettings
from bot.conversation import Desk
from bot.delivery import Deliveries
from bot.rasa import RasaClient
from community.place import Place
from community.store.engine import Store, open_store
from community.texts import Texts
from community.usecases.conversations import find_conversation
from community.usecases.residents import export_resident
from community.usecases.transcripts import conversation_messages
from tests.channels.telegram.gateway import Gateway
from tests.clock import FakeClock
from tests.standins.rasa import TOKEN as RASA_TOKEN
from tests.standins.rasa import RasaStandin, rasa_standin
from tests.standins.telegram import TOKEN, Sent, TelegramStandin, telegram_standin


@dataclass
class Scene:
    """Everything a test touches; the clock moves only when somebody waits.

    Attributes:
        slept: The seconds that the channel has waited, one by one.
        on_waking: Called after each wait.
    """

    telegram: TelegramStandin
    rasa: RasaStandin
    clock: FakeClock
    store: Store
    settings: TelegramSettings
    channel: TelegramChannel
    deliveries: Deliveries
    desk: Desk
    receiver: Receiver
    slept: list[float] = field(default_factory=list)
    on_waking: Callable[[], None] = lambda: None

    async def sleep(self, seconds: float) -> None:
        """Wait in the time of the test."""
        self.slept.append(seconds)
        self.clock.advance(seconds)
        self.on_waking()

    async def hears(self, *updates: dict[str, Any]) -> None:
        """Updates arrive; returns when all that follows is done."""
        for update in updates:
            self.telegram.note(update)
            await self.receiver.take(update)
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is under way."""
        await self.desk.finish()
        await self.deliveries.finish()
        await self.channel.settle()

    async def later(self, seconds: float) -> None:
        """Time passes, and the worker looks."""
        self.clock.advance(seconds)
        await self.desk.handle_waiting()
        await self.desk.finish()
        await self.deliveries.deliver("telegram")
        await self.settle()

    async def offers(self, *titles: str, update: dict[str, Any] | None = None) -> Sent:
        """The bot answers with buttons; the message that shows them."""
        self.rasa.buttons = [
            {"title": title, "payload": f"/option_{number}", "lang": "en"}
            for number, title in enumerate(titles)
        ]
        await self.hears(update or self.telegram.make.text("what?"))
        self.rasa.buttons = []
        return self.telegram.sent[-1]

    def asked(self) -> list[str]:
        """What Rasa was asked, in order."""
        return [call["message"] for call in self.rasa.calls]

    def state_of(self, address: str) -> str:
        """Whether an address may be written to."""
        conversation = find_conversation(self.store, "telegram", address)
        assert conversation
        kept = export_resident(self.store, conversation.resident_id)
        (state,) = [
            found["state"] for found in kept["addresses"] if found["address"] == address
        ]
        return str(state)

    def outcomes(self, address: str) -> list[str]:
        """What became of everything that was said to an address."""
        conversation = find_conversation(self.store, "telegram", address)
        assert conversation
        said = conversation_messages(self.store, conversation.id)
        return [message.state for message in said if message.direction == "out"]

    async def send(self, text: str, address: str = "5", **more: Any) -> str | None:
        """The channel sends something by itself."""
        number = len(self.telegram.calls) + 1
        return await self.channel.send(
            Outbound(number, address, text, "en", "text", **more)
        )


@pytest.fixture(scope="session")
def shared_texts() -> Texts:
    return Texts()


@pytest.fixture
def rasa() -> Iterator[RasaStandin]:
    with rasa_standin() as running:
        yield running


@pytest.fixture
def telegram(clock: FakeClock) -> Iterator[TelegramStandin]:
    """The stand-in with the clock of the test; no call may break the rules."""
    with telegram_standin(clock=clock) as running:
        yield running
        assert running.faults == []


@pytest.fixture
def live_telegram() -> Iterator[TelegramStandin]:
    """The stand-in in real time; no call may break the rules."""
    with telegram_standin() as running:
        yield running
        assert running.faults == []


def make_settings(telegram: TelegramStandin, **changes: Any) -> TelegramSettings:
    """Settings for a stand-in."""
    usual: dict[str, Any] = {"api": telegram.url, "seconds": 1.0, "poll_seconds": 5}
    return TelegramSettings(SecretStr(TOKEN), **usual | changes)


@pytest.fixture
def database(migrated_sqlite: Path, tmp_path: Path) -> Path:
    path = tmp_path / "linli.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    return path


@pytest.fixture
async def scene(
    telegram: TelegramStandin,
    rasa: RasaStandin,
    database: Path,
    shared_texts: Texts,
    clock: FakeClock,
) -> AsyncIterator[Scene]:
    store = open_store(f"sqlite:///{database}", clock)
    settings = make_settings(telegram)

    async def sleep(seconds: float) -> None:
        await made.sleep(seconds)

    channel = TelegramChannel(settings, store, sleep)
    client = RasaClient(rasa.url, RASA_TOKEN, seconds=1)
    deliveries = Deliveries(store, {"telegram": channel}, "test")
    answering = Answering(store, client, shared_texts, Place(), deliveries, "test")
    desk = Desk(store, answering, client)
    receiver = Receiver(desk, channel, shared_texts)
    made = Scene(
        telegram,
        rasa,
        clock,
        store,
        settings,
        channel,
        deliveries,
        desk,
        receiver,
    )
    yield made
    await made.settle()
    await channel.close()
    await client.close()
    store.close()


@pytest.fixture
def gateway(
    live_telegram: TelegramStandin, rasa: RasaStandin, database: Path
) -> Iterator[Callable[..., Gateway]]:
    """Start processes of Linli that share a database; they stop after the test."""
    started: list[Gateway] = []

    def start(**settings: Any) -> Gateway:
        started.append(Gateway(live_telegram, rasa, database, **settings).start())
        return started[-1]

    yield start
    for running in started:
        running.stop()
