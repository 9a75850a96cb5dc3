"""What residents do becomes the XML that WeChat sends."""

from __future__ import annotations

import pytest
from wechatpy import parse_message

from tests.channels.wechat_standin.conftest import shared
from tests.standins import wechat_messages as does
from tests.standins.wechat_errors import Unreadable
from tests.standins.wechat_messages import UserMessage
from tests.standins.wechat_xml import Fields, parse, render

pytestmark = pytest.mark.fast

HEAD: Fields = {"ToUserName": "gh_oa", "FromUserName": "o1", "CreateTime": 1700000000}

KINDS: list[tuple[Fields, str, dict[str, object], str | None]] = [
    (does.text("你好"), "TextMessage", {"content": "你好"}, "message"),
    (does.chosen("7", "yes"), "TextMessage", {"content": "yes"}, "menu"),
    (does.image("m"), "ImageMessage", {"media_id": "m"}, "message"),
    (does.voice(), "VoiceMessage", {"recognition": None}, "message"),
    (does.voice(""), "VoiceMessage", {"recognition": None}, "message"),
    (does.voice("你好"), "VoiceMessage", {"recognition": "你好"}, "message"),
    (does.video(), "VideoMessage", {"media_id": "video-1"}, "message"),
    (does.video(short=True), "ShortVideoMessage", {"media_id": "video-1"}, "message"),
    (
        does.location(39.9, 116.4, "望京"),
        "LocationMessage",
        {"location": ("39.9", "116.4"), "label": "望京"},
        "message",
    ),
    (does.link("t", "http://u/"), "LinkMessage", {"url": "http://u/"}, "message"),
    (does.subscribe(), "SubscribeEvent", {}, "follow"),
    (
        does.subscribe("lang_vi"),
        "SubscribeScanEvent",
        {"scene_id": "lang_vi"},
        "follow",
    ),
    (does.unsubscribe(), "UnsubscribeEvent", {}, None),
    (does.scan("lang_vi"), "ScanEvent", {"scene_id": "lang_vi"}, "scan"),
    (does.click("LANG_VI"), "ClickEvent", {"key": "LANG_VI"}, "menu"),
    (does.view("http://u/"), "ViewEvent", {"url": "http://u/"}, None),
    (does.position(23.1, 113.3), "LocationEvent", {"latitude": 23.1}, None),
    (does.event("new_thing"), "UnknownMessage", {}, None),
    (
        does.event("scancode_push", EventKey="k", ScanCodeInfo={"ScanType": "qrcode"}),
        "ScanCodePushEvent",
        {"scan_type": "qrcode"},
        "menu",
    ),
]


@pytest.mark.parametrize(("fields", "kind", "values", "rule"), KINDS)
def test_wechatpy_reads_what_a_resident_does(
    fields: Fields, kind: str, values: dict[str, object], rule: str | None
) -> None:
    xml = render({**HEAD, **fields})
    message = parse_message(xml)
    assert type(message).__name__ == kind
    assert {name: getattr(message, name) for name in values} == values
    assert UserMessage.of(xml, "o1").rule == rule


def test_the_fields_are_those_of_the_shared_examples() -> None:
    examples = {e["name"]: parse(e["xml"]).names() for e in shared("inbound_xml.json")}
    common = {"ToUserName", "FromUserName", "CreateTime", "MsgId"}
    for name, fields in [
        ("parse_image_message", does.image()),
        ("parse_voice_message", does.voice()),
        ("voice_with_recognition", does.voice("a")),
        ("parse_video_message", does.video()),
        ("parse_location_message", does.location(1, 2, "a")),
        ("parse_link_message", does.link("a", "b", "c")),
        ("parse_subscribe_scan_event", does.subscribe("a")),
        ("parse_scan_event", does.scan("a")),
        ("event_unsubscribe", does.unsubscribe()),
        ("event_CLICK", does.click("a")),
        ("parse_view_event", does.view("a")),
        ("event_LOCATION", does.position(1, 2)),
        ("msgmenu_click", does.chosen("a", "b")),
    ]:
        assert set(examples[name]) - common == set(fields), name


def test_every_shared_example_parses_strictly() -> None:
    for example in shared("inbound_xml.json"):
        root = parse(example["xml"].strip())
        assert root.child("MsgType").text


def test_a_text_with_the_end_of_cdata_comes_through() -> None:
    content = "]]> ]]]]>> <b>&amp;</b>"
    assert parse(render(does.text(content))).child("Content").text == content


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "well-formed"),
        (b"success", "well-formed"),
        (b'{"a": 1}', "well-formed"),
        (b"<xml><a></xml>", "well-formed"),
        (b"<xml/><xml/>", "well-formed"),
        (b"<xml>\x08</xml>", "well-formed"),
        (b"<xml>\xed\xa0\x80</xml>", "well-formed"),
        (b"<xml>\xff</xml>", "well-formed"),
        (b"<xml><![CDATA[a]]>]]></xml>", "well-formed"),
        (b"<!DOCTYPE xml [<!ENTITY a 'b'>]><xml>&a;</xml>", "DOCTYPE"),
        (b"<html></html>", "root"),
        (b"<xml a='b'/>", "attributes"),
    ],
)
def test_the_parser_forgives_nothing(body: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        parse(body)


def test_the_parser_tells_what_stands_in_cdata() -> None:
    root = parse("<xml>\n<a><![CDATA[x]]>\n</a><b>x</b></xml>")
    assert (root.child("a").in_cdata, root.child("b").in_cdata) == (True, False)


def test_the_parser_refuses_to_choose_between_two() -> None:
    with pytest.raises(Unreadable, match="2 times a"):
        parse("<xml><a/><a/></xml>").child("a")
