"""B09: the page for people who do not see it, or use no mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from community.model.message import Reply
from tests.browser.resident import Resident

EVERYTHING = Reply(
    "Short answer.\n\n1. One\n2. Two",
    "en",
    "answer",
    card=(
        {"type": "phone", "text": "City hotline 12345", "href": "tel:12345"},
        {"type": "place", "text": "安定门东大街2号", "href": "https://uri.amap.com/x"},
        {"type": "source", "text": "Source: The City", "href": "https://a.example/"},
        {"type": "as_of", "text": "As of 3 July 2024", "href": None},
        {"type": "question", "text": "Was this helpful?", "href": None},
    ),
    buttons=tuple(
        {"title": title, "payload": f"/{title}", "lang": "en"}
        for title in ("Yes", "No", "Opening hours")
    ),
)
EMERGENCY = Reply(
    "Leave the building.",
    "en",
    "emergency",
    card=({"type": "call", "text": "Call 119", "href": "tel:119"},),
)
# Writes down what is put into the log, and whether the log was busy then.
WATCH = """
  window.watched = [];
  document.addEventListener('DOMContentLoaded', () => {
    const log = document.getElementById('log');
    watched.push({ role: log.role ?? log.getAttribute('role'),
      label: log.getAttribute('aria-label'), children: log.childElementCount });
    new MutationObserver((changes) => {
      for (const change of changes) for (const node of change.addedNodes) {
        watched.push({ text: node.textContent, busy: log.ariaBusy === 'true' });
      }
    }).observe(log, { childList: true });
  });
