"""The session's answer, the choice of a language, and the end of a conversation."""

from __future__ import annotations

import pytest

from community.model.message import Reply
from tests.channels.web.server import LiveServer
from tests.channels.web.visitor import Visitor


def test_the_session_tells_everything_a_page_needs(
    server: LiveServer, visitor: Visitor
) -> None:
    visitor.say("hello")
    session = visitor.open("?lang=ko")
    assert session["language"] == "ko"
    assert session["direction"] == "ltr"
    assert session["place"] == {"name": "왕징", "phone": "12345"}
    assert session["limits"] == {"text": 2000, "photo": 10 * 1024 * 1024}
    assert session["owner"] == "bot"
    assert [entry["name"] for entry in session["languages"]][:3] == [
        "中文",
        "English",
        "한국어",
    ]
    assert session["suggestions"][0]["title"] == "난방 기간"
    assert session["history"][0]["text"] == "hello"
    assert session["last_id"] == session["history"][-1]["id"]
    assert "{count}" in session["texts"]["web_too_long"]


def test_a_long_history_shows_its_end(server: LiveServer, visitor: Visitor) -> None:
    server.desk.script = {"long": [Reply(f"n{i}", "en") for i in range(300)]}
    visitor.say("long")
    visitor.messages(301)
    history = visitor.open()["history"]
    assert len(history) == 200
    assert history[-1]["text"] == "n299"


def test_b11_a_chosen_language_stays(server: LiveServer, visitor: Visitor) -> None:
    answer = visitor.post("/chat/language", {"language": "ar"}).json()
    assert (answer["language"], answer["direction"]) == ("ar", "rtl")
    assert answer["texts"]["web_send"] != "Send"
    assert visitor.open("?lang=en")["language"] == "ar"
    visitor.say("")
    assert visitor.say("", query="?lang=en").json()["lang"] == "ar"


@pytest.mark.parametrize("language", ["xx", "", "KO", None, 7, ["ko"]])
def test_b11_an_unknown_language_cannot_be_chosen(
    visitor: Visitor, language: object
) -> None:
    assert visitor.post("/chat/language", {"language": language}).status_code == 400
    assert visitor.open()["language"] == "en"


def test_an_ended_conversation_is_gone(server: LiveServer, visitor: Visitor) -> None:
    visitor.say("my secret")
    before = visitor.cookie
    with visitor.events() as events:
        next(events)
        response = visitor.post("/chat/end")
        # The stream of the deleted conversation ends by itself.
        list(events)

    assert response.status_code == 204
    assert response.headers["set-cookie"].startswith("__Host-linli=; Max-Age=0")
    assert visitor.open()["history"] == []
    visitor.cookie = ""
    visitor.open()
    assert visitor.cookie != before


def test_only_ones_own_conversation_can_be_ended(
    server: LiveServer, visitor: Visitor
) -> None:
    visitor.say("hello")
    other = Visitor(server.url)
    assert other.post("/chat/end").status_code == 403
    other.open()
    other.post("/chat/end")
    assert visitor.open()["history"] != []


def test_every_word_of_a_message_has_its_language(
    server: LiveServer, visitor: Visitor
) -> None:
    arabic = Reply(
        "مرحبا",
        "ar",
        buttons=({"title": "Deutsch", "payload": "/x", "lang": "de"},),
    )
    server.desk.script = {"hello": [arabic]}
    visitor.say("hello")
    asked, answer = visitor.messages(2)
    assert (asked["lang"], asked["dir"]) == (None, "auto")
    assert (answer["lang"], answer["dir"]) == ("ar", "rtl")
    button = answer["buttons"][0]
    assert (button["lang"], button["dir"]) == ("de", "auto")
