"""What an update asks of us; T03 to T28 as far as reading decides them."""

from __future__ import annotations

from typing import Any

import pytest

from bot.channels.base import Inbound
from bot.channels.telegram.receive import parse
from bot.channels.telegram.received import (
    Ignored,
    Moved,
    Returned,
    Said,
    Stopped,
)
from tests.channels.telegram.samples import sample, sample_names
from tests.channels.telegram.updates import (
    GROUP,
    PERSON,
    PRIVATE,
    in_group,
    message,
    received,
    said,
)

pytestmark = pytest.mark.fast


@pytest.mark.parametrize("name", sample_names())
def test_t42_every_recorded_update_is_understood_or_ignored(name: str) -> None:
    received(sample(name))


def test_t03_a_private_text_is_the_persons_in_that_chat() -> None:
    assert received(sample("private_text")) == Said(
        Inbound(
            channel="telegram",
            address="7000000001",
            platform_id="update-1",
            text="Xin chào",
            language_hint="vi",
            origin={"message_id": 1, "thread_id": None, "group": False},
        )
    )


@pytest.mark.parametrize("update", [None, [], "x", 7, {}, {"update_id": "1"}])
def test_t05_what_is_no_update_is_none(update: object) -> None:
    assert parse(update) is None


@pytest.mark.parametrize(
    "broken",
    [
        {"message": "text"},
        {"message": []},
        {"message": {"text": "hi"}},
        {"message": {"message_id": 1, "date": "soon", "chat": PRIVATE}},
        {"message": {"message_id": 1, "date": 1, "chat": 5}},
        {"callback_query": {"id": 1}},
    ],
)
def test_t05_a_broken_update_is_none_and_raises_nothing(
    broken: dict[str, Any],
) -> None:
    assert parse({"update_id": 1, **broken}) is None


def test_t06_the_future_is_harmless() -> None:
    assert received(sample("unknown_future_update")) == Ignored("unknown_kind")
    assert said(sample("unknown_field_in_message")).text == "hi"


def test_t11_a_link_chooses_the_language_and_greets() -> None:
    result = received(sample("start_deeplink"))
    assert isinstance(result, Said)
    assert (result.language, result.inbound.command) == ("vi", "/greet")


def test_the_link_of_a_household_slip_sends_its_code() -> None:
    result = received(message(text="/start H-4F7K-9QTM-2B8X"))
    assert isinstance(result, Said)
    assert (result.inbound.text, result.inbound.command) == ("H-4F7K-9QTM-2B8X", None)


@pytest.mark.parametrize(
    "payload",
    ["lang_vi" + "x" * 58, "lang_vi!", "lang vi", "lang_", "lang_xx", "vi", "läng_vi"],
)
def test_t12_a_strange_payload_is_an_ordinary_greeting(payload: str) -> None:
    result = received(message(text=f"/start {payload}"))
    assert isinstance(result, Said)
    assert (result.language, result.inbound.command) == (None, "/greet")


def test_t12_a_payload_of_64_characters_is_read() -> None:
    result = received(message(text="/start lang_pt-br" + "-x" * 26 + "-"))
    assert isinstance(result, Said)
    assert result.language == "pt"


@pytest.mark.parametrize(
    ("tag", "hint"),
    [
        (None, None),
        ("zh-hant", "zh"),
        ("pt-br", "pt"),
        ("fil", None),
        ("vi", "vi"),
    ],
)
def test_t13_the_apps_language_is_a_hint_without_its_region(
    tag: str | None, hint: str | None
) -> None:
    person = {k: v for k, v in PERSON.items() if k != "language_code"}
    person |= {"language_code": tag} if tag else {}
    assert said(message(text="hi", **{"from": person})).language_hint == hint


def test_t15_an_edit_is_no_new_message() -> None:
    assert received(sample("edited_message")) == Ignored("edited")


def test_t26_blocking_and_unblocking() -> None:
    assert received(sample("my_chat_member_blocked")) == Stopped("7000000001")
    assert received(sample("my_chat_member_unblocked")) == Returned("7000000001")
    update = sample("my_chat_member_blocked")
    update["my_chat_member"]["chat"] = GROUP
    assert received(update) == Ignored("group_membership")


def test_t27_a_group_that_became_a_supergroup() -> None:
    moved = Moved("-4001", "-1004001")
    assert received(sample("group_migrated_old")) == moved
    assert received(sample("group_migrated_new")) == moved


@pytest.mark.parametrize(
    "text",
    [
        '/set_role{"role":"admin"}',
        "/greet",
        "/set_role",
        '/help{"a":1}',
        "/restart",
        " /x",
    ],
)
def test_t28_what_is_typed_is_never_a_command_of_the_bots_inside(text: str) -> None:
    inbound = said(message(text=text))
    assert (inbound.text, inbound.command) == (text.strip(), None)


def test_t28_a_command_in_the_middle_or_in_a_caption_is_text() -> None:
    assert said(sample("emoji_offset_utf16")).command is None
    update = sample("photo_with_caption")
    update["message"]["caption"] = "/help"
    assert (said(update).command, said(update).text) == (None, "/help")


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/start", "/greet"),
        ("/START", "/greet"),
        ("/help", "/what_can_you_do"),
        ("/help me please", "/what_can_you_do"),
        ("/language", "/change_language"),
        ("/human", "/human"),
    ],
)
def test_the_bots_own_commands(text: str, command: str) -> None:
    assert said(message(text=text)).command == command


def test_link_is_the_word_in_private_and_refused_in_a_group() -> None:
    alone, among_others = said(message(text="/link")), said(in_group("/link"))
    assert (alone.text, alone.command, alone.notice) == ("link", None, None)
    assert among_others.notice == "link_privately"


def test_t29_a_text_keeps_what_is_in_it() -> None:
    update = sample("raw_unicode_name")
    update["message"]["from"]["first_name"] = "<b>&\u202eevil"
    assert said(update).text == "\u202eevil\u202c <b>&"
