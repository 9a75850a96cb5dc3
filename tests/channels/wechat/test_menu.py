"""W24: the menus, one for everybody and one for each language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.channels.wechat import menu
from bot.channels.wechat.errors import Unanswered
from bot.channels.wechat.ports import Caller
from bot.channels.wechat.splitting import size
from bot.channels.wechat.start import start
from community.languages import languages
from community.place import Place
from tests.channels.wechat.office import TEXTS, Office
from tests.standins.wechat import WeChatStandin
from tests.standins.wechat_menus import check_buttons

MENU_TEXTS = {
    "wechat_menu_language": menu.NAME_BYTES,
    "wechat_menu_more_languages": menu.NAME_BYTES,
    "wechat_menu_more": menu.NAME_BYTES,
    "wechat_menu_help": menu.SUB_NAME_BYTES,
    "wechat_menu_person": menu.SUB_NAME_BYTES,
}
ALL = tuple(languages())


class Pauses:
    """Waits for no time at all, and keeps how long it was asked to."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


class Interrupted:
    """The API, with a look at what is shown after each call; one call fails."""

    def __init__(
        self, api: Caller, look: Callable[[], None], path: str, nth: int
    ) -> None:
        self._api = api
        self._look = look
        self._fails = path, nth
        self._calls: Counter[str] = Counter()

    async def call(
        self, path: str, body: Mapping[str, Any] | None = None
    ) -> dict[str, Any]:
        self._calls[path] += 1
        if (path, self._calls[path]) == self._fails:
            raise Unanswered("no_answer")
        try:
            return await self._api.call(path, body)
        finally:
            self._look()


def seen_by_all(wechat: WeChatStandin) -> dict[str, Any]:
    """The menu that a resident of each language sees."""
    numbers = {name: number for number, name in wechat.menus.tags.items()}
    seen = {}
    for code in ALL:
        if f"Linli {code}" in numbers:
            wechat.add_resident("somebody").tags = [numbers[f"Linli {code}"]]
            seen[code] = wechat.menus.seen_by("somebody")
    return seen


@pytest.mark.fast
@pytest.mark.parametrize("language", ALL)
def test_w24_the_texts_of_the_menu_fit(language: str) -> None:
    for key, limit in MENU_TEXTS.items():
        text = TEXTS.format(key, language)
        assert size(text) <= limit, f"{language}: {key}: {size(text)} > {limit}"


@pytest.mark.fast
@pytest.mark.parametrize("count", range(1, 16))
@pytest.mark.parametrize("language", ["en", "ar", "th"])
def test_w24_wechat_takes_the_menu_for_any_number_of_languages(
    language: str, count: int
) -> None:
    offered = (ALL * 2)[:count]
    buttons = menu.buttons(TEXTS, language, offered)
    assert check_buttons({"button": buttons}) == buttons
    entries = [entry for group in buttons for entry in group["sub_button"]]
    keys = [entry["key"] for entry in entries]
    assert {menu.HELP, menu.HUMAN} <= set(keys)
    languages_there = [key for key in keys if key.startswith("LANG_")]
    assert len(languages_there) == (min(count, 13) if count > 1 else 0)


@pytest.mark.fast
def test_w24_each_language_has_its_own_name_and_is_found_by_its_key() -> None:
    for code in ALL:
        key = f"LANG_{code.upper()}"
        assert menu.language_of(key, ALL) == code
        entries = [
            entry
            for group in menu.buttons(TEXTS, "en", ALL)
            for entry in group["sub_button"]
            if entry["key"] == key
        ]
        assert [entry["name"] for entry in entries] == [languages()[code].name]
    assert menu.language_of("LANG_VI", ("en", "ko")) is None
    assert menu.language_of("HELP", ALL) is None


@pytest.mark.fast
def test_w24_a_name_that_is_too_long_is_shortened_between_characters() -> None:
    assert menu.shorten("ปรึกษาเจ้าหน้าที่", 16) == "ปรึก…"


def test_w24_the_menus_are_made_when_linli_starts(
    live: Office, wechat: WeChatStandin
) -> None:
    live.run(start(live.channel.api, TEXTS, live.place))
    wechat.add_resident("resident-1")
    assert wechat.menus.default == menu.buttons(TEXTS, "en", ALL)
    for code in ALL:
        tag = next(
            n for n, name in wechat.menus.tags.items() if name == f"Linli {code}"
        )
        wechat.add_resident("resident-1").tags = [tag]
        assert wechat.menus.seen_by("resident-1") == menu.buttons(TEXTS, code, ALL)
    rules = [c.json()["matchrule"] for c in wechat.calls("menu/addconditional")]
    assert all(set(rule) == {"tag_id"} for rule in rules)
    assert wechat.refused[0].path == "menu/get"
    assert len(wechat.refused) == 1


def test_w24_menus_that_are_there_are_left_alone(
    live: Office, wechat: WeChatStandin
) -> None:
    live.run(start(live.channel.api, TEXTS, live.place))
    before = len(wechat.calls())
    live.run(start(live.channel.api, TEXTS, live.place))
    assert {call.path for call in wechat.calls()[before:]} == {"tags/get", "menu/get"}


