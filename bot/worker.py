"""The worker process: takes up what a crash or a failing neighbour left behind."""

from __future__ import annotations

import asyncio
import os
import secrets
import signal
import time
from collections.abc import Awaitable, Callable
from functools import partial

import structlog

from bot.background import in_rounds, keep_running
from bot.channels.base import Channel
from bot.channels.web.channel import WebChannel
from bot.channels.web.hub import Hub
from bot.composition import ALIVE_FILE, Parts, compose
from bot.gathering_rounds import GatheringRounds
from bot.notices import NoticeSender
from bot.platforms import Platforms, beside, make_channels, platforms
from bot.proposal_rounds import ProposalRounds
from bot.settings import Settings
from community.store.engine import Store
from community.usecases.attachments import clear_spool
from community.usecases.pacing import forget_paces

log = structlog.get_logger()

ROUND_SECONDS = 1.0
SELDOM_SECONDS = 60 * 60.0


async def work(settings: Settings) -> None:
    """Sweep for unhandled messages and unsent deliveries until told to stop."""
    chosen = platforms(settings)

    def channels(store: Store) -> dict[str, Channel]:
        web = WebChannel(Hub(), store.files.spool)
        return {"web": web, **make_channels(chosen, store)}

    parts = compose(settings, channels, "worker")
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signum in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signum, stopping.set)
    tasks = [
        asyncio.create_task(
            keep_running(name, partial(_beside, chosen, parts, name, stopping))
        )
        for name in parts.deliveries.channels
    ]
    log.info("worker_started")
    try:
        await rounds(parts, stopping)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await parts.close()


async def rounds(parts: Parts, stopping: asyncio.Event) -> None:
    """Do again and again what the worker is for, until told to stop.

    Each of these goes on by itself: a platform that hangs holds up only what is to be
    sent there.
    """
    in_turns: dict[str, Callable[[], Awaitable[object]]] = {
        "sweep": partial(_sweep, parts),
        "complete_hand_overs": parts.desk.complete_hand_overs,
        "tell_late": parts.desk.tell_late,
    }
    notices = _notices(parts, stopping)
    for channel in parts.deliveries.channels:
        in_turns[f"deliver_{channel}"] = partial(parts.deliveries.deliver, channel)
        in_turns[f"send_notices_{channel}"] = partial(notices.send, channel)
    in_turns["notices"] = partial(asyncio.to_thread, notices.take_rounds)
    proposals = ProposalRounds(parts.store, parts.texts, parts.place, parts.bridge)
    in_turns["run_out"] = partial(asyncio.to_thread, proposals.run_out)
    in_turns["announce"] = proposals.announce
    gatherings = GatheringRounds(parts.store, parts.texts, parts.place)
    in_turns["look_at_gatherings"] = partial(asyncio.to_thread, gatherings.look)
    in_turns["tell_of_gatherings"] = partial(asyncio.to_thread, gatherings.tell)
    seldom: dict[str, Callable[[], object]] = {
        "forget_paces": partial(forget_paces, parts.store),
        "clear_spool": partial(clear_spool, parts.store),
        "list_households": proposals.list_households,
    }
    await asyncio.gather(
        *(
            in_rounds(what, do, ROUND_SECONDS, stopping)
            for what, do in in_turns.items()
        ),
        *(
            in_rounds(what, partial(asyncio.to_thread, do), SELDOM_SECONDS, stopping)
            for what, do in seldom.items()
        ),
    )


def _notices(parts: Parts, stopping: asyncio.Event) -> NoticeSender:
    return NoticeSender(
        parts.store,
        parts.deliveries.channels,
        parts.texts,
        parts.place,
        f"notices-{os.getpid()}-{secrets.token_hex(4)}",
        stopping.is_set,
    )


async def _sweep(parts: Parts) -> None:
    """Take up messages that wait; then leave the sign that the worker lives.

    The sign tells that this process takes its turns and that the database answers it:
    it grows old if either hangs or keeps failing, and nothing is written while it does.
    No platform and no neighbour is waited for here, so a slow one cannot make a worker
    look dead that does all the rest.
    """
    await parts.desk.handle_waiting()
    (parts.settings.data_dir / ALIVE_FILE).write_text(str(time.time()))


async def _beside(
    chosen: Platforms, parts: Parts, channel: str, stopping: asyncio.Event
) -> None:
    """What one channel needs beside the rounds; ends with the last of it."""
    only = {channel: parts.deliveries.channels[channel]}
    async with asyncio.TaskGroup() as group:
        for each in beside(
            chosen, parts.desk, only, parts.texts, parts.place, stopping
        ):
            group.create_task(each)
