"""T41: what Telegram is told when we start."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from bot import platforms
from bot.channels.telegram.start import choose_way, introduce
from bot.platforms import Platforms
from community.languages import languages
from community.place import Place
from community.texts import Texts
from tests.channels.telegram.conftest import Scene, make_settings
from tests.clock import FakeClock
from tests.standins.telegram import TelegramStandin

SECRET = "secret_of_the_deliveries"
WEBHOOK = "http://127.0.0.1:8000/telegram"
LISTS = ("setMyCommands", "setMyName", "setMyDescription", "setMyShortDescription")


class Starting:
    """Starts against a stand-in whose clock moves when we wait.

    Attributes:
        slept: The seconds that were waited, one by one.
    """

    def __init__(
        self, telegram: TelegramStandin, clock: FakeClock, texts: Texts
    ) -> None:
        self.telegram = telegram
        self.slept: list[float] = []
        self._clock = clock
        self._texts = texts

    async def choose_way(self, **settings: Any) -> None:
        usual = {"webhook_url": WEBHOOK, "secret": SecretStr(SECRET)}
        await choose_way(make_settings(self.telegram, **usual | settings), self._sleep)

    async def introduce(self, place: Place | None = None) -> None:
        settings = make_settings(self.telegram)
        await introduce(settings, self._texts, place or Place(), self._sleep)

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self._clock.advance(seconds)

    def codes(self, method: str) -> list[str | None]:
        calls = self.telegram.calls_of(method)
        assert all(call.accepted for call in calls)
        return [call.params.get("language_code") for call in calls]


def failures(logs: Sequence[Any], event: str) -> list[Any]:
    return [entry for entry in logs if entry["event"] == event]


@pytest.fixture
def starting(
    telegram: TelegramStandin, clock: FakeClock, shared_texts: Texts
) -> Starting:
    return Starting(telegram, clock, shared_texts)


async def test_t41_the_webhook_is_set_with_everything(starting: Starting) -> None:
    await starting.choose_way()
    (call,) = starting.telegram.calls_of("setWebhook")
    assert call.params == {
        "url": WEBHOOK,
        "secret_token": SECRET,
        "max_connections": 40,
        "allowed_updates": [
            "message",
            "edited_message",
            "callback_query",
            "my_chat_member",
        ],
        "drop_pending_updates": False,
    }


async def test_t41_the_bot_speaks_of_itself_in_every_language(
    starting: Starting,
) -> None:
    await starting.introduce()
    for method in LISTS:
        codes = starting.codes(method)
        assert len(codes) == len(set(codes))
        assert codes[0] is None
        assert set(codes[1:]) <= set(languages())
    assert set(starting.codes("setMyCommands")) == {None, *languages()}
    for commands in starting.telegram.profile.commands.values():
        names = [command["command"] for command in commands]
        assert names == ["start", "help", "language", "human", "link"]


async def test_t41_only_codes_of_two_letters_are_used(
    starting: Starting, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = replace(Place(), languages=("en", "ko", "zh-hans", "fil"))
    monkeypatch.setattr(Place, "text_values", lambda *_: Place_values)
    await starting.introduce(place)
    for method in LISTS:
        for code in starting.codes(method):
            assert code is None or re.fullmatch("[a-z]{2}", code)
    assert starting.codes("setMyCommands") == [None, "en", "ko"]


Place_values = {"place": "Wangjing"}


async def test_t41_what_is_said_already_is_not_said_again(starting: Starting) -> None:
    await starting.introduce()
    before = len(starting.telegram.calls)
    await starting.introduce()
    again = {call.method for call in starting.telegram.calls[before:]}
    assert not again & set(LISTS)


async def test_t41_only_what_changed_is_said(starting: Starting) -> None:
    await starting.introduce()
    starting.telegram.profile.texts["description", "ko"] = "old"
    before = len(starting.telegram.calls)
    await starting.introduce()
    later = starting.telegram.calls[before:]
    changed = [call for call in later if call.method in LISTS]
    assert [(c.method, c.params["language_code"]) for c in changed] == [
        ("setMyDescription", "ko")
    ]


async def test_t41_a_place_with_a_long_name_fits(starting: Starting) -> None:
    place = replace(Place(), names={"en": "A neighbourhood " * 40, "zh": "望京" * 60})
    await starting.introduce(place)
    assert starting.telegram.profile.texts["name", ""].endswith("…")
    assert all(call.accepted for call in starting.telegram.calls)


async def test_t41_what_telegram_refuses_for_hours_holds_up_nothing_else(
    starting: Starting,
) -> None:
    much = {"retry_after": 9000}
    starting.telegram.fail_next("setMyName", "too_many_requests", parameters=much)
    with capture_logs() as logs:
        await starting.introduce()
    assert starting.slept == [9000]
    assert len(starting.telegram.calls_of("setMyName")) > 1
    assert len(starting.codes("setMyCommands")) == 13
    (told,) = failures(logs, "telegram_profile_not_changed")
    assert told["what"] == "name"
    assert told["do"]


@pytest.mark.parametrize("error", ["hang", "bad_gateway", "language_code"])
async def test_t41_what_could_not_be_said_is_said_later_and_nothing_else_again(
    starting: Starting, error: str
) -> None:
    starting.telegram.fail_next("setMyCommands", error, times=2)
    with capture_logs() as logs:
        await starting.introduce()
    for method in LISTS:
        calls = starting.telegram.calls_of(method)
        said = [c.params.get("language_code") for c in calls if c.status == 200]
        assert len(said) == len(set(said))
    assert len(starting.telegram.profile.commands) == 13
    assert failures(logs, "telegram_profile_not_changed")


async def test_to_fetch_updates_the_webhook_is_removed_and_nothing_dropped(
    starting: Starting,
) -> None:
    await starting.choose_way(webhook_url="")
    (call,) = starting.telegram.calls_of("deleteWebhook")
    assert call.params == {"drop_pending_updates": False}
    assert starting.telegram.calls_of("setWebhook") == []


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        ("bad_gateway", "HTTPS_PROXY"),
        ("html", "HTTPS_PROXY"),
        ("too_many_requests", "asks to wait"),
        ("unauthorized", "LINLI_TELEGRAM_TOKEN"),
        ("webhook_url", "LINLI_PUBLIC_URL"),
    ],
)
async def test_whatever_telegram_answers_it_is_tried_until_it_works(
    starting: Starting, error: str, advice: str
) -> None:
    starting.telegram.fail_next("setWebhook", error, times=9)
    with capture_logs() as logs:
        await starting.choose_way()
    assert starting.telegram.webhook.settings.url == WEBHOOK
    told = failures(logs, "telegram_way_not_chosen")
    assert len(told) == 9
    assert all(advice in each["do"] for each in told)
    assert starting.slept == sorted(starting.slept)
    assert starting.slept[-2:] == [600, 600]


@pytest.fixture
async def beside(scene: Scene, shared_texts: Texts) -> AsyncIterator[Callable[[], Any]]:
    """Begins what the worker does beside its rounds, without deliveries."""
    tasks: list[asyncio.Task[Any]] = []

    def begin() -> None:
        found = platforms.beside(
            Platforms(telegram=scene.settings),
            scene.desk,
            {"telegram": scene.channel},
            shared_texts,
            Place(),
            asyncio.Event(),
        )
        tasks.extend(asyncio.create_task(each) for each in found)

    yield begin
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_fetching_waits_neither_for_the_profile_nor_for_the_webhooks_end(
    scene: Scene, beside: Callable[[], None]
) -> None:
    telegram = scene.telegram
    telegram.fail_next("deleteWebhook", "hang", times=99)
    telegram.fail_next("getMyCommands", "hang", times=99)
    telegram.deliver(telegram.make.text("hi"))
    beside()
    await asyncio.to_thread(telegram.wait_for, lambda: scene.rasa.calls)


async def test_a_mistake_in_the_profile_does_not_stop_fetching(
    scene: Scene, beside: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: Any) -> None:
        raise KeyError("mistake")

    monkeypatch.setattr("bot.channels.telegram.start.introduce", fail)
    beside()
    telegram = scene.telegram
    for text in ("one", "two"):
        telegram.deliver(telegram.make.text(text))
        await asyncio.to_thread(
            telegram.wait_for, lambda said=text: said in scene.asked()
        )
