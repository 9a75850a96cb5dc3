"""Outbox rows to channels: order, retry, and the closed set of outcomes."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta

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
from community.model.delivery import Delivery, DeliveryOutcome
from community.store.engine import Store
from community.usecases import deliveries, residents

log = structlog.get_logger()

SENDING_SECONDS = 60
# Nothing has left so far, so it is tried for hours: 5 s, 10 s … and every ten minutes.
RETRIES = 40
FIRST_WAIT, LONGEST_WAIT = 5.0, 600.0


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
        """Send what is due on one channel; returns how many were tried."""
        due = await asyncio.to_thread(
            deliveries.claim_deliveries,
            self._store,
            channel,
            self._holder,
            SENDING_SECONDS,
            message_ids=message_ids,
            repeatable=self.channels[channel].repeatable,
        )
        in_order: dict[int, list[Delivery]] = {}
        for delivery in due:
            in_order.setdefault(delivery.conversation_id, []).append(delivery)
        # One resident's slow platform keeps nobody else waiting.
        await asyncio.gather(
            *(self._send_all(self.channels[channel], d) for d in in_order.values())
        )
        return len(due)

    async def _send_all(self, channel: Channel, in_order: Sequence[Delivery]) -> None:
        for delivery in in_order:
            # What stands behind a message that has to wait is queued again with it:
            # sending it now would break the order.
            if not await self._send(channel, delivery):
                return

    async def deliver_all(self) -> int:
        """Send what is due on every channel; returns how many were tried."""
        counts = [await self.deliver(channel) for channel in self.channels]
        return sum(counts)

    async def _send(self, channel: Channel, delivery: Delivery) -> bool:
        """Send one message; false if it waits and holds back the ones behind it."""
        outbound = _outbound(delivery)
        try:
            if not await self._leaves(channel, delivery, outbound):
                return False
            platform_id = await channel.send(outbound)
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

    async def _leaves(
        self, channel: Channel, delivery: Delivery, outbound: Outbound
    ) -> bool:
        """Wait for its turn; false if it does not leave now.

        Whatever goes wrong here, nothing has left, so it is tried again.

        Raises:
            SendError: If the channel says what follows.
        """
        try:
            await channel.ready(outbound)
            return channel.repeatable or await asyncio.to_thread(
                deliveries.begin_delivery, self._store, delivery
            )
        except SendError:
            raise
        except Exception as error:
            log.exception("not_ready", delivery=delivery.id, channel=channel.name)
            await self._later(delivery, 0, type(error).__name__)
            return False

    async def _later(self, delivery: Delivery, seconds: float, reason: str) -> None:
        # An outage may last: each time twice as long as the time before, up to a bound.
        longer = min(FIRST_WAIT * 2 ** (delivery.attempts - 1), LONGEST_WAIT)
        await self._queue(delivery, max(seconds, longer), reason)

    async def _queue(self, delivery: Delivery, seconds: float, reason: str) -> None:
        if delivery.attempts >= RETRIES:
            await self._finish(delivery, "failed", reason)
            return
        retry_at = self._store.clock.now() + timedelta(seconds=seconds)
        await asyncio.to_thread(
            deliveries.finish_delivery,
            self._store,
            delivery.id,
            "queued",
            reason=reason,
            retry_at=retry_at,
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
