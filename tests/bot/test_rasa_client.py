"""The client of Rasa when much is asked at once."""

from __future__ import annotations

import asyncio
import json

import pytest

from bot import rasa
from bot.rasa import Question, RasaClient, RasaFailed
from tests.standins.rasa import TOKEN, rasa_standin

ANSWER = json.dumps(
    {"language": "en", "messages": [{"text": "Hello", "lang": "en"}]}
).encode()


def question(number: int) -> Question:
    return Question(
        conversation_id=number,
        message_id=number,
        channel="web",
        text=f"text {number}",
        command=None,
        language_chosen=None,
        language_current=None,
        language_hint=None,
        language_default="en",
    )


async def test_waiting_for_ones_turn_is_not_rasa_being_slow(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rasa, "CONNECTIONS", 1)
    with rasa_standin() as standin:
        standin.delay = 1.2
        client = RasaClient(standin.url, TOKEN, seconds=2.0)
        try:
            # The third waits longer than one answer may take.
            answers = await asyncio.gather(*(client.ask(question(n)) for n in range(3)))
        finally:
            await client.close()
    assert [answer.replies[0].text for answer in answers] == [
        f"echo\n\ntext {n}" for n in range(3)
    ]


async def test_a_connection_that_rasa_closes_is_no_failing_rasa() -> None:
    taken = 0

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal taken
        taken += 1
        await reader.readuntil(b"\r\n\r\n")
        if taken > 1:  # the first one is closed without an answer
            head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(ANSWER)}\r\n\r\n"
            writer.write(head.encode() + ANSWER)
            await writer.drain()
        writer.close()

    listening = await asyncio.start_server(talk, "127.0.0.1", 0)
    host, port = listening.sockets[0].getsockname()
    client = RasaClient(f"http://{host}:{port}", TOKEN, seconds=10.0)
    async with listening:
        try:
            answer = await client.ask(question(1))
        finally:
            await client.close()
    assert [reply.text for reply in answer.replies] == ["Hello"]
    assert taken == 2


async def test_one_that_always_closes_it_is_unreachable() -> None:
    async def talk(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    listening = await asyncio.start_server(talk, "127.0.0.1", 0)
    host, port = listening.sockets[0].getsockname()
    client = RasaClient(f"http://{host}:{port}", TOKEN, seconds=10.0)
    async with listening:
        try:
            with pytest.raises(RasaFailed) as failed:
                await client.ask(question(1))
        finally:
            await client.close()
    assert failed.value.reason == "unreachable"
