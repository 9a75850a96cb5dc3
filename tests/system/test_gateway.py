"""The door of the real Rasa server: cases R01, R02, R04 and R07."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from bot.stack import Stack

METADATA = {"channel": "web", "language_hint": "en"}
ASKED = {"sender": "web:9001", "message": "hello", "metadata": METADATA}
REFUSED: list[tuple[str, Any]] = [
    ("a body that is no JSON", b"{"),
    ("a list", []),
    ("no sender", {**ASKED, "sender": None}),
    ("an empty sender", {**ASKED, "sender": " "}),
    ("no message", {"sender": "web:1", "metadata": METADATA}),
    ("a message that is no text", {**ASKED, "message": {"text": "hello"}}),
    ("no metadata", {"sender": "web:1", "message": "hello"}),
    ("metadata without a channel", {**ASKED, "metadata": {"language_hint": "en"}}),
    ("r01: a channel name from the caller", {**ASKED, "input_channel": "telegram"}),
]


@pytest.fixture
def door(stack: Stack) -> httpx.Client:
    token = stack.environment["LINLI_RASA_TOKEN"]
    return httpx.Client(
        base_url=f"{stack.settings().rasa_url}/webhooks/gateway",
        headers={"Authorization": f"Bearer {token}"},
        timeout=20,
    )


@pytest.mark.parametrize("route", ["/webhook", "/understand"])
@pytest.mark.parametrize(
    "body", [case[1] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_a_malformed_request_is_refused(
    door: httpx.Client, body: Any, route: str
) -> None:
    if isinstance(body, bytes):
        response = door.post(route, content=body)
    else:
        response = door.post(route, json=body)
    assert response.status_code == 400
    assert response.json()["error"]


def test_an_answer_comes_whole_with_what_was_understood(door: httpx.Client) -> None:
    """R04: texts with blank lines are one reply."""
    question = {**ASKED, "message": "When does the heating start in winter?"}
    body = door.post("/webhook", json=question).json()
    assert body["outcome"] == "answered"
    assert body["language"] == "en"
    assert body["intent"]["name"] == "ask_service"
    assert body["topic"]["name"] == "heating-season"
    assert body["guesses"][0] == "heating-season"
    assert len(body["guesses"]) <= 3
    (reply,) = body["messages"]
    assert set(reply) == {"text", "lang", "kind", "card", "buttons"}
    assert "\n\n" in reply["text"]
    assert {line["type"] for line in reply["card"]} >= {"phone", "source", "as_of"}


def test_what_is_only_understood_is_not_answered(door: httpx.Client) -> None:
    question = {**ASKED, "message": "there is smoke everywhere in my building!"}
    body = door.post("/understand", json=question).json()
    assert body["intent"]["name"] == "emergency_fire"
    assert body["language"] == "en"
    assert "messages" not in body


def test_a_command_keeps_the_language_of_the_conversation(door: httpx.Client) -> None:
    command = '/ask_service{"topic": "sim-card"}'
    metadata = {"channel": "web", "language_current": "th"}
    body = door.post(
        "/webhook",
        json={"sender": "web:9002", "message": command, "metadata": metadata},
    ).json()
    assert body["topic"]["name"] == "sim-card"
    assert body["guesses"] == []
    assert body["messages"][0]["lang"] == "th"


@pytest.mark.parametrize(
    "message", ['/ask_service{"topic": "no-such-topic"}', "/ask_service", "/nonsense"]
)
def test_a_command_about_nothing_gets_an_honest_answer_or_an_error(
    door: httpx.Client, message: str
) -> None:
    response = door.post("/webhook", json={**ASKED, "message": message})
    if response.status_code == 200:
        assert response.json()["messages"][0]["text"]
    else:
        assert response.json()["error"] in ("no_answer", "exception")


def test_forgetting_a_conversation_needs_the_token(
    stack: Stack, door: httpx.Client
) -> None:
    body = {"sender": "web:9001"}
    url = f"{stack.settings().rasa_url}/webhooks/gateway/forget"
    assert httpx.post(url, json=body).status_code == 401
    assert door.post("/forget", json=body).status_code == 200
    assert door.post("/forget", json={}).status_code == 400
