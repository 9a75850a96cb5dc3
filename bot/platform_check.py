"""Calls each platform that is set up: for `linli channels check` and for the start."""

from __future__ import annotations

from bot.channels.base import Finding
from bot.channels.telegram import check as telegram
from bot.channels.wechat import check as wechat
from bot.platforms import Platforms


async def check(chosen: Platforms) -> list[tuple[str, Finding]]:
    """What works and what does not, each with the platform's name."""
    found: list[tuple[str, Finding]] = []
    if chosen.telegram:
        of_telegram = await telegram.check(chosen.telegram)
        found += [("Telegram", finding) for finding in of_telegram]
    if chosen.wechat:
        found += [("WeChat", finding) for finding in await wechat.check(chosen.wechat)]
    return found
