"""W12, W15: what residents say and do, read from what WeChat sends."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.base import Attachment, Inbound
from bot.channels.wechat.quota import FOLLOW, MENU, MESSAGE, SCAN
from bot.channels.wechat.receive import Event, Received, receive
from bot.channels.wechat.signature import BadRequest
from community.model.reply_window import Opening
from tests.channels.wechat import vectors
from tests.channels.wechat.requests import did, message, said
from tests.standins import wechat_messages as resident
from tests.standins.wechat_xml import render

pytestmark = pytest.mark.fast

INBOUND = "inbound_xml.json"
EVENTS = {
    "parse_subscribe_event": Event("subscribe"),
    "parse_subscribe_event_with_last_trade_no": Event("subscribe"),
    "parse_subscribe_scan_event": Event("subscribe", "123123"),
    "event_subscribe_plain": Event("subscribe"),
    "event_unsubscribe": Event("unsubscribe"),
    "parse_scan_event": Event("scan", "123123"),
    "parse_click_event": Event("click", "EVENTKEY"),
    "event_CLICK": Event("click", "LANG_VI"),
}
MESSAGES = {
    "parse_text_message": ("this is a test", None, None),
    "msgmenu_click": ("满意", None, None),
    "parse_image_message": ("", "attachment_kept", "photo"),
    "parse_voice_message": ("", "voice_kept", "voice"),
    "voice_with_recognition": ("你好", None, "voice"),
    "parse_video_message": ("", "attachment_kept", "video"),
    "parse_location_message": ("", "location_kept", "location"),
    "parse_link_message": ("", "attachment_kept", "document"),
    "parse_unknown_message": ("", "cannot_read", None),
}


@pytest.mark.parametrize("name", vectors.names(INBOUND))
def test_every_recorded_message_is_read_as_what_it_is(name: str) -> None:
    received = receive(vectors.named(INBOUND, name)["xml"].strip())
    if name in MESSAGES:
        assert isinstance(received.content, Inbound)
        kinds = [each.kind for each in received.content.attachments]
        text, notice, kind = MESSAGES[name]
        assert (received.content.text, received.content.notice) == (text, notice)
        assert kinds == ([kind] if kind else [])
    else:
        assert received.content == EVENTS.get(name, Event("other"))


def test_a_message_is_known_by_the_id_that_wechat_gives_it() -> None:
    received = receive(said("你好", 6054768590064713728))
    assert received == Received(
        account="gh_oa",
        address="resident-1",
        platform_id="6054768590064713728",
        content=Inbound("wechat", "resident-1", "6054768590064713728", "你好"),
        window=MESSAGE,
    )


@pytest.mark.parametrize(
    ("name", "window"),
    [
        ("parse_text_message", MESSAGE),
        ("parse_image_message", MESSAGE),
        ("msgmenu_click", MENU),
        ("event_CLICK", MENU),
        ("parse_subscribe_event", FOLLOW),
        ("parse_subscribe_scan_event", FOLLOW),
        ("parse_scan_event", SCAN),
        ("event_unsubscribe", None),
    ],
)
def test_w18_what_a_resident_does_opens_the_window_of_its_rule(
    name: str, window: Opening | None
) -> None:
    assert receive(vectors.named(INBOUND, name)["xml"].strip()).window == window


def test_w12_an_event_that_comes_again_has_the_same_id() -> None:
    document = vectors.named(INBOUND, "event_CLICK")["xml"]
    first, second = receive(document), receive(document)
    assert first.platform_id == second.platform_id == "oU:1700000002:CLICK:LANG_VI"


def test_w12_different_events_of_one_second_have_different_ids() -> None:
    documents = (
        did("subscribe"),
        did("LOCATION", Latitude=39.9, Longitude=116.4),
        did("CLICK", "HELP"),
        did("CLICK", "HUMAN"),
        did("CLICK", "HELP", sender="resident-2"),
    )
    assert len({receive(each).platform_id for each in documents}) == len(documents)


MAP = {"latitude": 39.9, "longitude": 116.4}


@pytest.mark.parametrize(
    ("fields", "text", "notice", "attachment"),
    [
        (
            resident.image("m1"),
            "",
            "attachment_kept",
            Attachment("photo", file_id="m1", text="http://mmbiz.example/m1"),
        ),
        (
            resident.video("m2"),
            "",
            "attachment_kept",
            Attachment("video", file_id="m2"),
        ),
        (
            resident.video("m3", short=True),
            "",
            "attachment_kept",
            Attachment("video", file_id="m3"),
        ),
        (
            resident.link("A title", "https://example.org/", "About"),
            "",
            "attachment_kept",
            Attachment("document", name="A title", text="https://example.org/"),
        ),
        (
            resident.location(39.9, 116.4, "望京"),
            "",
            "location_kept",
            Attachment("location", name="望京", **MAP),
        ),
        (
            resident.location(39.9, 116.4),
            "",
            "location_kept",
            Attachment("location", **MAP),
        ),
        (resident.voice(), "", "voice_kept", Attachment("voice", file_id="voice-1")),
        (resident.voice(""), "", "voice_kept", Attachment("voice", file_id="voice-1")),
        (resident.voice(" "), "", "voice_kept", Attachment("voice", file_id="voice-1")),
        (
            resident.voice("垃圾怎么分类"),
            "垃圾怎么分类",
            None,
            Attachment("voice", file_id="voice-1"),
        ),
    ],
)
def test_w15_what_is_not_text_is_kept_and_said_to_be(
    fields: Any, text: str, notice: str | None, attachment: Attachment
) -> None:
    content = receive(message("resident-1", {**fields, "MsgId": 1})).content
    assert isinstance(content, Inbound)
    assert (content.text, content.notice) == (text, notice)
    assert content.attachments == (attachment,)


def test_a_text_of_spaces_is_no_question() -> None:
    content = receive(said("  \n ")).content
    assert isinstance(content, Inbound)
    assert (content.text, content.notice) == ("", "error_empty")


@pytest.mark.parametrize("place", ["x", "", "nan", "inf", "91", "-90.1"])
def test_a_place_that_is_none_is_refused(place: str) -> None:
    fields = resident.location(0, 0) | {"Location_X": place, "MsgId": 1}
    with pytest.raises(BadRequest):
        receive(message("resident-1", fields))


WORDS = st.sampled_from(["", "text", "event", "CLICK", "location", "a", "1", "\ud800"])
VALUES = WORDS | st.integers() | st.dictionaries(WORDS.filter(str.isalpha), WORDS)
HEAD_NAMES = ["FromUserName", "ToUserName", "CreateTime", "MsgType", "MsgId"]
EVENT_NAMES = ["Event", "EventKey", "Ticket"]
OTHER_NAMES = ["Content", "Location_X", "Recognition", "MediaId", "Title"]
NAMES = st.sampled_from([*HEAD_NAMES, *EVENT_NAMES, *OTHER_NAMES])


@given(st.dictionaries(NAMES, VALUES))
def test_any_document_is_read_or_refused_and_nothing_else(fields: Any) -> None:
    head = {"MsgType": "text", "CreateTime": 1, "ToUserName": "a", "FromUserName": "b"}
    for document in (render(fields), render({**head, "MsgId": 1, **fields})):
        try:
            received = receive(document)
        except BadRequest as refused:
            assert refused.status == 400
            continue
        assert received.platform_id
        if isinstance(received.content, Event):
            assert isinstance(received.content.key, str)
        else:
            assert isinstance(received.content.text, str)