def test_w24_menus_of_another_set_of_languages_are_replaced(
    live: Office, wechat: WeChatStandin
) -> None:
    live.run(start(live.channel.api, TEXTS, live.place))
    fewer = replace(live.place, languages=("en", "ko"))
    live.run(start(live.channel.api, TEXTS, fewer))
    found = live.run(live.channel.api.call("menu/get"))
    assert len(found["conditionalmenu"]) == 2
    assert wechat.menus.default == menu.buttons(TEXTS, "en", ("en", "ko"))


def test_w24_an_account_without_tags_has_one_menu(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.fail_next("tags/get", 48001, times=9)
    live.run(start(live.channel.api, TEXTS, live.place))
    assert wechat.menus.default
    assert wechat.calls("menu/addconditional") == []


@pytest.mark.parametrize("fault", [-1, 45009, 40164, "http500", "html", "hang"])
@pytest.mark.parametrize("path", ["menu/get", "menu/create", "menu/addconditional"])
def test_w24_menus_that_could_not_be_made_are_made_later(
    live: Office, wechat: WeChatStandin, path: str, fault: int | str
) -> None:
    wechat.fail_next(path, fault)
    pauses = Pauses()
    with capture_logs() as logs:
        live.run(start(live.channel.api, TEXTS, live.place, pauses))
    assert pauses.seconds == [5]
    [told] = [line for line in logs if line["event"] == "wechat_menus_not_published"]
    assert told["log_level"] == "error"
    assert "tried again by itself" in told["what_to_do"]
    assert seen_by_all(wechat) == {code: menu.buttons(TEXTS, code, ALL) for code in ALL}


def test_w24_it_is_tried_less_often_each_time_and_never_given_up(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.fail_next("menu/create", -1, times=12)
    pauses = Pauses()
    live.run(start(live.channel.api, TEXTS, live.place, pauses))
    assert pauses.seconds == [5, 10, 20, 40, 80, 160, 320, 600, 600, 600, 600, 600]
    assert wechat.menus.default


def test_w24_an_account_that_may_have_no_menus_is_told_so_once(
    live: Office, wechat: WeChatStandin
) -> None:
    wechat.fail_next("menu/get", 48001)
    pauses = Pauses()
    with capture_logs() as logs:
        live.run(start(live.channel.api, TEXTS, live.place, pauses))
    assert pauses.seconds == []
    assert "verified" in logs[-1]["what_to_do"]


@pytest.mark.parametrize("nth", range(1, 6))
@pytest.mark.parametrize(
    "path", ["menu/create", "menu/addconditional", "menu/delconditional"]
)
def test_w24_everybody_has_a_menu_that_works_all_the_time(
    live: Office, wechat: WeChatStandin, path: str, nth: int
) -> None:
    before, after = (("ko", "en"), ("en", "vi", "ko"))
    live.run(start(live.channel.api, TEXTS, replace(live.place, languages=before)))
    old = seen_by_all(wechat)
    during: list[dict[str, Any]] = []
    wechat.menus.most = 3
    api = Interrupted(
        live.channel.api, lambda: during.append(seen_by_all(wechat)), path, nth
    )
    live.run(start(api, TEXTS, replace(live.place, languages=after), Pauses()))
    new = {code: menu.buttons(TEXTS, code, after) for code in after}
    assert {code: seen_by_all(wechat)[code] for code in after} == new
    everywhere = (*old.values(), *new.values())
    assert all(shown in everywhere for each in during for shown in each.values())
    assert wechat.calls("menu/delete") == []


def test_w24_menus_of_others_are_left_alone(
    live: Office, wechat: WeChatStandin
) -> None:
    theirs = {"button": [{"type": "view", "name": "VIP", "url": "https://a.example"}]}
    wechat.menus.create(theirs)
    wechat.menus.add_conditional(theirs | {"matchrule": {"tag_id": "2"}})
    live.run(start(live.channel.api, TEXTS, live.place))
    wechat.add_resident("vip").tags = [2]
    assert wechat.menus.seen_by("vip") == theirs["button"]


def test_w24_of_two_menus_for_one_tag_one_is_left(
    live: Office, wechat: WeChatStandin
) -> None:
    live.run(start(live.channel.api, TEXTS, live.place))
    twice = wechat.calls("menu/addconditional")[0].json()
    wechat.menus.add_conditional(twice)
    live.run(start(live.channel.api, TEXTS, live.place))
    found = live.run(live.channel.api.call("menu/get"))
    assert len(found["conditionalmenu"]) == len(ALL)


@pytest.mark.fast
def test_w24_a_place_with_one_language_needs_no_entry_for_it() -> None:
    one = Place(languages=("en",), default_language="en")
    groups = menu.buttons(TEXTS, "en", one.languages)
    assert [entry["key"] for entry in groups[0]["sub_button"]] == ["HELP", "HUMAN"]
    assert len(groups) == 1
