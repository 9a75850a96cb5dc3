"""A proposal from an idea in Arabic to a rated result, on three channels."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import BrowserContext, Page, expect

from bot.settings import ROOT
from bot.stack import Stack
from community.case_texts import RATING_TITLES
from tests.standins.telegram import Person
from tests.system.neighbours import (
    TEXTS,
    Neighbour,
    OnTelegram,
    OnWeChat,
    colleague,
    everywhere,
    last,
    presses,
    says,
    signs_in,
)

pytestmark = pytest.mark.usefixtures("patience")

# Six flats: four households are needed, and author and two others open it.
FLATS = ["101-106"]
IDEA = (
    "أقترح وضع مقعد عند مدخل المبنى 3، لأن كبار السن لا يستطيعون الوقوف طويلا "
    "وهم ينتظرون الحافلة."
)
# Not within a household code.
NUMBER = re.compile(r"(?<![\w-])P-\d+(?![\w-])")


@dataclass
class Neighbourhood:
    """The processes, and residents on platforms."""

    stack: Stack
    russian: Neighbour
    korean: Neighbour


@pytest.fixture
def neighbourhood(trained: Path, tmp_path: Path) -> Iterator[Neighbourhood]:
    """One building, an organiser, and both platforms."""
    place = yaml.safe_load((ROOT / "community.yml").read_text("utf-8"))
    building = place["proposals"]["buildings"]["b3"] | {"households": FLATS}
    place["proposals"] |= {"buildings": {"b3": building}, "areas": {}}
    del place["proposals"]["areas"]
    with everywhere(tmp_path, place) as (stack, telegram, wechat):
        colleague(stack, "organiser", "zhao", "赵丽")
        yield Neighbourhood(
            stack,
            OnTelegram(telegram, Person(1001, "Анна", "ru")),
            OnWeChat(wechat, stack, "o-korean"),
        )


class Organiser:
    """Somebody who looks after proposals at the console."""

    def __init__(self, page: Page, stack: Stack) -> None:
        self.page = page
        self._root = f"{stack.url}/console"
        signs_in(page, stack, "zhao")

    def prints_codes(self) -> list[str]:
        """The codes of the building, from the sheet that is printed."""
        self.page.goto(f"{self._root}/households/b3")
        self.page.get_by_role("button", name="为全楼生成新的住户码").click()
        expect(self.page.locator(".slip")).to_have_count(6)
        return self.page.locator(".slip .code").all_inner_texts()

    def opens(self, proposal: str) -> None:
        """Find a proposal by its number and open it."""
        self.page.goto(f"{self._root}/proposals")
        self.page.locator("main a", has_text=proposal).first.click()
        expect(self.page.locator("h1")).to_contain_text(proposal)

    def does(self, button: str, told: str, **fields: str) -> None:
        """Fill the form of a button, unfold it if need be, and send it."""
        press = self.page.locator("button", has_text=button)
        form = self.page.locator("form", has=press).last
        folded = form.locator("xpath=ancestor::details[not(@open)]/summary")
        if folded.count():
            folded.click()
        for name, value in fields.items():
            field = form.locator(f"[name={name}]")
            if field.first.get_attribute("type") == "radio":
                form.locator(f"[name={name}][value={value}]").check()
            else:
                field.fill(value)
        form.locator("button", has_text=button).click()
        expect(self.page.locator(".told")).to_contain_text(told)


def test_a_proposal_in_arabic_goes_through_three_councils_to_a_rated_result(
    neighbourhood: Neighbourhood, new_context: Callable[..., BrowserContext]
) -> None:
    url = neighbourhood.stack.url
    zhao = Organiser(new_context(locale="zh-CN").new_page(), neighbourhood.stack)
    codes = zhao.prints_codes()

    # The author shows where she lives, says it all in one message, and sends it.
    author = new_context(locale="ar").new_page()
    author.goto(f"{url}/chat")
    says(author, codes[0])
    says(author, IDEA)
    expect(last(author)).to_contain_text("مقعد")
    # What is asked is kept in the database: nothing is lost with the action server.
    neighbourhood.stack.kill_process("actions")
    neighbourhood.stack.start_process("actions")
    neighbourhood.stack.wait_until_healthy()
    presses(author, "button_proposal_send", "ar")
    expect(author.locator("#log")).to_contain_text(NUMBER)
    [number] = set(NUMBER.findall(author.locator("#log").inner_text()))

    # Two neighbours sign in their languages on other channels, and support is open.
    for neighbour, language, greeting, code in (
        (neighbourhood.russian, "ru", "Здравствуйте!", codes[1]),
        (neighbourhood.korean, "ko", "안녕하세요, 반갑습니다", codes[2]),
    ):
        neighbour.says(greeting)
        neighbour.says(code)
        assert number in neighbour.says(number)
        title = TEXTS.format("button_support_proposal", language, number=number)
        assert number in neighbour.presses(title)
    expect(author.locator("#log")).to_contain_text("4")
    assert "4 из 6" in neighbourhood.russian.reads("Нужно голосов")

    # Somebody else reads it on the public page, and supports it in French.
    french = new_context(locale="fr-FR").new_page()
    french.goto(f"{url}/proposals")
    french.locator("main a", has_text="مقعد").first.click()
    expect(french.locator("main")).to_contain_text(number)
    french.goto(f"{url}/chat")
    says(french, codes[3])
    says(french, number)
    presses(french, "button_support_proposal", "fr", number=number)
    council = "مجموعة المبنى"
    expect(author.locator("#log")).to_contain_text(council)
    # WeChat lets the desk say five things, until she writes again.
    neighbourhood.korean.reads("동 주민 모임")
    neighbourhood.korean.says(number)

    # Two councils pass it up, the third one decides, and it is carried out.
    zhao.opens(number)
    for why in ("楼组没有经费", "需要街道批准占用人行道"):
        zhao.does("转到上一级议事会", "已转到上一级议事会", reason=why)
    zhao.does(
        "公布决定",
        "决定已记录",
        outcome="accepted",
        reason="街道出资，物业安装",
    )
    zhao.does("确定落实方", "落实方已记录", executor="物业服务中心")
    zhao.does("通报进展", "进展已记录", text="长椅已经装好", percent="100")

    # Everybody was told each step in their own language, and rates the result.
    for step in ("لجنة الشارع", "物业服务中心"):
        expect(author.locator("#log")).to_contain_text(step)
    neighbourhood.russian.reads("уличный комитет")
    neighbourhood.korean.reads("가도 판사처")
    presses(author, RATING_TITLES["good"], "ar")
    neighbourhood.russian.reads("物业服务中心")
    neighbourhood.russian.presses(TEXTS.format(RATING_TITLES["good"], "ru"))
    neighbourhood.korean.presses(TEXTS.format(RATING_TITLES["fair"], "ko"))
    french.goto(f"{url}/proposals/{number}")
    expect(french.locator("main")).to_contain_text("街道出资，物业安装")
    zhao.page.reload()
    expect(zhao.page.locator("main")).to_contain_text("满意")
