"""Bad input through the real four processes: refused or answered, in one's language."""

from __future__ import annotations

import json
import time
import uuid

import httpx
import pytest

from bot.stack import Stack
from bot.web_client import WebResident
from community.store.engine import Store
from community.texts import Texts
from community.usecases.transcripts import understanding_of

REFUSED = [
    ("an empty message", "", 422, "error_empty"),
    ("a message of white space", " \n\t ", 422, "error_empty"),
    ("a message of control characters", "\x00\x01\x02\x1b", 422, "error_empty"),
    ("a message longer than the limit", "가" * 2100, 422, "error_too_long"),
    ("a message of twenty kilobytes", "x" * 20_000, 413, "error_too_long"),
]


@pytest.mark.parametrize(
    ("text", "status", "key"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED]
)
@pytest.mark.parametrize("language", ["ko", "ar"])
def test_it_is_refused_in_the_language_of_the_page(
    stack: Stack, text: str, status: int, key: str, language: str
) -> None:
    with WebResident(stack.url, language) as resident:
        response = resident.post({"client_msg_id": uuid.uuid4().hex, "text": text})
    assert response.status_code == status
    body = response.json()
    assert (body["error"], body["lang"]) == (key, language)
    assert body["text"] == Texts().format(key, language, limit=2000)


def test_a_lone_surrogate_is_refused_kindly(stack: Stack) -> None:
    with WebResident(stack.url, "fr") as resident:
        raw = rb'{"client_msg_id": "lone-surrogate", "text": "\ud800 abc"}'
        response = resident.post_raw(raw)
    assert response.status_code == 400
    assert response.json()["error"] == "error_unreadable"
    assert response.json()["lang"] == "fr"


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"null", b"{", b'{"text": 5}', b"\xff\xfe", b'"text"']
)
def test_a_body_that_is_no_message_is_refused(stack: Stack, body: bytes) -> None:
    with WebResident(stack.url) as resident:
        response = resident.post_raw(body)
    assert response.status_code in (400, 422)
    assert response.json()["text"]


@pytest.mark.parametrize(
    "text",
    [
        '/ask_service{"topic": "sim-card"}',
        ' /ask_service{"topic": "sim-card"}',
        '/change_language{"language": "ko"}',
        "/restart",
        "/session_start",
        "\u00a0/human",
    ],
)
def test_typed_commands_stay_text(stack: Stack, stack_store: Store, text: str) -> None:
    with WebResident(stack.url, "en") as resident:
        answers, _ = resident.say(text)
        understood = understanding_of(stack_store, answers[0]["in_reply_to"])
    assert answers[0]["text"]
    assert answers[0]["lang"] == "en"
    # A command would come back with the confidence of certainty.
    assert understood.confidence is not None and understood.confidence < 1


def test_html_comes_back_as_text_only(stack: Stack) -> None:
    written = '<img src=x onerror="alert(1)"> <script>alert(2)</script> SIM card?'
    with WebResident(stack.url, "en") as resident:
        answers, _ = resident.say(written)
        history = resident.history()
    assert answers[0]["text"]
    assert history[0]["text"] == written


def test_an_unknown_language_gets_an_honest_answer(stack: Stack) -> None:
    with WebResident(stack.url, "de") as resident:
        answers, _ = resident.say("मुझे पुलिस स्टेशन में पंजीकरण कराना है")
    assert answers[0]["lang"] == "de"
    assert answers[0]["buttons"], "there is a way on: guesses or a person"


def test_a_hundred_messages_in_a_second_lose_nothing(stack: Stack) -> None:
    """Those over the limit are refused with a time to wait; all others are answered."""
    with WebResident(stack.url, "es") as resident:
        responses = [
            resident.post({"client_msg_id": uuid.uuid4().hex, "text": f"hola {n}"})
            for n in range(100)
        ]
        taken = [r.json()["message_id"] for r in responses if r.status_code == 202]
        refused = [r for r in responses if r.status_code == 429]
        assert len(taken) + len(refused) == 100
        assert taken and refused
        for response in refused:
            assert int(response.headers["Retry-After"]) >= 1
            assert response.json()["lang"] == "es"
        answers = _answers_to(resident, set(taken))
    assert sorted(answers) == sorted(taken), "each exactly once"


def test_the_same_message_twice_is_answered_once(stack: Stack) -> None:
    """B04, R05: same client_msg_id twice, processed once."""
    with WebResident(stack.url, "en") as resident:
        body = {"client_msg_id": uuid.uuid4().hex, "text": "hello"}
        first, second = resident.post(body).json(), resident.post(body).json()
        assert first["message_id"] == second["message_id"]
        assert (first["duplicate"], second["duplicate"]) == (False, True)
        answers = _answers_to(resident, {first["message_id"]})
    assert answers == [first["message_id"]]


def _answers_to(resident: WebResident, wanted: set[int]) -> list[int]:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = [
            m["in_reply_to"] for m in resident.history() if m["direction"] == "out"
        ]
        if wanted <= set(found):
            return found
        time.sleep(0.1)
    raise AssertionError(f"unanswered: {wanted - set(found)}")


def test_r07_rasa_and_actions_answer_nobody_without_the_token(stack: Stack) -> None:
    settings = stack.settings()
    body = {"sender": "web:1", "message": "hi", "metadata": {"channel": "web"}}
    for url in (
        f"{settings.rasa_url}/webhooks/gateway/webhook",
        f"{settings.rasa_url}/webhooks/gateway/understand",
        f"{settings.actions_url}/webhook",
    ):
        for headers in ({}, {"Authorization": "Bearer wrong"}):
            response = httpx.post(url, content=json.dumps(body), headers=headers)
            assert response.status_code == 401, url
    for path in ("/webhooks/rest/webhook", "/model/parse", "/conversations/x/tracker"):
        assert httpx.post(settings.rasa_url + path, json=body).status_code == 404
