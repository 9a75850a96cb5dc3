"""The queue and the case in a real browser: screens, keys, what comes meanwhile."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from playwright.sync_api import expect

from bot.bridge import Translated
from bot.consent import Question
from community.case_texts import CaseTexts
from community.model.staff import Role
from community.passwords import Passwords
from community.store.engine import open_store
from community.usecases.cases import set_follow_up
from community.usecases.referrals import ask_referral
from tests.browser.console_pages import Contexts, fits, sign_in, violations
from tests.console.cases import PLACE, TEXTS, joins, open_case
from tests.console.conftest import join
from tests.console.server import ConsoleServer

PAGES: list[tuple[str, Role]] = [
    ("/queue", "caseworker"),
    ("/queue?which=mine", "supervisor"),
    ("/queue?which=follow_up", "supervisor"),
    ("/queue?text=xyz", "caseworker"),
    ("/cases/1", "caseworker"),
    ("/cases/2", "supervisor"),
    ("/cases/3", "caseworker"),
]


def asked() -> Question:
    """May another organisation be told? As a machine puts it into Arabic."""
    organisation = Translated("شركة المصاعد", "ar", "zh", "machine", "tests")
    purpose = Translated("إصلاح المصعد", "ar", "zh", "machine", "tests")
    return Question(organisation, purpose, "ar")


@pytest.fixture
def console(migrated_sqlite: Path, tmp_path: Path) -> Iterator[ConsoleServer]:
    """A console with three cases."""
    path = tmp_path / "linli.db"
    shutil.copy(migrated_sqlite, path)
    store = open_store(f"sqlite:///{path}")
    case = open_case(store, address="a")
    li = join(store, "supervisor", "li")
    set_follow_up(store, li, case, date.today() - timedelta(days=3))
    open_case(
        store,
        "เขาตีฉัน",
        address="b",
        language="th",
        reason="emergency",
        priority="urgent",
        sensitive=True,
    )
    lift = open_case(
        store, "المصعد لا يعمل", address="c", language="ar", reason="report"
    )
    told = asked().asks(TEXTS, CaseTexts(TEXTS, PLACE, store.clock))
    ask_referral(store, li, lift, "电梯公司", "修电梯", told)
    cheap = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    server = ConsoleServer(store, cheap, secure=True).start()
    yield server
    server.stop()
    store.close()


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1440, "dark")])
@pytest.mark.parametrize(("path", "role"), PAGES)
def test_axe_finds_nothing_and_everything_fits(
    console: ConsoleServer,
    new_context: Contexts,
    path: str,
    role: Role,
    width: int,
    scheme: str,
) -> None:
    colleague = sign_in(
        new_context,
        console,
        role,
        viewport={"width": width, "height": 844},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page = colleague.open(path)
    for folded in page.locator("#side details > summary").all():
        folded.click()
    fits(page)
    assert violations(page) == []


def test_a_question_for_consent_stands_there_as_it_was_sent(
    console: ConsoleServer, new_context: Contexts
) -> None:
    page = sign_in(new_context, console, "caseworker").open("/cases/3")
    question = page.locator("#log li").last
    expect(question.locator(".words").first).to_contain_text("شركة المصاعد")
    expect(question.locator(".words").first).to_contain_text("电梯公司")
    mark, original = question.locator(".card-line").all()
    expect(mark).to_have_attribute("lang", "ar")
    expect(original.locator("bdi").first).to_have_attribute("lang", "ar")
    expect(original.locator("bdi").last).to_have_text("修电梯")
    expect(original.locator("bdi").last).to_have_attribute("lang", "zh")


def test_keys_move_open_claim_and_reply(
    console: ConsoleServer, new_context: Contexts
) -> None:
    page = sign_in(new_context, console, "caseworker").open("/queue")
    page.keyboard.press("j")
    expect(page.locator("#line-2")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    page.keyboard.press("/")
    expect(page.locator("#queue-text")).to_be_focused()
    page.goto(f"{console.url}/console/cases/1")
    page.keyboard.press("c")
    expect(page.get_by_role("status")).to_contain_text("由您负责")
    page.wait_for_load_state()  # the new page listens to keys from then on
    page.keyboard.press("r")
    expect(page.locator("#reply")).to_be_focused()


def test_what_a_resident_writes_appears_and_the_draft_stays(
    console: ConsoleServer, new_context: Contexts
) -> None:
    page = sign_in(new_context, console, "caseworker").open("/cases/1")
    page.locator("#reply").fill("您好，")
    joins(console.store, "하나 더 있어요", "a")
    expect(page.locator("#log li").last).to_contain_text("하나 더 있어요")
    expect(page.locator("#reply")).to_have_value("您好，")
    page.reload()
    expect(page.locator("#reply")).to_have_value("您好，")
    page.locator("#composer [name=send]").click()
    expect(page.locator("#log .by-staff")).to_have_count(1)
    expect(page.locator("#reply")).to_have_value("")
    expect(page.locator("#about")).to_contain_text("李梅")


def test_pitfall_08_the_second_of_two_writers_is_warned_and_keeps_the_words(
    console: ConsoleServer, new_context: Contexts
) -> None:
    first = sign_in(new_context, console, "caseworker").open("/cases/1")
    page = sign_in(new_context, console, "supervisor", "en").open("/cases/1")
    page.locator("#reply").fill("I will call the landlord.")
    seen = page.locator("#seen").input_value()
    first.locator("#reply").fill("我来联系房东。")
    first.locator("#composer [name=send]").click()
    expect(page.locator("#log .by-staff")).to_have_count(1)
    # As if it had been pressed a moment before that came.
    page.evaluate("(id) => { document.getElementById('seen').value = id }", seen)
    page.locator("#composer [name=send]").click()
    expect(page.get_by_role("alert").filter(has_text="李梅")).to_be_visible()
    expect(page.locator("#reply")).to_have_value("I will call the landlord.")
    expect(page.locator("#log .by-staff")).to_have_count(1)
    page.locator("#composer [name=send]").click()
    expect(page.locator("#log .by-staff")).to_have_count(2)


def test_new_cases_do_not_move_what_somebody_points_at(
    console: ConsoleServer, new_context: Contexts
) -> None:
    page = sign_in(new_context, console, "caseworker").open("/queue")
    page.locator("#line-1").hover()
    open_case(
        console.store,
        "火",
        address="d",
        language="zh",
        reason="emergency",
        priority="urgent",
    )
    expect(page.locator("#queue-news")).to_be_visible()
    expect(page.locator("#lines a.line")).to_have_count(3)
    page.locator("#queue-news").click()
    expect(page.locator("#lines a.line")).to_have_count(4)


def test_a_phrase_is_put_into_the_reply(
    console: ConsoleServer, new_context: Contexts
) -> None:
    page = sign_in(new_context, console, "caseworker").open("/cases/1")
    page.locator(".phrases summary").click()
    page.locator("#phrase-search").fill("预约")
    phrase = page.locator("#phrase-list .phrase", has_text="预约").first
    words = phrase.locator("span").first.inner_text()
    phrase.click()
    expect(page.locator("#reply")).to_have_value(words)
