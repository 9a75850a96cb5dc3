"""Messages that are sent and edited, and how many pass."""

from __future__ import annotations

import httpx
import pytest

from tests.channels.telegram_standin.conftest import (
    GROUP,
    OTHER,
    PERSON,
    Caller,
    refused,
)
from tests.clock import FakeClock
from tests.standins.telegram import TOKEN, TelegramStandin, telegram_standin
from tests.standins.telegram_errors import ERRORS, ApiError
from tests.standins.telegram_limits import Limits


def keyboard(*data: str) -> dict[str, object]:
    buttons = [{"text": str(i), "callback_data": d} for i, d in enumerate(data)]
    return {"inline_keyboard": [[button] for button in buttons]}


def test_a_message_is_shown_cleaned(standin: TelegramStandin, call: Caller) -> None:
    answer = call.say("\u202e<b>Å</b>A\u030a ", parse_mode="HTML").json()
    assert answer["result"]["text"] == standin.sent[0].text == "ÅA"
    assert answer["result"]["from"]["id"] == 42


@pytest.mark.parametrize(
    ("params", "key"),
    [
        ({"text": ""}, "text_missing"),
        ({"text": "\u2028"}, "text_empty"),
        ({"text": "a" * 4097}, "text_too_long"),
        ({"text": "a", "chat_id": ""}, "chat_id_empty"),
        ({"text": "a", "chat_id": "@nobody"}, "chat_not_found"),
        ({"text": "a", "reply_parameters": {"message_id": 5}}, "reply_not_found"),
        ({"text": "a", "reply_markup": "keyboard"}, "markup"),
        ({"text": "a", "reply_markup": keyboard("я" * 33)}, "button_data"),
        ({"text": "a", "reply_markup": keyboard("")}, "button_data"),
        ({"text": "a", "reply_markup": keyboard(*["x"] * 101)}, "markup_too_long"),
    ],
)
def test_a_wrong_message_is_refused(
    standin: TelegramStandin, call: Caller, params: dict[str, object], key: str
) -> None:
    code, text = ERRORS[key]
    assert refused(call("sendMessage", **{"chat_id": PERSON} | params), code, text)
    assert standin.sent == [] and not standin.calls[0].accepted


def test_nine_buttons_in_a_row_and_markdown_are_noted(
    standin: TelegramStandin, call: Caller
) -> None:
    row = [{"text": "a", "callback_data": "b"}] * 9
    call.say("x", reply_markup={"inline_keyboard": [row]})
    call.say("x", OTHER, parse_mode="MarkdownV2")
    paths = [fault.path for fault in standin.faults if fault.kind == "standin"]
    assert paths == ["reply_markup", "parse_mode"]


def test_a_reply_in_a_topic_names_what_it_answers(
    standin: TelegramStandin, call: Caller
) -> None:
    update = standin.make.text("hi", chat={"id": GROUP, "type": "supergroup"})
    standin.deliver(update)
    number = update["message"]["message_id"]
    answer = call.say(
        chat_id=GROUP, message_thread_id=5, reply_parameters={"message_id": number}
    ).json()["result"]
    assert answer["reply_to_message"]["text"] == "hi"
    assert answer["message_thread_id"] == 5


def test_a_message_is_edited(standin: TelegramStandin, call: Caller) -> None:
    call.say("before", reply_markup=keyboard("a"))
    (sent,) = standin.sent
    where = {"chat_id": PERSON, "message_id": sent.message_id}
    same = call("editMessageText", text="before", reply_markup=keyboard("a"), **where)
    assert refused(same, *ERRORS["not_modified"])
    assert call("editMessageText", text="after", **where).json()["ok"]
    shown = standin.message(sent)
    assert shown["text"] == "after" and "reply_markup" not in shown
    call("editMessageReplyMarkup", reply_markup=keyboard("b"), **where)
    assert standin.message(sent)["reply_markup"] == keyboard("b")
    gone = call("editMessageText", chat_id=PERSON, message_id=1, text="x")
    assert refused(gone, *ERRORS["edit_not_found"])
    assert sent.text == "before"


def test_a_photo_is_sent_and_can_be_fetched(
    standin: TelegramStandin, call: Caller
) -> None:
    with httpx.Client(base_url=f"{standin.url}/bot{TOKEN}", trust_env=False) as http:
        fields = {"chat_id": str(PERSON), "caption": "<i>c</i>", "parse_mode": "HTML"}
        answer = http.post("/sendPhoto", data=fields, files={"photo": b"\x89PNG\r\n"})
    message = answer.json()["result"]
    assert message["caption"] == standin.sent[0].text == "c"
    file_id = message["photo"][-1]["file_id"]
    path = call("getFile", file_id=file_id).json()["result"]["file_path"]
    got = httpx.get(f"{standin.url}/file/bot{TOKEN}/{path}", trust_env=False)
    assert got.content == b"\x89PNG\r\n"
    other = httpx.get(f"{standin.url}/file/bot{TOKEN}/other", trust_env=False)
    assert other.status_code == 404
    again = call("sendPhoto", chat_id=OTHER, photo=file_id)
    assert again.json()["ok"]
    unknown = call("sendPhoto", chat_id=OTHER, photo="unknown")
    assert refused(unknown, *ERRORS["file_id"])
    assert standin.faults == []


def test_typing_is_shown_and_other_actions_are_refused(call: Caller) -> None:
    assert call("sendChatAction", chat_id=PERSON, action="typing").json()["result"]
    wrong = call("sendChatAction", chat_id=PERSON, action="dancing")
    assert refused(wrong, *ERRORS["action"])


def test_one_message_a_second_to_a_person(
    standin: TelegramStandin, call: Caller, clock: FakeClock
) -> None:
    assert call.say().is_success
    answer = call.say()
    assert refused(answer, 429, "Too Many Requests: retry after 1")
    assert answer.json()["parameters"] == {"retry_after": 1}
    assert answer.headers["Retry-After"] == "1"
    assert call.say(chat_id=OTHER).is_success
    clock.advance(1)
    assert call.say().is_success
    assert (standin.too_many, len(standin.sent_to(PERSON))) == (1, 2)


def test_twenty_messages_a_minute_to_a_group(call: Caller, clock: FakeClock) -> None:
    for _ in range(20):
        assert call.say(chat_id=GROUP).is_success
        clock.advance(1)
    assert refused(call.say(chat_id=GROUP), 429, "Too Many Requests: retry after 40")
    clock.advance(40)
    assert call.say(chat_id=GROUP).is_success


def test_never_more_than_thirty_messages_in_a_second(
    standin: TelegramStandin, call: Caller, clock: FakeClock
) -> None:
    accepted = [call.say(chat_id=n).is_success for n in range(1, 32)]
    assert accepted == [True] * 30 + [False]
    clock.advance(0.5)
    assert not call.say(chat_id=40).is_success
    clock.advance(0.5)
    assert call.say(chat_id=40).is_success
    assert standin.too_many == 2


@pytest.mark.fast
def test_in_real_time_a_message_may_travel_faster_than_the_one_before(
    clock: FakeClock,
) -> None:
    limits = Limits(clock, enforced=True, slack=0.2)
    limits.admit(PERSON)
    clock.advance(0.7)
    with pytest.raises(ApiError):
        limits.admit(PERSON)
    clock.advance(0.1)
    limits.admit(PERSON)


def test_limits_can_be_lifted(clock: FakeClock) -> None:
    with telegram_standin(clock=clock, limits=False) as standin:
        call = Caller(standin.url)
        assert all(call.say().is_success for _ in range(32))
        call.close()
        assert (len(standin.sent), standin.too_many) == (32, 0)
