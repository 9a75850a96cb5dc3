"""Gatherings in the console with people who come: axe, small screens, the door."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from playwright.sync_api import expect

from community.model.gathering import GatheringTime
from community.passwords import Passwords
from community.store.engine import open_store
from tests.browser.console_pages import Contexts, fits, sign_in, violations
from tests.community.gathering_steps import full
from tests.console.gatherings import in_korean, published
from tests.console.server import ConsoleServer

PAGES = [
    "/gatherings",
    "/gatherings/new",
    "/gatherings/calendar",
    "/gatherings/1",
    "/gatherings/1/change",
    "/gatherings/1/languages?into=ko",
    "/gatherings/1/sign-ups",
    "/gatherings/1/sheet",
]


@pytest.fixture(scope="module")
def console(
    migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ConsoleServer]:
    """A console with a gathering that begins in a moment."""
    path = tmp_path_factory.mktemp("gatherings") / "linli.db"
    shutil.copy(migrated_sqlite, path)
    store = open_store(f"sqlite:///{path}")
    begins = datetime.now(UTC) + timedelta(minutes=5)
    time = GatheringTime(begins, begins + timedelta(hours=2), "Asia/Shanghai")
    gathering = published(store, time=time)
    in_korean(store, gathering)
    full(store, gathering, 2, 1, 3)
    cheap = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    server = ConsoleServer(store, cheap, secure=True).start()
    yield server
    server.stop()
    store.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_it_fits_a_phone(
    new_context: Contexts, console: ConsoleServer, path: str, scheme: str
) -> None:
    page = sign_in(
        new_context,
        console,
        "organiser",
        viewport={"width": 390, "height": 844},
        color_scheme=scheme,
        reduced_motion="reduce",
    ).open(path)
    for closed in page.locator("details.act > summary").all():
        closed.click()
    fits(page)
    assert violations(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_it_fits_the_smallest_phone_in_english(
    new_context: Contexts, console: ConsoleServer, path: str
) -> None:
    small = {"width": 320, "height": 568}
    fits(sign_in(new_context, console, "organiser", "en", viewport=small).open(path))


def test_who_comes_is_checked_in_by_one_tap_and_taken_back(
    new_context: Contexts, console: ConsoleServer
) -> None:
    phone = {"width": 390, "height": 844}
    page = sign_in(new_context, console, "organiser", "en", viewport=phone).open(
        "/gatherings/1/sign-ups"
    )
    expect(page.locator("#here")).to_have_text("0 of 3 here")
    page.get_by_role("button", name="Has come").first.click()
    expect(page.locator("#here")).to_have_text("2 of 3 here")
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#here")).to_have_text("0 of 3 here")
