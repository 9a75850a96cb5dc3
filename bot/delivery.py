"""Outbox rows to channels: order, retry, and the closed set of outcomes."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import chain
from typing import NoReturn, Protocol, runtime_checkable

import structlog

from bot.channels.base import (
    AddressMoved,
    AddressStopped,
    Button,
    Channel,
    NotAllowedNow,
    Outbound,
    OutcomeUnknown,
    Rejected,
    RetryLater,
    SendError,
)
from bot.channels.leaving import Door
from bot.pauses import growing_pause
from community.model.delivery import Delivery, DeliveryOutcome
from community.store.engine import Store
from community.usecases import deliveries, residents

log = structlog.get_logger()

SENDING_SECONDS = 60
# Nothing has left so far, so it is tried for hours.
RETRIES = 40


@runtime_checkable
class AnswersAtOnce(Protocol):
    """A channel that can put an answer into the response to what it answers."""

    def at_once(self, outbound: Outbound) -> bool:
        """Whether that response still waits for this message."""


class _Waits(Exception):
    """A message does not leave now, and holds back the ones behind it."""


class Deliveries:
    """Sends what stands in the outbox.

    Args:
        store: Where the outbox is.
        channels: Every channel by name; also kept as an attribute.
        holder: Name of this process on the rows it is sending.
    """

    def __init__(
        self, store: Store, channels: Mapping[str, Channel], holder: str
    ) -> None:
        self._store = store
        self.channels = channels
        self._holder = holder
        self._doors = {name: Door() for name in channels}
        self._tasks: set[asyncio.Task[int]] = set()

    def start(self, message_ids: Sequence[int]) -> None:
        """Send these messages in the background."""
        if not message_ids:
            return
        for channel in self.channels:
            task = asyncio.create_task(self.deliver(channel, message_ids))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def finish(self) -> None:
        """Wait for what is under way; called when the process stops."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def deliver(
        self, channel: str, message_ids: Sequence[int] | None = None
    ) -> int:
        """Send what is due on one channel; returns how many were tried.

        To one address everything is sent in order. Only an emergency, or an answer that
        the channel can give at once, overtakes what has to wait.
        """
        sender = self.channels[channel]
        tried, held_back = await self._deliver(sender, message_ids)
        ahead = [d.message_id for d in held_back if _may_overtake(sender, d)]
        if ahead:
            tried += (await self._deliver(sender, ahead))[0]
        return tried

    async def _deliver(
        self, channel: Channel, message_ids: Sequence[int] | None
    ) -> tuple[int, list[Delivery]]:
        """How many were due, and which of them stand behind one that has to wait."""
        overtaking = message_ids if isinstance(channel, AnswersAtOnce) else None
        due = await asyncio.to_thread(
            deliveries.claim_deliveries,
            self._store,
            channel.name,
            self._holder,
            SENDING_SECONDS,
            message_ids=message_ids,
            overtaking=overtaking or (),
            repeatable=channel.repeatable,
        )
        in_order: dict[int, list[Delivery]] = {}
        for delivery in due:
            in_order.setdefault(delivery.conversation_id, []).append(delivery)
        # One resident's slow platform keeps nobody else waiting.
        held_back = await asyncio.gather(
            *(self._send_all(channel, each) for each in in_order.values())
        )
        return len(due), list(chain.from_iterable(held_back))

    async def _send_all(
        self, channel: Channel, in_order: Sequence[Delivery]
    ) -> Sequence[Delivery]:
        """Send in order; returns what stands behind one that has to wait.

        It is queued again with that one: sending it now would break the order.
        """
        for number, delivery in enumerate(in_order, start=1):
            if not await self._send(channel, delivery):
                return in_order[number:]
        return ()

    async def _send(self, channel: Channel, delivery: Delivery) -> bool:
        """Send one message; false if it waits and holds back the ones behind it."""
        outbound = _outbound(delivery)
        try:
            await self._ready(channel, delivery, outbound)
            async with self._doors[channel.name].passing():
                await self._begin(channel, delivery)
                platform_id = await channel.send(outbound)
        except _Waits:
            return False
        except RetryLater as error:
            await self._later(delivery, error.seconds, str(error))
            return False
        except AddressMoved as error:
            await asyncio.to_thread(
                residents.move_address,
                self._store,
                channel.name,
                delivery.address,
                error.new_address,
            )
            await self._queue(delivery, 0, str(error))
            return False
        except AddressStopped as error:
            await self._finish(delivery, "stopped", str(error))
        except NotAllowedNow as error:
            await self._finish(delivery, "waiting", str(error))
            return False
        except Rejected as error:
            await self._finish(delivery, "failed", str(error))
        except OutcomeUnknown as error:
            await self._finish(delivery, "unknown", str(error))
        except Exception as error:
            log.exception("send_failed", delivery=delivery.id, channel=channel.name)
            await self._finish(delivery, "unknown", type(error).__name__)
        else:
            await self._finish(delivery, "sent", None, platform_id)
        return True

    async def _ready(
        self, channel: Channel, delivery: Delivery, outbound: Outbound
    ) -> None:
        """Wait for its turn.

        Whatever goes wrong here, nothing has left, so it is tried again. A turn that is
        too far off to be waited for is no attempt: the message comes back for it.

        Raises:
            _Waits: If it does not leave now.
            SendError: If the channel says what follows.
        """
        if delivery.held_back and not _may_overtake(channel, delivery):
            await self._postpone(delivery, 0, None)
            raise _Waits
        try:
            await channel.ready(outbound)
        except RetryLater as error:
            await self._postpone(delivery, error.seconds, str(error))
            raise _Waits from None
        except SendError:
            raise
        except Exception as error:
            await self._not_ready(channel, delivery, error)

    async def _begin(self, channel: Channel, delivery: Delivery) -> None:
        """Mark it as on its way.

        Raises:
            _Waits: If it does not leave now, or not from here.
        """
        if channel.repeatable:
            return
        try:
            begun = await asyncio.to_thread(
                deliveries.begin_delivery, self._store, delivery
            )
        except Exception as error:
            await self._not_ready(channel, delivery, error)
        if not begun:
            raise _Waits

    async def _not_ready(
        self, channel: Channel, delivery: Delivery, error: Exception
    ) -> NoReturn:
        log.error(
            "not_ready", delivery=delivery.id, channel=channel.name, exc_info=error
        )
        await self._later(delivery, 0, type(error).__name__)
        raise _Waits from error

    async def _postpone(
        self, delivery: Delivery, seconds: float, reason: str | None
    ) -> None:
        await asyncio.to_thread(
            deliveries.postpone_delivery,
            self._store,
            delivery,
            reason=reason,
            retry_at=self._in(seconds),
        )

    async def _later(self, delivery: Delivery, seconds: float, reason: str) -> None:
        longer = growing_pause(delivery.attempts)
        await self._queue(delivery, max(seconds, longer), reason)

    async def _queue(self, delivery: Delivery, seconds: float, reason: str) -> None:
        if delivery.attempts >= RETRIES:
            await self._finish(delivery, "failed", reason)
            return
        await asyncio.to_thread(
            deliveries.finish_delivery,
            self._store,
            delivery.id,
            "queued",
            reason=reason,
            retry_at=self._in(seconds),
        )

    async def _finish(
        self,
        delivery: Delivery,
        outcome: DeliveryOutcome,
        reason: str | None,
        platform_id: str | None = None,
    ) -> None:
        await asyncio.to_thread(
            deliveries.finish_delivery,
            self._store,
            delivery.id,
            outcome,
            reason=reason,
            platform_id=platform_id,
        )

    def _in(self, seconds: float) -> datetime:
        return self._store.clock.now() + timedelta(seconds=seconds)


def _may_overtake(channel: Channel, delivery: Delivery) -> bool:
    """Whether a message is sent although an older one to its address has to wait."""
    if delivery.kind == "emergency":
        return True
    return isinstance(channel, AnswersAtOnce) and channel.at_once(_outbound(delivery))


def _outbound(delivery: Delivery) -> Outbound:
    return Outbound(
        message_id=delivery.message_id,
        address=delivery.address,
        text=delivery.text,
        language=delivery.language,
        kind=delivery.kind,
        card=tuple(delivery.card),
        buttons=tuple(Button(b.key, b.title, b.language) for b in delivery.buttons),
        origin=delivery.origin,
    )
