"""The board of proposals: columns, who is late, what is looked for."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from community.model.proposal import NewProposal, Wording
from community.store.engine import Store
from community.usecases.proposals import (
    draft_proposal,
    translate_proposal,
    withdraw_proposal,
)
from tests.clock import FakeClock
from tests.community.case_steps import colleague
from tests.community.proposal_steps import DAY, LIFT, resident, time_passes
from tests.console.client import StaffClient
from tests.console.proposals import RULES, in_state, submitted

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
ROOF = Wording("zh", "屋顶漏水", "请修好3单元的屋顶。")
SHADE = Wording("ko", "마당에 나무를 심어요", "여름에 그늘이 없어요.")


def shown(html: str) -> list[str]:
    """The numbers of the proposals on the board, in order."""
    return re.findall(r'<p class="title"><a href="[^"]*">(P-\d+) ', html)


def columns(html: str) -> dict[str, int]:
    """How many each column says it holds."""
    found = re.findall(
        r'column=([\w-]+)[^>]*><bdi>[^<]*</bdi>&nbsp;<span class="count">(\d+)', html
    )
    return {name: int(count) for name, count in found}


@pytest.mark.parametrize(
    ("language", "board", "column"),
    [
        ("zh", "目前没有进行中的提案", "这一栏现在是空的"),
        ("en", "Nobody has proposed", "Nothing here now"),
    ],
)
def test_an_empty_board_explains_itself(
    staff_client: Client, language: str, board: str, column: str
) -> None:
    client = staff_client("organiser", language)
    assert board in client.open("/proposals")
    assert set(columns(client.text).values()) == {0}
    assert column in client.open("/proposals?column=open")


def test_each_proposal_stands_in_the_column_of_its_state_and_council(
    store: Store, staff_client: Client
) -> None:
    up = in_state(store, "deliberating", tier=1)
    waits = submitted(store, wording=ROOF)
    client = staff_client("organiser")
    html = client.open("/proposals")
    assert shown(html) == [up.number, waits.number]
    assert columns(html)["council-1"] == columns(html)["gathering"] == 1
    assert columns(html)["council-0"] == columns(html)["overdue"] == 0
    assert shown(client.open("/proposals?column=council-1")) == [up.number]
    assert shown(client.open("/proposals?column=council-0")) == []
    assert shown(client.open("/proposals?column=gathering")) == [waits.number]
    assert shown(client.open("/proposals?column=nonsense")) == [up.number, waits.number]


def test_a_line_tells_language_supports_and_by_when(
    store: Store, staff_client: Client
) -> None:
    proposal = in_state(store, "open")
    html = staff_client("organiser").open("/proposals")
    assert f'<bdi lang="ar" dir="rtl">{LIFT.title}</bdi>' in html
    assert "阿拉伯语" in html
    assert f"已有 {proposal.supports} / 需要 {proposal.needed}" in html
    assert "1号楼" in html
    assert proposal.due_at
    assert proposal.due_at.isoformat() in html


def test_a_translation_is_shown_with_how_it_was_made(
    store: Store, staff_client: Client
) -> None:
    proposal = submitted(store)
    known = Wording("zh", "给大楼装电梯", "电梯坏了一个月。")
    translate_proposal(store, RULES, proposal.id, known, None)
    html = staff_client("organiser").open("/proposals")
    assert "给大楼装电梯" in html
    assert "机器翻译" in html
    assert LIFT.title in staff_client("organiser", "en").open("/proposals")


def test_who_is_late_is_counted_in_the_menu_and_stands_on_top(
    store: Store, clock: FakeClock, staff_client: Client
) -> None:
    late = in_state(store, "carrying_out")
    fresh = submitted(store, wording=ROOF)
    clock.advance(RULES.progress_days * DAY - 60)
    client = staff_client("organiser")
    assert columns(client.open("/proposals"))["overdue"] == 0
    clock.advance(120)
    time_passes(store, RULES)
    html = client.open("/proposals")
    assert columns(html)["overdue"] == 1
    assert re.search(r'id="menu-console_menu_proposals".*?<span class="count">1<', html)
    assert shown(html)[0] == late.number
    assert shown(client.open("/proposals?column=overdue")) == [late.number]
    assert "起超时" in html
    assert fresh.number in shown(client.open("/proposals?column=not_reached"))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["P-1", "P-2", "P-3"]),
        ("area=b1", ["P-1"]),
        ("area=south_yard", ["P-1", "P-2"]),
        ("area=b3", []),
        ("area=b9", ["P-1", "P-2", "P-3"]),
        ("text=屋顶", ["P-2"]),
        ("text=그늘", ["P-3"]),
        ("text=电梯", ["P-1"]),
        ("text=%25", []),
        ("text=屋顶&area=b1", []),
        ("text=P-77", []),
    ],
)
def test_the_board_is_narrowed_by_area_and_words_as_written_or_translated(
    store: Store, staff_client: Client, asked: str, found: list[str]
) -> None:
    lift = submitted(store)
    submitted(store, wording=ROOF, area="b2")
    submitted(store, wording=SHADE, area="all")
    known = Wording("zh", "电梯", "装一部电梯。")
    translate_proposal(store, RULES, lift.id, known, None)
    client = staff_client("organiser")
    html = client.open(f"/proposals?{asked}")
    assert shown(html) == found
    assert ("没有符合的提案" in html) == (not found)


def test_what_is_over_is_found_by_who_looks_for_it(
    store: Store, staff_client: Client
) -> None:
    author = resident(store)
    proposal = submitted(store, author, ROOF)
    withdraw_proposal(store, RULES, author, proposal.id, "修好了")
    client = staff_client("organiser")
    assert shown(client.open("/proposals")) == []
    assert shown(client.open("/proposals?column=withdrawn")) == [proposal.number]
    assert shown(client.open("/proposals?text=屋顶")) == [proposal.number]


def test_a_number_leads_to_its_proposal(store: Store, staff_client: Client) -> None:
    submitted(store, wording=ROOF)
    html = staff_client("organiser").open("/proposals?text=p-1")
    assert "<h1>提案 P-1</h1>" in html


def test_a_draft_that_was_put_away_stands_nowhere(
    store: Store, staff_client: Client
) -> None:
    author = resident(store)
    new = NewProposal(ROOF, "other", "all")
    drafted = draft_proposal(store, RULES, author, new)
    withdraw_proposal(store, RULES, author, drafted.id, "")
    client = staff_client("organiser")
    assert shown(client.open("/proposals?column=withdrawn")) == []
    assert columns(client.text)["withdrawn"] == 0
    assert ROOF.title not in client.open("/proposals?text=屋顶")
    client.open(f"/proposals/{drafted.id}", status=404)


def test_long_columns_come_in_pages(
    store: Store, staff_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("console.pages.proposals.PAGE_SIZE", 2)
    monkeypatch.setattr("console.pages.proposals.FIRST", 1)
    for _ in range(3):
        submitted(store, wording=ROOF)
    client = staff_client("organiser")
    assert shown(client.open("/proposals")) == ["P-1"]
    assert "查看其余" in client.text
    html = client.open("/proposals?column=gathering&text=屋顶")
    assert shown(html) == ["P-1", "P-2"]
    further = re.search(
        r'href="/console(/proposals\?column=gathering[^"]*after=2)"', html
    )
    assert further
    assert shown(client.open(further[1].replace("&amp;", "&"))) == ["P-3"]


def test_what_residents_write_is_never_markup(
    store: Store, staff_client: Client
) -> None:
    submitted(store, wording=Wording("en", "<b>Lift</b>", "<script>x</script>"))
    client = staff_client("supervisor", "en")
    for path in ("/proposals", "/proposals/1", "/proposals?text=<i>&area=<u>"):
        html = client.open(path)
        for markup in ("<b>Lift", "<script>x", "<i>", "<u>"):
            assert markup not in html, path


@pytest.mark.parametrize("role", ["supervisor", "administrator", "organiser"])
def test_who_organises_sees_board_and_proposal(
    store: Store, staff_client: Client, role: str
) -> None:
    proposal = submitted(store)
    client = staff_client(role)
    assert shown(client.open("/proposals")) == [proposal.number]
    client.open(f"/proposals/{proposal.id}")


def test_a_caseworker_sees_none_of_it(store: Store, staff_client: Client) -> None:
    proposal = submitted(store)
    colleague(store, "Zhao", "organiser")
    client = staff_client("caseworker")
    assert "/console/proposals" not in client.open("/account")
    client.open("/proposals", status=403)
    client.open(f"/proposals/{proposal.id}", status=403)
