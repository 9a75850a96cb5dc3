"""What staff read and do on the board: narrowed, and never on an outdated page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from community.model.proposal import (
    NewProposal,
    Proposal,
    ProposalClosed,
    ProposalNotFound,
    TextChanged,
    Wording,
)
from community.model.proposal_views import Narrowed
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.history_pages import proposal_history
from community.usecases.proposal_councils import (
    decide,
    extend_proposal,
    merge_proposals,
    pass_up,
)
from community.usecases.proposal_pages import (
    board,
    board_counts,
    overdue_board,
    public_proposals,
    view_proposal,
)
from community.usecases.proposal_supports import support
from community.usecases.proposals import (
    change_proposal,
    correct_proposal,
    draft_proposal,
    translate_proposal,
    withdraw_proposal,
)
from tests.clock import FakeClock
from tests.community.proposal_steps import (
    DAY,
    LIFT,
    neighbours,
    now,
    opened,
    other_text,
    procedure,
    proposes,
    reached,
    resident,
    time_passes,
)

RULES = procedure(flats=5)
ZH = Wording("zh", "电梯", "装一部电梯，100%需要。")


@pytest.mark.parametrize(
    ("narrowed", "found"),
    [
        (Narrowed(), True),
        (Narrowed(("all", "b1")), True),
        (Narrowed(("b1",)), False),
        (Narrowed(text="مصعد"), True),
        (Narrowed(text="一部电梯"), True),
        (Narrowed(text="100%需"), True),
        (Narrowed(text="一%梯"), False),
        (Narrowed(("b1",), "مصعد"), False),
    ],
)
def test_a_column_is_narrowed_by_area_and_words(
    store: Store, narrowed: Narrowed, found: bool
) -> None:
    proposal = proposes(store, RULES, resident(store))
    translate_proposal(store, RULES, proposal.id, ZH, None)
    lines = board(store, "zh", "gathering", narrowed=narrowed)
    assert [line.proposal.id for line in lines] == [proposal.id] * found


def test_who_is_late_is_found_longest_ago_first(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    people = neighbours(store, RULES, 5)
    late = reached(store, RULES, people)
    assert overdue_board(store, "zh") == []
    clock.advance(21 * DAY + 60)
    time_passes(store, RULES)
    assert [line.proposal.id for line in overdue_board(store, "zh")] == [late.id]
    narrowed = Narrowed(text="nothing like it")
    assert overdue_board(store, "zh", narrowed=narrowed) == []


def test_a_draft_that_was_put_away_is_nobodys_to_read(
    store: Store, zhao: Staff, clock: FakeClock
) -> None:
    author = resident(store)
    for _ in range(2):
        drafted = draft_proposal(store, RULES, author, NewProposal(LIFT, "other", "b1"))
    withdraw_proposal(store, RULES, author, drafted.id, "")
    clock.advance(RULES.draft_days * DAY + 60)
    time_passes(store, RULES)
    other = proposes(store, RULES, author)
    assert [line.proposal.id for line in public_proposals(store, "en")] == [other.id]
    assert board(store, "en", "withdrawn") == []
    assert board_counts(store) == {("gathering", None): 1}
    for proposal_id in (1, 2):
        for read in (
            lambda which: view_proposal(store, which),
            lambda which: support(store, RULES, resident(store), which, "en"),
            lambda which: merge_proposals(store, RULES, zhao, other.id, which),
            lambda which: extend_proposal(store, RULES, zhao, which, 3, "x"),
        ):
            with pytest.raises(ProposalNotFound):
                read(proposal_id)


def test_what_was_written_about_another_text_is_refused(
    store: Store, zhao: Staff
) -> None:
    author = resident(store)
    proposal = proposes(store, RULES, author)
    changed = change_proposal(store, RULES, author, proposal.id, other_text())
    with pytest.raises(TextChanged):
        correct_proposal(store, RULES, zhao, proposal.id, LIFT, proposal.version)
    with pytest.raises(TextChanged):
        translate_proposal(store, RULES, proposal.id, ZH, zhao, proposal.version)
    assert now(store, proposal) == changed
    assert view_proposal(store, proposal.id).versions[-1].translations == ()
    corrected = Wording("ar", "مصعد", "مصعد.")
    correct_proposal(store, RULES, zhao, proposal.id, corrected, changed.version)
    assert now(store, proposal).wording == corrected


@pytest.mark.parametrize(
    "act",
    [
        lambda store, zhao, it: pass_up(store, RULES, zhao, it.id, "x", 0),
        lambda store, zhao, it: decide(
            store, RULES, zhao, it.id, "declined", "x", "zh", 0
        ),
    ],
    ids=["passing up", "deciding"],
)
def test_a_council_that_no_longer_has_it_does_nothing(
    store: Store, zhao: Staff, act: Callable[[Store, Staff, Proposal], Proposal]
) -> None:
    proposal = reached(store, RULES, neighbours(store, RULES, 5))
    pass_up(store, RULES, zhao, proposal.id, "x", 0)
    before = now(store, proposal)
    with pytest.raises(ProposalClosed):
        act(store, zhao, proposal)
    assert now(store, proposal) == before
    assert before.tier == 1


def test_the_history_of_a_proposal_is_its_own_without_single_supports(
    store: Store, zhao: Staff
) -> None:
    rules = procedure()
    proposal = opened(store, rules, neighbours(store, rules, 3))
    proposes(store, RULES, resident(store))
    found = [line.event for line in proposal_history(store, zhao, proposal.id, 10)]
    assert found == ["proposal_opened", "proposal_submitted", "proposal_drafted"]
    assert len(proposal_history(store, zhao, proposal.id, 1)) == 1