"""


def violations(resident: Resident) -> list[Any]:
    """What axe finds, at all levels and in all categories."""
    results = Axe().run(resident.page)
    return [
        (v["id"], [node["html"] for node in v["nodes"]])
        for v in results.response["violations"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["en-US", "ar"])
def test_b09_axe_finds_nothing(
    visit: Callable[..., Resident], scheme: str, locale: str
) -> None:
    resident = visit(color_scheme=scheme, locale=locale, reduced_motion="reduce")
    assert violations(resident) == []

    resident.server.desk.script = {"all": [EVERYTHING, EMERGENCY]}
    resident.say("all")
    expect(resident.answers).to_have_count(2)
    resident.server.run(resident.server.desk.take_over(resident.address, "staff"))
    resident.is_told(Reply("Hello, I am Li.", "en"), "staff")
    resident.is_told(Reply("Something is not working.", "en", "notice"), "desk")
    expect(resident.turns).to_have_count(5)
    resident.page.locator(".reply").first.click()
    assert violations(resident) == []

    resident.page.locator("#language-button").click()
    assert violations(resident) == []
    resident.page.keyboard.press("Escape")
    resident.page.locator("#end").click()
    assert violations(resident) == []


def test_b09_axe_finds_nothing_while_offline(resident: Resident) -> None:
    resident.page.context.route("**/chat/messages**", lambda route: route.abort())
    resident.say("hello")
    expect(resident.page.get_by_role("button", name="Not sent")).to_be_visible()
    expect(resident.page.locator("#connection")).to_contain_text("offline")
    assert violations(resident) == []


def test_b09_history_is_not_read_out_and_news_once(resident: Resident) -> None:
    resident.say("hello")
    resident.sees("hello", "You wrote: hello")
    resident.page.add_init_script(WATCH)
    resident.reload()
    start, *history = resident.page.evaluate("window.watched")
    assert start == {"role": "log", "label": "Conversation", "children": 0}
    assert len(history) == 3 and all(node["busy"] for node in history)
    expect(resident.log).not_to_have_attribute("aria-busy", "true")

    resident.is_told(Reply("news", "en"))
    expect(resident.answers.last).to_have_text("news")
    news = resident.page.evaluate("window.watched")[4:]
    assert len(news) == 1
    assert "news" in news[0]["text"] and not news[0]["busy"]


def test_b09_a_message_does_not_move_the_focus(resident: Resident) -> None:
    resident.say("hello")
    expect(resident.answers).to_have_count(1)
    resident.page.locator("#language-button").focus()
    resident.is_told(EVERYTHING)
    expect(resident.answers).to_have_count(2)
    expect(resident.page.locator("#language-button")).to_be_focused()


def test_b09_typing_and_sent_are_told_in_status_lines(resident: Resident) -> None:
    resident.server.run(_close_gate(resident))
    resident.say("hello")
    status = resident.page.locator("#status")
    expect(status).to_have_attribute("role", "status")
    expect(status).to_have_text("Linli is writing…")
    expect(resident.page.locator("#said")).to_have_attribute("role", "status")
    expect(resident.page.locator("#said")).to_have_text("Sent")
    # How far a message has come is not read out a second time by the log.
    expect(resident.page.locator(".state")).to_have_attribute("aria-live", "off")

    resident.server.run(_open_gate(resident))
    expect(resident.answers).to_have_count(1)
    expect(status).to_be_empty()


def test_typing_ends_by_itself(visit: Callable[..., Resident]) -> None:
    resident = visit()
    resident.page.clock.install()
    resident.reload()
    resident.server.run(_close_gate(resident))
    resident.say("hello")
    status = resident.page.locator("#status")
    expect(status).to_have_text("Linli is writing…")
    resident.page.clock.fast_forward(20_000)
    expect(status).to_be_empty()


def test_b09_everything_is_reached_by_keyboard(resident: Resident) -> None:
    resident.server.desk.script = {"all": [EVERYTHING]}
    resident.say("all")
    expect(resident.answers).to_have_count(1)
    resident.page.locator("#language-button").focus()
    reached = []
    for _ in range(11):
        resident.page.keyboard.press("Tab")
        focused = resident.page.locator(":focus")
        reached.append(focused.get_attribute("id") or focused.inner_text())
    assert [name.replace("\n", " ") for name in reached] == [
        "scroller",
        "City hotline 12345",
        "安定门东大街2号 Show on map",
        "Source: The City",
        "Yes",
        "No",
        "Opening hours",
        "text",
        "photo-add",
        "send",
        "end",
    ]


def test_b09_targets_are_large_enough(visit: Callable[..., Resident]) -> None:
    resident = visit(viewport={"width": 390, "height": 844}, has_touch=True)
    resident.server.desk.script = {"all": [EVERYTHING, EMERGENCY]}
    resident.say("all")
    expect(resident.answers).to_have_count(2)
    resident.page.locator("#language-button").click()
    sizes = resident.page.evaluate(
        """() => [...document.querySelectorAll('button, a, textarea, [role=option]')]
          .filter((e) => e.checkVisibility())
          .map((e) => ({ what: e.outerHTML.slice(0, 80), small: e.matches('.origin a'),
            width: e.getBoundingClientRect().width,
            height: e.getBoundingClientRect().height }))"""
    )
    assert len(sizes) > 20
    for size in sizes:
        # A source in the small print is a link in a line of text.
        least = 18 if size["small"] else 44
        assert size["height"] >= least and size["width"] >= least, size


def test_the_language_menu_by_keyboard(resident: Resident) -> None:
    button = resident.page.locator("#language-button")
    search = resident.page.get_by_role("combobox")
    button.focus()
    resident.page.keyboard.press("Enter")
    expect(search).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(resident.page.get_by_role("option", selected=True)).to_have_text("English")
    expect(search).to_have_attribute("aria-activedescendant", "language-en")

    resident.page.keyboard.press("ArrowDown")
    expect(search).to_have_attribute("aria-activedescendant", "language-ko")
    resident.page.keyboard.press("Escape")
    expect(search).to_be_hidden()
    expect(button).to_be_focused()

    resident.page.keyboard.press("Enter")
    resident.page.keyboard.type("francais")
    expect(resident.page.get_by_role("option")).to_have_text(["Français"])
    resident.page.keyboard.press("Enter")
    expect(resident.page.locator("html")).to_have_attribute("lang", "fr")
    expect(button).to_be_focused()


async def _close_gate(resident: Resident) -> None:
    resident.server.desk.gate.clear()


async def _open_gate(resident: Resident) -> None:
    resident.server.desk.gate.set()
