"""A process of its own that writes to residents.

Run as ``python -m tests.channels.wechat.sender <database> <api> <number>``.
"""

from __future__ import annotations

import asyncio
import sys

from bot.channels.wechat.channel import WeChatChannel
from bot.channels.wechat.quota import MESSAGE
from community.store.engine import open_store
from community.usecases.conversations import open_conversation
from community.usecases.reply_windows import open_window
from tests.channels.wechat.office import outbound, wechat_settings

RESIDENTS = 20
SENT_TO_EACH = 5


def names(process: int) -> list[str]:
    """Whom a process writes to."""
    return [f"resident-{process}-{number}" for number in range(RESIDENTS)]


async def main(database: str, api: str, process: int) -> None:
    """Write to everybody, several at a time."""
    store = open_store(database)
    channel = WeChatChannel(wechat_settings(api=api, api_seconds=10.0), store)

    async def write_to(name: str) -> None:
        open_conversation(store, "wechat", name)
        open_window(store, "wechat", name, MESSAGE)
        for number in range(SENT_TO_EACH):
            message = outbound(f"Message {number}", name)
            await channel.ready(message)
            await channel.send(message)

    await asyncio.gather(*(write_to(name) for name in names(process)))
    await channel.close()
    store.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
