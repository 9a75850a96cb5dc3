"""The client of Rasa when much is asked at once."""

from __future__ import annotations

import asyncio

import pytest

from bot import rasa
from bot.rasa import Question, RasaClient
from tests.standins.rasa import TOKEN, rasa_standin


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
