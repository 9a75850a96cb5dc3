"""What a resident sees of the people who help: their name, words and originals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from bot.bridge import Translated
from bot.bridged import resident_reply
from community.languages import languages
from community.model.message import Reply
from community.model.translation import State
from tests.browser.resident import Resident
from tests.browser.test_layout import fits
from tests.browser.test_screen_reader import violations
from tests.channels.web.server import TEXTS

SAID = "请问合同什么时候到期？\n请打 010-8468-7500。"
REACHES = {
    "en": "When does the contract end?",
    "ko": "계약은 언제 끝나나요?",
    "ar": "متى ينتهي العقد؟",
}


def reply(language: str, state: State = "machine") -> Reply:
    """What a colleague wrote, as it reaches a resident."""
    failed: Any = "too_slow" if state == "none" else None
    text, lang = (SAID, "zh") if failed else (REACHES[language], language)
    sent = Translated(text, lang, "zh", state, failure=failed)
    return resident_reply(TEXTS, SAID, sent, language)[0]


def helped(visit: Callable[..., Resident], **options: Any) -> Resident:
    """A resident whom staff help."""
    resident = visit(**options)
    resident.say("help")
    expect(resident.answers).to_have_count(1)
    desk = resident.server.desk
    resident.server.run(desk.take_over(resident.address, "staff", "Li"))
    return resident


@pytest.mark.parametrize(
    ("locale", "language", "direction"),
    [("ko-KR", "ko", "auto"), ("ar", "ar", "rtl"), ("en-US", "en", "auto")],
)
def test_pitfall_28_original_and_translation_each_have_their_language(
    visit: Callable[..., Resident], locale: str, language: str, direction: str
) -> None:
    resident = helped(visit, locale=locale)
    resident.is_told(reply(language), "staff", "Li")
    bubble = resident.page.locator(".turn.staff .bubble")
    expect(bubble).to_have_attribute("lang", language)
    expect(bubble).to_have_attribute("dir", direction)
    expect(bubble.locator(".words")).to_have_text(REACHES[language])
    below = bubble.locator(".translation")
    made = below.locator(".made")
    expect(made).to_have_text(TEXTS.format("bridge_machine", language))
    expect(made).to_have_attribute("lang", language)
    expect(made).to_have_attribute("dir", direction)
    label = TEXTS.format("bridge_original", language, own_name="中文")
    expect(below.locator(".label")).to_have_text(label)
    original = below.locator(".written")
    expect(original).to_have_text(SAID)
    expect(original).to_have_attribute("lang", "zh")
    expect(original).to_have_attribute("dir", "auto")
    # Both are there at once, the translation above.
    words, under = bubble.locator(".words").bounding_box(), below.bounding_box()
    assert words and under and words["y"] + words["height"] <= under["y"]
    resident.reload()
    expect(original).to_be_visible()


def test_what_is_not_translated_says_so_in_the_residents_language(
    visit: Callable[..., Resident],
) -> None:
    resident = helped(visit, locale="ar")
    resident.is_told(reply("ar", "none"), "staff", "Li")
    bubble = resident.page.locator(".turn.staff .bubble")
    expect(bubble).to_have_attribute("lang", "zh")
    expect(bubble.locator(".words")).to_have_text(SAID.replace("\n", ""))
    made = bubble.locator(".translation .made")
    says = TEXTS.format("bridge_untranslated", "ar", own_name="中文")
    expect(made).to_have_text(says)
    expect(made).to_have_attribute("lang", "ar")
    expect(made).to_have_attribute("dir", "rtl")
    expect(bubble.locator(".written")).to_have_count(0)


def test_who_helps_is_named_above_and_with_each_message(
    visit: Callable[..., Resident],
) -> None:
    resident = helped(visit)
    resident.is_told(reply("en", "checked"), "staff", "Li")
    strip = resident.page.locator("#owner")
    named = TEXTS.format("web_staff_named", "en", name="Li")
    expect(strip).to_have_text(named)
    expect(resident.page.locator("#said")).to_have_text(named)
    expect(resident.page.locator(".turn.staff .speaker")).to_have_text("Li·Staff")
    resident.reload()
    expect(strip).to_have_text(named)

    resident.page.locator("#language-button").click()
    resident.page.get_by_role("option", name=languages()["ko"].name).click()
    expect(strip).to_have_text(TEXTS.format("web_staff_named", "ko", name="Li"))

    desk = resident.server.desk
    resident.server.run(desk.take_over(resident.address, "staff", "Wang"))
    resident.is_told(reply("ko"), "staff", "Wang")
    expect(strip).to_have_text(TEXTS.format("web_staff_named", "ko", name="Wang"))
    resident.server.run(desk.take_over(resident.address, "bot"))
    resident.is_told(Reply("도우미가 다시 왔어요.", "ko", "notice"), "desk")
    expect(strip).to_be_hidden()


def test_a_session_that_was_asked_for_before_a_colleague_came_changes_no_name(
    visit: Callable[..., Resident],
) -> None:
    resident = helped(visit)
    server, page = resident.server, resident.page
    strip = page.locator("#owner")
    held: list[Route] = []
    page.route("**/chat/session**", lambda route: held.append(route))
    server.run(server.desk.choose_language("web", resident.address, "ko"))
    with page.expect_request("**/chat/session**"):
        resident.is_told(reply("ko"), "staff", "Li")
    server.run(server.desk.take_over(resident.address, "staff", "Wang"))
    resident.is_told(reply("ko"), "staff", "Wang")
    expect(strip).to_have_text(TEXTS.format("web_staff_named", "en", name="Wang"))
    (route,) = held
    earlier = route.fetch().json() | {"staff_name": "Li"}
    route.fulfill(json=earlier)
    expect(strip).to_have_text(TEXTS.format("web_staff_named", "ko", name="Wang"))


def test_a_name_is_only_text(visit: Callable[..., Resident]) -> None:
    resident = visit()
    resident.say("help")
    expect(resident.answers).to_have_count(1)
    desk, name = resident.server.desk, "<b>Li</b> & {name} $& اسم"
    resident.server.run(desk.take_over(resident.address, "staff", name))
    resident.is_told(reply("en"), "staff", name)
    expect(resident.page.locator("#owner")).to_contain_text(name)
    expect(resident.page.locator(".turn.staff bdi")).to_have_text(name)
    assert resident.page.locator("#owner b, .turn.staff b").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["ko-KR", "ar"])
def test_axe_finds_nothing_and_it_fits_a_small_phone(
    visit: Callable[..., Resident], locale: str, scheme: str
) -> None:
    screen = {"width": 320, "height": 568}
    resident = helped(
        visit,
        locale=locale,
        viewport=screen,
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    states: tuple[State, ...] = ("machine", "checked", "phrasebook", "none")
    for state in states:
        resident.is_told(reply(locale[:2], state), "staff", "Li")
    expect(resident.page.locator(".turn.staff")).to_have_count(4)
    assert violations(resident) == []
    fits(resident)
