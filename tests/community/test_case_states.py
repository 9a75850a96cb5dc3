"""States of a case: exactly the ways of the table, whatever is tried."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, get_args

import pytest

from community.model.case import (
    OPEN_STATES,
    TRANSITIONS,
    Case,
    CaseClosed,
    CaseState,
)
from community.model.staff import Staff
from community.store import tables
from community.store.engine import Store
from community.usecases.case_endings import cosign_case, resolve_case
from community.usecases.cases import (
    add_note,
    claim_case,
    release_case,
    set_follow_up,
    set_priority,
    set_state,
    transfer_case,
    view_case,
)
from community.usecases.hand_over import reopen_case
from community.usecases.referrals import answer_referral, ask_referral, mark_sent
from tests.community.case_steps import (
    COSIGNED,
    asks,
    colleague,
    current,
    opens,
    says,
    told,
)
from tests.community.steps import rows


def refers(store: Store, staff: Staff, case: Case) -> None:
    """The referral that the resident agreed to is sent."""
    referral = view_case(store, staff, case.id).referrals[0]
    mark_sent(store, staff, referral.id)


# What brings a case into a state.
TO: dict[CaseState, Callable[[Store, Staff, Case], Any]] = {
    "new": lambda store, staff, case: release_case(store, staff, case.id),
    "open": lambda store, staff, case: set_state(store, staff, case.id, "open"),
    "waiting_for_resident": lambda store, staff, case: set_state(
        store, staff, case.id, "waiting_for_resident"
    ),
    "referred": refers,
    "resolved": lambda store, staff, case: resolve_case(
        store, staff, case.id, "solved", told(), cosigned=COSIGNED
    ),
    "closed": lambda store, staff, case: cosign_case(
        store, colleague(store, "Chen", "supervisor"), case.id, "", told()
    ),
    "reopened": lambda store, staff, case: reopen_case(
        store, case.id, None, staff.actor, case.due_at, told()
    ),
}
# How a case that was claimed gets there.
WAY: dict[CaseState, tuple[CaseState, ...]] = {
    "new": ("new",),
    "open": (),
    "waiting_for_resident": ("waiting_for_resident",),
    "referred": ("referred",),
    "resolved": ("resolved",),
    "closed": ("resolved", "closed"),
    "reopened": ("resolved", "closed", "reopened"),
}


def test_there_is_a_way_into_each_state() -> None:
    assert TO.keys() == WAY.keys() == TRANSITIONS.keys() == set(get_args(CaseState))
    assert {state for state in TRANSITIONS if "resolved" in TRANSITIONS[state]} == set(
        OPEN_STATES
    )


@pytest.mark.parametrize("before", TRANSITIONS)
def test_a_case_goes_from_state_to_state_as_the_table_says(
    store: Store, li: Staff, before: CaseState
) -> None:
    for after in TO.keys() - {before}:
        case = opens(store, address=f"to-{after}")
        referral = ask_referral(store, li, case.id, "Legal aid", "Deposit", asks)
        answer_referral(store, referral.id, case.resident_id, True)
        for step in WAY[before]:
            TO[step](store, li, case)
        case = current(store, case)
        assert case.state == before
        if after in TRANSITIONS[before]:
            TO[after](store, li, case)
            assert current(store, case).state == after
        else:
            with pytest.raises(CaseClosed):
                TO[after](store, li, case)
            assert current(store, case) == case


def test_staying_in_a_state_changes_nothing(store: Store, li: Staff) -> None:
    case = opens(store)
    claim_case(store, li, case.id)
    for state in ("waiting_for_resident", "open"):
        changed = set_state(store, li, case.id, state)  # type: ignore[arg-type]
        lines = rows(store, tables.history)
        assert set_state(store, li, case.id, state) == changed  # type: ignore[arg-type]
        assert rows(store, tables.history) == lines


@pytest.mark.parametrize("cosigned", [(), ("ordinary",)])
def test_what_is_not_open_is_not_worked_on(
    store: Store, li: Staff, wang: Staff, cosigned: tuple[str, ...]
) -> None:
    case = opens(store)
    resolve_case(store, li, case.id, "solved", told(), cosigned=cosigned)
    before = current(store, case)
    attempts: list[Callable[[], Any]] = [
        lambda: claim_case(store, wang, case.id),
        lambda: release_case(store, li, case.id),
        lambda: transfer_case(store, li, case.id, wang.id),
        lambda: set_state(store, li, case.id, "open"),
        lambda: set_priority(store, li, case.id, "urgent", case.due_at),
        lambda: says(store, li, case),
        lambda: ask_referral(store, li, case.id, "x", "y", asks),
        lambda: resolve_case(store, li, case.id, "again", told(), cosigned=()),
    ]
    for attempt in attempts:
        with pytest.raises(CaseClosed):
            attempt()
    assert current(store, case) == before
    add_note(store, li, case.id, "She called to thank us")
    set_follow_up(store, li, case.id, date(2026, 12, 1))
