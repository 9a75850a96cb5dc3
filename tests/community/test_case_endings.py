"""How cases end: one farewell, a supervisor's word where it is asked for, a rating."""

from __future__ import annotations

from typing import Any

import pytest

from community.model.case import (
    Case,
    CaseClosed,
    CaseNotFound,
    CosignNeeded,
    NotYours,
)
from community.model.staff import Staff
from community.promises import Promises
from community.store.engine import Store
from community.usecases.case_endings import (
    cosign_case,
    needs_cosign,
    rate_case,
    resolve_case,
)
from community.usecases.cases import add_note, claim_case, view_case
from community.usecases.hand_over import reopen_case
from community.usecases.referrals import answer_referral, ask_referral
from community.usecases.transcripts import conversation_messages
from tests.clock import FakeClock
from tests.community.case_steps import (
    COSIGNED,
    asks,
    colleague,
    current,
    desk_said,
    done,
    opens,
    owner,
    told,
)
from tests.community.steps import events, texts


def test_a_case_that_needs_no_second_word_is_closed_at_once(
    store: Store, li: Staff, clock: FakeClock
) -> None:
    case = opens(store)
    claim_case(store, li, case.id)
    clock.advance(60)
    [said] = resolve_case(store, li, case.id, "solved", told(), cosigned=COSIGNED)
    closed = current(store, case)
    assert (closed.state, closed.closed_reason) == ("closed", "solved")
    assert closed.resolved_at == closed.closed_at == store.clock.now()
    assert closed.cosigned_by is None
    assert owner(store, case) == "bot"
    assert conversation_messages(store, case.conversation_id)[-1].id == said
    assert done(store, case)[1:] == [
        ("case_resolved", li.actor),
        ("case_closed", li.actor),
    ]
    assert ("returned_to_bot", li.actor, {}) in events(store)


def test_who_resolves_a_case_that_nobody_has_answers_for_it(
    store: Store, chen: Staff
) -> None:
    case = opens(store, priority="urgent")
    resolve_case(store, chen, case.id, "solved", told(), cosigned=COSIGNED)
    assert current(store, case).assignee_id == chen.id
    with pytest.raises(CosignNeeded):
        cosign_case(store, chen, case.id, "", told())


@pytest.mark.fast
@pytest.mark.parametrize(
    ("priority", "sensitive", "referred", "needed"),
    [
        ("urgent", False, False, True),
        ("complex", False, False, True),
        ("utilities", False, False, False),
        ("ordinary", False, False, False),
        ("ordinary", True, False, True),
        ("ordinary", False, True, True),
    ],
)
def test_which_cases_need_a_supervisors_word(
    priority: str, sensitive: bool, referred: bool, needed: bool
) -> None:
    class Traits:
        pass

    case: Any = Traits()
    case.priority, case.sensitive, case.referred = priority, sensitive, referred
    assert needs_cosign(case, Promises().cosigned) == needed
    assert not needs_cosign(case, ())


def test_a_referred_case_needs_one_once_the_resident_agreed(
    store: Store, li: Staff
) -> None:
    case = opens(store)
    referral = ask_referral(store, li, case.id, "Legal aid", "Deposit", asks)
    assert not needs_cosign(current(store, case), COSIGNED)
    answer_referral(store, referral.id, case.resident_id, True)
    assert needs_cosign(current(store, case), COSIGNED)


def test_another_than_its_worker_agrees_that_a_case_is_closed(
    store: Store, li: Staff, chen: Staff, clock: FakeClock
) -> None:
    case = opens(store, priority="urgent")
    claim_case(store, li, case.id)
    resolve_case(store, li, case.id, "solved", told("Bye"), cosigned=COSIGNED)
    resolved = current(store, case)
    assert (resolved.state, resolved.closed_at) == ("resolved", None)
    assert owner(store, case) == "bot"
    clock.advance(3600)
    cosign_case(store, chen, case.id, "Well done\0", told("How was it?"))
    closed = current(store, case)
    assert (closed.state, closed.cosigned_by) == ("closed", chen.id)
    assert closed.closed_at == store.clock.now()
    [note] = view_case(store, li, case.id).notes
    assert (note.kind, note.author, note.text) == ("supervision", "Chen", "Well done�")
    assert desk_said(store, case) == [
        f"Bye: {case.number}",
        f"How was it?: {case.number}",
    ]
    assert events(store)[-1] == (
        "case_closed",
        chen.actor,
        {"reason": "solved", "cosigned": True},
    )
    with pytest.raises(CaseClosed):
        cosign_case(store, chen, case.id, "Again", told())


