"""A proposal is written with the bot: in one message, step by step, corrected."""

from __future__ import annotations

import pytest

from community.model.proposal import Proposal
from community.model.talk import Heard
from community.proposing import Proposing
from community.store.engine import Store
from community.usecases.proposal_pages import own_proposals
from tests.clock import FakeClock
from tests.community.proposing.conftest import BENCH, WHY, Mina, said


def drafts(mina: Mina) -> list[Proposal]:
    """What there is of hers."""
    return own_proposals(mina.store, mina.id)


def only(mina: Mina) -> Proposal:
    """The one proposal of hers."""
    (found,) = drafts(mina)
    return found


def at_summary(mina: Mina) -> None:
    mina.proposes(f"{BENCH} {WHY}")
    assert said("proposing_summary_next") in mina.last.text


def test_a_bare_wish_is_asked_what_where_and_why(mina: Mina) -> None:
    assert mina.proposes("I have an idea").text == said("proposing_ask_what")
    assert not drafts(mina)
    assert mina.answers("More benches").text == said("proposing_ask_where")
    assert mina.titles[:4] == ["South yard", "Building 1", "Building 2", "Building 3"]
    assert mina.presses("Building 2").text == said("proposing_ask_why")
    summary = mina.answers(WHY).text
    assert f"More benches\n\n{WHY}" in summary
    assert said("proposing_concerns", area="Building 2") in summary
    mina.presses("Send it")
    assert said("proposing_sent", number="P-1", title="More benches") in mina.last.text
    found = only(mina)
    assert (found.state, found.area, found.category) == (
        "gathering",
        "b2",
        "greenery",
    )


def test_everything_in_one_message_leads_to_the_summary(mina: Mina) -> None:
    at_summary(mina)
    found = only(mina)
    assert (found.area, found.state) == ("b3", "draft")
    assert found.wording.title == "Please put benches by building 3"
    assert found.wording.body == f"{BENCH} {WHY}"


def test_only_what_is_missing_is_asked(mina: Mina) -> None:
    mina.proposes("More benches please")
    assert mina.last.text == said("proposing_ask_where")
    mina.answers("by the gate of building 1")
    assert mina.last.text == said("proposing_ask_why")
    assert (only(mina).area, only(mina).place) == ("b1", "by the gate of building 1")
    mina.presses("Without a reason")
    assert said("proposing_at", place="by the gate of building 1") in mina.last.text


def test_a_place_that_is_no_building_is_kept_as_written(mina: Mina) -> None:
    mina.proposes("More benches please")
    mina.answers("next to the old tree")
    assert (only(mina).area, only(mina).place) == ("all", "next to the old tree")


@pytest.mark.parametrize(
    ("button", "answer", "expected"),
    [
        ("Change what", "Two lamps", ("Two lamps", "Why not", "b3", None)),
        ("Change where", "building 1", (BENCH, "Why not", "b1", None)),
        ("Change why", "It is dark", (BENCH, "It is dark", "b3", None)),
    ],
)
def test_one_thing_is_changed_and_the_rest_stays(
    mina: Mina, button: str, answer: str, expected: tuple[str, str, str, str | None]
) -> None:
    mina.proposes(BENCH)
    mina.answers("Why not")
    mina.presses(button)
    mina.answers(answer)
    assert said("proposing_summary_next") in mina.last.text
    found = only(mina)
    what, why = found.wording.body.split("\n\n")
    assert (what, why, found.area, found.place) == expected


def test_a_building_by_button_replaces_a_place_that_was_written(mina: Mina) -> None:
    mina.proposes("More benches please")
    mina.answers("next to the old tree")
    mina.answers("no", "no")
    mina.presses("Change where")
    mina.presses("South yard")
    assert (only(mina).area, only(mina).place) == ("yard", None)


def test_yes_to_the_summary_sends_it(mina: Mina) -> None:
    at_summary(mina)
    mina.answers("yes", "yes")
    assert only(mina).state == "gathering"


def test_no_to_the_summary_sends_nothing_and_asks_on(mina: Mina) -> None:
    at_summary(mina)
    mina.answers("no", "no")
    assert "Change what" in mina.titles
    assert only(mina).state == "draft"


