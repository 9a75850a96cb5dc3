"""The worker process: takes up what a crash or a failing neighbour left behind."""

from __future__ import annotations

import asyncio
import signal
import time

import structlog

from bot.channels.base import Channel
from bot.channels.web.channel import WebChannel
from bot.channels.web.hub import Hub
from bot.composition import ALIVE_FILE, Parts, compose
from bot.platforms import beside, make_channels, platforms
from bot.settings import Settings
from community.usecases.pacing import forget_paces

log = structlog.get_logger()

ROUND_SECONDS = 1.0


async def work(settings: Settings) -> None:
    """Sweep for unhandled messages and unsent deliveries until told to stop."""
    chosen = platforms(settings)
    web: dict[str, Channel] = {"web": WebChannel(Hub())}
    parts = compose(
        settings, lambda store: web | make_channels(chosen, store), "worker"
    )
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signum in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signum, stopping.set)
    tasks = [
        asyncio.create_task(each)
        for each in beside(
            chosen,
            parts.desk,
            parts.deliveries.channels,
            parts.texts,
            parts.place,
            stopping,
        )
    ]
    log.info("worker_started")
    try:
        while not stopping.is_set():
            await _round(parts)
            (settings.data_dir / ALIVE_FILE).write_text(str(time.time()))
            try:
                await asyncio.wait_for(stopping.wait(), ROUND_SECONDS)
            except TimeoutError:
                continue
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await parts.close()


async def _round(parts: Parts) -> None:
    try:
        await parts.desk.handle_waiting()
        await parts.desk.return_after_outage()
        await parts.deliveries.deliver_all()
        await asyncio.to_thread(forget_paces, parts.store)
    except Exception:
        # The database may be away for a moment; the next round tries again.
        log.exception("worker_round_failed")
