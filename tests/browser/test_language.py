"""B11: the language of the page."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from community.model.message import Reply
from tests.browser.resident import Resident
from tests.channels.web.server import TEXTS


def choose(page: Page, name: str) -> None:
    """Choose a language in the menu."""
    page.locator("#language-button").click()
    page.get_by_role("option", name=name, exact=True).click()


def speaks(resident: Resident, language: str) -> None:
    """The whole page is in a language."""
    page = resident.page

    def text(key: str) -> str:
        return TEXTS.format(key, language)

    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("h1")).to_have_text(text("web_title"))
    expect(resident.field).to_have_attribute("placeholder", text("web_placeholder"))
    expect(page.locator("label[for=text]")).to_have_text(text("web_input_label"))
    expect(page.locator("#send")).to_have_attribute("aria-label", text("web_send"))
    expect(resident.log).to_have_attribute("aria-label", text("web_log_label"))
    expect(page.locator("#end")).to_have_text(text("web_end"))


def test_b11_a_switch_in_the_middle(resident: Resident) -> None:
    resident.server.desk.script["hello"] = [Reply("Hello!", "en")]
    resident.say("hello")
    resident.sees("hello", "Hello!")
    speaks(resident, "en")

    choose(resident.page, "العربية")
    speaks(resident, "ar")
    expect(resident.page.locator("html")).to_have_attribute("dir", "rtl")
    # What was said stays as it was said.
    resident.sees("hello", "Hello!")
    expect(resident.answers.first).to_have_attribute("lang", "en")
    expect(resident.page.locator(".day")).to_have_text(TEXTS.format("web_today", "ar"))
    # Not read out again either.
    expect(resident.turns).to_have_count(2)

    resident.say("more")
    expect(resident.answers.last).to_have_attribute("lang", "ar")
    resident.reload()
    speaks(resident, "ar")
    assert resident.server.desk.inbound[-1].language_hint == "ar"


def test_b11_the_other_tab_switches_too(resident: Resident) -> None:
    resident.say("hello")
    other = resident.second_tab()
    other.sees("hello", "You wrote: hello")
    choose(resident.look().page, "한국어")
    speaks(other, "ko")


def test_b11_a_language_chosen_before_the_first_word_stays(resident: Resident) -> None:
    choose(resident.page, "한국어")
    expect(resident.page.locator("#suggestions button").first).to_have_text("난방 기간")
    resident.reload()
    expect(resident.page.locator("html")).to_have_attribute("lang", "ko")


def test_b11_a_language_chosen_in_the_conversation_reaches_the_page(
    resident: Resident,
) -> None:
    resident.say("speak German")
    resident.sees("speak German", "You wrote: speak German")
    desk = resident.server.desk
    resident.server.run(desk.choose_language("web", resident.address, "de"))
    resident.is_told(Reply("Gern.", "de"))
    speaks(resident, "de")


def test_a_choice_that_does_not_arrive_is_told(resident: Resident) -> None:
    resident.page.route("**/chat/language**", lambda route: route.abort())
    choose(resident.page, "한국어")
    expect(resident.page.get_by_role("alert")).to_have_text(
        TEXTS.format("web_failed", "en", phone="12345")
    )
    expect(resident.page.locator("html")).to_have_attribute("lang", "en")


def test_a_language_is_found_under_each_of_its_names(resident: Resident) -> None:
    resident.page.locator("#language-button").click()
    search = resident.page.get_by_role("combobox")
    for typed, found in {
        "german": ["Deutsch"],
        "РУС": ["Русский"],
        "tieng": ["Tiếng Việt"],
        "arab": ["العربية"],
        "th": ["ไทย"],
        "zzz": [],
    }.items():
        search.fill(typed)
        expect(resident.page.get_by_role("option")).to_have_text(found)
    search.press("Enter")
    expect(resident.page.locator("html")).to_have_attribute("lang", "en")
