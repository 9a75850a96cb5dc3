"""How the outbox is emptied: whose turn it is, and what may overtake."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from bot.channels.base import NotAllowedNow, Outbound, RetryLater, SendError
from bot.delivery import RETRIES, Deliveries
from community.store import tables
from community.store.engine import Store
from tests.bot.conftest import RememberingChannel
from tests.clock import FakeClock
from tests.community.steps import is_told, reply, rows


@dataclass
class ParticularChannel(RememberingChannel):
    """Refuses what it is told to refuse.

    Attributes:
        refused: What follows from sending each of these texts.
        turn: Raised when it is asked whether it is ready.
    """

    refused: dict[str, SendError] = field(default_factory=dict)
    turn: SendError | None = None

    async def ready(self, outbound: Outbound) -> None:
        if self.turn:
            raise self.turn

    async def send(self, outbound: Outbound) -> str | None:
        if error := self.refused.get(outbound.text):
            raise error
        return await super().send(outbound)

    def texts(self) -> list[str]:
        """What was sent, in order."""
        return [outbound.text for outbound in self.sent]


@dataclass
class AnsweringChannel(ParticularChannel):
    """Can put some texts into the response to what they answer."""

    waited_for: set[str] = field(default_factory=set)

    def at_once(self, outbound: Outbound) -> bool:
        return outbound.text in self.waited_for


def attempts(store: Store) -> list[tuple[str, int]]:
    """State and number of attempts of each delivery."""
    return [(r["state"], r["attempts"]) for r in rows(store, tables.outbox)]


@pytest.mark.parametrize(
    ("error", "state"),
    [(RetryLater(600, "busy"), "queued"), (NotAllowedNow("window"), "waiting")],
)
async def test_an_emergency_does_not_wait_behind_what_was_just_refused(
    store: Store, error: SendError, state: str
) -> None:
    channel = ParticularChannel(refused={"1": error})
    deliveries = Deliveries(store, {"web": channel}, "test")
    ids = is_told(store, "1", reply("Call 119", kind="emergency"), "3")
    await deliveries.deliver("web", ids)
    assert channel.texts() == ["Call 119"]
    assert attempts(store) == [(state, 1), ("sent", 1), ("queued", 0)]


async def test_an_answer_that_is_waited_for_does_not_wait_behind_another(
    store: Store, clock: FakeClock
) -> None:
    channel = AnsweringChannel(refused={"1": RetryLater(600, "busy")})
    deliveries = Deliveries(store, {"web": channel}, "test")
    await deliveries.deliver("web", is_told(store, "1"))
    channel.waited_for = {"2"}
    await deliveries.deliver("web", is_told(store, "2", "3"))
    await deliveries.deliver("web", is_told(store, "4"))
    assert channel.texts() == ["2"]
    channel.refused = {}
    clock.advance(600)
    await deliveries.deliver("web")
    assert channel.texts() == ["2", "1", "3", "4"]


async def test_waiting_for_ones_turn_is_no_attempt(
    store: Store, clock: FakeClock
) -> None:
    channel = ParticularChannel(turn=RetryLater(25, "paced"))
    deliveries = Deliveries(store, {"web": channel}, "test")
    is_told(store, "1", "2")
    for _ in range(RETRIES + 5):
        await deliveries.deliver("web")
        assert attempts(store) == [("queued", 0), ("queued", 0)]
        assert rows(store, tables.outbox)[0]["reason"] == "paced"
        clock.advance(25)
    channel.turn = None
    await deliveries.deliver("web")
    assert channel.texts() == ["1", "2"]


@pytest.mark.parametrize(
    "make", [ParticularChannel, AnsweringChannel], ids=["usual", "answers at once"]
)
async def test_nothing_else_overtakes(
    store: Store, clock: FakeClock, make: Callable[..., ParticularChannel]
) -> None:
    channel = make(refused={"1": RetryLater(600, "busy")})
    deliveries = Deliveries(store, {"web": channel}, "test")
    for number in range(1, 4):
        await deliveries.deliver("web", is_told(store, str(number)))
    await deliveries.deliver("web")
    assert channel.texts() == []
    channel.refused = {}
    clock.advance(600)
    await deliveries.deliver("web")
    assert channel.texts() == ["1", "2", "3"]
