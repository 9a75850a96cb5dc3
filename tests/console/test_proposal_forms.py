"""What organisers do with a proposal: each form's effect, and how it says no."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from community.model.proposal import Proposal, Wording
from community.store.engine import Store
from community.usecases.proposal_pages import view_proposal
from community.usecases.proposals import change_proposal, translate_proposal
from console.registry import actions
from tests.clock import FakeClock
from tests.community.proposal_steps import DAY, LIFT, now, resident, time_passes
from tests.community.steps import events
from tests.console.client import StaffClient
from tests.console.proposals import RULES, in_state, submitted

pytestmark = pytest.mark.fast

Client = Callable[..., StaffClient]
SPELLED = {"version": "1", "title": "مصعد", "text": "نحتاج إلى مصعد."}
CHINESE = {"version": "1", "language": "zh", "title": "电梯", "text": "装一部电梯。"}
DECIDED = {"tier": "0", "outcome": "declined", "reason": "没有井道", "language": "zh"}
STEP = {"text": "装好了导轨", "percent": "40", "language": "zh"}
FORMS = [
    action.path
    for action in actions()
    if action.method == "POST" and action.path.startswith("/proposals/")
]


def at(proposal: Proposal, form: str) -> str:
    return f"/proposals/{proposal.id}/{form}"


def test_spelling_is_corrected_and_supports_stay(
    store: Store, staff_client: Client
) -> None:
    proposal = in_state(store, "open")
    html = staff_client("organiser").send(at(proposal, "correct"), SPELLED)
    assert "改正已保存" in html
    after = now(store, proposal)
    assert after.wording == Wording("ar", "مصعد", "نحتاج إلى مصعد.")
    assert (after.version, after.supports) == (2, proposal.supports)


def test_a_translation_is_kept_as_checked_and_no_machine_replaces_it(
    store: Store, staff_client: Client
) -> None:
    proposal = submitted(store)
    machine = Wording("zh", "建筑物的电梯", "电梯。")
    translate_proposal(store, RULES, proposal.id, machine, None)
    client = staff_client("organiser")
    assert "目前由机器翻译" in client.open(f"/proposals/{proposal.id}?into=zh")
    assert "译文已保存" in client.send(at(proposal, "translate"), CHINESE)
    translate_proposal(store, RULES, proposal.id, machine, None)
    kept = view_proposal(store, proposal.id).versions[-1].translations
    assert kept == ((Wording("zh", "电梯", "装一部电梯。"), "checked"),)
    assert now(store, proposal).wording == LIFT


def test_what_was_written_about_an_older_text_is_not_saved(
    store: Store, staff_client: Client
) -> None:
    author = resident(store)
    proposal = submitted(store, author)
    newer = Wording("ar", LIFT.title, "نص آخر.")
    change_proposal(store, RULES, author, proposal.id, newer)
    client = staff_client("organiser")
    for form, fields in (("correct", SPELLED), ("translate", CHINESE)):
        html = client.send(at(proposal, form), fields, status=409)
        assert "提案内容已改动" in html
        assert fields["text"] in html  # nothing that was written is lost
    assert now(store, proposal).wording == newer
    assert view_proposal(store, proposal.id).versions[-1].translations == ()


def test_signers_get_more_time_also_after_it_ran_out(
    store: Store, clock: FakeClock, staff_client: Client
) -> None:
    proposal = in_state(store, "open")
    clock.advance(RULES.support_days * DAY + 60)
    time_passes(store, RULES)
    assert now(store, proposal).state == "not_reached"
    fields = {"days": "10", "reason": "假期里很多人不在"}
    html = staff_client("organiser").send(at(proposal, "extend"), fields)
    assert "期限已延长" in html
    after = now(store, proposal)
    assert (after.state, after.supports) == ("open", proposal.supports)
    assert "10 天 · 假期里很多人不在" in html


def test_a_council_passes_up_and_a_second_press_does_not_pass_twice(
    store: Store, staff_client: Client
) -> None:
    proposal = in_state(store, "deliberating")
    client = staff_client("organiser")
    fields = {"tier": "0", "reason": "经费由片区决定"}
    assert "已转到上一级议事会" in client.send(at(proposal, "up"), fields)
    assert now(store, proposal).tier == 1
    assert "提案的情况变了" in client.send(at(proposal, "up"), fields, status=409)
    assert "提案的情况变了" in client.send(at(proposal, "decide"), DECIDED, status=409)
    assert (now(store, proposal).tier, now(store, proposal).state) == (
        1,
        "deliberating",
    )


@pytest.mark.parametrize("outcome", ["accepted", "accepted_with_changes", "declined"])
def test_a_decision_is_told_with_its_reason(
    store: Store, staff_client: Client, outcome: str
) -> None:
    proposal = in_state(store, "deliberating")
    fields = DECIDED | {"outcome": outcome}
    html = staff_client("supervisor").send(at(proposal, "decide"), fields)
    assert "决定已记录" in html
    assert "没有井道" in html
    decision = view_proposal(store, proposal.id).decision
    assert decision
    assert (decision.outcome, decision.reason, decision.language, decision.tier) == (
        *(outcome, "没有井道", "zh"),
        0,
    )


def test_what_was_decided_is_carried_out_step_by_step(
    store: Store, staff_client: Client
) -> None:
    proposal = in_state(store, "accepted")
    client = staff_client("organiser")
    html = client.send(at(proposal, "executor"), executor="物业公司")
    assert "落实方已记录" in html
    assert "完成 40%" in client.send(at(proposal, "step"), STEP)
    assert now(store, proposal).percent_done == 40
    client.send(at(proposal, "step"), STEP | {"percent": "100", "text": "开通了"})
    assert now(store, proposal).state == "done"
    assert "需要再处理" in client.text


@pytest.mark.parametrize("written", ["P-2", "2", " p-2 "])
def test_a_merged_proposal_ends_and_no_support_moves(
    store: Store, staff_client: Client, written: str
) -> None:
    proposal = in_state(store, "open")
    other = submitted(store)
    client = staff_client("organiser")
    assert "支持不会转过去" in client.open(f"/proposals/{proposal.id}")
    html = client.send(at(proposal, "merge"), into=written)
    assert f'已并入 <a href="/console/proposals/{other.id}">{other.number}</a>' in html
    assert now(store, proposal).state == "merged"
    assert now(store, other).supports == 0


def test_a_proposal_is_taken_off_with_a_reason(
    store: Store, staff_client: Client
) -> None:
    proposal = submitted(store)
    html = staff_client("organiser").send(at(proposal, "withdraw"), reason="含有辱骂")
    assert "提案已撤下" in html
    assert now(store, proposal).state == "withdrawn"
    assert "含有辱骂" in html


@pytest.mark.parametrize(
    ("state", "form", "fields", "status", "says"),
    [
        ("open", "correct", SPELLED | {"title": " "}, 422, "标题和正文都要填写"),
        ("open", "correct", SPELLED | {"title": "م" * 121}, 422, "内容太长"),
        ("open", "correct", SPELLED | {"text": "م" * 4001}, 422, "内容太长"),
        ("open", "correct", SPELLED | {"version": ""}, 400, "内容无法读取"),
        ("accepted", "correct", SPELLED, 409, "提案的情况变了"),
        ("open", "translate", CHINESE | {"language": "ar"}, 422, "语言不合适"),
        ("open", "translate", CHINESE | {"language": "xx"}, 422, "语言不合适"),
        ("open", "translate", CHINESE | {"text": ""}, 422, "标题和正文都要填写"),
        ("open", "extend", {"days": "0", "reason": "x"}, 422, "1 到 90"),
        ("open", "extend", {"days": "91", "reason": "x"}, 422, "1 到 90"),
        ("open", "extend", {"days": "x", "reason": "x"}, 422, "1 到 90"),
        ("open", "extend", {"days": "5", "reason": "  "}, 422, "还没有写理由"),
        ("deliberating", "extend", {"days": "5", "reason": "x"}, 409, "情况变了"),
        ("deliberating", "up", {"tier": "0", "reason": ""}, 422, "还没有写理由"),
        ("deliberating", "up", {"reason": "x"}, 400, "内容无法读取"),
        ("open", "up", {"tier": "0", "reason": "x"}, 409, "情况变了"),
        ("deliberating", "decide", DECIDED | {"outcome": "x"}, 422, "选择结果"),
        ("deliberating", "decide", DECIDED | {"reason": ""}, 422, "还没有写理由"),
        ("deliberating", "decide", DECIDED | {"language": "xx"}, 400, "无法读取"),
        ("open", "decide", DECIDED, 409, "情况变了"),
        ("accepted", "executor", {"executor": " "}, 422, "还没有填写落实方"),
        ("open", "executor", {"executor": "物业"}, 409, "情况变了"),
        ("carrying_out", "step", STEP | {"text": ""}, 422, "还没有填写进展"),
        ("carrying_out", "step", STEP | {"percent": "101"}, 422, "数字不合适"),
        ("carrying_out", "step", STEP | {"percent": "-1"}, 422, "数字不合适"),
        ("accepted", "step", STEP, 409, "情况变了"),
        ("open", "merge", {"into": "P-1"}, 422, "是同一个提案"),
        ("open", "merge", {"into": "P-99"}, 422, "找不到这个提案"),
        ("open", "merge", {"into": "电梯"}, 422, "找不到这个提案"),
        ("open", "withdraw", {"reason": " "}, 422, "还没有写理由"),
        ("accepted", "withdraw", {"reason": "x"}, 409, "情况变了"),
    ],
)
def test_what_cannot_be_done_is_said_plainly_and_changes_nothing(
    store: Store,
    staff_client: Client,
    state: str,
    form: str,
    fields: dict[str, Any],
    status: int,
    says: str,
) -> None:
    proposal = in_state(store, state)
    client = staff_client("organiser")
    before = events(store)
    assert says in client.send(at(proposal, form), fields, status=status)
    assert now(store, proposal) == proposal
    assert events(store) == before


def test_nothing_is_merged_into_what_is_over(
    store: Store, staff_client: Client
) -> None:
    proposal, author = submitted(store), resident(store)
    other = submitted(store, author)
    client = staff_client("organiser")
    client.send(at(other, "withdraw"), reason="x")
    html = client.send(at(proposal, "merge"), into=other.number, status=409)
    assert "另一个提案已结束" in html
    assert now(store, proposal).state == "gathering"


@pytest.mark.parametrize("path", FORMS)
def test_a_forged_form_changes_nothing(
    store: Store, staff_client: Client, path: str
) -> None:
    proposal = submitted(store)
    client = staff_client("organiser")
    path = path.replace("{proposal_id:int}", str(proposal.id))
    every = SPELLED | CHINESE | DECIDED | STEP | {"days": "3", "into": "P-1"}
    html = client.send(path, every | {"csrf": "forged"}, status=403)
    assert "操作没有完成" in html
    assert now(store, proposal) == proposal


@pytest.mark.parametrize("path", FORMS)
def test_no_form_works_on_a_proposal_that_does_not_exist(
    staff_client: Client, path: str
) -> None:
    client = staff_client("organiser")
    every = SPELLED | CHINESE | DECIDED | STEP
    every |= {"days": "3", "into": "P-1", "executor": "x"}
    path = path.replace("{proposal_id:int}", "77")
    status = 422 if path.endswith("merge") else 404
    client.send(path, every, status=status)
