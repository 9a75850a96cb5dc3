"""The public page in a browser: small screens, both directions, keyboard, no script."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from community.model.proposal import Wording
from community.store.engine import open_store
from community.usecases.proposal_results import rate_proposal, report_progress
from community.usecases.proposals import translate_proposal
from tests.browser.console_pages import Contexts, fits, violations
from tests.community.case_steps import colleague
from tests.community.proposal_steps import LIFT, neighbours, proposes, signs
from tests.public.server import PublicServer
from tests.public.site import BENCH, Site, neighbourhood

GERMAN = Wording("de", "Ein neuer Aufzug", "Der alte ist seit einem Monat kaputt.")
LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
PHONES: tuple[ViewportSize, ...] = (
    {"width": 390, "height": 844},
    {"width": 320, "height": 568},
)


@pytest.fixture(scope="package")
def public(
    migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[PublicServer]:
    """One public page for all tests, with everything on it that there can be."""
    path = tmp_path_factory.mktemp("public") / "linli.db"
    shutil.copy(migrated_sqlite, path)
    store = open_store(f"sqlite:///{path}")
    site = Site(store, neighbourhood())
    staff = colleague(store, "Zhao", "organiser")
    people = neighbours(store, site.rules, 10)
    lift = proposes(store, site.rules, people[0], LIFT)
    for number, each in enumerate(people[1:]):
        signs(store, site.rules, each, lift, "ar" if number < 4 else "ko")
    translate_proposal(store, site.rules, lift.id, GERMAN, None)
    site.carried_out(staff, lift)
    report_progress(store, site.rules, staff, lift.id, LONG, "de", 100)
    rate_proposal(store, site.rules, people[3], lift.id, "good")
    site.proposes(BENCH, "b3")
    site.proposes(Wording("de", LONG, f"{LONG}\n{LONG}"), "yard", LONG)
    server = PublicServer(site).start()
    yield server
    server.stop()
    store.close()


def visit(new_context: Contexts, url: str, **options: object) -> Page:
    """Somebody opens a page."""
    page: Page = new_context(**options).new_page()
    page.goto(url)
    expect(page.locator("h1")).to_be_visible()
    return page


@pytest.mark.parametrize(
    ("path", "language", "scheme"),
    [
        ("", "en", "light"),
        ("", "ar", "dark"),
        ("?stage=council", "th", "light"),
        ("/P-1", "ar", "light"),
        ("/P-1", "de", "dark"),
        ("/P-99", "zh", "light"),
    ],
)
def test_axe_finds_nothing(
    new_context: Contexts, public: PublicServer, path: str, language: str, scheme: str
) -> None:
    url = f"{public.url}/proposals{path}"
    page = visit(new_context, url, locale=language, color_scheme=scheme)
    expect(page.locator("html")).to_have_attribute("lang", language)
    page.locator("summary").click()
    assert violations(page) == []


@pytest.mark.parametrize("language", ["de", "ar", "th"])
@pytest.mark.parametrize("path", ["", "/P-1", "/P-3"])
def test_a_page_fits_a_phone(
    new_context: Contexts, public: PublicServer, path: str, language: str
) -> None:
    page = visit(new_context, f"{public.url}/proposals{path}", locale=language)
    for phone in PHONES:
        page.set_viewport_size(phone)
        fits(page)
    page.locator("summary").click()
    fits(page)


def test_letters_of_twice_the_size_fit(
    new_context: Contexts, public: PublicServer
) -> None:
    size: ViewportSize = {"width": 390, "height": 844}
    page = visit(new_context, f"{public.url}/proposals/P-1?lang=de", viewport=size)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    sideways = "document.documentElement.scrollWidth - innerWidth"
    assert page.evaluate(sideways) <= 0


def test_an_arabic_page_begins_at_the_right(
    new_context: Contexts, public: PublicServer
) -> None:
    page = visit(new_context, f"{public.url}/proposals", locale="ar")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    area, stage = (page.locator(each).bounding_box() for each in ("#area", "#stage"))
    assert area and stage and area["x"] > stage["x"]
    number, state = (
        page.locator(f".proposals li:first-child {each}").bounding_box()
        for each in (".number", ".state")
    )
    assert number and state and number["x"] > state["x"]


def test_without_script_and_mouse_a_visitor_narrows_reads_and_changes_language(
    new_context: Contexts, public: PublicServer
) -> None:
    url = f"{public.url}/proposals"
    page = visit(new_context, url, java_script_enabled=False)
    page.locator("#area").focus()
    for _ in ("all", "yard", "b1", "b2", "b3"):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(page.locator("#stage")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    # Also what concerns everybody.
    expect(page.locator(".proposals .number")).to_have_text(["P-2", "P-1"])

    page.locator("summary").focus()
    page.keyboard.press("Enter")
    page.get_by_role("link", name="한국어").press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    expect(page.locator(".proposals .number")).to_have_text(["P-2", "P-1"])
    page.get_by_role("link", name=LIFT.title).press("Enter")
    expect(page.locator("h1")).to_have_text(LIFT.title)
    expect(page.locator("html")).to_have_attribute("lang", "ko")


def test_on_paper_only_the_proposal_is_left(
    new_context: Contexts, public: PublicServer
) -> None:
    page = visit(new_context, f"{public.url}/proposals/P-1?lang=de")
    page.emulate_media(media="print")
    expect(page.get_by_text(GERMAN.body)).to_be_visible()
    expect(page.get_by_text(LIFT.body)).to_be_visible()
    for part in (".languages", ".back", "footer"):
        expect(page.locator(part)).to_be_hidden()
