"""Residents, knowledge, history and health with something on them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from argon2 import PasswordHasher
from playwright.sync_api import expect

from community.model.staff import Role
from community.passwords import Passwords
from community.store.engine import open_store
from tests.browser.console_pages import Contexts, fits, sign_in, violations
from tests.console.conftest import join
from tests.console.neighbourhood import fill
from tests.console.server import ConsoleServer

PAGES: list[tuple[str, Role]] = [
    ("/residents", "caseworker"),
    ("/residents/11", "caseworker"),
    ("/residents/12", "supervisor"),
    ("/residents/13", "caseworker"),
    ("/knowledge", "organiser"),
    ("/knowledge/rent-contract-deposit", "organiser"),
    ("/knowledge/rent-contract-deposit?language=ar", "organiser"),
    ("/knowledge/draft?gap=3", "organiser"),
    ("/history", "supervisor"),
    ("/health", "administrator"),
]


@pytest.fixture(scope="module")
def console(
    migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ConsoleServer]:
    """A console with a day's work in it."""
    path = tmp_path_factory.mktemp("lists") / "linli.db"
    shutil.copy(migrated_sqlite, path)
    store = open_store(f"sqlite:///{path}")
    worker = join(store, "caseworker", "wang", "王芳")
    fill(store, worker, join(store, "supervisor", "zhao", "赵敏"))
    cheap = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    server = ConsoleServer(store, cheap, secure=True).start()
    yield server
    server.stop()
    store.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("path", "role"), PAGES)
def test_axe_finds_nothing_and_it_fits_a_phone(
    new_context: Contexts, console: ConsoleServer, path: str, role: Role, scheme: str
) -> None:
    colleague = sign_in(
        new_context,
        console,
        role,
        viewport={"width": 390, "height": 844},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page = colleague.open(path)
    fits(page)
    assert violations(page) == []


@pytest.mark.parametrize(("path", "role"), PAGES)
def test_it_fits_the_smallest_phone_in_english(
    new_context: Contexts, console: ConsoleServer, path: str, role: Role
) -> None:
    small = {"width": 320, "height": 568}
    fits(sign_in(new_context, console, role, "en", viewport=small).open(path))


def test_from_a_question_to_the_folder_of_an_article(
    new_context: Contexts, console: ConsoleServer
) -> None:
    colleague = sign_in(new_context, console, "organiser", "en")
    page = colleague.open("/knowledge")
    page.get_by_role("link", name="swimming pool").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Write an article")
    asked = "Is there a swimming pool that takes children under three years of age?"
    expect(page.locator("blockquote")).to_have_text(asked)
    page.get_by_label("Title").fill("Swimming with small children")
    page.get_by_label("Name of the folder").fill("bulky-waste")
    page.get_by_label("Short answer").fill("Three pools take children from one year.")
    page.get_by_label("Sources").fill("Sports bureau https://tyj.beijing.gov.cn/pools")
    page.get_by_role("button", name="Download the folder").click()
    expect(page.locator(".field .problem")).to_contain_text("an article of this name")
    expect(page.get_by_label("Name of the folder")).to_be_focused()
    page.get_by_label("Name of the folder").fill("swimming-pools")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the folder").click()
    assert download.value.suggested_filename == "swimming-pools.zip"
    with ZipFile(BytesIO(Path(download.value.path()).read_bytes())) as packed:
        english = packed.read("swimming-pools/en.md").decode()
    assert "Three pools take children from one year." in english
    assert asked in english


def test_a_case_is_opened_for_a_resident_who_came_by(
    new_context: Contexts, console: ConsoleServer
) -> None:
    colleague = sign_in(new_context, console, "caseworker", "en")
    page = colleague.open("/residents?number=R-2")
    page.get_by_role("link", name="R-2").click()
    page.get_by_label("What it is about").fill("Came by: wants the deposit back")
    page.get_by_role("button", name="Open a case").click()
    expect(page.get_by_role("status")).to_contain_text("The case is open and yours")
    expect(page).to_have_url(f"{console.url}/console/cases/5")
