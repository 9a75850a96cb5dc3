"""Console pages that stay open: alarms, refusals, and drafts of who leaves."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from playwright.sync_api import Page, Route, expect

from community.passwords import Passwords
from community.store.engine import open_store
from community.usecases.cases import claim_case
from tests.browser.console_pages import Contexts, everybody, sign_in
from tests.console.cases import open_case
from tests.console.server import ConsoleServer

# Counts the sounds of the alarm, which somebody has turned on.
RINGING = """
  if (origin !== 'null') localStorage.setItem('linli-alarm', 'on');
  window.rang = 0;
  const Real = AudioContext;
  window.AudioContext = class extends Real {
    constructor() { super(); window.rang += 1; }
  };
"""


@pytest.fixture
def console(migrated_sqlite: Path, tmp_path: Path) -> Iterator[ConsoleServer]:
    """A console with one case."""
    path = tmp_path / "linli.db"
    shutil.copy(migrated_sqlite, path)
    store = open_store(f"sqlite:///{path}")
    open_case(store, address="a")
    cheap = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    server = ConsoleServer(store, cheap, secure=True).start()
    yield server
    server.stop()
    store.close()


def fire(console: ConsoleServer, address: str) -> int:
    return open_case(
        console.store,
        "fire",
        address=address,
        language="en",
        reason="emergency",
        priority="urgent",
    )


def rang(page: Page, times: int) -> None:
    page.wait_for_function("(times) => window.rang === times", arg=times)


@pytest.mark.parametrize("path", ["/account", "/residents", "/queue", "/cases/1"])
def test_an_urgent_case_rings_once_on_every_page(
    console: ConsoleServer, new_context: Contexts, path: str
) -> None:
    page = sign_in(new_context, console, "caseworker").page
    page.add_init_script(RINGING)
    page.goto(f"{console.url}/console{path}")
    case = fire(console, "b")
    rang(page, 1)
    [staff] = everybody(console.store)
    claim_case(console.store, staff, case)
    expect(page.locator("#menu [data-urgent='']")).to_be_attached()
    rang(page, 1)


def test_what_came_between_two_pages_rings_on_the_next(
    console: ConsoleServer, new_context: Contexts
) -> None:
    page = sign_in(new_context, console, "caseworker").page
    page.add_init_script(RINGING)
    page.goto(f"{console.url}/console/account")
    page.goto("about:blank")
    fire(console, "b")
    page.goto(f"{console.url}/console/queue")
    rang(page, 1)
    page.reload()
    rang(page, 0)


def test_a_refusal_stays_until_something_was_done(
    console: ConsoleServer, new_context: Contexts
) -> None:
    page = sign_in(new_context, console, "caseworker").open("/cases/1")
    problem = page.locator("#problem .problem")
    page.evaluate("htmx.ajax('GET', '/console/nowhere', '#present')")
    expect(problem).to_be_visible()
    with page.expect_response(lambda answer: answer.url.endswith("/presence")):
        pass
    page.evaluate("htmx.ajax('GET', '/console/menu', {swap: 'none'})")
    expect(problem).to_be_visible()
    page.evaluate("htmx.ajax('GET', '/console/cases/1/phrases', {swap: 'none'})")
    expect(problem).to_have_count(0)


def test_that_the_server_was_away_is_said_until_it_is_back(
    console: ConsoleServer, new_context: Contexts
) -> None:
    page = sign_in(new_context, console, "caseworker").page
    held: list[Route] = []
    page.route("**/presence", lambda route: held.append(route))
    page.goto(f"{console.url}/console/cases/1")
    problem = page.locator("#problem .problem")
    page.evaluate("document.dispatchEvent(new CustomEvent('htmx:sendError'))")
    expect(problem).to_be_visible()
    # The page has said who is there; now it is answered.
    held[0].continue_()
    expect(problem).to_have_count(0)


def test_drafts_go_with_who_wrote_them(
    console: ConsoleServer, new_context: Contexts
) -> None:
    page = sign_in(new_context, console, "caseworker").open("/cases/1")
    page.locator("#reply").fill("您好，")
    page.locator("#sign-out, form[action$='/sign-out'] button").first.click()
    expect(page.locator("[name=password]")).to_be_visible()
    drafts = (
        "Object.keys(sessionStorage).filter((key) => key.startsWith('linli-draft-'))"
    )
    assert page.evaluate(drafts) == []
