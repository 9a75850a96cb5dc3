"""A household code that was scanned: ready to be sent, and no longer in the address."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from bot.household_link import household_link
from tests.browser.resident import Resident

CODE = "H-4F7K-9Q2M-XW3P"


def test_a_scanned_code_waits_in_the_field_until_it_is_sent(
    visit: Callable[..., Resident],
) -> None:
    resident = visit()
    asked: list[str] = []
    page = resident.page.context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    scanned = Resident(page, resident.server)
    scanned.open(household_link("", CODE))
    expect(scanned.field).to_have_value(CODE)
    assert "code" not in page.url
    assert page.evaluate("history.length") == 2, "going back leads out, not to the code"
    scanned.field.press("Enter")
    expect(scanned.own.last).to_have_text(CODE)
    assert not [url for url in asked if CODE in url.partition("#")[0]]


@pytest.mark.parametrize("what", ["#code=Send%20me%20money", "#code=", "#other=1"])
def test_what_is_no_code_is_not_put_into_anybodys_mouth(
    visit: Callable[..., Resident], what: str
) -> None:
    resident = visit().open(f"/chat{what}")
    expect(resident.field).to_have_value("")
