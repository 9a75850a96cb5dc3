"""Support by number, description and button; lists, one proposal, household codes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from community.model.proposal import Proposal, Wording
from community.model.support import SupportState
from community.proposing import Proposing
from community.store.engine import Store
from community.usecases.proposal_pages import own_proposals
from community.usecases.proposal_supports import supports_of
from community.usecases.proposals import translate_proposal
from tests.community.proposal_steps import codes, resident
from tests.community.proposing.conftest import BENCH, RULES, WHY, Mina, said

TITLE = "Please put benches by building 3"
LIGHT = "The lamps in the yard of building 1 are too dark at night. I fell twice there."


@pytest.fixture
def code(store: Store) -> Callable[[], str]:
    """A fresh code of building 1."""
    printed = iter(codes(store, RULES))
    return lambda: next(printed)


def sends(who: Mina, text: str) -> Proposal:
    """Somebody's proposal that everybody may read."""
    who.proposes(text)
    who.answers("yes", "yes")
    return own_proposals(who.store, who.id)[-1]


def supported(who: Mina) -> dict[int, SupportState]:
    return supports_of(who.store, who.id)


@pytest.mark.parametrize(
    "text", ["I support P-1", "Yes to p1!", "我支持P-1号", "Поддерживаю Р-1", "P 1"]
)
def test_a_number_in_the_text_is_supported_at_once(
    mina: Mina, omar: Mina, text: str
) -> None:
    sends(omar, f"{BENCH} {WHY}")
    mina.says(text, mina.engine.support_by_words)
    assert mina.last.text == said("proposing_waiting", number="P-1", title=TITLE)
    assert supported(mina) == {1: "waiting"}


def test_a_description_is_confirmed_by_a_button(mina: Mina, omar: Mina) -> None:
    sends(omar, f"{BENCH} {WHY}")
    sends(omar, LIGHT)
    mina.says("I am for the benches", mina.engine.support_by_words)
    assert mina.last.text.startswith(said("proposing_confirm"))
    assert not supported(mina)
    mina.presses(mina.titles[0])
    assert supported(mina) == {1: "waiting"}


def test_without_a_hint_the_open_ones_are_shown(mina: Mina, omar: Mina) -> None:
    sends(omar, LIGHT)
    mina.says("I support that", mina.engine.support_by_words)
    assert mina.last.text.startswith(said("proposing_list"))
    assert mina.titles[0].startswith("P-1 ")


def test_a_number_that_does_not_exist_is_told(mina: Mina) -> None:
    mina.says("I support P-77", mina.engine.support_by_words)
    assert mina.last.text == said("public_missing")


def test_a_draft_is_nobody_elses_to_support(mina: Mina, omar: Mina) -> None:
    omar.proposes(f"{BENCH} {WHY}")
    mina.says("P-1", mina.engine.support_by_words)
    assert mina.last.text == said("public_missing")
    mina.says("P-1", mina.engine.shown, 1)
    assert mina.last.text == said("public_missing")


def test_support_is_taken_back_and_given_again(mina: Mina, omar: Mina) -> None:
    sends(omar, f"{BENCH} {WHY}")
    mina.says("P-1", mina.engine.support_by_words)
    mina.says("I take my support back", mina.engine.withdraw_by_words)
    mina.presses(mina.titles[0])
    assert mina.last.text == said("proposing_support_back", number="P-1", title=TITLE)
    assert not supported(mina)
    mina.presses("Support P-1")
    assert supported(mina) == {1: "waiting"}
    mina.says("not P-1 any more", mina.engine.withdraw_by_words)
    mina.says("not P-1 any more", mina.engine.withdraw_by_words)
    assert mina.last.text == said("proposing_no_support", number="P-1", title=TITLE)


def test_nothing_supported_is_nothing_to_take_back(mina: Mina) -> None:
    mina.says("I take my support back", mina.engine.withdraw_by_words)
    assert mina.last.text == said("proposing_supports_none")


def test_at_the_summary_a_similar_one_can_be_supported_instead(
    mina: Mina, omar: Mina
) -> None:
    sends(omar, f"{BENCH} {WHY}")
    mina.language = "zh"
    mina.proposes("希望在3号楼旁边加几张长椅。老人等车的时候没有地方坐，站着太累了。")
    assert said("proposing_similar", "zh") in mina.last.text
    assert mina.titles[:2] == ["改为支持P-1", "我的不一样，提交"]
    mina.presses("改为支持P-1")
    assert supported(mina) == {1: "waiting"}
    assert own_proposals(mina.store, mina.id)[0].state == "withdrawn"
    mina.presses("重新拿出来")
    assert "长椅" in mina.last.text


def test_the_near_ones_come_first_for_who_has_shown_where_they_live(
    mina: Mina, omar: Mina, code: Callable[[], str]
) -> None:
    sends(omar, LIGHT)
    sends(omar, f"{BENCH} {WHY}")
    mina.says("proposals", mina.engine.listed)
    assert mina.titles[0].startswith("P-2 ")
    mina.says(code(), mina.engine.redeem)
    mina.says("proposals", mina.engine.listed)
    assert mina.last.text.startswith(said("proposing_list_near"))
    assert mina.titles[0].startswith("P-1 ")


