"""T41: what Telegram is told when we start."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from bot.channels.telegram.start import start
from community.languages import languages
from community.place import Place
from community.texts import Texts
from tests.channels.telegram.conftest import make_settings
from tests.clock import FakeClock
from tests.standins.telegram import TelegramStandin

SECRET = "secret_of_the_deliveries"
WEBHOOK = "http://127.0.0.1:8000/telegram"
LISTS = ("setMyCommands", "setMyName", "setMyDescription", "setMyShortDescription")


class Starting:
    """Starts against a stand-in whose clock moves when we wait."""

    def __init__(
        self, telegram: TelegramStandin, clock: FakeClock, texts: Texts
    ) -> None:
        self.telegram = telegram
        self._clock = clock
        self._texts = texts

    async def start(self, place: Place | None = None, **settings: Any) -> bool:
        usual = {"webhook_url": WEBHOOK, "secret": SecretStr(SECRET)}
        return await start(
            make_settings(self.telegram, **usual | settings),
            self._texts,
            place or Place(),
            self._sleep,
        )

    async def _sleep(self, seconds: float) -> None:
        self._clock.advance(seconds)

    def codes(self, method: str) -> list[str | None]:
        calls = self.telegram.calls_of(method)
        assert all(call.accepted for call in calls)
        return [call.params.get("language_code") for call in calls]


@pytest.fixture
def starting(
    telegram: TelegramStandin, clock: FakeClock, shared_texts: Texts
) -> Starting:
    return Starting(telegram, clock, shared_texts)


async def test_t41_the_webhook_is_set_with_everything(starting: Starting) -> None:
    assert await starting.start()
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
    assert await starting.start()
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
    assert await starting.start(place)
    for method in LISTS:
        for code in starting.codes(method):
            assert code is None or re.fullmatch("[a-z]{2}", code)
    assert starting.codes("setMyCommands") == [None, "en", "ko"]


Place_values = {"place": "Wangjing"}


async def test_t41_what_is_said_already_is_not_said_again(starting: Starting) -> None:
    await starting.start()
    before = len(starting.telegram.calls)
    await starting.start()
    again = {call.method for call in starting.telegram.calls[before:]}
    assert not again & set(LISTS)


async def test_t41_only_what_changed_is_said(starting: Starting) -> None:
    await starting.start()
    starting.telegram.profile.texts["description", "ko"] = "old"
    before = len(starting.telegram.calls)
    await starting.start()
    later = starting.telegram.calls[before:]
    changed = [call for call in later if call.method in LISTS]
    assert [(c.method, c.params["language_code"]) for c in changed] == [
        ("setMyDescription", "ko")
    ]


async def test_t41_a_place_with_a_long_name_fits(starting: Starting) -> None:
    place = replace(Place(), names={"en": "A neighbourhood " * 40, "zh": "望京" * 60})
    assert await starting.start(place)
    assert starting.telegram.profile.texts["name", ""].endswith("…")
    assert all(call.accepted for call in starting.telegram.calls)


async def test_t41_too_many_changes_are_left_for_later(starting: Starting) -> None:
    much = {"retry_after": 9000}
    starting.telegram.fail_next("setMyName", "too_many_requests", parameters=much)
    with capture_logs() as logs:
        assert await starting.start()
    assert len(starting.telegram.calls_of("setMyName")) == 1
    assert len(starting.codes("setMyCommands")) == 13
    events = [entry["event"] for entry in logs]
    assert events.count("telegram_profile_not_changed") == 1


async def test_to_fetch_updates_the_webhook_is_removed_and_nothing_dropped(
    starting: Starting,
) -> None:
    assert await starting.start(webhook_url="")
    (call,) = starting.telegram.calls_of("deleteWebhook")
    assert call.params == {"drop_pending_updates": False}
    assert starting.telegram.calls_of("setWebhook") == []


@pytest.mark.parametrize("error", ["bad_gateway", "too_many_requests", "html"])
async def test_telegram_in_trouble_is_tried_until_it_works(
    starting: Starting, error: str
) -> None:
    starting.telegram.fail_next("setWebhook", error, times=3)
    with capture_logs() as logs:
        assert await starting.start()
    events = [entry["event"] for entry in logs]
    assert events.count("telegram_not_reached") == 1
    assert starting.telegram.webhook.settings.url == WEBHOOK


@pytest.mark.parametrize("error", ["unauthorized", "webhook_url"])
async def test_a_refusal_is_explained_and_not_repeated(
    starting: Starting, error: str
) -> None:
    starting.telegram.fail_next("setWebhook", error, times=5)
    with capture_logs() as logs:
        assert not await starting.start()
    assert len(starting.telegram.calls_of("setWebhook")) == 1
    assert "telegram_start_refused" in [entry["event"] for entry in logs]
