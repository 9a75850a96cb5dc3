"""B14: small screens, large letters, no motion, the reader's own colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from community.model.message import Reply
from tests.browser.resident import Resident
from tests.browser.test_screen_reader import EMERGENCY, EVERYTHING

# 1280 × 800 at 200 %, the narrowest phone, and a phone on its side.
SCREENS = {
    "200 %": (640, 400, "de-DE"),
    "320 px": (320, 568, "de-DE"),
    "320 px, mirrored": (320, 568, "ar"),
    "sideways": (667, 320, "th"),
}
OUTSIDE = """() => [...document.querySelectorAll('h1, button, a, textarea, .bubble')]
  .filter((e) => e.checkVisibility())
  .filter((e) => { const box = e.getBoundingClientRect();
    return box.left < 0 || box.right > innerWidth || e.scrollWidth > e.clientWidth + 1
      && getComputedStyle(e).display !== 'inline'; })
  .map((e) => e.outerHTML.slice(0, 100))"""
LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 3


@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_b14_nothing_is_lost_on_a_small_screen(
    visit: Callable[..., Resident], screen: tuple[int, int, str]
) -> None:
    width, height, locale = screen
    resident = visit(locale=locale, viewport={"width": width, "height": height})
    fits(resident)
    long = Reply(f"{LONG}\n\n- {LONG}", "de")
    resident.server.desk.script = {"all": [EVERYTHING, EMERGENCY, long]}
    resident.say("all")
    expect(resident.answers).to_have_count(3)
    resident.say(LONG)
    expect(resident.answers).to_have_count(4)
    fits(resident)
    resident.page.locator("#language-button").click()
    expect(resident.page.get_by_role("combobox")).to_be_in_viewport(ratio=1)
    fits(resident)


def test_b14_letters_of_twice_the_size_fit(visit: Callable[..., Resident]) -> None:
    resident = visit(viewport={"width": 390, "height": 844})
    resident.page.evaluate("document.documentElement.style.fontSize = '200%'")
    resident.server.desk.script = {"all": [EVERYTHING, EMERGENCY]}
    resident.say("all")
    expect(resident.answers).to_have_count(2)
    fits(resident)


def test_b14_no_motion_for_those_who_want_none(
    visit: Callable[..., Resident],
) -> None:
    resident = visit(reduced_motion="reduce")
    resident.server.run(_close_gate(resident))
    resident.say("hello")
    expect(resident.page.locator(".dots")).to_be_visible()
    assert resident.page.evaluate("document.getAnimations().length") == 0
    moving = visit()
    moving.say("hello")
    expect(moving.page.locator(".dots")).to_be_visible()
    assert moving.page.evaluate("document.getAnimations().length") > 0


def test_b14_forced_colours_keep_every_border(visit: Callable[..., Resident]) -> None:
    resident = visit(forced_colors="active")
    resident.server.desk.script = {"all": [EVERYTHING, EMERGENCY]}
    resident.say("all")
    expect(resident.answers).to_have_count(2)
    for part in (".resident .bubble", ".bot .bubble", ".call", ".reply", ".send"):
        style = resident.page.locator(part).first.evaluate(
            "(e) => [getComputedStyle(e).borderTopWidth,"
            " getComputedStyle(e).borderTopColor,"
            " getComputedStyle(e).backgroundColor]"
        )
        width, border, ground = style
        assert width != "0px" and border != ground, part


def test_news_do_not_move_what_is_being_read(visit: Callable[..., Resident]) -> None:
    resident = visit(viewport={"width": 390, "height": 600})
    resident.server.desk.script = {
        "all": [Reply(f"number {n}\n\nmore", "en") for n in range(20)]
    }
    resident.say("all")
    expect(resident.answers).to_have_count(20)
    newer = resident.page.get_by_role("button", name="New message")
    expect(newer).to_be_hidden()

    read = resident.answers.nth(5)
    read.scroll_into_view_if_needed()
    before = read.bounding_box()
    resident.is_told(Reply("news", "en"))
    expect(newer).to_be_visible()
    assert read.bounding_box() == before
    # Nor does a strip above or a growing field.
    resident.server.run(resident.server.desk.take_over(resident.address, "staff"))
    resident.is_told(Reply("Hello", "en"), "staff")
    expect(resident.page.locator("#owner")).to_be_visible()
    resident.page.evaluate("new Promise(requestAnimationFrame)")
    assert _close(read.bounding_box(), before)

    newer.click()
    expect(newer).to_be_hidden()
    expect(resident.page.locator(".turn.staff")).to_be_in_viewport()


def test_a_long_answer_is_shown_from_its_beginning(
    visit: Callable[..., Resident],
) -> None:
    resident = visit(viewport={"width": 390, "height": 600})
    long = "The short answer.\n\n" + "\n".join(f"- line {n}" for n in range(60))
    resident.server.desk.script = {"long": [Reply(long, "en", "answer")]}
    resident.say("long")
    expect(resident.answers.get_by_text("The short answer.")).to_be_in_viewport(ratio=1)
    expect(resident.answers.get_by_text("line 59")).not_to_be_in_viewport()


def fits(resident: Resident) -> None:
    """Nothing stands outside the screen, and the field can be reached."""
    assert resident.page.evaluate(OUTSIDE) == []
    sideways = "document.documentElement.scrollWidth - innerWidth"
    assert resident.page.evaluate(sideways) <= 0
    expect(resident.field).to_be_in_viewport(ratio=1)
    expect(resident.page.locator("#send")).to_be_in_viewport(ratio=1)
    expect(resident.page.locator("#language-button")).to_be_in_viewport(ratio=1)


def _close(box: Any, other: Any) -> bool:
    return bool(abs(box["y"] - other["y"]) < 1)


async def _close_gate(resident: Resident) -> None:
    resident.server.desk.gate.clear()
