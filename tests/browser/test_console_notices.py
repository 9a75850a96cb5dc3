"""Notices in the console with readers: axe, small screens, what is counted at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from community.usecases.notice_rounds import take_rounds
from community.usecases.notices import schedule_notice
from tests.browser.console_pages import (
    Contexts,
    fits,
    served,
    sign_in,
    violations,
)
from tests.community.case_steps import colleague
from tests.community.notice_steps import (
    PLACE,
    approved,
    claims_rows,
    drafted,
    ends,
    falls_back,
    marks,
    reader,
    translated,
)
from tests.console.server import ConsoleServer

DRAFT, SENDING, APPROVED = 1, 2, 3
PAGES = [
    "/notices",
    "/notices?tab=sending",
    "/notices/new",
    f"/notices/{DRAFT}",
    f"/notices/{DRAFT}/audience",
    f"/notices/{DRAFT}/languages?into=ko",
    f"/notices/{DRAFT}/languages?into=ar",
    f"/notices/{SENDING}",
    f"/notices/{APPROVED}",
]


@pytest.fixture(scope="module")
def console(
    migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ConsoleServer]:
    """A console with a draft, one that is being sent, and one that is approved."""
    folder = tmp_path_factory.mktemp("notices")
    with served(migrated_sqlite, folder) as server:
        store = server.store
        zhao = colleague(store, "Zhao", "organiser")
        wang = colleague(store, "Wang", "organiser")
        for name, language in (("wei", "zh"), ("hana", "ko"), ("minji", "ko")):
            reader(store, name, language)
        reader(store, "amira", "ar", channel="web")
        draft = drafted(store, zhao)
        translated(store, zhao, draft, "ko", "내일 단수")
        for _ in (SENDING, APPROVED):
            one = drafted(store, zhao)
            falls_back(store, zhao, one, "base_with_note")
            approved(store, wang, one)
        now = store.clock.now()
        schedule_notice(store, PLACE, zhao, SENDING, now, now + timedelta(days=1))
        take_rounds(store, PLACE)
        marked = marks(store, claims_rows(store))
        ends(store, marked[:1])
        ends(store, marked[1:2], "failed", reason="too_large")
        yield server


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


def test_whom_it_reaches_is_counted_while_one_chooses(
    new_context: Contexts, console: ConsoleServer
) -> None:
    page = sign_in(new_context, console, "organiser", "en").open(
        f"/notices/{DRAFT}/audience"
    )
    counted = page.locator("#counted")
    expect(counted).to_contain_text("4 residents are reached")
    page.get_by_label("Korean").check()
    expect(counted).to_contain_text("2 residents are reached")
    page.get_by_label("web page").check()
    expect(counted).to_contain_text("Nobody is reached")
    page.get_by_label("Korean").uncheck()
    expect(counted).to_contain_text("Arabic: one resident, and no text")


def test_how_far_it_has_come_is_shown_without_loading_the_page_again(
    new_context: Contexts, console: ConsoleServer
) -> None:
    page = sign_in(new_context, console, "organiser", "en").open(f"/notices/{SENDING}")
    progress = page.locator("#progress")
    expect(progress).to_contain_text("2 of 4 residents are done")
    ends(console.store, marks(console.store, claims_rows(console.store, "web")))
    expect(progress).to_contain_text("3 of 4 residents are done")
