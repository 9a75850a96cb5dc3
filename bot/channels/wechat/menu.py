"""The menu below the chat: languages, help and a person; one per language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.channels.wechat.splitting import shorten
from community.languages import languages
from community.texts import Texts

NAME_BYTES = 16
SUB_NAME_BYTES = 60
SUB_BUTTONS = 5
# The third entry has help and a person too.
MOST_LANGUAGES = 3 * SUB_BUTTONS - 2

HELP = "HELP"
HUMAN = "HUMAN"
LANGUAGE_PREFIX = "LANG_"

Button = dict[str, Any]


def buttons(texts: Texts, language: str, offered: Sequence[str]) -> list[Button]:
    """A menu in a language.

    Args:
        texts: All texts.
        language: Who reads it.
        offered: Codes of the languages to choose among, the most important first;
            beyond `MOST_LANGUAGES` there is no room.
    """
    choices = [_choice(code) for code in offered[:MOST_LANGUAGES]]
    if len(choices) < 2:
        choices = []
    first, second = choices[:SUB_BUTTONS], choices[SUB_BUTTONS : 2 * SUB_BUTTONS]
    help_and_more = [
        _entry(texts.format("wechat_menu_help", language), HELP),
        _entry(texts.format("wechat_menu_person", language), HUMAN),
        *choices[2 * SUB_BUTTONS :],
    ]
    groups = (
        ("wechat_menu_language", first),
        ("wechat_menu_more_languages", second),
        ("wechat_menu_more", help_and_more),
    )
    return [
        {"name": shorten(texts.format(key, language), NAME_BYTES), "sub_button": below}
        for key, below in groups
        if below
    ]


def language_of(key: str, offered: Sequence[str]) -> str | None:
    """The language that an entry of a menu stands for, if it is offered (still)."""
    return next((code for code in offered if key == _language_key(code)), None)


def _choice(code: str) -> Button:
    return _entry(languages()[code].name, _language_key(code))


def _language_key(code: str) -> str:
    return LANGUAGE_PREFIX + code.upper()


def _entry(name: str, key: str) -> Button:
    return {"type": "click", "name": shorten(name, SUB_NAME_BYTES), "key": key}
