"""The page of one proposal: its texts, its supports, and what was done with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from community.differences import differences
from community.model.proposal import NewProposal, Wording
from community.store.engine import Store
from community.usecases.proposals import (
    change_proposal,
    draft_proposal,
    translate_proposal,
)
from console.proposal_charts import HEIGHT, WIDTH, chart
from tests.clock import FakeClock
from tests.community.proposal_steps import DAY, LIFT, resident, time_passes
from tests.console.client import StaffClient
from tests.console.proposals import NEEDED, RULES, in_state, submitted

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
ENGLISH = Wording("en", "A bench at the gate", "Older people need a place to rest.")
START = datetime(2026, 11, 1, tzinfo=UTC)


def test_the_original_stands_first_in_its_language(
    store: Store, staff_client: Client
) -> None:
    proposal = submitted(store)
    known = Wording("zh", "给大楼装电梯", "电梯坏了一个月。")
    translate_proposal(store, RULES, proposal.id, known, None)
    html = staff_client("organiser").open(f"/proposals/{proposal.id}")
    original = html.index(f'<p class="title">{LIFT.title}</p>')
    assert 0 < original < html.index("给大楼装电梯")
    assert "原文（阿拉伯语）" in html
    assert '<div class="wording" lang="ar" dir="rtl">' in html
    assert "机器翻译" in html


def test_what_changed_between_two_texts_is_visible(
    store: Store, staff_client: Client
) -> None:
    author = resident(store)
    proposal = submitted(store, author, ENGLISH)
    newer = Wording("en", "A bench at the gate", "Children need a place to rest.")
    change_proposal(store, RULES, author, proposal.id, newer)
    html = staff_client("organiser", "en").open(f"/proposals/{proposal.id}")
    assert re.search(r"<del><span[^>]*>taken out: </span>Older people</del>", html)
    assert re.search(r"<ins><span[^>]*>added: </span>Children</ins>", html)
    assert "signers were asked again" in html
    assert "Version 2" in html


@pytest.mark.parametrize(
    ("before", "after", "went", "came"),
    [
        ("a lift for all", "a new lift for all", "", " new"),
        ("需要一部电梯", "需要两部电梯", "一", "两"),
        ("same", "same", "", ""),
        ("", "new", "", "new"),
        ("x. " * 700 + "old.", "x. " * 700 + "new.", " old.", " new."),
    ],
)
def test_differences_name_what_went_and_what_came(
    before: str, after: str, went: str, came: str
) -> None:
    found = differences(before, after)
    assert "".join(p.text for p in found if p.change == "went") == went
    assert "".join(p.text for p in found if p.change == "came") == came
    assert "".join(p.text for p in found if p.change != "went") == after


def test_supports_are_shown_as_number_bar_and_line(
    store: Store, staff_client: Client
) -> None:
    proposal = in_state(store, "open")
    html = staff_client("organiser").open(f"/proposals/{proposal.id}")
    assert f"已有 3 / 需要 {NEEDED}" in html
    assert re.search(rf'<progress[^>]*max="{NEEDED}" value="3"', html)
    assert '<polyline class="came" points="0,' in html
    assert "计入的支持共 3 个" in html
    assert f"虚线表示需要的 {NEEDED} 个" in html
    assert "韩语" in html


def test_the_line_rises_from_the_first_support_to_now() -> None:
    days = [START, START + timedelta(days=1)]
    found = chart(days, 4, START + timedelta(days=2))
    assert found
    half, quarter = HEIGHT / 2, HEIGHT * 3 / 4
    assert found.line == (
        f"0,{HEIGHT} 0,{quarter:g} {WIDTH / 2:g},{quarter:g} "
        f"{WIDTH / 2:g},{half:g} {WIDTH},{half:g}"
    )
    assert (found.bar, found.total) == (0, 2)
    assert chart([], 4, START) is None
    beyond = chart(days, 1, START + timedelta(days=2))
    assert beyond
    assert beyond.bar == half


def test_co_signers_are_counted_while_they_are_looked_for(
    store: Store, staff_client: Client
) -> None:
    proposal = in_state(store, "gathering")
    html = staff_client("organiser", "en").open(f"/proposals/{proposal.id}")
    assert "Co-signers: 0 of 2" in html
    assert "Its author looks for co-signers" in html


def test_who_must_act_by_when_and_who_is_late(
    store: Store, clock: FakeClock, staff_client: Client
) -> None:
    proposal = in_state(store, "accepted")
    client = staff_client("organiser", "en")
    html = client.open(f"/proposals/{proposal.id}")
    assert "The council says who carries it out." in html
    assert "overdue" not in html
    clock.advance(RULES.executor_days * DAY + 60)
    time_passes(store, RULES)
    client = staff_client("organiser", "en")
    html = client.open(f"/proposals/{proposal.id}")
    assert "overdue since" in html
    assert "The next reminder comes" in html


def test_the_history_tells_deeds_and_not_who_supported(
    store: Store, staff_client: Client
) -> None:
    proposal = in_state(store, "deliberating", tier=1)
    client = staff_client("supervisor")
    html = client.open(f"/proposals/{proposal.id}").partition('id="history"')[2]
    for words in ("转到上一级议事会", "片区议事会 · 不在本级职权内", "支持数达标"):
        assert words in html
    assert "表示支持" not in html
    whole = client.open("/history")
    assert f'<a href="/console/proposals/{proposal.id}">{proposal.number}</a>' in whole


def test_a_draft_is_nobodys_to_open(store: Store, staff_client: Client) -> None:
    new = NewProposal(LIFT, "other", "all")
    drafted = draft_proposal(store, RULES, resident(store), new)
    client = staff_client("administrator")
    client.open(f"/proposals/{drafted.id}", status=404)
    client.open("/proposals/999", status=404)
    assert f"/proposals/{drafted.id}" not in client.open("/history")


def test_only_what_the_state_allows_is_offered(
    store: Store, staff_client: Client
) -> None:
    offered = {
        "gathering": {"correct", "translate", "extend", "merge", "withdraw"},
        "open": {"correct", "translate", "extend", "merge", "withdraw"},
        "deliberating": {
            *("correct", "translate", "decide", "up", "merge", "withdraw"),
        },
        "accepted": {"translate", "executor"},
        "carrying_out": {"translate", "executor", "step"},
    }
    client = staff_client("organiser")
    for state, expected in offered.items():
        proposal = in_state(store, state)
        html = client.open(f"/proposals/{proposal.id}")
        action = rf'action="/console/proposals/{proposal.id}/(\w+)"'
        assert set(re.findall(action, html)) == expected, state


def test_the_last_council_passes_nothing_up(store: Store, staff_client: Client) -> None:
    proposal = in_state(store, "deliberating", tier=2)
    html = staff_client("organiser").open(f"/proposals/{proposal.id}")
    assert f"/proposals/{proposal.id}/up" not in html
    assert "街道办事处的决定" in html
