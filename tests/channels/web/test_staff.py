"""What the page is told about colleagues: who they are, and what they wrote."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from community.model.message import Reply
from tests.channels.web.server import LiveServer
from tests.channels.web.visitor import Visitor, take

TRANSLATED = Reply(
    "متى ينتهي العقد؟",
    "ar",
    card=(
        {"type": "mark", "state": "machine", "text": "ترجمة آلية", "lang": "ar"},
        {
            "type": "original",
            "label": "النص الأصلي (中文)",
            "label_lang": "ar",
            "text": "合同什么时候到期？",
            "lang": "zh",
        },
    ),
)


def test_pitfall_28_each_line_of_a_message_has_its_language_and_direction(
    server: LiveServer, visitor: Visitor
) -> None:
    visitor.say("hello")
    with visitor.events() as events:
        take(events, 2)
        address = server.desk.inbound[0].address
        server.run(server.desk.say(address, TRANSLATED, "staff", "Li"))
        (message,) = take(events, 1)
    assert (message["author"], message["by"]) == ("staff", "Li")
    assert (message["lang"], message["dir"]) == ("ar", "rtl")
    mark, original = message["card"]
    assert (mark["lang"], mark["dir"]) == ("ar", "rtl")
    assert (original["lang"], original["dir"]) == ("zh", "auto")
    assert original["text"] == "合同什么时候到期？"


def test_lines_without_a_language_of_their_own_stay_as_they_are(
    server: LiveServer, visitor: Visitor
) -> None:
    phone = {"type": "phone", "text": "12345", "href": "tel:12345"}
    server.desk.script = {"hello": [replace(TRANSLATED, card=(phone,))]}
    visitor.say("hello")
    answer = visitor.messages(2)[1]
    assert answer["card"] == [phone]
    assert answer["by"] is None


def test_who_takes_a_case_is_told_without_a_message(
    serve: Callable[..., LiveServer],
) -> None:
    server = serve(heartbeat_seconds=0.05)
    visitor = Visitor(server.url)
    assert visitor.open()["staff_name"] is None
    visitor.say("hello")
    with visitor.events() as events:
        take(events, 2)
        address = server.desk.inbound[0].address
        server.run(server.desk.take_over(address, "staff"))
        states = (event.data for event in events if event.name == "state")
        assert next(s for s in states if s["owner"] == "staff")["staff_name"] is None
        server.run(server.desk.take_over(address, "staff", "Li"))
        assert next(states)["staff_name"] == "Li"
        opened = visitor.open()
        assert (opened["owner"], opened["staff_name"]) == ("staff", "Li")
        server.run(server.desk.take_over(address, "bot", "Li"))
        assert next(states) == {"owner": "bot", "staff_name": None, "language": None}
