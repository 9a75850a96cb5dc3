"""No answer fits: guesses as buttons, then the way to a person."""

from __future__ import annotations

from typing import Any

import pytest

from tests.actions.calls import ActionServer

ACTION = "action_clarify"
PERSON = {"title_key": "button_talk_to_person", "payload": "/human"}


def topics(*names: str) -> list[dict[str, Any]]:
    return [{"name": name, "confidence": 0.2} for name in names]


async def test_at_most_three_guesses_that_exist_are_offered_best_first(
    server: ActionServer,
) -> None:
    said = await server.run(
        ACTION,
        topics=topics(
            "waste-sorting",
            "no-such-topic",
            "sim-card",
            "heating-season",
            "dog-registration",
        ),
    )
    assert said == [
        {
            "response": "utter_not_understood_guesses",
            "offers": [
                {"topic": "waste-sorting"},
                {"topic": "sim-card"},
                {"topic": "heating-season"},
                PERSON,
            ],
        }
    ]


@pytest.mark.parametrize(
    "message", [{}, {"topics": None}, {"topics": topics("no-such-topic")}]
)
async def test_without_a_guess_the_way_to_a_person_is_offered(
    server: ActionServer, message: dict[str, Any]
) -> None:
    assert await server.run(ACTION, **message) == [
        {"response": "utter_not_understood", "offers": [PERSON]}
    ]
