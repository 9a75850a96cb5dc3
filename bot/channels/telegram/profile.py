"""What the bot says of itself: name, descriptions and commands in every language."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass

import regex
from telegram import Bot, BotCommand

from bot.channels.base import Rejected
from bot.channels.telegram.again import until_done
from bot.channels.telegram.api import Api
from bot.channels.telegram.errors import TokenRefused
from bot.channels.telegram.pace import Sleep
from bot.channels.telegram.render import clean
from community.place import Place
from community.texts import Texts

# In the order of the menu; each has a text `telegram_command_…`.
COMMANDS = ("start", "help", "language", "human", "link")
LONGEST_NAME = 64
LONGEST_DESCRIPTION = 512
LONGEST_SHORT_DESCRIPTION = 120
LONGEST_COMMAND = 256

REFUSED = (
    "Check the texts telegram_… of these languages in locales/. It is tried again by "
    "itself."
)

# Telegram knows no other codes here, such as zh-hans or yue.
_CODE = re.compile(r"[a-z]{2}")


@dataclass(frozen=True)
class _Item:
    """One thing to say: how to ask what is said now, and how to say it."""

    what: str
    language: str
    wanted: object
    current: Callable[[], Awaitable[object]]
    change: Callable[[], Awaitable[object]]


async def bring_up_to_date(api: Api, texts: Texts, place: Place, sleep: Sleep) -> None:
    """Say what is not said yet, and try until everything is.

    Telegram counts changes strictly, so what is right already is not said again.
    """
    codes = [code for code in place.languages if _CODE.fullmatch(code)]
    by_what: dict[str, list[_Item]] = {}
    for code in (None, *codes):
        for item in _items(api.bot, texts, place, code):
            by_what.setdefault(item.what, []).append(item)
    # Telegram may refuse one of them, names above all, for hours.
    async with asyncio.TaskGroup() as group:
        for items in by_what.values():
            group.create_task(_say_all(api, items, sleep))


async def _say_all(api: Api, items: list[_Item], sleep: Sleep) -> None:
    left = list(items)

    async def say_the_rest() -> None:
        refused = []
        for item in tuple(left):
            try:
                if await api.ask(item.current()) != item.wanted:
                    await api.ask(item.change())
            except TokenRefused:
                raise
            except Rejected as error:
                refused.append(f"{item.language}: {error}")
            else:
                left.remove(item)
        if refused:
            raise Rejected("; ".join(refused))

    what = items[0].what
    event = "telegram_profile_not_changed"
    await until_done(say_the_rest, sleep, event, REFUSED, what=what)


def _items(bot: Bot, texts: Texts, place: Place, code: str | None) -> Iterator[_Item]:
    language = code or place.default_language
    values = place.text_values(texts, language)

    def say(key: str, longest: int) -> str:
        return _shortened(texts.format(key, language, **values), longest)

    commands = tuple(
        BotCommand(name, say(f"telegram_command_{name}", LONGEST_COMMAND))
        for name in COMMANDS
    )
    yield _Item(
        "commands",
        language,
        commands,
        lambda: bot.get_my_commands(language_code=code),
        lambda: bot.set_my_commands(commands, language_code=code),
    )
    name = say("telegram_name", LONGEST_NAME)

    async def current_name() -> str:
        return (await bot.get_my_name(language_code=code)).name

    yield _Item(
        "name",
        language,
        name,
        current_name,
        lambda: bot.set_my_name(name, language_code=code),
    )
    description = say("telegram_description", LONGEST_DESCRIPTION)

    async def current_description() -> str:
        return (await bot.get_my_description(language_code=code)).description

    yield _Item(
        "description",
        language,
        description,
        current_description,
        lambda: bot.set_my_description(description, language_code=code),
    )
    short = say("telegram_short_description", LONGEST_SHORT_DESCRIPTION)

    async def current_short_description() -> str:
        said = await bot.get_my_short_description(language_code=code)
        return said.short_description

    yield _Item(
        "short_description",
        language,
        short,
        current_short_description,
        lambda: bot.set_my_short_description(short, language_code=code),
    )


def _shortened(text: str, longest: int) -> str:
    """As much as fits, by whole characters; a place may have a long name."""
    text = clean(text).strip()
    if len(text) <= longest:
        return text
    kept = ""
    for character in regex.findall(r"\X", text):
        if len(kept) + len(character) >= longest:
            break
        kept += character
    return kept.rstrip() + "…"
