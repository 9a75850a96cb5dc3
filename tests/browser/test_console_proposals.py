"""Proposals and households with something on them: axe, small screens, keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, expect

from community.model.proposal import Wording
from community.usecases.proposals import change_proposal, translate_proposal
from tests.browser.console_pages import (
    Contexts,
    fits,
    served,
    sign_in,
    violations,
)
from tests.community.case_steps import colleague
from tests.community.meeting_steps import meets, plans
from tests.community.proposal_steps import resident
from tests.console.proposals import RULES, in_state, submitted
from tests.console.server import ConsoleServer

HELD, PLANNED = 1, 2
CHANGING, MEETING, CARRIED_OUT, TO_PASS_UP = 1, 2, 3, 4
PAGES = [
    "/proposals",
    "/proposals?column=council-0",
    f"/proposals/{CHANGING}",
    f"/proposals/{CHANGING}?into=zh",
    f"/proposals/{MEETING}",
    f"/proposals/{CARRIED_OUT}",
    "/proposals/agenda?tier=0",
    "/meetings",
    f"/meetings/{HELD}",
    f"/meetings/{HELD}/minutes",
    f"/meetings/{PLANNED}",
    "/households",
    "/households/b1",
]
BENCH = Wording("en", "A bench at the gate", "Older people need a place to rest.")


@pytest.fixture(scope="module")
def console(
    migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ConsoleServer]:
    """A console with proposals in several states."""
    folder = tmp_path_factory.mktemp("proposals")
    with served(migrated_sqlite, folder) as server:
        store = server.store
        author = resident(store)
        changing = submitted(store, author, BENCH, place="Gate 3")
        newer = Wording("en", BENCH.title, "Children need a place to rest, too.")
        change_proposal(store, RULES, author, changing.id, newer)
        checked = Wording("ar", "مقعد عند البوابة", "يحتاج الأطفال إلى مكان للراحة.")
        zhao = colleague(store, "Zhao", "organiser")
        translate_proposal(store, RULES, changing.id, checked, zhao)
        in_state(store, "deliberating")
        in_state(store, "carrying_out")
        in_state(store, "deliberating")
        meets(store, zhao)
        plans(store, zhao)
        yield server


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_and_it_fits_a_phone(
    new_context: Contexts, console: ConsoleServer, path: str, scheme: str
) -> None:
    colleague = sign_in(
        new_context,
        console,
        "organiser",
        viewport={"width": 390, "height": 844},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page = colleague.open(path)
    for closed in page.locator("details.act > summary").all():
        if not closed.evaluate("one => one.parentElement.open"):
            closed.click()
    fits(page)
    assert violations(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_it_fits_the_smallest_phone_in_english(
    new_context: Contexts, console: ConsoleServer, path: str
) -> None:
    small = {"width": 320, "height": 568}
    fits(sign_in(new_context, console, "organiser", "en", viewport=small).open(path))


def test_a_council_passes_a_proposal_up_by_keyboard(
    new_context: Contexts, console: ConsoleServer
) -> None:
    page = sign_in(new_context, console, "organiser", "en").open(
        f"/proposals/{TO_PASS_UP}"
    )
    summary = page.locator("summary", has_text="Pass up to the next council")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Why it goes up")).to_be_focused()
    page.keyboard.type("The area pays for it.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("The next council has it now")
    expect(page.locator("#standing")).to_contain_text("the area council")


def test_a_sheet_of_codes_is_printed_without_menu_and_hints(
    new_context: Contexts, console: ConsoleServer
) -> None:
    page = sign_in(new_context, console, "organiser").open("/households/b2")
    page.get_by_role("button", name="为全楼生成新的住户码").click()
    expect(page.locator(".slip")).to_have_count(24)
    fits(page)
    assert violations(page) == []
    page.emulate_media(media="print")
    for hidden in (page.locator("header.side"), page.locator(".unprinted")):
        expect(hidden).to_be_hidden()
    expect(page.locator(".slip").first).to_be_visible()


def test_minutes_are_saved_without_leaving_and_kept_from_being_lost(
    new_context: Contexts, console: ConsoleServer
) -> None:
    page = sign_in(new_context, console, "organiser", "en").open(f"/meetings/{HELD}")
    said = page.get_by_label("What was said").first
    said.focus()
    page.keyboard.type("The lift company comes in May.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".item").first.get_by_role("status")).to_contain_text("Saved.")
    expect(said).to_have_value("The lift company comes in May.")
    page.get_by_label("What belongs to no single proposal").fill("Not saved yet")
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.once("dialog", stay)
    page.locator("#menu a", has_text="Proposals").click()
    expect(page.get_by_label("What belongs to no single proposal")).to_have_value(
        "Not saved yet"
    )
    assert asked == ["beforeunload"]


def test_the_agenda_is_put_in_order_by_keyboard(
    new_context: Contexts, console: ConsoleServer
) -> None:
    page = sign_in(new_context, console, "organiser", "en").open(f"/meetings/{HELD}")
    first = page.locator(".item .title").first
    before = first.text_content()
    page.get_by_role("button", name="Later").first.press("Enter")
    expect(first).not_to_have_text(str(before))
