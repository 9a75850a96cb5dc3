"""W24: the menus, one for everybody and one for each language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.channels.wechat import menu
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


@pytest.mark.parametrize("fault", [48001, -1, "http500", "html", "hang"])
def test_w24_linli_starts_also_without_menus(
    live: Office, wechat: WeChatStandin, fault: int | str
) -> None:
    wechat.fail_next("menu/create", fault)
    live.run(start(live.channel.api, TEXTS, live.place))
    assert len(wechat.calls("menu/create")) == 1


@pytest.mark.fast
def test_w24_a_place_with_one_language_needs_no_entry_for_it() -> None:
    one = Place(languages=("en",), default_language="en")
    groups = menu.buttons(TEXTS, "en", one.languages)
    assert [entry["key"] for entry in groups[0]["sub_button"]] == ["HELP", "HUMAN"]
    assert len(groups) == 1
