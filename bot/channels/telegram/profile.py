"""What the bot says of itself: name, descriptions and commands in every language."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass

import regex
import structlog
from telegram import Bot, BotCommand

from bot.channels.base import RetryLater, SendError
from bot.channels.telegram.api import Api
from bot.channels.telegram.render import clean
from community.place import Place
from community.texts import Texts

log = structlog.get_logger()

# In the order of the menu; each has a text `telegram_command_…`.
COMMANDS = ("start", "help", "language", "human", "link")
LONGEST_NAME = 64
LONGEST_DESCRIPTION = 512
LONGEST_SHORT_DESCRIPTION = 120
LONGEST_COMMAND = 256

# Telegram knows no other codes here, such as zh-hans or yue.
_CODE = re.compile(r"[a-z]{2}")


@dataclass(frozen=True)
class _Item:
    """One thing to say: how to ask what is said now, and how to say it."""

    what: str
    wanted: object
    current: Callable[[], Awaitable[object]]
    change: Callable[[], Awaitable[object]]


async def bring_up_to_date(api: Api, texts: Texts, place: Place) -> None:
    """Say what is not said yet; what cannot be said now is left for the next start.

    Telegram counts changes strictly, so what is right already is not said again.
    """
    codes = [code for code in place.languages if _CODE.fullmatch(code)]
    held: set[str] = set()
    for code in (None, *codes):
        for item in _items(api.bot, texts, place, code):
            if item.what in held:
                continue
            try:
                if await api.ask(item.current()) != item.wanted:
                    await api.ask(item.change())
            except SendError as error:
                log.warning(
                    "telegram_profile_not_changed",
                    what=item.what,
                    language=code,
                    reason=str(error),
                )
                if isinstance(error, RetryLater):
                    held.add(item.what)


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
        commands,
        lambda: bot.get_my_commands(language_code=code),
        lambda: bot.set_my_commands(commands, language_code=code),
    )
    name = say("telegram_name", LONGEST_NAME)

    async def current_name() -> str:
        return (await bot.get_my_name(language_code=code)).name

    yield _Item(
        "name",
        name,
        current_name,
        lambda: bot.set_my_name(name, language_code=code),
    )
    description = say("telegram_description", LONGEST_DESCRIPTION)

    async def current_description() -> str:
        return (await bot.get_my_description(language_code=code)).description

    yield _Item(
        "description",
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
