"""T01 to T08 and T42: deliveries to a running process."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.channels.telegram.gateway import SECRET, Gateway
from tests.channels.telegram.samples import sample, sample_names
from tests.standins import telegram_spec
from tests.standins.rasa import RasaStandin
from tests.standins.telegram import RESIDENT, Group, Person, TelegramStandin

Start = Callable[..., Gateway]


@pytest.fixture
def server(gateway: Start) -> Gateway:
    """One process that receives."""
    running = gateway()
    running.receive()
    return running


def test_t01_a_delivery_without_the_secret_is_refused(
    server: Gateway, live_telegram: TelegramStandin, rasa: RasaStandin
) -> None:
    before = len(live_telegram.calls)
    response = live_telegram.post(sample("private_text"), secret=None)
    assert response.status_code == 401
    assert rasa.calls == [] and len(live_telegram.calls) == before
    found = server.run(server.desk.conversation("telegram", str(RESIDENT.id)))
    assert found is None


@pytest.mark.parametrize(
    "wrong",
    ["", "x", SECRET[:-1], SECRET + "x", SECRET[:-1] + "x", SECRET.upper(), "ä" * 27],
)
def test_t02_a_wrong_secret_is_refused_whatever_it_looks_like(
    server: Gateway, rasa: RasaStandin, wrong: str
) -> None:
    response = httpx.post(
        server.url,
        json=sample("private_text"),
        headers={b"X-Telegram-Bot-Api-Secret-Token": wrong.encode()},
    )
    assert response.status_code == 401
    assert response.content == b""
    assert rasa.calls == []


def test_t03_a_text_is_acknowledged_at_once_and_answered_once(
    server: Gateway, live_telegram: TelegramStandin, rasa: RasaStandin
) -> None:
    rasa.delay = 0.8
    started = time.monotonic()
    assert live_telegram.post(sample("private_text")).status_code == 200
    assert time.monotonic() - started < 0.7  # Rasa is still at it
    live_telegram.wait_for(lambda: live_telegram.sent)
    (sent,) = live_telegram.sent
    assert (sent.chat_id, sent.text) == (7000000001, "echo\n\nXin chào")


def test_t04_an_update_that_comes_twice_is_answered_once(
    gateway: Start, live_telegram: TelegramStandin, rasa: RasaStandin
) -> None:
    first, second = gateway(), gateway(sweeps=False)
    first.receive()
    update = sample("private_text")
    with httpx.Client(
        headers={"X-Telegram-Bot-Api-Secret-Token": SECRET}, timeout=10
    ) as http:
        for url in (first.url, first.url, second.url):
            assert http.post(url, json=update).status_code == 200
        live_telegram.wait_for(lambda: live_telegram.sent)
        assert http.post(second.url, json=update).status_code == 200
        # What comes after it is answered, so the repetition has been dealt with.
        other = live_telegram.make.text("after", Person(9, "Z"))
        assert http.post(second.url, json=other).status_code == 200
    live_telegram.wait_for(lambda: live_telegram.sent_to(9))
    assert len(rasa.calls) == 2
    assert len(live_telegram.sent_to(RESIDENT.id)) == 1


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"not json", 400),
        (b"\xff\xfe", 400),
        (b"[" * 100_000, 400),
        (b"x" * 1_000_000, 413),
        (b'{"update_id": 1, "x": "' + b"a" * 300_000 + b'"}', 413),
        (b"[]", 200),
        (b"7", 200),
        (b"null", 200),
        (b"{}", 200),
        (b'{"update_id": "1"}', 200),
        (b'{"update_id": 1}', 200),
        (b'{"update_id": 1, "message": "x"}', 200),
        (b'{"update_id": 1, "message": {"text": {}}}', 200),
        (b'{"update_id": 1, "my_chat_member": {"chat": {"id": 1}}}', 200),
        (b'{"update_id": 1, "callback_query": {}}', 200),
    ],
)
def test_t05_a_poisoned_delivery_does_not_stop_the_next(
    server: Gateway, live_telegram: TelegramStandin, body: bytes, status: int
) -> None:
    assert live_telegram.post(body=body).status_code == status
    assert live_telegram.post(sample("private_text")).status_code == 200
    live_telegram.wait_for(lambda: live_telegram.sent)


def test_t06_the_future_is_acknowledged(
    server: Gateway, live_telegram: TelegramStandin, rasa: RasaStandin
) -> None:
    assert live_telegram.post(sample("unknown_future_update")).status_code == 200
    assert live_telegram.post(sample("unknown_field_in_message")).status_code == 200
    live_telegram.wait_for(lambda: live_telegram.sent)
    assert [call["message"] for call in rasa.calls] == ["hi"]


def test_t07_an_update_outlives_a_crash_and_a_failing_rasa(
    gateway: Start, live_telegram: TelegramStandin, rasa: RasaStandin
) -> None:
    first = gateway()
    first.receive()
    rasa.behaviour = "fail"
    assert live_telegram.post(sample("private_text")).status_code == 200
    live_telegram.wait_for(lambda: live_telegram.sent)
    first.stop()
    rasa.behaviour = "echo"
    gateway()
    live_telegram.wait_for(lambda: len(live_telegram.sent) > 1, 15)
    apology, answer = (sent.text for sent in live_telegram.sent)
    assert "110" in apology and any(ord(letter) > 127 for letter in apology)  # vi
    assert answer == "echo\n\nXin chào"


def test_t07_an_update_that_was_only_stored_is_answered_after_a_crash(
    gateway: Start, live_telegram: TelegramStandin, rasa: RasaStandin
) -> None:
    first = gateway()
    first.receive()
    rasa.behaviour = "hang"
    assert live_telegram.post(sample("private_text")).status_code == 200
    live_telegram.wait_for(lambda: rasa.calls)
    first.stop()
    assert live_telegram.sent == []
    rasa.behaviour = "echo"
    gateway()
    # The dead process held the conversation for a while.
    live_telegram.wait_for(lambda: live_telegram.sent, 40)
    assert [sent.text for sent in live_telegram.sent] == ["echo\n\nXin chào"]


def test_t07_a_database_that_is_away_makes_telegram_wait(
    server: Gateway,
    live_telegram: TelegramStandin,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def fail(*_: Any) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as away:
        away.setattr(server.desk, "accept", fail)
        response = live_telegram.post(sample("private_text"))
    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) > 0
    assert live_telegram.post(sample("private_text")).status_code == 200
    live_telegram.wait_for(lambda: live_telegram.sent)


def test_t07_a_mistake_of_ours_does_not_block_the_chat(
    server: Gateway,
    live_telegram: TelegramStandin,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def fail(*_: Any) -> None:
        raise KeyError("mistake")

    monkeypatch.setattr(server.desk, "accept", fail)
    assert live_telegram.post(sample("private_text")).status_code == 200


def test_t08_two_messages_are_answered_one_after_the_other(
    server: Gateway, live_telegram: TelegramStandin, rasa: RasaStandin
) -> None:
    rasa.delay = 0.2
    make = live_telegram.make
    for text in ("one", "two", "three"):
        assert live_telegram.post(make.text(text)).status_code == 200
    live_telegram.wait_for(lambda: len(live_telegram.sent) == 3)
    texts = [sent.text for sent in live_telegram.sent]
    assert texts == ["echo\n\none", "echo\n\ntwo", "echo\n\nthree"]
    assert rasa.busiest == 1


def test_t42_a_whole_day_breaks_no_rule(
    server: Gateway, live_telegram: TelegramStandin, rasa: RasaStandin
) -> None:
    """Everything at once, through Telegram's queues; the fixture looks for faults."""
    if not telegram_spec.AVAILABLE:
        pytest.skip("the description of the Bot API is not on this machine")
    make, group = live_telegram.make, Group()
    rasa.buttons = [{"title": "Да", "payload": "/go", "lang": "ru"}]
    updates = [sample(name) for name in sample_names() if name != "max_text_4096"]
    updates += [
        make.command("start", "lang_ko"),
        make.command("help", to="community_bot", group=group),
        make.text("<b>&" * 900),
    ]
    deliveries = [live_telegram.deliver(update) for update in updates]
    for delivery in deliveries:
        assert delivery.wait(30) or delivery.outcome == "not allowed", delivery
    live_telegram.wait_for(lambda: live_telegram.sent)
    rasa.buttons = []
    pressed = live_telegram.deliver(live_telegram.press(live_telegram.sent[0]))
    assert pressed.wait()
    query = pressed.update["callback_query"]["id"]
    live_telegram.wait_for(lambda: live_telegram.callbacks.answered(query))
    live_telegram.wait_for(lambda: rasa.calls[-1]["message"] == "/go", 40)
    methods = {call.method for call in live_telegram.calls}
    assert {"sendMessage", "answerCallbackQuery", "getMe"} <= methods
    assert live_telegram.faults == []
