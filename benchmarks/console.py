"""How soon staff and residents read each other, in real browsers.

The clock runs in the page from the press of the button until the words stand on the
other page. Both pages are in one Chromium, so there is one clock.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from rich.console import Console
from rich.table import Table

from bot.colleagues import join
from bot.stack import Stack
from community.store.engine import open_store

ROUNDS = 30
PASSWORD = "four unrelated words"
CHROMIUM = "/usr/bin/chromium"
BARS = {"to the resident": 300, "to the console": 500}

SEES = """(text) => new Promise((done) => {
  const look = () => document.querySelector('#log').textContent.includes(text)
    && (watch.disconnect(), done(Date.now()));
  const watch = new MutationObserver(look);
  watch.observe(document.querySelector('#log'), {childList: true, subtree: true});
  look();
})"""
NOW = "() => Date.now()"


def main() -> None:
    """Print a table; exit with 1 if a median is above its bar."""
    with tempfile.TemporaryDirectory() as folder, Stack(Path(folder)) as stack:
        store = open_store(stack.settings().store_url)
        join(store, "caseworker", "li", "李梅", PASSWORD)
        store.close()
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path=CHROMIUM,
                args=["--headless", "--no-sandbox", "--disable-gpu"],
            )
            resident = chromium.new_context(locale="en-GB").new_page()
            colleague = chromium.new_context(locale="zh-CN").new_page()
            taken = _measure(stack, resident, colleague)
            chromium.close()
    raise SystemExit(_print(taken))


def _measure(stack: Stack, resident: Page, colleague: Page) -> dict[str, list[float]]:
    resident.goto(f"{stack.url}/chat")
    resident.locator("#text").fill("I want to talk to a person")
    resident.keyboard.press("Enter")
    colleague.goto(f"{stack.url}/console/sign-in")
    colleague.locator("[name=login]").fill("li")
    colleague.locator("[name=password]").fill(PASSWORD)
    colleague.keyboard.press("Enter")
    colleague.locator("#lines a.line").first.click()
    colleague.locator("#reply").wait_for()
    taken: dict[str, list[float]] = {name: [] for name in BARS}
    for number in range(ROUNDS):
        words = f"answer number {number}."
        colleague.locator("#reply").fill(words)
        begin = colleague.evaluate(NOW)
        colleague.locator("#composer [name=send]").click(no_wait_after=True)
        taken["to the resident"].append(resident.evaluate(SEES, words) - begin)
        colleague.wait_for_function(
            "() => document.querySelector('#reply').value === ''"
        )
        words = f"question number {number}?"
        resident.locator("#text").fill(words)
        begin = resident.evaluate(NOW)
        resident.keyboard.press("Enter")
        taken["to the console"].append(colleague.evaluate(SEES, words) - begin)
    return taken


def _print(taken: dict[str, list[float]]) -> int:
    table = Table("", "median ms", "worst ms", "bar ms", "ratio to the bar")
    missed = 0
    for name, bar in BARS.items():
        median = statistics.median(taken[name])
        missed += median > bar
        table.add_row(
            name,
            f"{median:.0f}",
            f"{max(taken[name]):.0f}",
            str(bar),
            f"{median / bar:.2f}",
        )
    Console().print(table)
    return min(missed, 1)


if __name__ == "__main__":
    main()
