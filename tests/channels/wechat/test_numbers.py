"""A resident chooses by sending the number of a line."""

from __future__ import annotations

import pytest

from bot.channels.wechat import numbers
from community.model.message import Reply
from community.store.engine import Store
from tests.channels.wechat.office import Office
from tests.channels.wechat.requests import said, signed

pytestmark = pytest.mark.fast


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2),
        (" 2\n", 2),
        ("２", 2),
        ("٢", 2),
        ("۲", 2),
        ("२", 2),
        ("๒", 2),
        ("2.", 2),
        ("2。", 2),
        ("(2)", 2),
        ("2、", 2),
        ("12", 12),
        ("120", None),
        ("2 people", None),
        ("no 2", None),
        ("2 3", None),
        ("-2", None),
        ("2.5", None),
        ("²", None),
        ("二", None),
        ("", None),
    ],
)
def test_only_a_text_that_is_a_number_is_one(text: str, number: int | None) -> None:
    assert numbers.read(text) == number


def offer(*titles: str) -> list[Reply]:
    return [
        Reply(
            "Which one?",
            "en",
            buttons=tuple(
                {"title": title, "payload": f"/{title}", "lang": "en"}
                for title in titles
            ),
        )
    ]


async def test_a_number_presses_the_choice_of_its_line(office: Office) -> None:
    office.rasa.script = lambda _: offer("helpful", "not_helpful")
    first = await office.post(signed(), said("hello", 1))
    assert "1. helpful\n2. not_helpful" in first.text
    await office.post(signed(), said("２", 2))
    assert [q.command for q in office.rasa.asked] == [None, "/not_helpful"]
    assert office.stored()[1]["text"] == "not_helpful"


async def test_the_numbers_stay_when_one_of_the_choices_is_used(
    office: Office,
) -> None:
    office.rasa.script = lambda question: (
        [Reply("Done.", "en")] if question.command else offer("one", "two", "three")
    )
    for number, text in enumerate(["hello", "1", "3", "1"]):
        response = await office.post(signed(), said(text, number))
    commands = [question.command for question in office.rasa.asked]
    assert commands == [None, "/one", "/three"]
    assert "no longer valid" in response.text


async def test_a_number_beyond_the_choices_is_a_text(office: Office) -> None:
    office.rasa.script = lambda _: offer("one", "two")
    await office.post(signed(), said("hello", 1))
    for number, text in enumerate(["0", "3", "110"], start=2):
        await office.post(signed(), said(text, number))
        assert office.rasa.asked[-1].text == text
        assert office.rasa.asked[-1].command is None


async def test_a_number_without_choices_is_a_text(office: Office) -> None:
    await office.post(signed(), said("1", 1))
    assert (office.rasa.asked[0].text, office.rasa.asked[0].command) == ("1", None)


def test_who_never_wrote_was_offered_nothing(store: Store) -> None:
    assert numbers.chosen(store, "wechat", "nobody", "1") is None