def test_a_list_goes_on_by_a_button(mina: Mina, omar: Mina) -> None:
    for number in range(7):
        sends(omar, f"Idea number {number} for building 1, with roses. {LIGHT}")
    mina.says("proposals", mina.engine.listed)
    assert len(mina.titles) == 6
    mina.presses("More")
    assert [title.split()[0] for title in mina.titles[:2]] == ["P-2", "P-1"]


def test_one_is_read_in_the_readers_language_with_the_original(
    mina: Mina, omar: Mina, store: Store
) -> None:
    proposal = sends(omar, f"{BENCH} {WHY}")
    wording = Wording("zh", "在3号楼旁放长椅", "请在3号楼旁放长椅。")
    translate_proposal(store, RULES, proposal.id, wording, None)
    mina.language = "zh"
    reply = mina.says("P-1", mina.engine.shown, 1)
    assert wording.body in reply.text
    mark, original, page = reply.card
    assert (mark["type"], mark["state"]) == ("mark", "machine")
    assert (original["text"], original["lang"]) == (proposal.wording.body, "en")
    assert page["href"] == "https://linli.example/proposals/1"
    assert said("public_signatures", "zh", signed=0, needed=1) in reply.text
    assert mina.titles == ["支持P-1", "看全部提案"]


def test_the_author_changes_the_text_and_withdraws_the_proposal(omar: Mina) -> None:
    sends(omar, f"{BENCH} {WHY}")
    omar.says("P-1", omar.engine.shown, 1)
    omar.presses("Change the text")
    omar.answers("Please put three benches by building 3.")
    assert "three benches" in omar.last.text
    omar.presses("Replace the text")
    assert omar.last.text == said("proposing_changed", number="P-1")
    (found,) = own_proposals(omar.store, omar.id)
    assert (found.version, found.wording.body) == (
        2,
        "Please put three benches by building 3.",
    )
    omar.presses("P-1")
    omar.presses("Withdraw the proposal")
    omar.answers("They are there already")
    (found,) = own_proposals(omar.store, omar.id)
    assert found.state == "withdrawn"


def test_a_new_text_can_be_left_and_nothing_changes(omar: Mina) -> None:
    sends(omar, f"{BENCH} {WHY}")
    omar.says("P-1", omar.engine.shown, 1)
    omar.presses("Change the text")
    omar.answers("Something else altogether")
    omar.presses("Stop")
    assert omar.last.text == said("proposing_stopped_change", number="P-1")
    (found,) = own_proposals(omar.store, omar.id)
    assert (found.version, found.state) == (1, "gathering")


def test_nobody_changes_what_another_proposed(mina: Mina, omar: Mina) -> None:
    sends(omar, f"{BENCH} {WHY}")
    for do in ("new_text", "ask_reason"):
        mina.says("", mina.engine.press, {"do": do, "proposal": 1})
        assert mina.last.text == said("public_missing")
    mina.says("", mina.engine.press, {"do": "withdraw", "proposal": 1})
    (found,) = own_proposals(omar.store, omar.id)
    assert found.state == "gathering"


def test_a_code_makes_support_count_and_is_explained_before(
    mina: Mina, omar: Mina, code: Callable[[], str]
) -> None:
    sends(omar, LIGHT)
    mina.says("P-1", mina.engine.support_by_words)
    mina.presses("How do I show where I live?")
    assert "H" in mina.last.text
    printed = code()
    mina.says(printed, mina.engine.redeem)
    assert mina.last.text == said("proposing_code_shown", area="Building 1")
    assert supported(mina) == {1: "counted"}
    mina.says(printed, mina.engine.redeem)
    assert mina.last.text == said("proposing_code_already")
    mina.says("how do I show where I live", mina.engine.code_help)
    assert mina.last.text == said("proposing_code_known", area="Building 1")


def test_in_a_group_a_code_is_never_tried(
    mina: Mina, code: Callable[[], str], store: Store
) -> None:
    group = {"origin": {"group": True}}
    printed = code()
    mina.says(printed, mina.engine.redeem, details=group)
    assert mina.last.text == said("proposing_code_privately")
    mina.says(printed, mina.engine.redeem)
    assert mina.last.text == said("proposing_code_shown", area="Building 1")


def test_in_a_group_there_is_only_reading(mina: Mina, omar: Mina) -> None:
    sends(omar, LIGHT)
    group = {"origin": {"group": True}}
    mina.says("proposals", mina.engine.listed, details=group)
    assert mina.titles == ["P-1 The lamps in the yard of…"]
    mina.says("", mina.engine.press, {"do": "show", "proposal": 1}, details=group)
    assert not mina.titles
    for press in ({"do": "begin"}, {"do": "support", "proposal": 1}):
        mina.says("", mina.engine.press, press, details=group)
        assert mina.last.text == said("proposing_privately")


def test_what_is_not_done_cannot_be_rated(mina: Mina, omar: Mina) -> None:
    sends(omar, LIGHT)
    mina.says("", mina.engine.rate, 1, "good")
    assert mina.last.text == said("proposing_rated_not")


def test_everybody_has_a_list_of_their_own(mina: Mina, engine: Proposing) -> None:
    mina.says("what became of mine", mina.engine.own)
    assert mina.last.text == said("proposing_own_none")
    assert resident(mina.store, "mina") == mina.id
