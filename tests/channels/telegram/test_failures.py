"""T38 to T40: what follows when a message cannot be sent."""

from __future__ import annotations

from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.channels.base import (
    AddressMoved,
    AddressStopped,
    Outbound,
    OutcomeUnknown,
    Rejected,
    RetryLater,
)
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.settings import TelegramSettings
from bot.stack import free_ports
from tests.channels.telegram.conftest import Scene
from tests.standins.telegram import Group, Person

ANA = Person(5, "Ana", "es")
BEN = Person(6, "Ben", "en")


def events(logs: list[Any]) -> list[str]:
    return [str(entry["event"]) for entry in logs]


@pytest.mark.parametrize(
    "error", ["blocked", "deactivated", "kicked", "cannot_initiate", "not_member"]
)
async def test_t38_who_cannot_be_reached_is_not_tried_again(
    scene: Scene, error: str
) -> None:
    make = scene.telegram.make
    scene.telegram.fail_next("sendMessage", error, chat_id=ANA.id)
    await scene.hears(make.text("one", ANA), make.text("other", BEN))
    await scene.later(3600)
    assert scene.state_of("5") == "stopped"
    assert scene.outcomes("5") == ["stopped"]
    calls = [c for c in scene.telegram.calls_of("sendMessage") if c.chat_id == ANA.id]
    assert len(calls) == 1
    assert len(scene.telegram.sent_to(BEN.id)) == 1


async def test_t38_who_writes_again_is_answered(scene: Scene) -> None:
    scene.telegram.fail_next("sendMessage", "blocked")
    await scene.hears(scene.telegram.make.text("one", ANA))
    await scene.hears(scene.telegram.make.text("two", ANA))
    assert scene.state_of("5") == "active"
    assert [sent.text for sent in scene.telegram.sent] == ["echo\n\ntwo"]


async def test_t39_a_message_follows_its_group(scene: Scene) -> None:
    old = Group(-4001, type="group")
    scene.telegram.fail_next("sendMessage", "migrated", chat_id=-4001)
    await scene.hears(scene.telegram.make.command("help", person=ANA, group=old))
    await scene.later(1)
    assert [sent.chat_id for sent in scene.telegram.sent] == [-1001234567890]
    assert len(scene.telegram.calls_of("sendMessage")) == 2
    assert await scene.desk.conversation("telegram", "-4001:5") is None
    assert await scene.desk.conversation("telegram", "-1001234567890:5")


async def test_t39_the_new_address_is_the_same_persons(scene: Scene) -> None:
    scene.telegram.fail_next("sendMessage", "migrated")
    with pytest.raises(AddressMoved) as error:
        await scene.send("hi", "-4001:4001")
    assert error.value.new_address == "-1001234567890:4001"


async def test_t39_a_message_follows_its_group_to_where_it_is_known_already(
    scene: Scene,
) -> None:
    make, new = scene.telegram.make, Group(-1001234567890)
    await scene.hears(make.command("start", "lang_ko", person=ANA, group=new))
    scene.telegram.fail_next("sendMessage", "migrated", chat_id=-4001)
    old = Group(-4001, type="group")
    await scene.hears(make.command("help", person=ANA, group=old))
    await scene.later(1)
    await scene.later(60)
    assert [sent.chat_id for sent in scene.telegram.sent] == [new.id, new.id]
    assert scene.outcomes(f"{new.id}:5") == ["sent", "sent"]
    assert len(scene.telegram.calls_of("sendMessage")) == 3


@pytest.mark.parametrize("number", [2, 3])
async def test_t39_the_rest_of_a_message_follows_its_group(
    scene: Scene, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = scene.channel.api.ask

    async def move_before(call: Any) -> Any:
        if len(scene.telegram.calls) == number - 1:
            scene.telegram.fail_next("sendMessage", "migrated", chat_id=-4001)
        return await ask(call)

    monkeypatch.setattr(scene.channel.api, "ask", move_before)
    text = " ".join(f"word{count}" for count in range(1500))
    await scene.send(text, "-4001:5")
    sent = scene.telegram.sent
    chats = [part.chat_id for part in sent]
    assert chats[: number - 1] == [-4001] * (number - 1)
    assert set(chats[number - 1 :]) == {-1001234567890}
    assert " ".join(part.text for part in sent).split() == text.split()


async def test_t40_a_message_without_an_answer_is_not_sent_twice(scene: Scene) -> None:
    scene.telegram.fail_next("sendMessage", "hang")
    with capture_logs() as logs:
        await scene.hears(scene.telegram.make.text("one", ANA))
    for _ in range(3):
        await scene.later(3600)
    assert len(scene.telegram.calls_of("sendMessage")) == 1
    assert scene.outcomes("5") == ["unknown"]
    assert "telegram_outcome_unknown" in events(logs)


@pytest.mark.parametrize(
    "error", ["bad_gateway", "server_error", (503, "<h1>busy</h1>")]
)
async def test_t40_trouble_at_telegram_is_met_with_one_more_try(
    scene: Scene, error: Any
) -> None:
    scene.telegram.fail_next("sendMessage", error)
    await scene.hears(scene.telegram.make.text("one", ANA))
    await scene.later(60)
    assert [sent.text for sent in scene.telegram.sent] == ["echo\n\none"]
    assert scene.outcomes("5") == ["sent"]


async def test_t40_and_not_with_a_third(scene: Scene) -> None:
    scene.telegram.fail_next("sendMessage", "bad_gateway", times=9)
    await scene.hears(scene.telegram.make.text("one", ANA))
    with capture_logs() as logs:
        for _ in range(4):
            await scene.later(60)
    assert len(scene.telegram.calls_of("sendMessage")) == 2
    assert scene.outcomes("5") == ["unknown"]
    assert "telegram_outcome_unknown" in events(logs)


@pytest.mark.parametrize("error", ["html", (200, []), (200, {"ok": True})])
async def test_t40_a_success_that_cannot_be_read_is_unknown(
    scene: Scene, error: Any
) -> None:
    scene.telegram.fail_next("sendMessage", error)
    with pytest.raises(OutcomeUnknown):
        await scene.send("hi")
    assert len(scene.telegram.calls_of("sendMessage")) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 407, 429])
async def test_t40_the_page_of_a_proxy_stops_nobody(scene: Scene, status: int) -> None:
    scene.telegram.fail_next("sendMessage", (status, "<h1>Proxy</h1>"))
    with pytest.raises(RetryLater):
        await scene.send("hi")


async def test_t40_what_never_left_us_is_tried_later(scene: Scene) -> None:
    (port,) = free_ports(1)
    settings = TelegramSettings(scene.settings.token, api=f"http://127.0.0.1:{port}")
    channel = TelegramChannel(settings, scene.store)
    for _ in range(3):
        with pytest.raises(RetryLater):
            await channel.send(Outbound(1, "5", "hi", "en", "text"))
    await channel.close()


async def test_a_wrong_token_is_an_alarm(scene: Scene) -> None:
    scene.telegram.fail_next("sendMessage", "unauthorized")
    with capture_logs() as logs, pytest.raises(Rejected):
        await scene.send("hi")
    assert "telegram_token_refused" in events(logs)


async def test_stopping_in_the_middle_stops_the_address(scene: Scene) -> None:
    scene.on_waking = lambda: scene.telegram.fail_next("sendMessage", "blocked")
    with pytest.raises(AddressStopped):
        await scene.send("word " * 1000)
