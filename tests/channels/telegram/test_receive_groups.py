"""T16 to T19: what is said in groups, and to whom."""

from __future__ import annotations

import pytest

from bot.channels.telegram.received import (
    Ignored,
    Me,
)
from tests.channels.telegram.samples import sample
from tests.channels.telegram.updates import (
    BOT_MESSAGE,
    in_group,
    mention,
    message,
    received,
    said,
)

pytestmark = pytest.mark.fast


def test_t16_a_command_for_another_bot_is_not_ours() -> None:
    assert received(sample("command_in_group_for_other")) == Ignored("not_for_us")
    assert received(sample("command_in_group_for_me"), Me(42)) == Ignored("not_for_us")


def test_t16_not_even_as_a_reply_to_us() -> None:
    update = in_group("/help@other_bot", reply_to_message=BOT_MESSAGE)
    assert received(update) == Ignored("not_for_us")


def test_t17_a_command_for_us_is_the_persons_in_that_group() -> None:
    inbound = said(sample("command_in_group_for_me"))
    assert inbound.address == "-1004001:7000000001"
    assert inbound.command == "/what_can_you_do"
    assert inbound.origin == {"message_id": 3, "thread_id": None, "group": True}


def test_t17_a_command_without_a_name_is_ours_if_we_have_it() -> None:
    assert said(in_group("/human")).command == "/human"
    assert received(in_group("/weather")) == Ignored("not_for_us")


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("@community_bot where is the bank?", "where is the bank?"),
        ("👩‍👩‍👧 where is the bank, @Community_Bot ?", "👩‍👩‍👧 where is the bank,  ?"),
    ],
)
def test_t17_a_mention_is_for_us_and_is_not_part_of_the_question(
    text: str, heard: str
) -> None:
    assert said(in_group(text, entities=[mention(text)])).text == heard


def test_t17_a_bare_mention_is_a_greeting() -> None:
    update = in_group("@community_bot", entities=[mention("@community_bot")])
    assert said(update).command == "/greet"


def test_t17_a_reply_to_us_is_for_us() -> None:
    assert said(in_group("and tomorrow?", reply_to_message=BOT_MESSAGE)).text


@pytest.mark.parametrize(
    "text", ["hi all", "ask @other_bot", "community_bot is nice", "a@community_bot.org"]
)
def test_t18_what_people_say_to_each_other_is_not_read(text: str) -> None:
    entities = [mention(text)] if " @" in text else []
    assert received(in_group(text, entities=entities)) == Ignored("not_for_us")


def test_t19_channels_and_nameless_senders_are_ignored() -> None:
    assert received(sample("channel_post")) == Ignored("unknown_kind")
    assert received(sample("anonymous_group_admin")) == Ignored("nobody")
    update = sample("anonymous_group_admin")
    update["message"]["text"] = "/help@community_bot"
    assert received(update) == Ignored("nobody")
    update = message(text="hi")
    del update["message"]["from"]
    assert received(update) == Ignored("nobody")


def test_t19_a_topic_is_kept_and_its_opening_is_no_reply_to_us() -> None:
    assert received(sample("forum_topic_message")) == Ignored("not_for_us")
    topic = {"message_thread_id": 5, "is_topic_message": True}
    opening = {k: v for k, v in BOT_MESSAGE.items() if k != "text"}
    opening["forum_topic_created"] = {"name": "Rent", "icon_color": 1}
    update = in_group("hi", reply_to_message=opening, **topic)
    assert received(update) == Ignored("not_for_us")
    origin = said(in_group("/help", **topic)).origin
    assert origin == {"message_id": 3, "thread_id": 5, "group": True}


def test_t19_a_chain_of_replies_is_no_topic() -> None:
    update = in_group("ok", reply_to_message=BOT_MESSAGE, message_thread_id=10)
    origin = said(update).origin
    assert origin and origin["thread_id"] is None


def test_a_group_that_got_the_bot_is_not_talked_to() -> None:
    assert received(sample("new_chat_members_bot")) == Ignored("not_for_us")
    assert received(message(pinned_message=BOT_MESSAGE)) == Ignored("service")
