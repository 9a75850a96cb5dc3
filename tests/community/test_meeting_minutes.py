"""Minutes: who was there, what was said, and decisions that name their meeting."""

from __future__ import annotations

import pytest

from community.model.meeting import (
    ItemResult,
    MeetingClosed,
    MeetingNotFound,
    MinutesChanged,
    Present,
    read_present,
    write_present,
)
from community.model.proposal import Proposal, ProposalClosed
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases import meeting_minutes as minutes
from community.usecases.meeting_pages import last_present, meetings_of_proposal
from community.usecases.meetings import call_off
from community.usecases.proposal_councils import decide, pass_up
from community.usecases.proposal_pages import view_proposal
from tests.community.meeting_steps import agenda, meets, plans, seen
from tests.community.proposal_steps import (
    events_of,
    neighbours,
    now,
    procedure,
    reached,
)

RULES = procedure(flats=5)
WANG, MIN = Present("王建国", "楼组长"), Present("Min")


@pytest.fixture
def proposal(store: Store) -> Proposal:
    """A proposal that the nearest council has to answer."""
    found: Proposal = reached(store, RULES, neighbours(store, RULES, 5))
    return found


def result(store: Store, meeting_id: int) -> tuple[ItemResult | None, str]:
    """What came of the only item."""
    [line] = seen(store, meeting_id).agenda
    return line.item.result, line.item.reason


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("王建国，楼组长\nMin", (WANG, MIN)),
        ("  王建国 , 楼组长 \n\n Min,", (WANG, MIN)),
        ("王建国，楼组长、Min", (WANG, MIN)),
        ("Ann, chair, of the yard", (Present("Ann", "chair, of the yard"),)),
        (", guest\n ", ()),
        ("\n".join("ab"[n % 2] for n in range(100)), (Present("a"), Present("b")) * 30),
    ],
    ids=["one to a line", "space", "Chinese list", "long role", "no name", "too many"],
)
def test_who_was_there_is_read_line_by_line(
    written: str, found: tuple[Present, ...]
) -> None:
    assert read_present(written) == found
    assert read_present(write_present(found, "，")) == found


def test_who_was_there_is_written_and_offered_to_the_next_meeting(
    store: Store, zhao: Staff
) -> None:
    first = meets(store, zhao)
    minutes.write_present(store, zhao, first.id, (WANG, MIN), first.revision)
    assert seen(store, first.id).meeting.present == (WANG, MIN)
    assert last_present(store, plans(store, zhao)) == (WANG, MIN)
    assert last_present(store, plans(store, zhao, tier=1)) == ()


def test_nothing_is_overwritten_that_somebody_else_wrote(
    store: Store, zhao: Staff, proposal: Proposal
) -> None:
    meeting = meets(store, zhao)
    [line] = seen(store, meeting.id).agenda
    minutes.write_notes(store, zhao, meeting.id, "Opened at two.", meeting.revision)
    minutes.write_said(store, zhao, meeting.id, line.item.id, "Agreed.", 1)
    with pytest.raises(MinutesChanged):
        minutes.write_notes(store, zhao, meeting.id, "Late.", meeting.revision)
    with pytest.raises(MinutesChanged):
        minutes.write_present(store, zhao, meeting.id, (MIN,), meeting.revision)
    with pytest.raises(MinutesChanged):
        minutes.write_said(store, zhao, meeting.id, line.item.id, "Refused.", 1)
    file = seen(store, meeting.id)
    assert (file.meeting.notes, file.agenda[0].item.said) == (
        "Opened at two.",
        "Agreed.",
    )
    # The same once more, as a second click sends it, is no quarrel.
    minutes.write_said(store, zhao, meeting.id, line.item.id, "Agreed.", 1)


def test_before_the_council_met_there_are_no_minutes(store: Store, zhao: Staff) -> None:
    planned, off = plans(store, zhao), plans(store, zhao)
    call_off(store, zhao, off.id)
    for meeting in (planned, off):
        with pytest.raises(MeetingClosed):
            minutes.write_notes(store, zhao, meeting.id, "Too early", 1)


@pytest.mark.parametrize("outcome", ["accepted", "accepted_with_changes", "declined"])
def test_a_decision_names_its_meeting(
    store: Store, zhao: Staff, proposal: Proposal, outcome: ItemResult
) -> None:
    assert outcome != "passed_up"
    meeting = meets(store, zhao)
    decide(store, RULES, zhao, proposal.id, outcome, "as said", "en", 0, meeting.id)
    assert result(store, meeting.id) == (outcome, "as said")
    [on] = meetings_of_proposal(store, proposal.id)
    assert (on.meeting.id, on.result) == (meeting.id, outcome)
    decision = view_proposal(store, proposal.id).decision
    assert decision and decision.outcome == outcome
    assert events_of(store, proposal).count("proposal_decided") == 1


def test_what_went_up_is_on_the_next_councils_agenda(
    store: Store, zhao: Staff, proposal: Proposal
) -> None:
    meeting = meets(store, zhao)
    pass_up(store, RULES, zhao, proposal.id, "too dear", 0, meeting.id)
    assert result(store, meeting.id) == ("passed_up", "too dear")
    assert agenda(store, plans(store, zhao, tier=1).id) == [proposal.id]


def test_a_meeting_decides_only_what_it_had_before_it(
    store: Store, zhao: Staff, proposal: Proposal
) -> None:
    without = meets(store, zhao, tier=1)
    planned = plans(store, zhao)
    for meeting in (without.id, planned.id, 999):
        with pytest.raises(MeetingNotFound):
            decide(store, RULES, zhao, proposal.id, "accepted", "", "en", 0, meeting)
    assert now(store, proposal).state == "deliberating", "nothing was decided"
    assert "proposal_decided" not in events_of(store, proposal)


def test_what_was_decided_is_not_decided_again(
    store: Store, zhao: Staff, proposal: Proposal
) -> None:
    meeting = meets(store, zhao)
    decide(store, RULES, zhao, proposal.id, "accepted", "yes", "en", 0, meeting.id)
    with pytest.raises(ProposalClosed):
        decide(store, RULES, zhao, proposal.id, "declined", "no", "en", 0, meeting.id)
    assert result(store, meeting.id) == ("accepted", "yes")
