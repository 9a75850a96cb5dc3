"""Makes the pictures of the documentation from real conversations and a real case."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bot.colleagues import join
from bot.stack import Stack
from community.store.engine import open_store
from docs.proposal_pictures import pictures

IMAGES = Path(__file__).with_name("images")
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
WORDS = "four unrelated words"
QUESTIONS = {
    "ko": ["이사했는데 경찰서에 거주지 등록을 해야 하나요?"],
    "ar": ["متى تبدأ التدفئة في الشتاء؟"],
}


def main() -> int:
    """Start everything, hold the conversations, take the pictures."""
    IMAGES.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="linli-pictures-") as folder,
        Stack(Path(folder)) as stack,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for language, questions in QUESTIONS.items():
            for scheme in ("light", "dark"):
                context = browser.new_context(
                    viewport=PHONE,
                    locale=language,
                    color_scheme=scheme,
                    device_scale_factor=2,
                    reduced_motion="reduce",
                )
                page = context.new_page()
                page.goto(f"{stack.url}/chat")
                for question in questions:
                    _ask(page, question)
                suffix = "" if scheme == "light" else "-dark"
                page.screenshot(path=IMAGES / f"page-{language}{suffix}.png")
                context.close()
        _console(browser, stack)
        store = open_store(stack.settings().store_url)
        pictures(browser, stack.url, store, WORDS, IMAGES)
        store.close()
        browser.close()
    return 0


# What residents write who want a person, each on a page of their own.
CASES = {
    "ko": ["집주인이 보증금을 안 돌려줘요", "직원과 직접 이야기하고 싶어요"],
    "ar": ["المصعد في المبنى 3 لا يعمل منذ الصباح"],
    "de": ["Ich möchte mit einem Menschen sprechen"],
    "th": ["เขาตีฉัน ฉันกลัวมาก"],
}


def _console(browser: Browser, stack: Stack) -> None:
    """The queue and a case, by day and by night."""
    store = open_store(stack.settings().store_url)
    join(store, "caseworker", "li", "李梅", WORDS)
    store.close()
    for language, sentences in CASES.items():
        page = browser.new_context(locale=language).new_page()
        page.goto(f"{stack.url}/chat")
        for sentence in sentences:
            _ask(page, sentence)
    for scheme in ("light", "dark"):
        suffix = "" if scheme == "light" else "-dark"
        context = browser.new_context(
            viewport=DESK, locale="zh-CN", color_scheme=scheme, reduced_motion="reduce"
        )
        page = context.new_page()
        page.goto(f"{stack.url}/console/sign-in")
        page.locator("[name=login]").fill("li")
        page.locator("[name=password]").fill(WORDS)
        page.keyboard.press("Enter")
        page.locator("#lines a.line").first.wait_for()
        page.screenshot(path=IMAGES / f"console-queue{suffix}.png")
        page.locator("#lines a.line", has_text="보증금").click()
        page.locator("#log li").first.wait_for()
        if page.locator("button.claim").count():
            page.locator("button.claim").click()
            page.locator("#reply").fill(
                "您好，我们会帮您联系房东。请问合同什么时候到期？"
            )
            page.locator("#composer [name=send]").click()
            page.locator("#log .by-staff").wait_for()
        leaving = page.locator("#log .by-staff", has_text="发送中")
        leaving.wait_for(state="detached")
        page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
        page.screenshot(path=IMAGES / f"console-case{suffix}.png")
        context.close()


def _ask(page: Page, question: str) -> None:
    answers = page.locator("#log .turn.bot, #log .turn.desk")
    before = answers.count()
    page.locator("#suggestions button:visible, #log .turn").first.wait_for()
    box = page.locator("#text")
    box.fill(question)
    box.press("Enter")
    answers.nth(before).wait_for()


if __name__ == "__main__":
    sys.exit(main())
