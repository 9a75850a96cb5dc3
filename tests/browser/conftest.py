"""A real Chromium for all tests of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.browser.resident import Resident
from tests.channels.web.conftest import serve, server, shared_server
from tests.channels.web.server import LiveServer

__all__ = ["serve", "server", "shared_server"]

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

expect.set_options(timeout=10_000)


# Not for the session: the event loop Playwright runs on would be in the way of the
# asynchronous tests of other folders.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=list(ARGUMENTS)
        )
        yield browser
        browser.close()


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Browsers of residents, each with its own cookies.

    A script that fails and a content that the policy forbids fail every test.
    """
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def create(**options: Any) -> BrowserContext:
        context = browser.new_context(**{"locale": "en-US"} | options)
        context.set_default_timeout(10_000)
        context.on("weberror", lambda error: faults.append(str(error.error)))
        context.on("console", lambda message: _note(message, faults))
        contexts.append(context)
        return context

    yield create
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def visit(
    new_context: Callable[..., BrowserContext], server: LiveServer
) -> Callable[..., Resident]:
    """Residents who have opened the page."""

    def visit(**options: Any) -> Resident:
        return Resident(new_context(**options).new_page(), server).open()

    return visit


@pytest.fixture
def resident(visit: Callable[..., Resident]) -> Resident:
    """A resident who has opened the page in English on a desktop."""
    return visit()


def _note(message: Any, faults: list[str]) -> None:
    # That a server is away or refuses something is what many tests are about.
    if message.type == "error" and "Failed to load resource" not in message.text:
        faults.append(message.text)
