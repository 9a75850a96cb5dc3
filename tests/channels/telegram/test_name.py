"""T17: the bot's name, which is known only after Telegram was asked for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from bot.channels.base import RetryLater
from bot.channels.telegram.receiver import NotStored
from tests.channels.telegram.conftest import Scene
from tests.channels.telegram.gateway import Gateway
from tests.standins.rasa import RasaStandin
from tests.standins.telegram import Group, Person, TelegramStandin

GROUP = Group()
ANA = Person(5, "Ana", "es")
BEN = Person(6, "Ben", "en")


def mention(telegram: TelegramStandin, text: str, person: Person) -> dict[str, Any]:
    update: dict[str, Any]
    update = telegram.make.text(f"@community_bot {text}", person, GROUP)
    return update


async def test_t17_who_writes_while_the_name_is_asked_is_heard(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask, told = scene.channel.api.ask, asyncio.Event()

    async def slowly(call: Any) -> Any:
        await told.wait()
        return await ask(call)

    with monkeypatch.context() as patched:
        patched.setattr(scene.channel.api, "ask", slowly)
        heard = [
            asyncio.create_task(
                scene.receiver.take(mention(scene.telegram, f"from {each.id}", each))
            )
            for each in (ANA, BEN)
        ]
        await scene.receiver.take(scene.telegram.make.text("private", ANA))
        await scene.desk.finish()
        assert scene.asked() == ["private"]
    told.set()
    await asyncio.gather(*heard)
    await scene.settle()
    assert sorted(scene.asked()[1:]) == ["from 5", "from 6"]
    assert len(scene.telegram.calls_of("getMe")) == 1


@pytest.mark.parametrize("error", ["hang", "bad_gateway", "too_many_requests"])
async def test_t17_a_name_that_is_not_told_lets_the_update_come_again(
    scene: Scene, error: str
) -> None:
    update = mention(scene.telegram, "where?", ANA)
    scene.telegram.fail_next("getMe", error)
    with pytest.raises(NotStored):
        await scene.hears(update)
    scene.clock.advance(5)
    await scene.hears(update)
    assert scene.asked() == ["where?"]


async def test_t17_telegram_is_not_asked_again_at_once(scene: Scene) -> None:
    scene.telegram.fail_next("getMe", "too_many_requests", times=9)
    for _ in range(3):
        with pytest.raises(RetryLater):
            await scene.channel.me()
    assert len(scene.telegram.calls_of("getMe")) == 1


async def test_t17_what_does_not_name_the_bot_does_not_wait_for_its_name(
    scene: Scene,
) -> None:
    make = scene.telegram.make
    shown = {"message_id": 3, "date": 1_700_000_000, "chat": GROUP.chat}
    scene.telegram.fail_next("getMe", "bad_gateway", times=9)
    await scene.hears(
        make.callback("lang:ko", shown, ANA),
        make.edited(make.text("a", ANA, GROUP), "b"),
    )
    assert scene.asked() == ["/greet"]
    assert scene.telegram.calls_of("getMe") == []


def test_t17_a_delivery_without_a_name_is_refused_until_it_is_known(
    gateway: Callable[..., Gateway], live_telegram: TelegramStandin, rasa: RasaStandin
) -> None:
    server = gateway()
    server.receive()
    live_telegram.fail_next("getMe", "bad_gateway")
    update = mention(live_telegram, "where?", ANA)
    response = live_telegram.post(update)
    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) > 0
    assert live_telegram.post(live_telegram.make.text("hi", BEN)).status_code == 200
    assert live_telegram.deliver(update).wait(20)
    live_telegram.wait_for(lambda: live_telegram.sent_to(GROUP.id))
    assert [call["message"] for call in rasa.calls] == ["hi", "where?"]
