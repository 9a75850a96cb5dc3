"""Gatherings with something on them: axe, small screens, check-in by tap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from community.model.gathering import GatheringTime
from community.usecases.gatherings import draft_gathering, translate_gathering
from tests.browser.console_pages import (
    Contexts,
    fits,
    served,
    sign_in,
    violations,
)
from tests.community.case_steps import colleague
from tests.community.gathering_steps import (
    PLACE,
    REPAIR,
    cancels,
    full,
    in_english,
    published,
)
from tests.console.server import ConsoleServer

PAGES = [
    "/gatherings",
    "/gatherings?state=draft",
    "/gatherings/calendar",
    "/gatherings/1",
    "/gatherings/2",
    "/gatherings/1/change",
    "/gatherings/1/languages?into=en",
    "/gatherings/1/languages?into=ar",
    "/gatherings/1/sign-ups",
    "/gatherings/1/sheet",
]


@pytest.fixture(scope="module")
def console(
    migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ConsoleServer]:
    """A console with a gathering of today, and a draft."""
    folder = tmp_path_factory.mktemp("gatherings")
    with served(migrated_sqlite, folder) as server:
        store = server.store
        zhao = colleague(store, "Zhao", "organiser")
        begins = store.clock.now() + timedelta(minutes=1)
        # It is today there, also in the minute before midnight.
        zone = "Asia/Shanghai" if begins.astimezone(PLACE.timezone).hour else "UTC"
        time = GatheringTime(begins, begins + timedelta(hours=2), zone)
        gathering = published(store, zhao, time=time)
        people = full(store, gathering, 2, 1, 2, 1)
        cancels(store, gathering, people[3])
        translate_gathering(store, gathering.id, in_english(gathering), None)
        draft_gathering(store, PLACE, zhao, replace(REPAIR, time=time))
        yield server


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_pages_fit_every_screen_and_axe_finds_nothing(
    new_context: Contexts, console: ConsoleServer, width: int, scheme: str
) -> None:
    colleague = sign_in(
        new_context,
        console,
        "organiser",
        "en",
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    for path in PAGES:
        page = colleague.open(path)
        fits(page)
        assert violations(page) == [], path


def test_letters_of_twice_the_size_fit(
    new_context: Contexts, console: ConsoleServer
) -> None:
    size = {"width": 640, "height": 800}
    colleague = sign_in(new_context, console, "organiser", "en", viewport=size)
    for path in PAGES:
        page = colleague.open(path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        sideways = "document.documentElement.scrollWidth - innerWidth"
        assert page.evaluate(sideways) <= 0, path


def test_who_comes_is_checked_in_by_one_tap_and_taken_back(
    new_context: Contexts, console: ConsoleServer
) -> None:
    size = {"width": 390, "height": 844}
    colleague = sign_in(new_context, console, "organiser", "en", viewport=size)
    page = colleague.open("/gatherings/1/sign-ups")
    counted = page.locator("#here")
    expect(counted).to_have_text("0 of 3 here")
    page.get_by_role("button", name="Is here R-1").click()
    expect(counted).to_have_text("2 of 3 here")
    taken_back = page.get_by_role("button", name="Undo R-1")
    expect(taken_back).to_be_focused()
    assert violations(page) == []
    taken_back.press("Enter")
    expect(counted).to_have_text("0 of 3 here")
