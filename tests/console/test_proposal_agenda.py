"""The sheet for a council's meeting: in Chinese, with the originals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from community.model.proposal import Wording
from community.store.engine import Store
from community.usecases.proposals import translate_proposal
from tests.community.proposal_steps import LIFT
from tests.console.client import StaffClient
from tests.console.proposals import RULES, in_state

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sheet_is_chinese_whoever_prints_it(
    store: Store, staff_client: Client, language: str
) -> None:
    proposal = in_state(store, "deliberating")
    known = Wording("zh", "给大楼装电梯", "电梯坏了一个月。")
    translate_proposal(store, RULES, proposal.id, known, None)
    html = staff_client("organiser", language).open("/proposals/agenda?tier=0")
    sheet = html.partition('<article class="agenda" lang="zh"')[2]
    for words in ("楼组议事会议程", "给大楼装电梯", "机器翻译", "原文（阿拉伯语）"):
        assert words in sheet
    assert LIFT.body in sheet
    assert '<div lang="ar" dir="rtl">' in sheet
    assert "出席：" in sheet


def test_a_proposal_without_a_translation_stands_there_all_the_same(
    store: Store, staff_client: Client
) -> None:
    in_state(store, "deliberating")
    html = staff_client("organiser").open("/proposals/agenda?tier=0")
    assert LIFT.title in html
    assert "还没有中文译文" in html


def test_each_council_has_its_own_sheet(store: Store, staff_client: Client) -> None:
    in_state(store, "deliberating", tier=1)
    client = staff_client("organiser")
    assert "没有要答复的提案" in client.open("/proposals/agenda?tier=0")
    assert LIFT.title in client.open("/proposals/agenda?tier=1")
    assert "/proposals/agenda?tier=1" in client.open("/proposals?column=council-1")
    client.open("/proposals/agenda?tier=9", status=404)
    assert "没有要答复的提案" in client.open("/proposals/agenda?tier=x")
