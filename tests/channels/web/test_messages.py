"""B04, B12, B13: what a page may send, and what becomes of it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from community.model.message import Reply
from tests.channels.web.server import LiveServer
from tests.channels.web.visitor import Visitor

OFFER = Reply(
    "What would you like?",
    "en",
    buttons=({"title": "Opening hours", "payload": "/ask_hours", "lang": "en"},),
)


def test_b04_the_same_message_posted_twice_is_taken_once(
    server: LiveServer, visitor: Visitor
) -> None:
    first = visitor.say("hello", "same-id")
    second = visitor.say("hello", "same-id")

    assert (first.status_code, second.status_code) == (202, 202)
    assert first.json() == {
        "message_id": first.json()["message_id"],
        "duplicate": False,
    }
    assert second.json() == first.json() | {"duplicate": True}
    assert len(server.desk.inbound) == 1
    said = visitor.messages(2)
    assert [message["text"] for message in said] == ["hello", "You wrote: hello"]
    assert said[0]["client_msg_id"] == "same-id"


def test_b04_two_residents_may_use_the_same_id(server: LiveServer) -> None:
    visitors = [Visitor(server.url), Visitor(server.url)]
    for visitor in visitors:
        visitor.open()
        assert visitor.say("hello", "1").json()["duplicate"] is False


def test_a_message_carries_the_language_of_the_page(
    server: LiveServer, visitor: Visitor
) -> None:
    visitor.say("hola", "1", "?lang=es-MX")
    visitor.post(
        "/chat/messages",
        {"client_msg_id": "2", "text": "ok"},
        **{"Accept-Language": "xx, ko;q=0.5"},
    )
    visitor.say("ok", "3")
    assert [i.language_hint for i in server.desk.inbound] == ["es", "ko", None]


def test_b12_a_choice_is_passed_on_by_its_key(
    server: LiveServer, visitor: Visitor
) -> None:
    server.desk.script = {"help": [OFFER], "/ask_hours": [Reply("9 to 5", "en")]}
    visitor.say("help")
    button = visitor.messages(2)[1]["buttons"][0]
    assert button["title"] == "Opening hours"
    assert "/ask_hours" not in json.dumps(button)

    visitor.post("/chat/messages", {"client_msg_id": "m2", "choice": button["key"]})
    pressed, answer = visitor.messages(4)[2:]
    assert (pressed["text"], answer["text"]) == ("Opening hours", "9 to 5")
    assert server.desk.inbound[1].text == ""
    assert visitor.open()["history"][1]["buttons"][0]["used"] is True


@pytest.mark.parametrize("choice", ["/ask_hours", "", "a b", "x" * 65, 7, ["k"], {}])
def test_b12_a_payload_cannot_be_sent_as_a_choice(
    server: LiveServer, visitor: Visitor, choice: object
) -> None:
    content = {"client_msg_id": "m1", "choice": choice}
    assert visitor.post("/chat/messages", content).status_code == 400
    assert server.desk.inbound == []


def test_b12_a_typed_command_stays_text(server: LiveServer, visitor: Visitor) -> None:
    assert visitor.say('/ask_hours{"topic": "x"}').status_code == 202
    inbound = server.desk.inbound[0]
    assert (inbound.text, inbound.choice) == ('/ask_hours{"topic": "x"}', None)


def test_text_and_choice_together_are_refused(
    server: LiveServer, visitor: Visitor
) -> None:
    content = {"client_msg_id": "m1", "text": "hello", "choice": "k1"}
    assert visitor.post("/chat/messages", content).status_code == 400
    assert server.desk.inbound == []


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\x00\x07", "\u0085"])
def test_b13_an_empty_message_is_refused(
    server: LiveServer, visitor: Visitor, text: str
) -> None:
    response = visitor.say(text)
    assert (response.status_code, response.json()["error"]) == (422, "error_empty")
    assert server.desk.inbound == []


@pytest.mark.parametrize("letter", ["a", "语", "ع", "😀"])
def test_b13_two_thousand_characters_are_the_limit(
    server: LiveServer, visitor: Visitor, letter: str
) -> None:
    content = {"client_msg_id": "m1", "text": letter * 2000}
    body = json.dumps(content, ensure_ascii=False).encode()
    assert visitor.post("/chat/messages", body).status_code == 202
    assert server.desk.inbound[0].text == letter * 2000


def test_b13_one_character_more_is_too_long(
    server: LiveServer, visitor: Visitor
) -> None:
    response = visitor.say("a" * 2001)
    assert (response.status_code, response.json()["error"]) == (422, "error_too_long")
    assert "2000" in response.json()["text"].replace(",", "")
    assert server.desk.inbound == []


@pytest.mark.parametrize("size", [8193, 20_000, 1_000_000])
def test_b13_a_large_body_is_refused_in_the_readers_language(
    server: LiveServer, visitor: Visitor, size: int
) -> None:
    response = visitor.say("a" * size, query="?lang=ko")
    assert response.status_code == 413
    body = response.json()
    assert (body["error"], body["lang"]) == ("error_too_long", "ko")
    assert any("가" <= letter <= "힣" for letter in body["text"])
    assert server.desk.inbound == []
    assert visitor.say("still here", "m2").status_code == 202


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not json",
        b"[]",
        b'"text"',
        b"\xff\xfe",
        b"[" * 8000,
        b'{"client_msg_id": "m1", "text": "\\ud800"}',
        b'{"client_msg_id": "m1", "text": "\xed\xa0\x80"}',
        b'{"client_msg_id": "m1", "text": 7}',
        b'{"client_msg_id": "m1", "text": ["a"]}',
        b'{"text": "no id"}',
        b'{"client_msg_id": "", "text": "a"}',
        b'{"client_msg_id": "a b", "text": "a"}',
        b'{"client_msg_id": "m1\\n", "text": "a"}',
        b'{"client_msg_id": 1, "text": "a"}',
    ],
)
def test_unreadable_bodies_are_refused(
    server: LiveServer, visitor: Visitor, body: bytes
) -> None:
    response = visitor.post("/chat/messages", body)
    assert response.status_code == 400
    assert response.json()["error"] == "error_unreadable"
    assert server.desk.inbound == []
    assert visitor.say("still here").status_code == 202


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("  hello \n", "hello"),
        ("a\x00b\x1b[31mc\x7f\x9b", "ab[31mc"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a\tb", "a b"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("👨‍👩‍👧 می‌خواهم", "👨‍👩‍👧 می‌خواهم"),
    ],
)
def test_control_characters_are_removed_and_nothing_else(
    server: LiveServer, visitor: Visitor, written: str, stored: str
) -> None:
    assert visitor.say(written).status_code == 202
    assert server.desk.inbound[0].text == stored


def test_b13_the_eleventh_message_at_once_has_to_wait(
    server: LiveServer, visitor: Visitor
) -> None:
    answers = [visitor.say(f"n{i}", f"m{i}", "?lang=ar") for i in range(12)]

    taken = [a for a in answers if a.status_code == 202]
    refused = [a for a in answers if a.status_code == 429]
    assert len(taken) >= 10
    assert refused and len(taken) + len(refused) == 12
    assert 1 <= int(refused[0].headers["retry-after"]) <= 2
    body = refused[0].json()
    assert (body["error"], body["lang"]) == ("error_too_fast", "ar")
    assert body["wait"] and body["wait"] != body["text"]
    # Nothing that was accepted is lost, nothing refused is kept.
    assert len(server.desk.inbound) == len(taken)


def test_b13_one_fast_resident_does_not_slow_down_another(
    server: LiveServer, visitor: Visitor
) -> None:
    while visitor.say("x").status_code == 202:
        pass
    other = Visitor(server.url)
    other.open()
    assert other.say("hello").status_code == 202


def test_b13_new_sessions_do_not_get_around_the_limit(
    serve: Callable[..., LiveServer],
) -> None:
    server = serve(address_burst=5, address_per_second=0.1)
    answers = [Visitor(server.url).post("/chat/session") for _ in range(6)]
    assert [a.status_code for a in answers] == [200] * 5 + [429]
    assert int(answers[-1].headers["retry-after"]) >= 1


def test_a_failure_of_the_core_is_told_in_the_readers_language(
    server: LiveServer, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(server.desk, "accept", fail)
    response = visitor.say("hello", query="?lang=de")
    assert response.status_code == 500
    assert (response.json()["error"], response.json()["lang"]) == ("web_failed", "de")
    assert "disk full" not in response.text
