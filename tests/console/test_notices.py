"""Notices in the console: written, narrowed, looked at before anything leaves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from community.store.engine import Store
from tests.community.notice_steps import reader
from tests.console.client import StaffClient

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
WRITTEN = {
    "language": "zh",
    "title": "明天停水",
    "text": "上午九点到十一点停水。",
    "urgency": "ordinary",
}
KOREAN = {"language": "ko", "title": "내일 단수", "text": "오전 9시부터 단수됩니다."}
WATER = {"interests": "storm_and_water"}


def test_a_notice_is_written_narrowed_and_counted(
    store: Store, staff_client: Client
) -> None:
    reader(store, "wei")
    reader(store, "hana", "ko")
    reader(store, "amira", "ar", channel="web")
    reader(store, "ling", interest="children")
    client = staff_client("organiser")
    assert "这里没有通知" in client.open("/notices")
    html = client.send("/notices/new", WRITTEN)
    assert "请选择发给谁" in html and "4 位居民会收到" in html
    part = client.send("/notices/1/audience/count", WATER, htmx=True)
    assert "3 位居民会收到" in part
    assert "4 位居民会收到" in client.open("/notices/1"), "nothing is kept by counting"
    html = client.send("/notices/1/audience", WATER)
    assert "3 位居民会收到" in html
    assert "明天停水" in client.open("/notices")
    assert "明天停水" not in client.open("/notices?tab=finished")


def test_before_it_leaves_who_has_no_text_is_named_until_somebody_chooses(
    store: Store, staff_client: Client
) -> None:
    reader(store, "hana", "ko")
    reader(store, "amira", "ar", channel="web")
    writer = staff_client("organiser")
    writer.send("/notices/new", WRITTEN)
    writer.send("/notices/1/audience", WATER)
    html = writer.send("/notices/1/languages", KOREAN | {"version": "1"})
    assert "已存为已核对" in html and "由 李梅 核对" in html
    second = staff_client("supervisor", name="王芳")
    html = second.open("/notices/1")
    assert "阿拉伯语：1 位居民没有文本" in html and "韩语：" not in html
    version = {"version": "2"}
    assert "没有文本" in second.send("/notices/1/approve", version, 409)
    for fallback, says in (
        ("skip", "读这种语言的居民什么也收不到"),
        ("base", "中文文本"),
        ("base_with_note", "中文文本加说明"),
    ):
        html = writer.send("/notices/1/audience", WATER | {"fallback": fallback})
        assert says in html and "没有文本。请选择" not in html
    assert "已批准" in second.send("/notices/1/approve", version)


def test_p18_an_empty_text_is_refused_and_counts_as_none(
    store: Store, staff_client: Client
) -> None:
    client = staff_client("organiser")
    for name in ("title", "text"):
        html = client.send("/notices/new", WRITTEN | {name: " "}, 422)
        assert "空文本绝不会发出" in html and 'aria-invalid="true"' in html
    client.send("/notices/new", WRITTEN)
    empty = KOREAN | {"text": " ", "version": "1"}
    assert "空文本绝不会发出" in client.send("/notices/1/languages", empty, 422)
    assert "缺少" in client.open("/notices/1/languages?into=ko")


def test_a_translation_of_what_was_changed_meanwhile_is_refused(
    staff_client: Client,
) -> None:
    client = staff_client("organiser")
    client.send("/notices/new", WRITTEN)
    client.send("/notices/1/languages", KOREAN | {"version": "1"})
    changed = {"language": "zh", "title": "后天停水", "text": "整天", "version": "1"}
    client.send("/notices/1/languages", changed)
    html = client.open("/notices/1/languages?into=ko")
    assert "已过时" in html and "后天停水" in html
    html = client.send("/notices/1/languages", KOREAN | {"version": "1"}, 409)
    assert "文本已修改" in html


@pytest.mark.parametrize(
    "path", ["", "/new", "/1", "/1/audience", "/1/languages", "/1/ledger.csv"]
)
def test_who_works_on_cases_does_not_see_notices(
    staff_client: Client, path: str
) -> None:
    staff_client("organiser").send("/notices/new", WRITTEN)
    staff_client("caseworker").open(f"/notices{path}", 403)


def test_a_notice_that_is_not_there(staff_client: Client) -> None:
    for path in ("", "/audience", "/languages", "/progress", "/ledger.csv"):
        staff_client("organiser").open(f"/notices/7{path}", 404)
