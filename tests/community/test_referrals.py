"""Referrals: another organisation is told only what the resident agreed to."""

from __future__ import annotations

import pytest

from community.model.case import (
    CaseClosed,
    NotYours,
    ReferralClosed,
    ReferralNotFound,
)
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.case_endings import resolve_case
from community.usecases.cases import view_case
from community.usecases.referrals import (
    answer_referral,
    ask_referral,
    mark_sent,
    withdraw,
)
from tests.clock import FakeClock
from tests.community.case_steps import (
    asks,
    colleague,
    current,
    desk_said,
    done,
    opens,
    told,
)
from tests.community.steps import events, texts, to_send


def test_another_organisation_helps_once_the_resident_agrees(
    store: Store, li: Staff, clock: FakeClock
) -> None:
    case = opens(store)
    asked = ask_referral(store, li, case.id, "Legal aid\0", "Deposit", asks)
    assert (asked.state, asked.organisation) == ("asked", "Legal aid�")
    assert texts(to_send(store)) == ["May Legal aid� help with C-1001?"]
    assert current(store, case).assignee_id == li.id
    with pytest.raises(ReferralClosed):
        mark_sent(store, li, asked.id)
    clock.advance(60)
    agreed = answer_referral(store, asked.id, case.resident_id, True)
    assert (agreed.state, agreed.answered_at) == ("consented", store.clock.now())
    assert current(store, case).state == "open"
    assert mark_sent(store, li, asked.id).state == "sent"
    now = current(store, case)
    assert (now.state, now.referred) == ("referred", True)
    with pytest.raises(ReferralClosed):
        mark_sent(store, li, asked.id)
    assert done(store, case) == [
        ("case_claimed", li.actor),
        ("referral_asked", li.actor),
        ("referral_answered", "resident"),
        ("case_state_set", li.actor),
        ("referral_sent", li.actor),
    ]


def test_without_consent_nothing_is_sent(store: Store, li: Staff) -> None:
    case = opens(store)
    asked = ask_referral(store, li, case.id, "Legal aid", "Deposit", asks)
    assert answer_referral(store, asked.id, case.resident_id, False).state == "declined"
    with pytest.raises(ReferralClosed):
        mark_sent(store, li, asked.id)
    with pytest.raises(ReferralClosed):
        withdraw(store, li, asked.id)
    now = current(store, case)
    assert (now.state, now.referred) == ("open", False)


def test_the_first_answer_counts(store: Store, li: Staff) -> None:
    case = opens(store)
    asked = ask_referral(store, li, case.id, "Legal aid", "Deposit", asks)
    first = answer_referral(store, asked.id, case.resident_id, False)
    assert answer_referral(store, asked.id, case.resident_id, True) == first
    answered = [fields for event, _, fields in events(store) if "answered" in event]
    assert answered == [{"referral_id": asked.id, "answer": "no"}]


def test_the_same_question_waits_for_its_answer_once(store: Store, li: Staff) -> None:
    case = opens(store)
    asked = ask_referral(store, li, case.id, "Legal aid", "Deposit", asks)
    assert ask_referral(store, li, case.id, "Legal aid", "Deposit", asks) == asked
    assert len(desk_said(store, case)) == 1
    ask_referral(store, li, case.id, "Legal aid", "Contract", asks)
    answer_referral(store, asked.id, case.resident_id, False)
    again = ask_referral(store, li, case.id, "Legal aid", "Deposit", asks)
    assert again.id != asked.id, "it was answered"
    assert len(desk_said(store, case)) == 3


def test_only_the_resident_answers(store: Store, li: Staff) -> None:
    case, other = opens(store), opens(store, "ana")
    asked = ask_referral(store, li, case.id, "Legal aid", "Deposit", asks)
    for referral_id, resident_id in (
        (asked.id, other.resident_id),
        (asked.id + 1, case.resident_id),
    ):
        with pytest.raises(ReferralNotFound):
            answer_referral(store, referral_id, resident_id, True)
    assert view_case(store, li, case.id).referrals == (asked,)


def test_staff_withdraw_what_is_not_needed_any_more(store: Store, li: Staff) -> None:
    case = opens(store)
    asked = ask_referral(store, li, case.id, "Legal aid", "Deposit", asks)
    agreed = ask_referral(store, li, case.id, "Clinic", "Check-up", asks)
    answer_referral(store, agreed.id, case.resident_id, True)
    assert current(store, case).referred
    for referral in (asked, agreed, agreed):
        assert withdraw(store, li, referral.id).state == "withdrawn"
    assert not current(store, case).referred
    late = answer_referral(store, asked.id, case.resident_id, True)
    assert late.state == "withdrawn"
    assert [event for event, _ in done(store, case)].count("referral_withdrawn") == 2


def test_a_case_that_is_over_is_not_referred(store: Store, li: Staff) -> None:
    case = opens(store)
    asked = ask_referral(store, li, case.id, "Legal aid", "Deposit", asks)
    agreed = ask_referral(store, li, case.id, "Clinic", "Check-up", asks)
    answer_referral(store, agreed.id, case.resident_id, True)
    resolve_case(store, li, case.id, "solved", told(), cosigned=())
    with pytest.raises(CaseClosed):
        answer_referral(store, asked.id, case.resident_id, True)
    with pytest.raises(CaseClosed):
        mark_sent(store, li, agreed.id)
    assert current(store, case).state == "closed"


def test_a_colleague_may_not_refer_a_sensitive_case(store: Store, li: Staff) -> None:
    wang = colleague(store, "Wang")
    case = opens(store, sensitive=True)
    chen = colleague(store, "Chen", "supervisor")
    asked = ask_referral(store, chen, case.id, "Shelter", "A bed", asks)
    for attempt in (
        lambda: ask_referral(store, wang, case.id, "x", "y", asks),
        lambda: mark_sent(store, wang, asked.id),
        lambda: withdraw(store, wang, asked.id),
    ):
        with pytest.raises(NotYours):
            attempt()
    assert done(store, case)[-1] == ("case_view_refused", wang.actor)
