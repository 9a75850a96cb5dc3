"""Gatherings in the console: written, published, changed, cancelled, found again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from community.store.engine import Store
from community.usecases.gathering_pages import who_comes
from tests.clock import FakeClock
from tests.community.gathering_steps import HOUR, full
from tests.console.client import StaffClient
from tests.console.gatherings import WRITTEN, in_korean, published

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]


def test_a_gathering_is_written_published_and_found(
    store: Store, staff_client: Client
) -> None:
    client = staff_client("organiser")
    assert "没有即将举行的活动" in client.open("/gatherings")
    assert "草稿已保存" in client.send("/gatherings/new", WRITTEN)
    assert "G-1" in client.open("/gatherings?state=draft")
    assert "G-1" not in client.open("/gatherings")
    assert "已发布" in client.send("/gatherings/1/publish", {})
    html = client.open("/gatherings")
    assert "G-1" in html and "2027年1月16日" in html and "14:00–16:00" in html
    assert "已占名额 0 / 3" in html
    assert "G-1" not in client.open("/gatherings/calendar")
    assert "维修咖啡馆" in client.open("/gatherings/calendar?month=2027-01")
    assert "起草活动" in staff_client("supervisor").open("/history")


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"title": " "}, "请写标题"),
        ({"text": ""}, "请写明是什么活动"),
        ({"place": ""}, "请写明地点"),
        ({"title": "长" * 121}, "文字太长"),
        ({"day": ""}, "请选择日期"),
        ({"day": "0001-01-01"}, "请选择日期"),
        ({"begins": "soon"}, "请选择时间"),
        ({"ends": "13:00"}, "结束时间早于开始时间"),
        ({"day": "2020-01-16"}, "这个时间已经过去"),
        ({"capacity": "0"}, "名额请写整数"),
        ({"capacity": "many"}, "名额请写整数"),
        ({"area": "moon"}, "请从列表中选择面向谁"),
        ({"interest": "moon"}, "请从列表中选择类别"),
        ({"language": "xx"}, "请从列表中选择语言"),
    ],
    ids=[
        "no title",
        "no text",
        "no place",
        "a title that is too long",
        "no day",
        "a day long ago",
        "no time",
        "ends before it begins",
        "over already",
        "no places at all",
        "places in words",
        "for nobody who is known",
        "about nothing that is known",
        "in no language of the place",
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_lost(
    staff_client: Client, wrong: dict[str, str], says: str
) -> None:
    client = staff_client("organiser")
    html = client.send("/gatherings/new", WRITTEN | wrong, 422)
    assert says in html and 'aria-invalid="true"' in html
    kept = WRITTEN | wrong
    assert kept["text"] in html and kept["place"] in html


def test_who_signed_up_is_counted_before_a_change_and_a_cancellation(
    store: Store, staff_client: Client
) -> None:
    gathering = published(store)
    full(store, gathering, 2, 1, 1)
    client = staff_client("organiser")
    html = client.open(f"/gatherings/{gathering.id}")
    assert "已占名额 3 / 3" in html and "1 人候补" in html
    assert "已有 3 位居民报名，会立即通知他们" in html
    assert "已有 3 位居民报名" in client.open(f"/gatherings/{gathering.id}/change")
    html = client.send(f"/gatherings/{gathering.id}/cancel", {"reason": "停电"})
    assert "正在通知已报名的居民" in html and "停电" in html
    assert "G-1" in client.open("/gatherings?state=cancelled")
    client.send(f"/gatherings/{gathering.id}/cancel", {"reason": "停电"}, 409)


def test_a_room_that_is_too_small_is_refused(
    store: Store, staff_client: Client
) -> None:
    gathering = published(store)
    full(store, gathering, 2)
    client = staff_client("organiser")
    form = WRITTEN | {"sequence": str(gathering.sequence), "capacity": "1"}
    html = client.send(f"/gatherings/{gathering.id}/change", form, 422)
    assert "已有名额的人数比这个多" in html
    form |= {"capacity": "3", "sign_up": "no"}
    html = client.send(f"/gatherings/{gathering.id}/change", form, 422)
    assert "已有居民报名" in html


def test_of_two_who_change_it_the_second_is_told(
    store: Store, staff_client: Client
) -> None:
    gathering = published(store)
    client = staff_client("organiser")
    form = WRITTEN | {"sequence": str(gathering.sequence), "place": "二层"}
    client.send(f"/gatherings/{gathering.id}/change", form)
    html = client.send(f"/gatherings/{gathering.id}/change", form, 409)
    assert "同事刚刚修改了这个活动" in html


def test_a_text_is_checked_beside_the_original_and_becomes_stale(
    store: Store, staff_client: Client
) -> None:
    gathering = published(store)
    in_korean(store, gathering)
    client = staff_client("organiser")
    path = f"/gatherings/{gathering.id}/languages"
    html = client.open(f"{path}?into=ko")
    assert "机器翻译" in html and "수리 카페" in html and "社区中心一层" in html
    text = {"language": "ko", "title": "수리 카페", "text": "오세요", "place": "1층"}
    html = client.send(path, text | {"version": str(gathering.version)})
    assert "已存为已核对" in html and "由 李梅 核对" in html
    assert "장소: 1층" in html, "as residents read it"
    form = WRITTEN | {"sequence": str(gathering.sequence), "text": "只修自行车"}
    client.send(f"/gatherings/{gathering.id}/change", form)
    assert "已过时" in client.open(f"{path}?into=ko")
    assert "有译文已过时" in client.open("/gatherings")
    html = client.send(path, text | {"version": str(gathering.version)}, 409)
    assert "同事刚刚修改了这个活动" in html


def test_p18_an_empty_text_is_refused(store: Store, staff_client: Client) -> None:
    gathering = published(store)
    text = {"language": "ko", "title": "수리 카페", "text": " ", "place": "1층"}
    form = text | {"version": str(gathering.version)}
    path = f"/gatherings/{gathering.id}/languages"
    assert "都不能为空" in staff_client("organiser").send(path, form, 422)


def test_who_comes_is_checked_in_at_the_door_and_taken_back(
    store: Store, staff_client: Client, clock: FakeClock
) -> None:
    gathering = published(store)
    full(store, gathering, 2, 1, 1)
    path = f"/gatherings/{gathering.id}/sign-ups"
    html = staff_client("organiser").open(path)
    assert "活动当天在这里为来的人签到" in html and "签到</span>" not in html
    clock.advance((gathering.time.starts_at - clock.now()).total_seconds() - HOUR)
    client = staff_client("organiser", name="赵丽")
    staff = client.staff
    assert staff
    _, found = who_comes(store, staff, gathering.id)
    html = client.open(path)
    assert "已到 0 / 3 人" in html and "候补，按先后顺序" in html
    html = client.send(f"{path}/{found[0].id}/here", {})
    assert "已到 2 / 3 人" in html and "撤销签到" in html
    html = client.send(f"{path}/{found[0].id}/not-here", {})
    assert "已到 0 / 3 人" in html
    client.send(f"{path}/{found[2].id}/here", {}, 409)
    client.send(f"{path}/999/here", {}, 404)


def test_the_list_is_printed_and_exported(store: Store, staff_client: Client) -> None:
    gathering = published(store)
    [who] = full(store, gathering, 2)
    client = staff_client("organiser")
    number = f"R-{who}"
    assert number in client.open(f"/gatherings/{gathering.id}/sheet")
    answer = client.http.get(f"/console/gatherings/{gathering.id}/sign-ups.csv")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/csv")
    assert 'filename="G-1.csv"' in answer.headers["content-disposition"]
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "居民,人数,状态,报名时间"
    assert lines[1].startswith(f"{number},2,有名额,")


def test_a_notice_is_drafted_from_it(store: Store, staff_client: Client) -> None:
    gathering = published(store)
    client = staff_client("organiser")
    client.open(f"/gatherings/{gathering.id}")
    answer = client.http.post(
        f"/console/gatherings/{gathering.id}/notice",
        headers={"X-CSRF-Token": client.token},
        follow_redirects=False,
    )
    assert answer.status_code == 303
    assert answer.headers["location"] == "/console/notices/1"


@pytest.mark.parametrize(
    "path", ["", "/new", "/calendar", "/1", "/1/languages", "/1/sign-ups", "/1/sheet"]
)
def test_who_works_on_cases_does_not_see_gatherings(
    store: Store, staff_client: Client, path: str
) -> None:
    published(store)
    staff_client("caseworker").open(f"/gatherings{path}", 403)