@pytest.mark.parametrize("stop", ["word", "button"])
@pytest.mark.parametrize("when", ["what", "where", "summary"])
def test_it_can_be_stopped_at_any_time(mina: Mina, when: str, stop: str) -> None:
    mina.proposes({"what": "I have an idea", "where": "Benches"}.get(when, BENCH + WHY))
    if stop == "word":
        mina.answers("stop", "stop")
    else:
        mina.presses("Stop")
    assert mina.last.text == said("proposing_stopped")
    assert all(each.state == "withdrawn" for each in drafts(mina))


def test_what_was_stopped_can_be_taken_up_again(mina: Mina) -> None:
    at_summary(mina)
    mina.presses("Stop")
    mina.presses("Take it up again")
    assert BENCH in mina.last.text
    mina.presses("Send it")
    assert [each.state for each in drafts(mina)] == ["withdrawn", "gathering"]


def test_a_message_that_is_heard_twice_is_done_once(mina: Mina) -> None:
    first = mina.proposes("More benches please")
    assert mina.again(mina.engine.propose) == first
    only(mina)
    asked = mina.answers("building 1")
    assert mina.again(mina.engine.answer, "text") == asked
    summary = mina.answers(WHY)
    assert mina.again(mina.engine.answer, "text") == summary
    assert only(mina).wording.body == f"More benches please\n\n{WHY}"
    sent = mina.answers("yes", "yes")
    assert mina.again(mina.engine.answer, "yes").text == sent.text
    only(mina)


def test_stopping_that_is_heard_twice_is_told_alike(mina: Mina) -> None:
    at_summary(mina)
    told = mina.answers("stop", "stop")
    assert mina.again(mina.engine.answer, "stop").text == told.text


def test_a_new_process_goes_on_where_the_old_one_stopped(
    mina: Mina, engine: Proposing
) -> None:
    mina.proposes("More benches please")
    mina.answers("building 1")
    restarted = Proposing(mina.store, engine._kit.texts, engine._kit.place)
    mina.engine = restarted
    mina.answers(WHY)
    assert f"More benches please\n\n{WHY}" in mina.last.text


def test_an_interruption_is_followed_by_what_is_still_waited_for(mina: Mina) -> None:
    mina.proposes("More benches please")
    mina.says("When does the post office open?", mina.engine.reminder)
    assert mina.last.text == said("proposing_waits_where")
    assert mina.titles == ["Go on", "That was my answer", "Stop"]
    mina.presses("Go on")
    assert mina.last.text == said("proposing_ask_where")


def test_that_was_my_answer_takes_the_text_of_that_message(mina: Mina) -> None:
    mina.proposes("More benches please")
    mina.says("Where else than at building 2?", mina.engine.reminder)
    mina.presses("That was my answer")
    assert (only(mina).area, only(mina).place) == (
        "b2",
        "Where else than at building 2?",
    )


def test_after_a_day_nothing_is_expected_any_more(mina: Mina, clock: FakeClock) -> None:
    mina.proposes("More benches please")
    clock.advance(24 * 3600)
    accepted = mina.says("hello", mina.engine.listed)
    assert accepted.text == said("proposing_list_none")
    heard = Heard(mina.id, mina.conversation(), mina.message_id, "hello", "en", "en")
    assert mina.engine.reminder(heard) == ()


def test_a_draft_that_was_left_is_found_among_ones_own(
    mina: Mina, clock: FakeClock
) -> None:
    at_summary(mina)
    clock.advance(3 * 24 * 3600)
    mina.says("my proposals", mina.engine.own)
    assert said("proposing_draft", title="Please put benches by building 3") in (
        mina.last.text
    )
    mina.presses(mina.titles[0])
    assert said("proposing_summary_next") in mina.last.text


def test_the_button_of_a_sent_draft_says_that_it_is_sent(
    mina: Mina, store: Store
) -> None:
    at_summary(mina)
    before = mina.last
    mina.presses("Send it")
    (stop,) = (b for b in before.buttons if b["title"] == "Stop")
    mina.obeyed(stop)
    assert said("proposing_sent", number="P-1", title=only(mina).wording.title) in (
        mina.last.text
    )
    assert only(mina).state == "gathering"


def test_in_a_group_nothing_is_written(mina: Mina) -> None:
    mina.says(BENCH, mina.engine.propose, details={"origin": {"group": True}})
    assert mina.last.text == said("proposing_privately")
    assert not drafts(mina)
