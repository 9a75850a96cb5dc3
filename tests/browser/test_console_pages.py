"""Every page of the console: axe, small screens, large letters, keyboard.

A page joins by a line in `PAGES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, StorageState, ViewportSize, expect

from community.model.staff import Role
from community.usecases import invitations
from console.access import may
from console.registry import pages
from tests.browser.console_pages import (
    Colleague,
    Contexts,
    fits,
    served,
    sign_in,
    violations,
)
from tests.console.conftest import PASSWORD, join
from tests.console.server import ConsoleServer

# Path below /console and a role that may open it. Add your page.
PAGES: list[tuple[str, Role]] = [
    ("/queue", "caseworker"),
    ("/account", "caseworker"),
    ("/staff", "administrator"),
    ("/staff/new", "administrator"),
    ("/residents", "caseworker"),
    ("/knowledge", "organiser"),
    ("/knowledge/articles", "caseworker"),
    ("/knowledge/draft", "organiser"),
    ("/proposals", "organiser"),
    ("/proposals/agenda", "organiser"),
    ("/meetings", "organiser"),
    ("/gatherings", "organiser"),
    ("/gatherings/calendar", "organiser"),
    ("/gatherings/new", "organiser"),
    ("/notices", "organiser"),
    ("/notices/new", "organiser"),
    ("/households", "organiser"),
    ("/history", "supervisor"),
    ("/health", "administrator"),
    ("/nowhere", "caseworker"),
]
SCREENS: dict[str, ViewportSize] = {
    "390 px": {"width": 390, "height": 844},
    "320 px": {"width": 320, "height": 568},
    "desk": {"width": 1280, "height": 800},
}
REACHABLE = """() => [...document.querySelectorAll(
    'a[href], button, input, select, textarea, summary')]
  .filter((e) => e.checkVisibility() && e.type !== 'hidden' && !e.disabled)
  .filter((e) => e.type !== 'radio' || e.checked).length"""
# The name of what has the focus; null once it comes round. A field for a day takes it
# several times in a row.
REACHED = """() => { const e = document.activeElement;
  if (e === window.last) return '';
  if (e === document.body || window.reached.has(e)) return null;
  window.reached.add(window.last = e);
  return e.innerText || e.getAttribute('aria-label') || e.name || e.tagName; }"""


@pytest.fixture(scope="package")
def console(
    migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ConsoleServer]:
    """One console for all tests of its pages."""
    folder = tmp_path_factory.mktemp("console")
    with served(migrated_sqlite, folder) as server:
        yield server


@pytest.fixture
def visitor(new_context: Contexts, console: ConsoleServer) -> Colleague:
    """Somebody who is not signed in."""
    return Colleague(new_context(locale="en-US").new_page(), console)


@pytest.fixture(scope="module")
def cookies() -> dict[tuple[Role, str], StorageState]:
    """Of colleagues who have signed in."""
    return {}


@pytest.fixture
def looks(
    new_context: Contexts,
    console: ConsoleServer,
    cookies: dict[tuple[Role, str], StorageState],
) -> Callable[..., Colleague]:
    """Colleagues who only look; they sign in once for all tests."""

    def come(role: Role, language: str = "zh", **options: Any) -> Colleague:
        if (role, language) not in cookies:
            first = sign_in(new_context, console, role, language)
            cookies[role, language] = first.page.context.storage_state()
        locale = {"zh": "zh-CN", "en": "en-US"}[language]
        context = new_context(
            locale=locale, storage_state=cookies[role, language], **options
        )
        return Colleague(context.new_page(), console)

    return come


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("path", "role"), PAGES)
def test_axe_finds_nothing(
    looks: Callable[..., Colleague], path: str, role: Role, scheme: str
) -> None:
    colleague = looks(role, color_scheme=scheme, reduced_motion="reduce")
    assert violations(colleague.open(path)) == []


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("path", "role"), PAGES)
def test_a_page_fits_every_screen(
    looks: Callable[..., Colleague], path: str, role: Role, language: str
) -> None:
    colleague = looks(role, language)
    for screen in SCREENS.values():
        colleague.page.set_viewport_size(screen)
        fits(colleague.open(path))


@pytest.mark.parametrize(("path", "role"), PAGES)
def test_letters_of_twice_the_size_fit(
    looks: Callable[..., Colleague], path: str, role: Role
) -> None:
    colleague = looks(role, "en", viewport={"width": 640, "height": 800})
    page = colleague.open(path)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    sideways = "document.documentElement.scrollWidth - innerWidth"
    assert page.evaluate(sideways) <= 0


@pytest.mark.parametrize(("path", "role"), PAGES)
def test_everything_is_reached_by_keyboard_in_its_order(
    looks: Callable[..., Colleague], path: str, role: Role
) -> None:
    page = looks(role, "en").open(path)
    reached = walk(page)
    assert reached[0] == "Skip to the content"
    assert len(reached) >= page.evaluate(REACHABLE)


def walk(page: Page) -> list[str]:
    """What the Tab key reaches, until it comes round."""
    page.evaluate("document.activeElement.blur(); window.reached = new Set()")
    reached: list[str] = []
    for _ in range(200):
        page.keyboard.press("Tab")
        name = page.evaluate(REACHED)
        if name is None:
            break
        if name:
            shown = page.evaluate("document.activeElement.matches(':focus-visible')")
            assert shown, f"the focus on {name} is not shown"
            reached.append(name)
    return reached


def test_every_page_of_the_menu_is_tested_here() -> None:
    tested = {path for path, _ in PAGES}
    missing = [page.path for page in pages() if page.menu and page.path not in tested]
    assert not missing, f"add these to PAGES: {missing}"
    for path, role in PAGES:
        found = [page for page in pages() if page.path == path]
        assert all(may(role, page.permission) for page in found), path


def test_signing_in_by_keyboard_alone(
    visitor: Colleague, console: ConsoleServer
) -> None:
    join(console.store, "organiser", "keys", "Kay", "en")
    page = visitor.open("/account")
    expect(page.locator("[name=login]")).to_be_focused()
    page.keyboard.type("keys")
    page.keyboard.press("Tab")
    page.keyboard.type("wrong")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").last).to_contain_text("wrong")
    # The login is kept, the password is to be typed.
    expect(page.locator("[name=login]")).to_have_value("keys")
    expect(page.locator("[name=password]")).to_be_focused()
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("My account")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_the_door_is_open_to_everybody(
    new_context: Contexts,
    console: ConsoleServer,
    screen: ViewportSize,
    scheme: str,
) -> None:
    page = new_context(viewport=screen, color_scheme=scheme).new_page()
    colleague = Colleague(page, console)
    token = invitations.invite(
        console.store,
        "staff:cli",
        f"new-{scheme}-{screen['width']}",
        "王芳",
        "caseworker",
        "zh",
    )
    for path in ("/sign-in", f"/invitation/{token}", "/invitation/none"):
        colleague.open(path)
        fits(page)
        assert violations(page) == []


def test_the_menu_of_a_phone_opens_and_closes(
    new_context: Contexts, console: ConsoleServer
) -> None:
    colleague = sign_in(
        new_context, console, "administrator", "en", viewport=SCREENS["390 px"]
    )
    page = colleague.open("/account")
    menu = page.get_by_role("navigation")
    expect(menu).to_be_hidden()
    page.get_by_text("Menu", exact=True).click()
    expect(menu.get_by_role("link", name="Staff")).to_be_visible()
    fits(page)
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    page.get_by_text("Menu", exact=True).click()
    menu.get_by_role("link", name="Staff").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Staff")


def test_a_link_is_copied(new_context: Contexts, console: ConsoleServer) -> None:
    colleague = sign_in(
        new_context,
        console,
        "administrator",
        "en",
        permissions=["clipboard-read", "clipboard-write"],
    )
    page = colleague.open("/staff")
    page.get_by_text("More", exact=False).first.click()
    page.get_by_role("button", name="Make a new link").first.click()
    address = page.locator("#address").input_value()
    assert address.startswith(f"{console.url}/console/invitation/")
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == address


def test_an_open_page_says_that_it_was_signed_out_elsewhere(
    new_context: Contexts, console: ConsoleServer
) -> None:
    colleague = sign_in(new_context, console, "supervisor", "en")
    other = colleague.page.context.new_page()
    with other.expect_response("**/console/live**"):
        other.goto(f"{console.url}/console/account")
    colleague.open("/account").get_by_role(
        "button", name="Sign out", exact=True
    ).click()
    expect(other.locator("#problem")).to_contain_text("What you wrote is still here")
    assert violations(other) == []


def test_a_page_is_connected_and_says_when_the_server_is_away(
    new_context: Contexts, console: ConsoleServer
) -> None:
    colleague = sign_in(new_context, console, "supervisor", "en")
    with colleague.page.expect_request("**/console/live**"):
        page = colleague.open("/account")
    page.route("**/console/menu**", lambda route: route.abort())
    page.evaluate(
        """() => { console.error = () => {};
          htmx.ajax('GET', '/console/menu', '#menu').catch(() => {}); }"""
    )
    expect(page.locator("#problem")).to_contain_text("Nothing was lost")
