"""Buttons and numbers of gatherings, and stop: obeyed without asking the bot."""

from __future__ import annotations

import pytest

from community.interests import Interests
from community.model.subscription import Wishes
from community.usecases.subscriptions import subscribe, wishes_of
from tests.bot.conftest import Scene
from tests.bot.handing_over import last, owner, presses, writes
from tests.community.case_steps import colleague
from tests.community.gathering_steps import published
from tests.community.proposal_steps import resident


def mina(scene: Scene) -> int:
    found: int = resident(scene.store, "address")
    return found


def wants_to_know(scene: Scene) -> None:
    """Mina wants to be told about health."""
    subscribe(scene.store, Interests(), mina(scene), "health")


async def test_a_number_alone_shows_the_gathering_and_its_buttons_are_obeyed(
    scene: Scene,
) -> None:
    published(scene.store, colleague(scene.store, "Zhao", "organiser"))
    await writes(scene, " g 1 ")
    assert last(scene).text.startswith("G-1 维修咖啡馆")
    await presses(scene, "I will come")
    assert "you have a place" in last(scene).text
    await presses(scene, "I cannot come")
    assert "no longer signed up" in last(scene).text
    assert not scene.rasa.calls


@pytest.mark.parametrize("text", ["stop", "STOP!", "/stop", "退订", "Отписаться"])
async def test_stop_works_at_once_in_any_language(scene: Scene, text: str) -> None:
    wants_to_know(scene)
    await writes(scene, text)
    assert wishes_of(scene.store, mina(scene)) == Wishes()
    assert "no more notices" in last(scene).text
    await presses(scene, "Undo")
    assert wishes_of(scene.store, mina(scene)) == Wishes(("notices",), ("health",))
    assert not scene.rasa.calls


async def test_stop_works_while_staff_answer_and_while_the_bot_is_down(
    scene: Scene,
) -> None:
    wants_to_know(scene)
    await writes(scene, "a person please", "human")
    assert owner(scene) == "staff"
    calls = len(scene.rasa.calls)
    await writes(scene, "stop")
    assert wishes_of(scene.store, mina(scene)) == Wishes()
    assert owner(scene) == "staff" and len(scene.rasa.calls) == calls


async def test_stop_ends_a_draft_first_while_one_is_written(scene: Scene) -> None:
    wants_to_know(scene)
    await writes(scene, "P-1")
    await presses(scene, "See all proposals")
    await presses(scene, "Make a proposal")
    await writes(scene, "stop", "proposal_answer")
    assert wishes_of(scene.store, mina(scene)) == Wishes(("notices",), ("health",))


async def test_who_unsubscribes_is_obeyed_while_a_draft_is_written(
    scene: Scene,
) -> None:
    wants_to_know(scene)
    await writes(scene, "P-1")
    await presses(scene, "See all proposals")
    await presses(scene, "Make a proposal")
    await writes(scene, "unsubscribe", "proposal_answer")
    assert wishes_of(scene.store, mina(scene)) == Wishes()


async def test_more_than_stop_is_for_the_bot(scene: Scene) -> None:
    wants_to_know(scene)
    await writes(scene, "Where does the bus stop?", "ask_service")
    assert wishes_of(scene.store, mina(scene)).interests == ("health",)
    assert scene.rasa.calls
