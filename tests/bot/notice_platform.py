"""A platform for notices that keeps in a file what it accepted, whoever is killed.

Run as ``python -m tests.bot.notice_platform <url> <file>``: sends all there is in
processes of their own, each killed right before its next statement of the database.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from datetime import datetime, timedelta
from pathlib import Path

from bot import notices
from bot.channels.base import Outbound
from bot.notices import NoticeSender
from community.clock import Clock, SystemClock
from community.store.engine import Store, open_store
from community.texts import Texts
from tests.community.notice_steps import PLACE
from tests.community.worker import die_before

AT_ONCE = 8


class FilingChannel:
    """Writes down the address of each message that it takes.

    Args:
        file: One line for each.
    """

    name = "telegram"
    repeatable = False

    def __init__(self, file: Path) -> None:
        self._file = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    async def ready(self, outbound: Outbound) -> None:
        """Always."""

    async def send(self, outbound: Outbound) -> str | None:
        os.write(self._file, f"{outbound.address}\n".encode())
        await asyncio.sleep(0)
        return None

    async def close(self) -> None:
        """Nothing is under way."""


class LaterClock(Clock):
    """Goes a while ahead, so that leases of the dead have run out."""

    def __init__(self, minutes: int) -> None:
        self._ahead = timedelta(minutes=minutes)

    def now(self) -> datetime:
        return SystemClock().now() + self._ahead


async def send_all(store: Store, file: Path, texts: Texts) -> None:
    """What a worker does about notices, until nothing is due."""
    channel = FilingChannel(file)
    sender = NoticeSender(store, {"telegram": channel}, texts, PLACE, "dying")
    sender.take_rounds()
    while await sender.send("telegram"):
        pass
    sender.take_rounds()


def main(url: str, file: str) -> None:
    """Let one process after the other work until it is killed; how many were."""
    notices.CARRIERS = AT_ONCE
    texts = Texts()
    killed = 0
    while True:
        pid = os.fork()
        if pid == 0:
            store = open_store(url, LaterClock(2 * killed))
            die_before(store, killed + 1)
            asyncio.run(send_all(store, Path(file), texts))
            os._exit(0)
        _, status = os.waitpid(pid, 0)
        if os.WIFEXITED(status):
            assert os.WEXITSTATUS(status) == 0
            print(killed)
            return
        assert os.WTERMSIG(status) == signal.SIGKILL
        killed += 1


if __name__ == "__main__":
    main(*sys.argv[1:])
