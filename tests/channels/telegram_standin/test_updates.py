"""The updates that the stand-in makes, and button presses."""

from __future__ import annotations

import json

import pytest
from telegram import Update

from tests.channels.telegram_standin.conftest import PERSON, Caller, refused
from tests.clock import FakeClock
from tests.standins.telegram import Group, Person, TelegramStandin
from tests.standins.telegram_errors import ERRORS
from tests.standins.telegram_spec import SHARED
from tests.standins.telegram_updates import entities

KEYBOARD = {
    "inline_keyboard": [
        [{"text": "Yes", "callback_data": "y"}, {"text": "No", "callback_data": "n"}],
        [{"text": "Later", "callback_data": "l"}],
    ]
}


@pytest.mark.fast
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start lang_vi", [("bot_command", 0, 6)]),
        ("/help@community_bot", [("bot_command", 0, 19)]),
        ("👩‍👩‍👧 /help", [("bot_command", 9, 5)]),
        ('/set_role{"role":"admin"}', [("bot_command", 0, 9)]),
        ("@community_bot, hello", [("mention", 0, 14)]),
        ("me@example.org and/or 1/2", []),
    ],
)
def test_commands_and_mentions_are_marked(
    text: str, found: list[tuple[str, int, int]]
) -> None:
    marked = [(e["type"], e["offset"], e["length"]) for e in entities(text)]
    assert marked == found


def test_updates_are_what_a_bot_can_read(standin: TelegramStandin) -> None:
    make = standin.make
    text = make.text("hello", group=Group())
    updates = {
        "text": text,
        "command": make.command("start", "lang_vi"),
        "edited": make.edited(text, "/help"),
        "location": make.location(group=Group()),
        "contact": make.contact(owner=5),
        "photo": make.photo("a caption", size=200_000),
        "voice": make.voice(),
        "document": make.document(caption="a caption"),
        "blocked": make.member("kicked"),
        "back": make.member("member"),
        "pressed": make.callback("x", text["message"]),
        "gone": make.callback("x", text["message"], inaccessible=True),
    }
    read = {name: Update.de_json(update, None) for name, update in updates.items()}
    assert len({update.update_id for update in read.values()}) == len(updates)
    assert read["text"].effective_chat.id == Group().id
    assert read["command"].message.parse_entities() == {
        read["command"].message.entities[0]: "/start"
    }
    assert read["edited"].edited_message.message_id == text["message"]["message_id"]
    assert read["edited"].edited_message.entities[0].type == "bot_command"
    assert read["location"].message.location.latitude == 39.99
    assert read["contact"].message.contact.user_id == 5
    assert read["photo"].message.photo[-1].file_size == 200_000
    assert read["voice"].message.voice.mime_type == "audio/ogg"
    assert read["document"].message.document.file_name == "a.pdf"
    assert read["blocked"].my_chat_member.new_chat_member.status == "kicked"
    assert read["back"].my_chat_member.new_chat_member.status == "member"
    assert read["pressed"].callback_query.message.is_accessible
    assert not read["gone"].callback_query.message.is_accessible


@pytest.mark.skipif(
    not (SHARED / "update_samples.json").exists(), reason="the samples are not here"
)
def test_every_sample_can_be_delivered(standin: TelegramStandin) -> None:
    samples = json.loads((SHARED / "update_samples.json").read_text(encoding="utf-8"))
    for update in samples.values():
        assert standin.deliver(update).outcome is None
    assert len(standin.pending) == len(samples)
    assert not standin.callbacks.answered(
        samples["callback_query"]["callback_query"]["id"]
    )


def test_files_of_updates_can_be_fetched_unless_they_are_too_big(
    standin: TelegramStandin, call: Caller
) -> None:
    small, big = standin.make.document(), standin.make.document(size=21 * 1024 * 1024)
    for update, size in ((small, len(b"a document")), (big, 21 * 1024 * 1024)):
        assert update["message"]["document"]["file_size"] == size
    file_id = small["message"]["document"]["file_id"]
    assert call("getFile", file_id=file_id).json()["result"]["file_path"]
    refusal = call("getFile", file_id=big["message"]["document"]["file_id"])
    assert refused(refusal, *ERRORS["file_too_big"])
    assert refused(call("getFile", file_id="A2"), *ERRORS["file_id"])
    foreign = {"message": {"document": {"file_id": "A2", "file_size": 5}}}
    standin.deliver({"update_id": 1} | foreign)
    assert call("getFile", file_id="A2").is_success


def test_a_press_is_answered_once_and_in_time(
    standin: TelegramStandin, call: Caller, clock: FakeClock
) -> None:
    call.say(reply_markup=KEYBOARD)
    (sent,) = standin.sent
    query = standin.press(sent, 2)["callback_query"]
    assert query["data"] == "l"
    assert query["from"]["id"] == PERSON
    assert query["message"]["message_id"] == sent.message_id
    clock.advance(10)
    answer = {"callback_query_id": query["id"], "text": "ok"}
    assert call("answerCallbackQuery", **answer).is_success
    assert standin.callbacks.answered(query["id"])
    again = call("answerCallbackQuery", **answer)
    assert refused(again, *ERRORS["query_too_old"])
    late = standin.press(sent)["callback_query"]["id"]
    clock.advance(10.1)
    refusal = call("answerCallbackQuery", callback_query_id=late)
    assert refused(refusal, *ERRORS["query_too_old"])
    unknown = call("answerCallbackQuery", callback_query_id="unknown")
    assert refused(unknown, *ERRORS["query_too_old"])


def test_a_button_that_is_gone_cannot_be_pressed(
    standin: TelegramStandin, call: Caller
) -> None:
    standin.deliver(standin.make.text("hi", Person(PERSON, "Lan", "pt-br")))
    call.say(reply_markup=KEYBOARD)
    (sent,) = standin.sent
    assert standin.press(sent)["callback_query"]["from"]["language_code"] == "pt-br"
    with pytest.raises(IndexError):
        standin.press(sent, 3)
    call("editMessageReplyMarkup", chat_id=PERSON, message_id=sent.message_id)
    with pytest.raises(IndexError):
        standin.press(sent)


def test_an_inaccessible_message_cannot_be_edited(
    standin: TelegramStandin, call: Caller
) -> None:
    message = {"message_id": 10, "chat": Person().chat}
    update = standin.make.callback("x", message, inaccessible=True)
    standin.deliver(update)
    assert update["callback_query"]["message"]["date"] == 0
    edit = call("editMessageText", chat_id=PERSON, message_id=10, text="x")
    assert refused(edit, *ERRORS["edit_not_found"])
    query_id = update["callback_query"]["id"]
    assert call("answerCallbackQuery", callback_query_id=query_id).is_success
