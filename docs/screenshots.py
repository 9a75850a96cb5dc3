"""Makes the screenshots of the documentation from a real conversation."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bot.stack import Stack

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
        browser.close()
    return 0


def _ask(page: Page, question: str) -> None:
    answers = page.locator("#log .turn.bot")
    before = answers.count()
    page.locator("#suggestions button:visible, #log .turn").first.wait_for()
    box = page.locator("#text")
    box.fill(question)
    box.press("Enter")
    answers.nth(before).wait_for()


if __name__ == "__main__":
    sys.exit(main())
