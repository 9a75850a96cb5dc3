"""What is on, in a browser: small screens, both directions, links."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from community.model.gathering import GatheringText, GatheringTime
from community.store.engine import open_store
from community.usecases.gatherings import cancel_gathering, translate_gathering
from tests.browser.console_pages import Contexts, fits, violations
from tests.browser.test_public_proposals import LONG, PHONES, visit
from tests.community.case_steps import colleague
from tests.community.gathering_steps import published
from tests.public.server import PublicServer
from tests.public.site import Site, neighbourhood

PAGES = ("", "/G-1", "/G-2", "/G-9")


@pytest.fixture(scope="module")
def events(
    migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[PublicServer]:
    """Gatherings today, cancelled, later, and with a long name."""
    path = tmp_path_factory.mktemp("events") / "linli.db"
    shutil.copy(migrated_sqlite, path)
    store = open_store(f"sqlite:///{path}")
    zhao = colleague(store, "Zhao", "organiser")
    for number, hours in enumerate((0.1, 60, 24 * 20)):
        begins = datetime.now(UTC) + timedelta(hours=hours)
        time = GatheringTime(begins, begins + timedelta(hours=2), "Asia/Shanghai")
        more = {"title": LONG} if number == 2 else {}
        published(store, zhao, time=time, **more)
    korean = GatheringText("ko", "수리 카페", "오세요", "1층", "machine", None, 1)
    translate_gathering(store, 1, korean, None)
    cancel_gathering(store, zhao, 2, "停电")
    server = PublicServer(Site(store, neighbourhood())).start()
    yield server
    server.stop()
    store.close()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    ("language", "scheme"), [("en", "light"), ("ar", "dark"), ("ko", "light")]
)
def test_axe_finds_nothing(
    new_context: Contexts, events: PublicServer, path: str, language: str, scheme: str
) -> None:
    url = f"{events.url}/events{path}"
    page = visit(new_context, url, locale=language, color_scheme=scheme)
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert violations(page) == []


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["de", "ar"])
def test_it_fits_phones(
    new_context: Contexts, events: PublicServer, path: str, language: str
) -> None:
    for phone in PHONES:
        url = f"{events.url}/events{path}"
        fits(visit(new_context, url, locale=language, viewport=phone))


def test_the_pages_lead_to_each_other(
    new_context: Contexts, events: PublicServer
) -> None:
    page = visit(new_context, f"{events.url}/events?lang=en", locale="en")
    page.get_by_role("link", name="Proposals", exact=True).click()
    expect(page.locator("h1")).to_have_text("Proposals")
    page.get_by_role("link", name="What is on", exact=True).click()
    expect(page.locator("h1")).to_contain_text("What is on")
