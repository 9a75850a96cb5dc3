"""Cases: claimed, passed on, moved between states; each with its line of history."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from community.model.case import (
    CaseNotFound,
    NotYours,
    TakenAlready,
)
from community.model.staff import Staff, StaffNotFound
from community.store import cases, tables
from community.store.engine import Store
from community.usecases.case_endings import resolve_case
from community.usecases.cases import (
    add_note,
    claim_case,
    release_all,
    release_case,
    set_follow_up,
    set_priority,
    set_sensitive,
    set_state,
    set_summary,
    transfer_case,
    view_case,
)
from tests.community.case_steps import (
    colleague,
    current,
    done,
    opens,
    says,
    told,
)
from tests.community.steps import rows


def test_whoever_claims_a_case_has_it(store: Store, li: Staff, wang: Staff) -> None:
    case = opens(store)
    assert (case.state, case.assignee_id) == ("new", None)
    claimed = claim_case(store, li, case.id)
    assert (claimed.state, claimed.assignee_id) == ("open", li.id)
    assert claim_case(store, li, case.id) == claimed
    with pytest.raises(TakenAlready) as taken:
        claim_case(store, wang, case.id)
    assert taken.value.assignee_id == li.id
    assert done(store, case) == [("case_claimed", li.actor)]


def test_a_case_that_is_released_is_everybodys_again(
    store: Store, li: Staff, wang: Staff
) -> None:
    case = opens(store)
    claim_case(store, li, case.id)
    set_state(store, li, case.id, "waiting_for_resident")
    released = release_case(store, li, case.id)
    assert (released.state, released.assignee_id) == ("new", None)
    assert release_case(store, li, case.id) == released
    assert claim_case(store, wang, case.id).assignee_id == wang.id
    assert [event for event, _ in done(store, case)] == [
        "case_claimed",
        "case_state_set",
        "case_released",
        "case_claimed",
    ]


def test_at_the_end_of_a_shift_all_open_cases_go_back(
    store: Store, li: Staff, wang: Staff
) -> None:
    found = [opens(store, address) for address in ("a", "b", "c", "d")]
    for case in found[:3]:
        claim_case(store, li, case.id)
    resolve_case(store, li, found[0].id, "solved", told(), cosigned=())
    claim_case(store, wang, found[3].id)
    assert release_all(store, li) == 2
    assert release_all(store, li) == 0
    now = [current(store, case).assignee_id for case in found]
    assert now == [li.id, None, None, wang.id]
    assert done(store, found[1])[-1] == ("case_released", li.actor)


def test_an_administrator_may_return_the_cases_of_somebody_who_leaves(
    store: Store, li: Staff
) -> None:
    case = opens(store)
    claim_case(store, li, case.id)
    assert release_all(store, li, actor="staff:99") == 1
    assert done(store, case)[-1] == ("case_released", "staff:99")


def test_a_case_is_given_to_a_colleague(store: Store, li: Staff, wang: Staff) -> None:
    case = opens(store)
    given = transfer_case(store, li, case.id, wang.id)
    assert (given.state, given.assignee_id) == ("open", wang.id)
    set_state(store, wang, case.id, "waiting_for_resident")
    given = transfer_case(store, wang, case.id, li.id)
    assert (given.state, given.assignee_id) == ("waiting_for_resident", li.id)
    transfer_case(store, li, case.id, li.id)
    lines = [row for row in rows(store, tables.history) if row["fields"].get("to")]
    assert [line["fields"] for line in lines] == [{"to": wang.id}, {"to": li.id}]


def test_a_case_is_given_only_to_who_has_cases(store: Store, li: Staff) -> None:
    case = opens(store)
    organiser = colleague(store, "Zhao", "organiser")
    for other in (organiser.id, 99):
        with pytest.raises(StaffNotFound):
            transfer_case(store, li, case.id, other)
    assert current(store, case) == case


@pytest.mark.parametrize("role", ["organiser", "administrator"])
def test_who_has_no_cases_changes_none(store: Store, role: Any) -> None:
    case = opens(store)
    staff = colleague(store, "Zhao", role)
    attempts: list[Callable[[], Any]] = [
        lambda: claim_case(store, staff, case.id),
        lambda: release_case(store, staff, case.id),
        lambda: set_state(store, staff, case.id, "open"),
        lambda: set_summary(store, staff, case.id, "x"),
        lambda: add_note(store, staff, case.id, "x"),
        lambda: says(store, staff, case),
    ]
    for attempt in attempts:
        with pytest.raises(NotYours):
            attempt()
    assert current(store, case) == case
    assert done(store, case) == [("case_view_refused", staff.actor)]


def test_a_case_that_is_not_there(store: Store, li: Staff) -> None:
    attempts: list[Callable[[], Any]] = [
        lambda: view_case(store, li, 7),
        lambda: claim_case(store, li, 7),
        lambda: resolve_case(store, li, 7, "solved", told(), cosigned=()),
        lambda: add_note(store, li, 7, "x"),
    ]
    for attempt in attempts:
        with pytest.raises(CaseNotFound):
            attempt()
    assert rows(store, tables.history) == []


def test_another_urgency_is_another_promise(store: Store, li: Staff) -> None:
    case = opens(store)
    due_at = store.clock.now() + timedelta(hours=2)
    with store.transaction() as connection:
        cases.change(connection, case.id, told_late_at=store.clock.now())
    changed = set_priority(store, li, case.id, "urgent", due_at)
    assert (changed.priority, changed.due_at) == ("urgent", due_at)
    assert changed.told_late_at is None
    set_priority(store, li, case.id, "urgent", due_at + timedelta(hours=1))
    assert current(store, case) == changed
    assert rows(store, tables.history)[-1]["fields"] == {
        "before": "ordinary",
        "after": "urgent",
    }


def test_what_staff_say_about_a_case(store: Store, li: Staff) -> None:
    case = opens(store)
    for _ in range(2):
        set_summary(store, li, case.id, "Deposit\0")
        set_sensitive(store, li, case.id, False)
        set_follow_up(store, li, case.id, date(2026, 12, 1))
    changed = current(store, case)
    assert (changed.summary, changed.sensitive) == ("Deposit�", False)
    assert changed.follow_up_on == date(2026, 12, 1)
    assert set_follow_up(store, li, case.id, None).follow_up_on is None
    assert [event for event, _ in done(store, case)] == [
        "case_summary_set",
        "case_follow_up_set",
        "case_follow_up_set",
    ]


def test_notes_are_for_colleagues_and_supervision_is_a_supervisors(
    store: Store, li: Staff
) -> None:
    case = opens(store)
    chen = colleague(store, "Chen", "supervisor")
    add_note(store, li, case.id, "Has the contract at home")
    add_note(store, chen, case.id, "Ask for the contract first", "supervision")
    with pytest.raises(NotYours):
        add_note(store, li, case.id, "Well done, me", "supervision")
    notes = view_case(store, chen, case.id).notes
    assert [(note.author, note.kind, note.text) for note in notes] == [
        ("Li", "note", "Has the contract at home"),
        ("Chen", "supervision", "Ask for the contract first"),
    ]


def test_the_file_of_a_case_names_who_did_what(store: Store, li: Staff) -> None:
    case = opens(store)
    assert view_case(store, li, case.id).assignee is None
    claim_case(store, li, case.id)
    file = view_case(store, li, case.id)
    assert (file.case.assignee_id, file.assignee) == (li.id, "Li")
    assert [(line.event, line.name) for line in file.history] == [
        ("case_opened", None),
        ("case_claimed", "Li"),
    ]
    assert file.history[0].fields["reason"] == "wish"
