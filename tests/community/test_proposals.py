"""A proposal is written, submitted, translated, withdrawn, and read by everybody."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from community.model.proposal import (
    LONGEST_BODY,
    LONGEST_TITLE,
    NewProposal,
    NobodyOnTheRoll,
    NotAllowed,
    ProposalClosed,
    ProposalNotFound,
    ReasonMissing,
    Wording,
)
from community.model.resident import ResidentNotFound
from community.model.staff import Staff
from community.store import proposal_tables
from community.store.engine import Store
from community.usecases.proposal_pages import (
    board,
    board_counts,
    own_proposals,
    public_proposals,
    view_proposal,
)
from community.usecases.proposals import (
    change_proposal,
    correct_proposal,
    draft_proposal,
    edit_draft,
    submit_proposal,
    translate_proposal,
    withdraw_by_staff,
    withdraw_proposal,
)
from tests.community.case_steps import colleague
from tests.community.proposal_steps import (
    LIFT,
    events_of,
    everything_told,
    neighbours,
    now,
    opened,
    other_text,
    procedure,
    proposes,
    reached,
    resident,
    signs,
)
from tests.community.steps import rows

RULES = procedure(flats=10)
ZH = Wording("zh", "换一部电梯", "电梯坏了一个月了。")


def test_a_draft_is_its_authors_alone(store: Store, zhao: Staff) -> None:
    author, other = resident(store), resident(store)
    new = NewProposal(LIFT, "access", "b1", "the back door")
    drafted = draft_proposal(store, RULES, author, new)
    assert (drafted.state, drafted.owner, drafted.number) == ("draft", "author", "P-1")
    assert public_proposals(store, "en") == []
    with pytest.raises(ProposalNotFound):
        view_proposal(store, drafted.id)
    with pytest.raises(ProposalNotFound):
        submit_proposal(store, RULES, other, drafted.id, "en")
    with pytest.raises(ProposalNotFound):
        withdraw_by_staff(store, RULES, zhao, drafted.id, "spam")
    assert own_proposals(store, author) == [drafted]


def test_a_draft_is_written_anew_until_it_is_submitted(store: Store) -> None:
    author = resident(store)
    drafted = draft_proposal(store, RULES, author, NewProposal(LIFT, "other", "all"))
    edit_draft(store, RULES, author, drafted.id, category="access", place="gate 2")
    found = edit_draft(store, RULES, author, drafted.id, wording=ZH, area="b1")
    assert found.wording == ZH
    assert (found.category, found.area, found.place) == ("access", "b1", "gate 2")
    assert found.version == 1, "nobody has read the other one"
    with pytest.raises(NobodyOnTheRoll):
        edit_draft(store, RULES, author, drafted.id, area="b9")
    submit_proposal(store, RULES, author, drafted.id, "zh")
    for again in (
        lambda: edit_draft(store, RULES, author, drafted.id, place="x"),
        lambda: submit_proposal(store, RULES, author, drafted.id, "zh"),
    ):
        with pytest.raises(ProposalClosed):
            again()


def test_what_is_written_fits_and_can_be_kept(store: Store) -> None:
    author = resident(store)
    long = Wording("en", "a\n b" + "x" * 500, "y\0" + "z" * 9000)
    drafted = draft_proposal(store, RULES, author, NewProposal(long, "other", "all"))
    assert len(drafted.wording.title) == LONGEST_TITLE
    assert drafted.wording.title.startswith("a bx")
    assert len(drafted.wording.body) == LONGEST_BODY
    assert "\0" not in drafted.wording.body
    with pytest.raises(NobodyOnTheRoll):
        draft_proposal(store, RULES, author, NewProposal(LIFT, "other", "b9"))
    with pytest.raises(ResidentNotFound):
        draft_proposal(store, RULES, 99, NewProposal(LIFT, "other", "all"))


def test_the_original_stays_beside_its_translations(store: Store, zhao: Staff) -> None:
    people = neighbours(store, RULES, 3)
    proposal = opened(store, RULES, people)
    machine = replace(ZH, title="更换电梯")
    translate_proposal(store, RULES, proposal.id, machine, None)
    [line] = public_proposals(store, "zh")
    assert (line.title, line.lang, line.translation) == ("更换电梯", "zh", "machine")
    translate_proposal(store, RULES, proposal.id, ZH, zhao)
    translate_proposal(store, RULES, proposal.id, machine, None)
    translate_proposal(store, RULES, proposal.id, replace(ZH, language="ar"), None)
    [line] = public_proposals(store, "zh")
    assert (line.title, line.translation) == (ZH.title, "checked")
    [line] = public_proposals(store, "ko")
    assert (line.title, line.lang, line.translation) == (LIFT.title, "ar", "original")
    [version] = view_proposal(store, proposal.id).versions
    assert version.original == LIFT
    assert version.translations == ((ZH, "checked"),)
    change_proposal(store, RULES, people[0], proposal.id, other_text())
    first, second = view_proposal(store, proposal.id).versions
    assert (first.original, first.translations) == (LIFT, ((ZH, "checked"),))
    assert (second.original, second.translations) == (other_text(), ())


def test_what_is_told_is_told_in_the_readers_language(
    store: Store, zhao: Staff
) -> None:
    people = neighbours(store, RULES, 3)
    proposal = opened(store, RULES, people)
    translate_proposal(store, RULES, proposal.id, replace(ZH, language="en"), zhao)
    said: list[Any] = []
    everything_told(store, lambda _, about, reader: said.append(about.wording) or ())
    assert {wording.title for wording in said} == {ZH.title}


def test_everybody_reads_who_supports_it_by_language_only(store: Store) -> None:
    people = neighbours(store, RULES, 5)
    proposal = proposes(store, RULES, people[0])
    for each, language in zip(people[1:4], ("zh", "zh", "ko"), strict=True):
        signs(store, RULES, each, proposal, language)
    file = view_proposal(store, proposal.id)
    groups = {group.language: group for group in file.balance.groups}
    assert {language: group.supports for language, group in groups.items()} == {
        "zh": 2,
        "ar": 1,
        "ko": 1,
        "en": 0,
    }
    assert groups["en"].eligible == 5, "as they wrote when they showed their codes"
    assert file.co_signers == 3
    assert len(file.supported_at) == file.proposal.supports == 4
    assert (file.decision, file.steps, file.ratings) == (None, (), {})


def test_lists_show_what_is_asked_for(store: Store) -> None:
    people = neighbours(store, RULES, 3)
    first = opened(store, RULES, people)
    for _ in range(4):
        last = proposes(store, RULES, people[0])
    withdraw_proposal(store, RULES, people[0], last.id, "")

    def found(**asked: Any) -> list[int]:
        return [line.proposal.id for line in public_proposals(store, "en", **asked)]

    assert found() == [5, 4, 3, 2, 1]
    assert found(limit=2) == [5, 4]
    assert found(limit=2, after=4) == [3, 2]
    assert found(areas=["b1"]) == []
    assert found(states=["open", "withdrawn"]) == [5, first.id]
    gathering = [line.proposal.id for line in board(store, "en", "gathering")]
    assert gathering == [2, 3, 4]
    behind = [line.proposal.id for line in board(store, "en", "gathering", after=2)]
    assert behind == [3, 4]
    assert board_counts(store) == {
        ("gathering", None): 3,
        ("open", None): 1,
        ("withdrawn", None): 1,
    }


def test_the_board_shows_a_council_what_it_has(store: Store) -> None:
    people = neighbours(store, RULES, 6)
    proposal = reached(store, RULES, people)
    for tier, expected in ((0, [proposal.id]), (1, [])):
        lines = board(store, "zh", "deliberating", tier=tier)
        assert [line.proposal.id for line in lines] == expected
    withdraw_proposal(store, RULES, people[0], proposal.id, "x")
    second = reached(store, RULES, people)
    assert board(store, "zh", "withdrawn", after=proposal.id) == []
    assert board_counts(store)["deliberating", 0] == 1
    assert second.id == 2


def test_an_author_takes_a_proposal_back_until_it_is_decided(store: Store) -> None:
    people = neighbours(store, RULES, 3)
    proposal = opened(store, RULES, people)
    everything_told(store)
    with pytest.raises(ProposalNotFound):
        withdraw_proposal(store, RULES, people[1], proposal.id, "mine now")
    withdraw_proposal(store, RULES, people[0], proposal.id, "the lift works")
    assert now(store, proposal).state == "withdrawn"
    assert len(everything_told(store)) == 3
    with pytest.raises(ProposalClosed):
        withdraw_proposal(store, RULES, people[0], proposal.id, "again")
    with pytest.raises(ProposalClosed):
        change_proposal(store, RULES, people[0], proposal.id, other_text())
    assert events_of(store, proposal)[-1] == "proposal_withdrawn"


def test_staff_say_why_they_take_something_off(store: Store, zhao: Staff) -> None:
    proposal = proposes(store, RULES, resident(store))
    with pytest.raises(ReasonMissing):
        withdraw_by_staff(store, RULES, zhao, proposal.id, " ")
    li = colleague(store, "Li", "caseworker")
    with pytest.raises(NotAllowed):
        withdraw_by_staff(store, RULES, li, proposal.id, "spam")
    with pytest.raises(NotAllowed):
        correct_proposal(store, RULES, zhao, proposal.id, ZH)
    withdraw_by_staff(store, RULES, zhao, proposal.id, "It names a neighbour")
    [said] = rows(store, proposal_tables.announcements)[1:]
    assert said["fields"]["reason"] == "It names a neighbour"
