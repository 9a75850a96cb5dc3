"""Calls in all their forms, tokens and the check against the description."""

from __future__ import annotations

import json

import httpx
import pytest

from tests.channels.telegram_standin.conftest import PERSON, Caller, refused
from tests.standins.telegram import TOKEN, TelegramStandin
from tests.standins.telegram_spec import AVAILABLE

BUTTONS = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}

needs_spec = pytest.mark.skipif(
    not AVAILABLE, reason="the description of the Bot API is not here"
)


@pytest.mark.parametrize("form", ["query", "form", "multipart", "json"])
def test_a_call_may_come_in_any_form(standin: TelegramStandin, form: str) -> None:
    url = f"{standin.url}/BOT{TOKEN}/SENDmessage".replace("BOT", "bot")
    fields = {"chat_id": str(PERSON), "text": "12", "reply_markup": json.dumps(BUTTONS)}
    with httpx.Client(trust_env=False) as http:
        response = {
            "query": lambda: http.get(url, params=fields),
            "form": lambda: http.post(url, data=fields),
            "multipart": lambda: http.post(url, data=fields, files={"f": b"\r\n-"}),
            "json": lambda: http.post(
                url, json={"chat_id": PERSON, "text": "12", "reply_markup": BUTTONS}
            ),
        }[form]()
    assert response.json()["result"]["text"] == "12"
    (sent,) = standin.sent
    assert (sent.method, sent.chat_id, sent.text) == ("sendMessage", PERSON, "12")
    assert sent.params["reply_markup"] == BUTTONS
    assert sent.buttons == [{"text": "a", "callback_data": "b"}]
    assert sent.message_id == response.json()["result"]["message_id"]
    (call,) = standin.calls_of("sendMessage")
    assert call.accepted and call.time == sent.time == standin.clock.now()
    if form == "multipart":
        assert call.files["f"].content == b"\r\n-"


@pytest.mark.parametrize(
    ("token", "text"),
    [
        ("nonsense", "Unauthorized: invalid token specified"),
        ("43:XYZ", "Unauthorized"),
    ],
)
def test_another_token_is_refused(
    standin: TelegramStandin, token: str, text: str
) -> None:
    response = httpx.get(f"{standin.url}/bot{token}/getMe", trust_env=False)
    assert refused(response, 401, text)


def test_an_unknown_method_is_refused_and_noted(
    standin: TelegramStandin, call: Caller
) -> None:
    assert refused(call("sendMassage"), 404, "Not Found: method not found")
    assert standin.faults


def test_text_that_is_not_unicode_is_refused(standin: TelegramStandin) -> None:
    url = f"{standin.url}/bot{TOKEN}/sendMessage"
    text = "Bad Request: strings must be encoded in UTF-8"
    with httpx.Client(trust_env=False) as http:
        raw = {"Content-Type": "application/x-www-form-urlencoded"}
        latin = http.post(url, content=b"chat_id=1&text=%E9", headers=raw)
        assert refused(latin, 400, text)
        half = {"Content-Type": "application/json"}
        body = b'{"chat_id": 1, "text": "\\ud83d"}'
        assert refused(http.post(url, content=body, headers=half), 400, text)
        assert refused(
            http.post(url, content=b"[1]", headers=half),
            400,
            "Bad Request: can't parse request",
        )


@needs_spec
def test_calls_are_checked_against_the_description(
    standin: TelegramStandin, call: Caller
) -> None:
    call.say(parse_mode="HTML", reply_markup=BUTTONS, disable_notification=True)
    assert standin.faults == []
    call.say(chat_id=2, colour="red")
    call("sendMessage", chat_id=3, text="x", reply_parameters={"message": 1})
    call("sendMassage")
    assert [(f.method, f.kind, f.path) for f in standin.faults][:2] == [
        ("sendMessage", "unknown", "colour"),
        ("sendMessage", "missing", "reply_parameters.message_id"),
    ]
    assert "not_found" in {fault.kind for fault in standin.faults}


def test_who_am_i(standin: TelegramStandin, call: Caller) -> None:
    me = call("getme").json()["result"]
    assert (me["id"], me["is_bot"]) == (42, True)
    assert standin.calls[0].method == "getMe"
