"""Choices of a message to the buttons below it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.channels.base import Button
from bot.channels.telegram.render import clean

MOST_BUTTONS = 100
MOST_IN_ROW = 8
# Columns that the buttons of a row fill on a small phone, and what one adds.
ROW_COLUMNS = 30
BUTTON_COLUMNS = 4


def keyboard_of(buttons: Sequence[Button]) -> InlineKeyboardMarkup | None:
    """The buttons in rows, in order; the key of a choice comes back when pressed.

    More than Telegram takes are left out.
    """
    rows: list[list[InlineKeyboardButton]] = []
    columns = 0
    for button in buttons[:MOST_BUTTONS]:
        title = " ".join(clean(button.title).split())
        width = _width(title) + BUTTON_COLUMNS
        if rows and len(rows[-1]) < MOST_IN_ROW and columns + width <= ROW_COLUMNS:
            columns += width
        else:
            rows.append([])
            columns = width
        rows[-1].append(InlineKeyboardButton(title, callback_data=button.key))
    return InlineKeyboardMarkup(rows) if rows else None


def _width(title: str) -> int:
    return sum(
        2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in title
    )
