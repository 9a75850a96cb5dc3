"""A gathering written in Chinese, told in each resident's language, until its door."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import pytest
import yaml
from icalendar import Calendar
from playwright.sync_api import BrowserContext, Page, expect

from bot.settings import ROOT
from bot.stack import Stack
from tests.standins.telegram import Person
from tests.system.neighbours import (
    TEXTS,
    Neighbour,
    OnTelegram,
    OnWeChat,
    colleague,
    everywhere,
    presses,
    says,
    signs_in,
)

pytestmark = pytest.mark.usefixtures("patience")

TITLE, ENGLISH, KOREAN = "维修咖啡馆", "Repair café", "수리 카페"
REMINDED_MINUTES = 60
# In one of these it is daytime, so that what begins in hours is still today.
ZONES = ("Asia/Shanghai", "Europe/London", "America/Los_Angeles")


@dataclass
class Neighbourhood:
    """The processes, and residents on platforms."""

    stack: Stack
    zone: ZoneInfo
    english: Neighbour
    korean: Neighbour


@pytest.fixture
def neighbourhood(trained: Path, tmp_path: Path) -> Iterator[Neighbourhood]:
    """A place where it is daytime, two organisers, and both platforms."""
    place = yaml.safe_load((ROOT / "community.yml").read_text("utf-8"))
    now = datetime.now(UTC)
    zone = next(
        zone for zone in map(ZoneInfo, ZONES) if 6 <= now.astimezone(zone).hour < 18
    )
    place["timezone"] = zone.key
    place["gatherings"] |= {"reminder_hours": [REMINDED_MINUTES // 60]}
    with everywhere(tmp_path, place) as (stack, telegram, wechat):
        colleague(stack, "organiser", "zhao", "赵丽")
        colleague(stack, "organiser", "wang", "王芳")
        yield Neighbourhood(
            stack,
            zone,
            OnTelegram(telegram, Person(1001, "Ann", "en")),
            OnWeChat(wechat, stack, "o-korean"),
        )


class Organiser:
    """Somebody who looks after gatherings and notices at the console."""

    def __init__(self, page: Page, neighbourhood: Neighbourhood, login: str) -> None:
        self.page = page
        self._zone = neighbourhood.zone
        self._root = f"{neighbourhood.stack.url}/console"
        signs_in(page, neighbourhood.stack, login)

    def opens(self, path: str) -> None:
        """Open a page of the console."""
        self.page.goto(f"{self._root}{path}")
        expect(self.page.locator("h1")).to_be_visible()

    def does(self, action: str, **fields: str) -> None:
        """Fill the form of an action and send it."""
        form = self.page.locator(f'main form[action$="{action}"]').first
        for name, value in fields.items():
            field = form.locator(f"[name={name}]")
            kind = field.first.get_attribute("type")
            if field.first.evaluate("one => one.tagName") == "SELECT":
                field.select_option(value)
            elif kind in ("radio", "checkbox"):
                form.locator(f"[name={name}][value={value}]").check()
            else:
                field.fill(value)
        form.locator("button").last.click()

    def times(self, begins: datetime) -> dict[str, str]:
        """The fields of a time of two hours, by the clocks of the place."""
        here, ends = (
            at.astimezone(self._zone) for at in (begins, begins + timedelta(hours=2))
        )
        return {
            "day": f"{here:%Y-%m-%d}",
            "begins": f"{here:%H:%M}",
            "ends": f"{ends:%H:%M}",
        }


def test_a_gathering_in_chinese_reaches_each_in_their_language_and_is_held(
    neighbourhood: Neighbourhood, new_context: Callable[..., BrowserContext]
) -> None:
    url = neighbourhood.stack.url
    english, korean = neighbourhood.english, neighbourhood.korean

    # Residents on three channels want to hear of what is repaired.
    english.says("I would like to get news from you")
    english.presses("Repairing and sharing")
    korean.says("동네 소식을 알림으로 받고 싶어요")
    korean.presses("수리와 나눔")
    arab = new_context(locale="ar").new_page()
    arab.goto(f"{url}/chat")
    says(arab, "أريد أن تصلني إشعارات الحي")
    arab.locator("#log").get_by_role("button", name="الإصلاح والمشاركة").last.click()
    expect(arab.locator("#log")).to_contain_text("✓")

    # It is written in Chinese, and checked in English and Korean.
    zhao = Organiser(new_context(locale="zh-CN").new_page(), neighbourhood, "zhao")
    begins = datetime.now(UTC) + timedelta(hours=4)
    zhao.opens("/gatherings/new")
    zhao.does(
        "/gatherings/new",
        language="zh",
        title=TITLE,
        text="带上坏了的小家电，我们一起修。",
        place="社区中心一层",
        interest="repair",
        capacity="3",
        **zhao.times(begins),
    )
    for language, title, text, where in (
        ("en", ENGLISH, "Bring what is broken, we mend it together.", "Room 1"),
        ("ko", KOREAN, "고장 난 물건을 가져오세요. 함께 고쳐요.", "주민센터 1층"),
    ):
        zhao.opens(f"/gatherings/1/languages?into={language}")
        zhao.does("/languages", title=title, text=text, place=where)
        expect(zhao.page.locator(".told")).to_be_visible()
    zhao.opens("/gatherings/1")
    zhao.does("/publish")
    zhao.does("/notice")

    # Before it leaves, Arabic is named; the policy is chosen, and a second one agrees.
    expect(zhao.page.locator("main")).to_contain_text("阿拉伯语：1 位居民没有文本")
    zhao.opens("/notices/1/audience")
    zhao.does("/audience", fallback="base_with_note")
    expect(zhao.page.locator("main")).to_contain_text("中文文本加说明")
    expect(zhao.page.locator("main")).to_contain_text("需要另一位同事批准")
    wang = Organiser(new_context(locale="zh-CN").new_page(), neighbourhood, "wang")
    wang.opens("/notices/1")
    wang.does("/approve")
    zhao.opens("/notices/1")
    until = zhao.times(begins)
    zhao.does("/schedule", useful_day=until["day"], useful_time=until["begins"])

    # Each gets it in their language, once; who has none, with a line that says so.
    assert "Room 1" in english.reads(ENGLISH)
    assert "주민센터 1층" in korean.reads(KOREAN)
    log = arab.locator("#log")
    expect(log).to_contain_text(TITLE)
    note = TEXTS.format("bridge_untranslated", "ar", own_name="中文")
    expect(log).to_contain_text(note)
    expect(zhao.page.locator("#progress")).to_contain_text("已处理 3 / 3 位居民")
    expect(zhao.page.locator("h2").first).to_have_text("已完成")

    # Two places are taken, then one, and the next one waits.
    assert ENGLISH in english.says("G-1")
    assert "have a place" in english.presses("We are 2")
    assert KOREAN in korean.says("G-1")
    korean.presses(TEXTS.format("button_sign_up", "ko"))
    says(arab, "G-1")
    presses(arab, "button_wait", "ar")
    waits = TEXTS.format("button_cannot_come", "ar")
    expect(log.get_by_role("button", name=waits).last).to_be_visible()
    assert "no longer signed up" in english.presses("I cannot come")
    # Of gatherings, who has no text reads English rather than Chinese.
    about = {"title": ENGLISH, "number": "G-1"}
    moved = TEXTS.format("gathering_moved_up", "ar", **about)
    expect(log).to_contain_text(moved)

    # It is moved to another time, of which both are told, and then reminded.
    soon = datetime.now(UTC) + timedelta(minutes=REMINDED_MINUTES)
    zhao.opens("/gatherings/1/change")
    zhao.does("/change", **zhao.times(soon + timedelta(seconds=75)))
    changed = TEXTS.format("gathering_changed", "ar", **about)
    expect(log).to_contain_text(changed)
    assert KOREAN in korean.reads("바뀌었어요")
    reminder = TEXTS.format("gathering_reminder", "ar", **about)
    expect(log).to_contain_text(reminder, timeout=150_000)
    assert KOREAN in korean.reads("알려 드려요")

    # Everybody can read of it, calendars too; at the door one is checked in, and out.
    page = new_context(locale="ko").new_page()
    page.goto(f"{url}/events?lang=ko")
    expect(page.locator("main")).to_contain_text(KOREAN)
    calendar = Calendar.from_ical(httpx.get(f"{url}/events/repair.ics?lang=en").text)
    assert [str(each["SUMMARY"]) for each in calendar.walk("VEVENT")] == [ENGLISH]
    zhao.opens("/gatherings/1/sign-ups")
    people = zhao.page.locator(".sign-up:has(form)")
    expect(people).to_have_count(2)
    people.first.locator("button").click()
    expect(people.first.locator('form[action$="/not-here"]')).to_be_visible()
    expect(zhao.page.locator("main")).to_contain_text("1 / 2")
