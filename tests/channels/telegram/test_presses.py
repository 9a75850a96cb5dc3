"""T20 to T23: buttons that are pressed."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.channels.telegram.conftest import Scene
from tests.channels.telegram.samples import sample
from tests.standins.telegram import Group, Person

GROUP = Group()
ANA = Person(5, "Ana", "es")
BEN = Person(6, "Ben", "pt-br")


def metadata(scene: Scene, number: int = -1) -> dict[str, Any]:
    found: dict[str, Any] = scene.rasa.calls[number]["metadata"]
    return found


async def test_t20_a_press_is_answered_before_slow_work(scene: Scene) -> None:
    offered = await scene.offers("Yes")
    scene.rasa.delay = 0.6
    press = scene.telegram.press(offered)
    await scene.receiver.take(press)
    query = press["callback_query"]["id"]
    await asyncio.to_thread(
        scene.telegram.wait_for, lambda: scene.telegram.callbacks.answered(query)
    )
    assert len(scene.telegram.sent) == 1  # Rasa is still at it
    await scene.settle()
    assert len(scene.telegram.calls_of("answerCallbackQuery")) == 1
    assert scene.asked()[1:] == ["/option_0"]
    assert len(scene.telegram.sent) == 2


async def test_t20_the_permanent_language_button(scene: Scene) -> None:
    press = sample("callback_query")
    await scene.hears(press, press)
    (answered,) = scene.telegram.calls_of("answerCallbackQuery")
    assert answered.accepted and not answered.text("text")
    assert scene.asked() == ["/greet"]
    assert metadata(scene)["language_chosen"] == "vi"


async def test_t21_an_answer_that_comes_too_late_changes_nothing(scene: Scene) -> None:
    offered = await scene.offers("Yes")
    scene.telegram.fail_next("answerCallbackQuery", "query_too_old")
    await scene.hears(scene.telegram.press(offered))
    assert scene.asked()[1:] == ["/option_0"]
    assert len(scene.telegram.sent) == 2


async def test_t22_a_press_on_a_message_long_gone_is_answered_anew(
    scene: Scene,
) -> None:
    offered = await scene.offers("Yes")
    await scene.hears(scene.telegram.press(offered, inaccessible=True))
    assert len(scene.telegram.sent) == 2
    methods = {call.method for call in scene.telegram.calls}
    assert not any(method.startswith("edit") for method in methods)


@pytest.mark.parametrize(
    "data", ["unknown-key", "lang:xx", '/restart{"a":1}', "x" * 70]
)
async def test_t23_an_invented_press_is_refused_in_the_readers_language(
    scene: Scene, data: str
) -> None:
    offered = await scene.offers("Yes")
    press = scene.telegram.press(offered)
    press["callback_query"]["data"] = data
    await scene.hears(press)
    (answered,) = scene.telegram.calls_of("answerCallbackQuery")
    assert answered.params["show_alert"] is True
    assert "no longer valid" in answered.text("text")
    assert len(scene.asked()) == 1 and len(scene.telegram.sent) == 1


async def test_t23_a_press_before_anything_was_said_is_refused_too(
    scene: Scene,
) -> None:
    press = sample("callback_query")
    press["callback_query"]["data"] = "stolen-key"
    await scene.hears(press)
    (answered,) = scene.telegram.calls_of("answerCallbackQuery")
    assert answered.text("text") and "no longer" not in answered.text("text")  # vi
    assert scene.asked() == []


async def test_t23_a_button_is_for_whom_it_was_offered_to(scene: Scene) -> None:
    update = scene.telegram.make.command("help", person=ANA, group=GROUP)
    offered = await scene.offers("Yes", update=update)
    await scene.hears(scene.telegram.press(offered, person=BEN))
    assert len(scene.asked()) == 1
    assert await scene.desk.conversation("telegram", f"{GROUP.id}:{BEN.id}") is None
    await scene.hears(scene.telegram.press(offered, person=ANA))
    assert scene.asked()[1:] == ["/option_0"]


async def test_t23_a_button_is_good_once(scene: Scene) -> None:
    offered = await scene.offers("Yes")
    await scene.hears(scene.telegram.press(offered))
    await scene.hears(scene.telegram.press(offered))
    first, second = scene.telegram.calls_of("answerCallbackQuery")
    assert not first.text("text") and second.text("text")
    assert scene.asked()[1:] == ["/option_0"]
