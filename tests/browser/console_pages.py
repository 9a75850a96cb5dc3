"""Colleagues in front of the console, and what holds for every page of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from community.model.staff import Role
from community.store.engine import Store, open_store
from community.usecases import staff as colleagues
from tests.console.conftest import CHEAP, PASSWORD, join
from tests.console.server import ConsoleServer

Contexts = Callable[..., BrowserContext]
# What can be read or used and lies, even in part, beside the screen.
BESIDE = """() => [...document.querySelectorAll(
    'h1, h2, p, a, button, input, select, textarea, summary, td, li')]
  .filter((e) => e.checkVisibility() && !e.closest('.sr, .skip'))
  .filter((e) => { const box = e.getBoundingClientRect();
    return box.width && (box.left < -0.5 || box.right > innerWidth + 0.5); })
  .filter((e) => !e.closest('[data-scrolls]'))
  .map((e) => e.outerHTML.slice(0, 120))"""
SMALL = """() => [...document.querySelectorAll(
    'a, button, input, select, textarea, summary')]
  .filter((e) => e.checkVisibility() && !e.closest('.sr, .skip, p, td'))
  .filter((e) => !e.matches('[type=radio], [type=checkbox], [type=hidden]'))
  .filter((e) => e.getBoundingClientRect().height < 43.5)
  .map((e) => e.outerHTML.slice(0, 120))"""


class Colleague:
    """A member of staff at a browser of their own.

    Args:
        page: The browser's tab.
        server: Whose console it is.
    """

    def __init__(self, page: Page, server: ConsoleServer) -> None:
        self.page = page
        self.server = server

    def open(self, path: str) -> Page:
        """Open a page below ``/console``."""
        self.page.goto(f"{self.server.url}/console{path}")
        expect(self.page.locator("h1")).to_be_visible()
        return self.page

    def signs_in(self, login: str, goal: str = "/account") -> Colleague:
        """Sign in and open a page."""
        self.open(f"/sign-in?next={goal}")
        self.page.locator("[name=login]").fill(login)
        self.page.locator("[name=password]").fill(PASSWORD)
        self.page.locator("[name=password]").press("Enter")
        expect(self.page.locator("header.side")).to_be_visible()
        return self


def sign_in(
    new_context: Contexts,
    server: ConsoleServer,
    role: Role,
    language: str = "zh",
    goal: str = "/account",
    **options: Any,
) -> Colleague:
    """A colleague of a role who has signed in; the same one each time."""
    login = f"{role}-{language}"
    if not any(each.login == login for each in everybody(server.store)):
        name = "李梅" if language == "zh" else "Mei"
        join(server.store, role, login, name, language)
    locale = "zh-CN" if language == "zh" else "en-US"
    page = new_context(**{"locale": locale} | options).new_page()
    return Colleague(page, server).signs_in(login, goal)


def everybody(store: Store) -> list[Any]:
    """All colleagues."""
    return list(colleagues.list_staff(store))


def violations(page: Page) -> list[Any]:
    """What axe finds, at all levels and in all categories."""
    results = Axe().run(page)
    return [
        (v["id"], [node["html"][:200] for node in v["nodes"]])
        for v in results.response["violations"]
    ]


def fits(page: Page) -> None:
    """Nothing lies beside the screen, and every target is large enough."""
    sideways = "document.documentElement.scrollWidth - innerWidth"
    assert page.evaluate(sideways) <= 0, page.evaluate(BESIDE)
    assert page.evaluate(BESIDE) == []
    assert page.evaluate(SMALL) == []


@contextmanager
def served(migrated: Path, folder: Path) -> Iterator[ConsoleServer]:
    """A console with an empty database of its own.

    Args:
        migrated: A database to begin with.
    """
    path = folder / "linli.db"
    shutil.copy(migrated, path)
    store = open_store(f"sqlite:///{path}")
    server = ConsoleServer(store, CHEAP, secure=True).start()
    yield server
    server.stop()
    store.close()
