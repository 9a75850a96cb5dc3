"""Gatherings in the console: written, refused kindly, published, cancelled, found."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from community.model.gathering import Gathering, NewGathering
from community.store import gatherings
from community.store.engine import Store
from community.store.notice_tables import notices
from community.usecases.gatherings import draft_gathering, translate_gathering
from tests.clock import FakeClock
from tests.community.case_steps import colleague
from tests.community.gathering_steps import (
    PLACE,
    REPAIR,
    TIME,
    advance_to,
    full,
    in_english,
    later,
    now,
    published,
    signs_up,
    time_passes,
)
from tests.community.steps import events, rows
from tests.console.client import StaffClient

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
WRITTEN = {
    "language": "zh",
    "title": "维修咖啡馆",
    "text": "带上坏了的小家电。",
    "place": "社区中心一层",
    "day": "2026-12-05",
    "begins": "14:00",
    "ends": "16:00",
    "last_day": "",
    "area": "all",
    "interest": "repair",
    "capacity": "3",
    "sign_up": "yes",
}


def gathering(store: Store, **more: Any) -> Gathering:
    return published(store, colleague(store, "Zhao", "organiser"), REPAIR, **more)


def test_a_gathering_is_written_and_published(
    store: Store, staff_client: Client
) -> None:
    client = staff_client("organiser")
    assert "还没有即将举行的活动" in client.open("/gatherings")
    html = client.send("/gatherings/new", WRITTEN)
    assert "草稿已保存" in html and "居民现在还看不到" in html
    found = now_of(store, 1)
    assert (found.time, found.capacity, found.base.place) == (TIME, 3, "社区中心一层")
    assert "维修咖啡馆" in client.open("/gatherings?state=draft")
    assert "维修咖啡馆" not in client.open("/gatherings")
    html = client.send("/gatherings/1/publish")
    assert "活动已发布" in html and "通知居民" in html
    html = client.open("/gatherings")
    assert "维修咖啡馆" in html and "3 个名额，已占 0 个" in html
    assert "2026年12月5日 星期六 14:00–16:00" in html, "by the clock of the place"
    client.send("/gatherings/1/publish", status=409)
    assert "活动的情况变了" in client.text
    supervisor = staff_client("supervisor")
    assert '<a href="/console/gatherings/1">G-1</a>' in supervisor.open("/history")


def now_of(store: Store, gathering_id: int) -> Gathering:
    """A gathering as it stands, by its id."""
    with store.reading() as connection:
        found = gatherings.get(connection, gathering_id)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("title", " ", "请写标题"),
        ("title", "长" * 121, "内容太长"),
        ("text", "", "请填写这一栏"),
        ("text", "长" * 4001, "内容太长"),
        ("place", "", "请写明在哪里举行"),
        ("place", "长" * 201, "内容太长"),
        ("day", "", "请选择日期"),
        ("day", "0001-01-01", "请选择日期"),
        ("day", "2026-11-01", "这个时间已经过去"),
        ("last_day", "later", "请选择日期"),
        ("last_day", "2026-12-04", "结束早于开始"),
        ("begins", "", "请选择时间"),
        ("ends", "13:00", "结束早于开始"),
        ("ends", "14:00", "结束早于开始"),
        ("capacity", "0", "1 到 100000"),
        ("capacity", "many", "1 到 100000"),
        ("capacity", "1" * 30, "1 到 100000"),
        ("area", "b9", "已不在名单里"),
        ("interest", "dancing", "这个主题已不在名单里"),
        ("language", "tlh", "没有启用这种语言"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_that_was_written_is_lost(
    staff_client: Client, store: Store, field: str, value: str, says: str
) -> None:
    client = staff_client("organiser")
    html = client.send("/gatherings/new", WRITTEN | {field: value}, 422)
    assert says in html.partition("<form")[2]
    kept = {"title": "维修咖啡馆", "text": "带上坏了的小家电。", "begins": "14:00"}
    for name, words in kept.items():
        assert name == field or words in html, name
    assert not any(event == "gathering_drafted" for event, *_ in events(store))


def test_a_gathering_of_several_days_without_limit_is_kept_as_it_was_written(
    store: Store, staff_client: Client
) -> None:
    client = staff_client("organiser", "en")
    more = {"last_day": "2026-12-06", "ends": "09:00", "capacity": "", "sign_up": "no"}
    html = client.send("/gatherings/new", WRITTEN | more)
    assert "14:00 – Sunday, 6 December 2026 09:00" in html
    assert "no sign-up needed" in html
    html = client.open("/gatherings/1/change")
    assert 'value="2026-12-06"' in html and 'value="09:00"' in html
    assert now_of(store, 1).capacity is None


def test_who_is_told_of_a_change_is_said_before(
    store: Store, staff_client: Client
) -> None:
    found = gathering(store)
    client = staff_client("organiser")
    assert "不会通知任何人" in client.open("/gatherings/1/change")
    full(store, found, 2, 1, 1)
    html = client.open("/gatherings/1/change")
    assert "会通知已报名的 3 位居民" in html
    fields = WRITTEN | {"begins": "15:00", "sequence": "0"}
    assert "已保存" in client.send("/gatherings/1/change", fields)
    assert "15:00–16:00" in client.text
    html = client.send("/gatherings/1/change", fields, 409)
    assert "活动已改动" in html and "带上坏了的小家电。" in html
    client.send("/gatherings/1/change", WRITTEN, 400)


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"capacity": "1"}, "不会让已报名的人退出"),
        ({"sign_up": "no"}, "不能改成不用报名"),
        ({"day": "2026-11-01"}, "这个时间已经过去"),
        ({"title": ""}, "请写标题"),
    ],
    ids=["too few places", "no sign-up", "a day that is past", "no title"],
)
def test_a_change_that_cannot_be_is_refused_kindly(
    store: Store, staff_client: Client, more: dict[str, str], says: str
) -> None:
    found = gathering(store)
    full(store, found, 2)
    fields = WRITTEN | {"sequence": "0"} | more
    assert says in staff_client("organiser").send("/gatherings/1/change", fields, 422)
    assert now(store, found).sequence == 0


def test_a_gathering_is_cancelled_with_a_reason(
    store: Store, staff_client: Client
) -> None:
    found = gathering(store)
    full(store, found, 2, 2)
    client = staff_client("organiser")
    assert "会马上通知已报名的 2 位居民" in client.open("/gatherings/1")
    assert "还没有写理由" in client.send("/gatherings/1/cancel", status=422)
    html = client.send("/gatherings/1/cancel", reason="长" * 501, status=422)
    assert "原因太长" in html and "长" * 501 in html
    html = client.send("/gatherings/1/cancel", reason="暴雨")
    assert "活动已取消" in html and "暴雨" in html
    assert "/gatherings/1/change" not in html
    assert "活动的情况变了" in client.open("/gatherings/1/change", 409)
    client.send("/gatherings/1/cancel", reason="暴雨", status=409)
    assert "维修咖啡馆" in client.open("/gatherings?state=cancelled")
    assert "暴雨" in staff_client("supervisor").open("/history")


def test_lists_go_on_over_pages(store: Store, staff_client: Client) -> None:
    zhao = colleague(store, "Zhao", "organiser")
    for number in range(21):
        published(store, zhao, REPAIR, title=f"第{number:02}次", time=later(number))
    client = staff_client("organiser")
    html = client.open("/gatherings")
    assert "第00次" in html and "第19次" in html and "第20次" not in html
    html = client.open("/gatherings?state=published&page=1")
    assert "第20次" in html and "第19次" not in html
    client.open("/gatherings?state=no&page=x")


def test_what_has_begun_and_what_is_over_is_marked(
    store: Store, clock: FakeClock, staff_client: Client
) -> None:
    gathering(store)
    advance_to(clock, TIME.starts_at)
    client = staff_client("organiser")
    assert "已开始" in client.open("/gatherings")
    advance_to(clock, TIME.ends_at)
    time_passes(store)
    assert "维修咖啡馆" in staff_client("organiser").open("/gatherings?state=over")
    assert "通知居民" not in client.open("/gatherings/1")


def test_the_calendar_shows_each_day_on_which_something_takes_place(
    store: Store, staff_client: Client
) -> None:
    zhao = colleague(store, "Zhao", "organiser")
    published(store, zhao, REPAIR, time=later(0))
    draft_gathering(store, PLACE, zhao, new(title="跨月", time=later(26 * 24 + 9)))
    client = staff_client("organiser", "en")
    html = client.open("/gatherings/calendar?month=2026-12")
    assert "December 2026" in html and "November 2026" in html
    cells = re.findall(r"<td[^>]*>(.*?)</td>", html, re.DOTALL)
    on = [re.search(r'"full">([^<]*)<', c) for c in cells if "/gatherings/" in c]
    days = [found and found[1] for found in on]
    assert days == ["Saturday, 5 December 2026", "Thursday, 31 December 2026"]
    html = client.open("/gatherings/calendar?month=2027-01")
    assert "跨月" in html and "Draft" in html
    assert "Nothing in this month" in client.open("/gatherings/calendar?month=2030-02")
    for strange in ("2026-13", "0001-01", "x", "2026-1"):
        assert "November 2026" in client.open(f"/gatherings/calendar?month={strange}")
    client.open("/gatherings/calendar?month=2199-12")
    client.open("/gatherings/calendar?month=2000-01")


def new(**more: Any) -> NewGathering:
    return replace(REPAIR, **more)


def test_residents_are_told_by_a_notice_that_is_drafted(
    store: Store, staff_client: Client
) -> None:
    found = gathering(store)
    translate_gathering(store, found.id, in_english(found), None)
    client = staff_client("organiser")
    client.open("/gatherings/1")
    response = client.http.post(
        "/console/gatherings/1/notice",
        data={"csrf": client.token},
        follow_redirects=False,
    )
    assert response.status_code == 303
    assert response.headers["location"] == "/console/notices/1"
    [notice] = rows(store, notices)
    assert (notice["kind"], notice["state"]) == ("gathering", "draft")


def test_a_description_too_long_for_a_notice_is_said(
    store: Store, staff_client: Client
) -> None:
    gathering(store, body="长" * 4000)
    html = staff_client("organiser").send("/gatherings/1/notice", status=422)
    assert "放进通知太长" in html
    assert rows(store, notices) == []


def test_who_signs_up_is_counted_and_who_waits_too(
    store: Store, staff_client: Client
) -> None:
    found = gathering(store)
    full(store, found, 2)
    signs_up(store, found, people=3)
    html = staff_client("organiser", "en").open("/gatherings/1")
    assert "2 of 3 places taken" in html and "3 people wait" in html


@pytest.mark.parametrize(
    "path",
    ["new", "1/change", "1/publish", "1/cancel", "1/notice", "1/languages"],
)
def test_a_forged_form_changes_nothing(
    store: Store, staff_client: Client, path: str
) -> None:
    draft_gathering(store, PLACE, colleague(store, "Zhao", "organiser"), REPAIR)
    before = now_of(store, 1)
    fields = WRITTEN | {"csrf": "forged", "sequence": "0", "version": "1"}
    client = staff_client("organiser")
    assert "操作没有完成" in client.send(f"/gatherings/{path}", fields, 403)
    assert now_of(store, 1) == before
    client = staff_client("caseworker")
    client.send(f"/gatherings/{path}", fields | {"csrf": client.token}, 403)
    assert now_of(store, 1) == before and rows(store, notices) == []
