"""python-telegram-bot talks to the stand-in as to the real server."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from tests.channels.telegram_standin.conftest import GROUP, OTHER, PERSON
from tests.standins.telegram import TOKEN, TelegramStandin

MENU = InlineKeyboardMarkup([[InlineKeyboardButton("Tiếng Việt", callback_data="vi")]])


@pytest.fixture
async def bot(standin: TelegramStandin) -> AsyncIterator[Bot]:
    base, files = f"{standin.url}/bot", f"{standin.url}/file/bot"
    async with Bot(TOKEN, base_url=base, base_file_url=files) as bot:
        yield bot


async def test_a_whole_conversation(standin: TelegramStandin, bot: Bot) -> None:
    assert bot.username == "community_bot"
    await bot.set_my_commands([BotCommand("start", "Bắt đầu")], language_code="vi")
    standin.deliver(standin.make.command("start", "lang_vi"))
    (update,) = await bot.get_updates(timeout=10, allowed_updates=[])
    assert update.message.text == "/start lang_vi"
    message = await bot.send_message(
        PERSON,
        "<b>Ngôn ngữ?</b>",
        parse_mode="HTML",
        reply_markup=MENU,
        reply_to_message_id=update.message.message_id,
    )
    assert message.reply_to_message.text == "/start lang_vi"
    pressed = standin.deliver(standin.press(standin.sent[0]))
    (update,) = await bot.get_updates(update.update_id + 1, timeout=10)
    assert update.update_id == pressed.update_id
    await update.callback_query.answer()
    await update.callback_query.edit_message_text("Tiếng Việt")
    assert standin.message(standin.sent[0])["text"] == "Tiếng Việt"
    await bot.send_chat_action(PERSON, "typing")
    photo = await bot.send_photo(OTHER, b"\x89PNG\r\n\x1a\n", caption="a map")
    file = await photo.photo[-1].get_file()
    assert await file.download_as_bytearray() == b"\x89PNG\r\n\x1a\n"
    assert standin.faults == []


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("blocked", Forbidden),
        ("migrated", ChatMigrated),
        ("too_many_requests", RetryAfter),
        ("html_tag", BadRequest),
        ("bad_gateway", NetworkError),
        ("html", TelegramError),
    ],
)
async def test_faults_become_errors(
    standin: TelegramStandin, bot: Bot, fault: str, error: type[TelegramError]
) -> None:
    standin.fail_next("sendMessage", fault)
    with pytest.raises(error) as caught:
        await bot.send_message(GROUP, "hello")
    assert caught.type is error
    assert standin.sent == []


async def test_a_lost_answer_becomes_a_time_out(
    standin: TelegramStandin, bot: Bot
) -> None:
    standin.fail_next("sendMessage", "hang")
    with pytest.raises(TimedOut):
        await bot.send_message(PERSON, "hello", read_timeout=0.3)
    assert len(standin.sent) == 1
