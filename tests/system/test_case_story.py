"""A whole case in real browsers: asked, not understood, handed over, helped, closed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, FilePayload, Page, expect

from bot.stack import Stack
from tests.browser.test_photos import png
from tests.system.neighbours import colleague, signs_in

pytestmark = pytest.mark.usefixtures("patience")


@pytest.fixture
def office(trained: Path, tmp_path: Path) -> Iterator[Stack]:
    """The four processes, with a caseworker and a supervisor."""
    with Stack(tmp_path) as stack:
        colleague(stack, "caseworker", "li", "李梅")
        colleague(stack, "supervisor", "wang", "王芳")
        yield stack


class Colleague:
    """Somebody at the console."""

    def __init__(self, page: Page, stack: Stack, login: str) -> None:
        self.page = page
        signs_in(page, stack, login)
        page.wait_for_url("**/console/queue")

    def opens(self, details: str) -> None:
        """Open a part of the case that is folded away."""
        self.page.locator("#side summary", has_text=details).click()

    def told(self, text: str) -> None:
        """The page says that something was done."""
        expect(self.page.locator(".told")).to_contain_text(text)


def test_a_case_from_the_first_question_to_the_next_one(
    office: Stack, new_context: Callable[..., BrowserContext]
) -> None:
    resident = new_context(locale="ko-KR").new_page()
    li = Colleague(new_context(locale="zh-CN").new_page(), office, "li")
    expect(li.page.locator("#lines")).to_contain_text("没有进行中的个案")

    # The resident asks, is answered, and is not understood twice.
    resident.goto(f"{office.url}/chat")
    answers = resident.locator("#log .turn.bot, #log .turn.desk, #log .turn.staff")
    _says(resident, "강아지 등록은 어떻게 하나요?")
    expect(answers).to_have_count(1)
    _says(resident, "달에 대한 시를 한 편 써 줘")
    expect(answers).to_have_count(2)
    _says(resident, "김치찌개 레시피 알려줘")
    number = re.compile(r"C-1\d{3}")
    expect(resident.locator("#log")).to_contain_text(number)

    # It stands in the queue without a reload; a worker opens and claims it.
    line = li.page.locator("#lines a.line").first
    expect(line).to_contain_text("无人负责")
    line.click()
    expect(li.page.locator("#log")).to_contain_text("김치찌개 레시피 알려줘")
    li.page.locator("button.claim").click()
    li.told("此个案由您负责")
    expect(resident.locator("#owner")).to_contain_text("李梅")

    # Both read each other at once; the bot says nothing any more.
    said = answers.count()
    _says(resident, "거기 누구 계세요?")
    expect(li.page.locator("#log")).to_contain_text("거기 누구 계세요?")
    resident.locator("#photo").set_input_files(
        FilePayload(name="door", mimeType="image/png", buffer=png(40, 30))
    )
    _says(resident, "이 문이에요")
    expect(li.page.locator("#log")).to_contain_text("이 문이에요")
    photo = li.page.locator("#log .file img")
    expect(photo).to_be_visible()
    assert photo.evaluate("(img) => img.decode().then(() => img.naturalWidth)") == 40
    assert answers.count() == said
    li.page.locator(".phrases summary").click()
    li.page.locator("#phrase-list .phrase").first.click()
    li.page.locator("#composer [name=send]").click()
    expect(resident.locator("#log .turn.staff")).to_have_count(1)
    expect(resident.locator("#log .turn.staff .words").first).to_contain_text(
        re.compile("[가-힣]")
    )

    # Another organisation helps, once the resident agrees.
    li.page.reload()
    li.opens("其他机构")
    li.page.locator("#organisation").fill("法律援助中心")
    li.page.locator("#purpose").fill("押金纠纷")
    li.page.get_by_role("button", name="征求居民同意").click()
    li.told("已请居民")
    resident.get_by_role("button", name="네, 동의해요").click()
    li.opens("其他机构")
    expect(li.page.locator("#referrals")).to_contain_text("居民同意")
    li.page.get_by_role("button", name="我已转出").click()

    # The case is finished, and a supervisor co-signs.
    li.opens("办结")
    li.page.locator("#resolve-reason").fill("已转法律援助")
    li.page.get_by_role("button", name="办结此个案").click()
    li.told("已办结")
    wang = Colleague(new_context(locale="zh-CN").new_page(), office, "wang")
    wang.page.goto(f"{office.url}/console/queue?which=resolved")
    wang.page.locator("#lines a.line").first.click()
    wang.page.locator("#cosign-comment").fill("处理得很好")
    wang.page.get_by_role("button", name="签字并结案").click()
    wang.told("已签字")

    # The resident rates, and the bot answers the next question.
    resident.get_by_role("button", name="만족해요").click()
    expect(resident.locator("#log .turn").last).to_contain_text(re.compile("감사|고맙"))
    _says(resident, "난방은 언제 시작해요?")
    expect(resident.locator("#log .turn").last).to_contain_text("11")
    wang.page.reload()
    expect(wang.page.locator("#side")).to_contain_text("居民评价：好")


def _says(page: Page, text: str) -> None:
    field = page.locator("#text")
    field.fill(text)
    field.press("Enter")
