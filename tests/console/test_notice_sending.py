"""Notices in the console: approved by a second person, sent, paused, put right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from community.model.notice import Notice
from community.store.engine import Store
from community.usecases.notice_drafts import view_notice
from community.usecases.notice_rounds import take_rounds
from tests.clock import FakeClock
from tests.community.notice_steps import PLACE, claims_rows, ends, marks, reader
from tests.console.client import StaffClient
from tests.console.conftest import join
from tests.console.test_notices import WATER, WRITTEN

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]


@pytest.fixture
def writer(staff_client: Client) -> StaffClient:
    """Who has written a notice about water."""
    client = staff_client("organiser")
    client.send("/notices/new", WRITTEN)
    client.send("/notices/1/audience", WATER | {"fallback": "base_with_note"})
    return client


@pytest.fixture
def second(staff_client: Client) -> StaffClient:
    """Who approves it."""
    return staff_client("organiser", name="王芳")


def until(clock: FakeClock, hours: float) -> dict[str, str]:
    """The fields for a moment until which it is useful, by the clock of the place."""
    at = (clock.now() + timedelta(hours=hours)).astimezone(PLACE.timezone)
    return {"useful_day": f"{at:%Y-%m-%d}", "useful_time": f"{at:%H:%M}"}


def sent(
    store: Store, writer: StaffClient, second: StaffClient, clock: FakeClock
) -> Notice:
    """The notice is being sent and its rows are written."""
    version = view_notice(store, 1).version
    second.send("/notices/1/approve", {"version": str(version)})
    writer.send("/notices/1/schedule", {"when": "now"} | until(clock, 24))
    take_rounds(store, PLACE)
    return view_notice(store, 1)


def test_who_wrote_it_does_not_approve_it(
    writer: StaffClient, second: StaffClient
) -> None:
    assert "需要另一位同事批准" in writer.open("/notices/1")
    writer.send("/notices/1/approve", {"version": "1"}, 409)
    html = second.send("/notices/1/approve", {"version": "1"})
    assert "王芳 批准" in html
    html = writer.send("/notices/1/audience", WATER | {"fallback": "skip"})
    assert "需要另一位同事批准" in html, "a change takes the approval back"


def test_another_text_than_was_read_is_not_approved(
    writer: StaffClient, second: StaffClient
) -> None:
    second.open("/notices/1")
    changed = {"language": "zh", "title": "后天停水", "text": "整天", "version": "1"}
    writer.send("/notices/1/languages", changed)
    assert "文本已修改" in second.send("/notices/1/approve", {"version": "1"}, 409)


@pytest.mark.parametrize(
    ("fields", "says", "status"),
    [
        ({}, "没有选择时间", 422),
        ({"useful_day": "soon", "useful_time": "12:00"}, "没有选择时间", 422),
        ({"useful_day": "0001-01-01", "useful_time": "12:00"}, "没有选择时间", 422),
        ({"useful_day": "2020-01-01", "useful_time": "12:00"}, "已过有效期", 409),
        ({"when": "later", "useful_day": "2099-01-01"}, "没有选择时间", 422),
    ],
    ids=[
        "no end",
        "an end that is no day",
        "long ago",
        "p22 useful until yesterday",
        "later, without a time",
    ],
)
def test_a_time_that_cannot_be_is_refused(
    writer: StaffClient,
    second: StaffClient,
    fields: dict[str, str],
    says: str,
    status: int,
) -> None:
    second.send("/notices/1/approve", {"version": "1"})
    assert says in writer.send("/notices/1/schedule", fields, status)


def test_p14_it_is_finished_only_when_every_row_has_ended(
    store: Store, writer: StaffClient, second: StaffClient, clock: FakeClock
) -> None:
    for name in ("wei", "hana", "minji"):
        reader(store, name)
    sent(store, writer, second, clock)
    html = writer.open("/notices/1")
    assert "发送中" in html and "已处理 0 / 3 位居民" in html
    marked = marks(store, claims_rows(store))
    ends(store, marked[:1])
    ends(store, marked[1:2], "failed", reason="too_large")
    take_rounds(store, PLACE)
    assert writer.part("/notices/1/progress?state=scheduled") == "", "loaded again"
    part = writer.part("/notices/1/progress?state=sending")
    assert "已处理 2 / 3 位居民" in part and "every 2s" in part
    assert "too_large" in part
    ends(store, marked[2:], "unknown")
    take_rounds(store, PLACE)
    html = writer.open("/notices/1")
    assert "已完成" in html and "已处理 3 / 3 位居民" in html
    assert "不会再发第二次" in html and "every 2s" not in html
    html = writer.send("/notices/1/retry")
    assert "已处理 2 / 3 位居民" in html, "only what failed, never what is unknown"


def test_it_is_paused_resumed_and_cancelled(
    store: Store, writer: StaffClient, second: StaffClient, clock: FakeClock
) -> None:
    reader(store, "wei")
    sent(store, writer, second, clock)
    assert "已暂停" in writer.send("/notices/1/pause")
    writer.send("/notices/1/pause", status=409)
    changed = {"language": "zh", "title": "后天停水", "text": "整天", "version": "1"}
    writer.send("/notices/1/languages", changed)
    writer.send("/notices/1/resume", status=409)
    second.send("/notices/1/approve", {"version": "2"})
    assert "继续发送" in writer.send("/notices/1/resume")
    html = writer.send("/notices/1/cancel")
    assert "已取消" in html
    take_rounds(store, PLACE)
    assert "通知已取消" in writer.open("/notices/1")
    assert marks(store, claims_rows(store)) == []


def test_a_correction_reaches_who_got_the_wrong_text(
    store: Store, writer: StaffClient, second: StaffClient, clock: FakeClock
) -> None:
    reader(store, "wei")
    sent(store, writer, second, clock)
    ends(store, marks(store, claims_rows(store)))
    take_rounds(store, PLACE)
    reader(store, "late")
    html = writer.send("/notices/1/correct")
    assert "更正的草稿" in html and "明天停水" in html
    html = writer.open("/notices/2")
    assert "更正通知 1" in html and "1 位居民会收到" in html
    assert "关注以下类别" not in writer.open("/notices/2/audience")


def test_the_ledger_is_a_table_without_formulas(
    store: Store, writer: StaffClient, second: StaffClient, clock: FakeClock
) -> None:
    who = reader(store, "wei")
    sent(store, writer, second, clock)
    ends(store, marks(store, claims_rows(store)), "failed", reason="=1+1")
    answer = writer.http.get("/console/notices/1/ledger.csv")
    head, line = answer.content.decode("utf-8-sig").splitlines()
    assert head == "居民,语言,收到的内容,渠道,状态,原因,时间"
    assert line.startswith(f"R-{who},zh,zh,telegram,失败,'=1+1,")


def test_a_supervisor_may_approve_and_the_history_names_it(
    store: Store, writer: StaffClient, staff_client: Client
) -> None:
    join(store, "organiser", "other", "赵丽")
    supervisor = staff_client("supervisor")
    supervisor.send("/notices/1/approve", {"version": "1"})
    assert "通知经第二人核准" in supervisor.open("/history")
