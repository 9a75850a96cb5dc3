"""The link of a household slip: the page asks before it sends the code."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.resident import Resident
from tests.channels.web.server import LiveServer

CODE = "H-4F7K-9QTM-2B8X"


@pytest.fixture
def follower(
    new_context: Callable[..., BrowserContext], server: LiveServer
) -> Resident:
    """A resident who scanned a slip."""
    page = new_context().new_page()
    return Resident(page, server).open(f"/chat#code={CODE}")


def test_the_code_is_sent_when_the_resident_says_so(follower: Resident) -> None:
    page = follower.page
    expect(page.locator("#slip")).to_contain_text(CODE)
    expect(page.locator("#log")).not_to_contain_text(CODE)
    page.locator("#slip-yes").click()
    expect(page.locator("#log")).to_contain_text(CODE)
    expect(page.locator("#slip")).to_be_hidden()


def test_nothing_is_sent_otherwise_and_the_address_asks_no_more(
    follower: Resident,
) -> None:
    page = follower.page
    page.locator("#slip-no").click()
    expect(page.locator("#slip")).to_be_hidden()
    assert CODE not in page.url
    follower.reload()
    expect(page.locator("#slip")).to_be_hidden()
    expect(page.locator("#log")).not_to_contain_text(CODE)