def test_nobody_else_agrees(store: Store, li: Staff, chen: Staff) -> None:
    case = opens(store, priority="urgent")
    claim_case(store, chen, case.id)
    resolve_case(store, chen, case.id, "solved", told(), cosigned=COSIGNED)
    before = current(store, case)
    administrator = colleague(store, "Sun", "administrator")
    for staff in (chen, li, administrator):
        with pytest.raises(CosignNeeded):
            cosign_case(store, staff, case.id, "Fine", told())
    with pytest.raises(NotYours):
        cosign_case(store, colleague(store, "Zhao", "organiser"), case.id, "", told())
    assert current(store, case) == before
    assert view_case(store, li, case.id).notes == ()
    cosign_case(store, colleague(store, "Gao", "supervisor"), case.id, " ", told())
    assert view_case(store, li, case.id).notes == ()


def test_a_supervisor_who_resolved_a_colleagues_case_does_not_agree_to_that(
    store: Store, li: Staff, chen: Staff
) -> None:
    case = opens(store, priority="urgent")
    claim_case(store, li, case.id)
    resolve_case(store, chen, case.id, "solved", told(), cosigned=COSIGNED)
    assert current(store, case).assignee_id == li.id
    with pytest.raises(CosignNeeded):
        cosign_case(store, chen, case.id, "", told())
    gao = colleague(store, "Gao", "supervisor")
    cosign_case(store, gao, case.id, "", told())
    assert current(store, case).cosigned_by == gao.id


def test_a_case_that_is_not_resolved_is_not_agreed_to(
    store: Store, chen: Staff
) -> None:
    case = opens(store)
    with pytest.raises(CaseClosed):
        cosign_case(store, chen, case.id, "", told())


def test_a_supervisor_sends_a_resolved_case_back(
    store: Store, li: Staff, chen: Staff
) -> None:
    case = opens(store, priority="urgent")
    claim_case(store, li, case.id)
    resolve_case(store, li, case.id, "solved", told(), cosigned=COSIGNED)
    add_note(store, chen, case.id, "Call her first", "supervision")
    reopen_case(store, case.id, None, chen.actor, case.due_at, told())
    again = current(store, case)
    assert (again.state, again.assignee_id) == ("reopened", li.id)
    assert owner(store, case) == "staff"


def test_the_resident_rates_once(store: Store, li: Staff) -> None:
    case = opens(store)
    with pytest.raises(CaseClosed):
        rate_case(store, case.id, case.resident_id, "good")
    resolve_case(store, li, case.id, "solved", told(), cosigned=())
    with pytest.raises(CaseNotFound):
        rate_case(store, case.id, case.resident_id + 1, "bad")
    assert rate_case(store, case.id, case.resident_id, "good")
    assert not rate_case(store, case.id, case.resident_id, "bad")
    assert current(store, case).rating == "good"
    rated = [line for line in events(store) if line[0] == "case_rated"]
    assert rated == [("case_rated", "resident", {"rating": "good"})]


def test_a_case_that_was_opened_again_is_rated_again(store: Store, li: Staff) -> None:
    case = opens(store)
    resolve_case(store, li, case.id, "solved", told(), cosigned=())
    rate_case(store, case.id, case.resident_id, "bad")
    reopen_case(store, case.id, None, "resident", case.due_at, told())
    with pytest.raises(CaseClosed):
        rate_case(store, case.id, case.resident_id, "good")
    resolve_case(store, li, case.id, "solved", told(), cosigned=())
    assert rate_case(store, case.id, case.resident_id, "good")
    assert current(store, case).rating == "good"


def test_what_is_told_knows_how_the_case_stands(store: Store, li: Staff) -> None:
    states: list[str] = []

    def tells(case: Case) -> list[Any]:
        states.append(case.state)
        return []

    for address, cosigned in (("a", ()), ("b", ("ordinary",))):
        case = opens(store, address)
        assert resolve_case(store, li, case.id, "x", tells, cosigned=cosigned) == []
    assert states == ["closed", "resolved"]
    assert texts(conversation_messages(store, case.conversation_id)) == [case.summary]
