"""Sensitive cases: only their worker and supervisors see them; each look is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from community.model.case import Case, NotYours
from community.model.case_rights import may_claim, may_see, may_work
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.case_endings import resolve_case
from community.usecases.cases import (
    add_note,
    claim_case,
    release_case,
    set_sensitive,
    set_summary,
    transfer_case,
    view_case,
)
from community.usecases.hand_over import reopen_case
from community.usecases.presence import present, who
from tests.clock import FakeClock
from tests.community.case_steps import (
    colleague,
    counts,
    current,
    done,
    opens,
    queue,
    says,
    told,
)
from tests.community.steps import claims, hands_over, pending, writes


@pytest.fixture
def case(store: Store, li: Staff) -> Case:
    """A sensitive case that Li has."""
    found = opens(store, summary="He hits me", sensitive=True)
    return claim_case(store, li, found.id)


@pytest.mark.fast
@pytest.mark.parametrize(
    ("role", "sensitive", "whose", "sees", "works", "claims"),
    [
        ("caseworker", False, None, True, True, True),
        ("caseworker", False, "other", True, True, True),
        ("caseworker", True, None, False, False, True),
        ("caseworker", True, "own", True, True, True),
        ("caseworker", True, "other", False, False, False),
        ("supervisor", True, None, True, True, True),
        ("supervisor", True, "other", True, True, True),
        ("administrator", False, None, True, False, False),
        ("administrator", True, None, False, False, False),
        ("administrator", True, "own", False, False, False),
        ("organiser", False, None, False, False, False),
        ("organiser", False, "own", False, False, False),
        ("organiser", True, None, False, False, False),
    ],
)
def test_who_may_see_work_on_and_claim_a_case(
    role: Any, sensitive: bool, whose: str | None, sees: bool, works: bool, claims: bool
) -> None:
    class Line:
        def __init__(self) -> None:
            self.sensitive = sensitive
            self.assignee_id = {"own": 1, "other": 2, None: None}[whose]

    staff = Staff(1, "x", "X", role, "zh", "active", None)  # type: ignore[arg-type]
    assert may_see(Line(), staff) == sees
    assert may_work(Line(), staff) == works
    assert may_claim(Line(), staff) == claims


def test_a_look_is_recorded_once_an_hour_for_each_colleague(
    store: Store, case: Case, li: Staff, chen: Staff, clock: FakeClock
) -> None:
    for staff in (li, li, chen, li):
        view_case(store, staff, case.id)
    looks = [("case_viewed", li.actor), ("case_viewed", chen.actor)]
    assert done(store, case)[1:] == looks
    clock.advance(3599)
    view_case(store, li, case.id)
    assert done(store, case)[1:] == looks
    clock.advance(1)
    view_case(store, li, case.id)
    assert done(store, case)[1:] == [*looks, looks[0]]


def test_a_look_at_an_ordinary_case_is_not_recorded(store: Store, li: Staff) -> None:
    case = opens(store)
    view_case(store, li, case.id)
    assert done(store, case) == []


def test_a_colleague_is_refused_and_that_is_recorded(
    store: Store, case: Case, wang: Staff
) -> None:
    attempts: list[Callable[[], Any]] = [
        lambda: view_case(store, wang, case.id),
        lambda: claim_case(store, wang, case.id),
        lambda: release_case(store, wang, case.id),
        lambda: transfer_case(store, wang, case.id, wang.id),
        lambda: set_sensitive(store, wang, case.id, False),
        lambda: set_summary(store, wang, case.id, "x"),
        lambda: add_note(store, wang, case.id, "x"),
        lambda: says(store, wang, case),
        lambda: present(store, wang, case.id, typing=True),
    ]
    for attempt in attempts:
        with pytest.raises(NotYours):
            attempt()
    assert done(store, case)[1:] == [("case_view_refused", wang.actor)]
    assert current(store, case) == case
    assert who(store, case.id) == ()


def test_a_page_that_stays_open_is_refused_in_one_line_an_hour(
    store: Store, case: Case, wang: Staff, clock: FakeClock
) -> None:
    zhou = colleague(store, "Zhou")
    for staff in (wang, zhou, wang, wang):
        with pytest.raises(NotYours):
            present(store, staff, case.id, typing=False)
    refused = [("case_view_refused", wang.actor), ("case_view_refused", zhou.actor)]
    assert done(store, case)[1:] == refused
    for wait, lines in ((3599, 2), (1, 3)):
        clock.advance(wait)
        with pytest.raises(NotYours):
            view_case(store, wang, case.id)
        assert len(done(store, case)[1:]) == lines


def test_a_case_after_a_sensitive_one_is_sensitive_too(
    store: Store, case: Case, li: Staff, wang: Staff
) -> None:
    resolve_case(store, li, case.id, "solved", told(), cosigned=())
    lease = claims(store, case.conversation_id)
    writes(store, "Where is the market?")
    hands_over(store, lease, pending(store, lease), reason="report")
    [line] = queue(store, wang, which="unassigned")
    assert (line.sensitive, line.summary, line.last_text) == (True, None, None)
    with pytest.raises(NotYours):
        view_case(store, wang, line.id)


def test_an_ordinary_case_that_is_opened_again_after_a_sensitive_one_is_sensitive(
    store: Store, li: Staff, wang: Staff
) -> None:
    ordinary = opens(store)
    resolve_case(store, li, ordinary.id, "solved", told(), cosigned=())
    crisis = opens(store, sensitive=True)
    claim_case(store, li, crisis.id)
    resolve_case(store, li, crisis.id, "solved", told(), cosigned=())
    reopen_case(store, ordinary.id, None, "resident", ordinary.due_at, told())
    assert current(store, ordinary).sensitive
    with pytest.raises(NotYours):
        view_case(store, wang, ordinary.id)


def test_a_case_that_becomes_sensitive_is_out_of_sight_at_once(
    store: Store, li: Staff, wang: Staff, chen: Staff
) -> None:
    case = opens(store)
    claim_case(store, li, case.id)
    view_case(store, wang, case.id)
    set_sensitive(store, li, case.id, True)
    with pytest.raises(NotYours):
        view_case(store, wang, case.id)
    transfer_case(store, chen, case.id, wang.id)
    assert view_case(store, wang, case.id).case.assignee_id == wang.id
    with pytest.raises(NotYours):
        view_case(store, li, case.id)


def test_one_that_nobody_has_is_known_to_exist_and_read_after_claiming(
    store: Store, wang: Staff, chen: Staff
) -> None:
    case = opens(store, summary="He hits me", sensitive=True)
    with pytest.raises(NotYours):
        view_case(store, wang, case.id)
    [line] = queue(store, wang, which="unassigned")
    assert (line.number, line.priority, line.language, line.sensitive) == (
        "C-1001",
        "ordinary",
        "ko",
        True,
    )
    assert (line.summary, line.last_text) == (None, None)
    [seen] = queue(store, chen, which="unassigned")
    assert (seen.summary, seen.last_text) == ("He hits me", "He hits me")
    claim_case(store, wang, case.id)
    assert view_case(store, wang, case.id).case.summary == "He hits me"
    [line] = queue(store, wang, which="mine")
    assert line.summary == "He hits me"


def test_one_that_a_colleague_has_is_in_nobody_elses_queue(
    store: Store, case: Case, li: Staff, wang: Staff, chen: Staff
) -> None:
    administrator = colleague(store, "Sun", "administrator")
    organiser = colleague(store, "Zhao", "organiser")
    opens(store, address="ana")
    unclaimed = opens(store, address="bo", sensitive=True)
    seen = {
        staff.name: [line.id for line in queue(store, staff, which="all")]
        for staff in (li, wang, chen, administrator, organiser)
    }
    assert seen == {
        "Li": [1, 2, 3],
        "Wang": [2, unclaimed.id],
        "Chen": [1, 2, 3],
        "Sun": [2],
        "Zhao": [],
    }
    for staff in (li, wang, chen, administrator, organiser):
        assert counts(store, staff)["all"] == len(seen[staff.name])


def test_a_search_does_not_tell_what_is_in_them(
    store: Store, case: Case, li: Staff, wang: Staff, chen: Staff
) -> None:
    opens(store, address="bo", summary="He hits me too", sensitive=True)
    opens(store, address="cy", summary="The ball hits my window")
    found = {
        staff.name: [each.id for each in queue(store, staff, which="all", text="HITS")]
        for staff in (li, wang, chen)
    }
    assert found == {"Li": [1, 3], "Wang": [3], "Chen": [1, 2, 3]}
    assert queue(store, wang, which="all", text=case.number) == []


def test_an_ended_case_of_the_same_conversation_becomes_sensitive_too(
    store: Store, li: Staff
) -> None:
    # Its page shows the whole conversation, what is said from now on too.
    ordinary = opens(store)
    resolve_case(store, li, ordinary.id, "done", told("Done."), cosigned=())
    later = claim_case(store, li, opens(store, summary="He hits me").id)
    set_sensitive(store, li, later.id, True)
    assert current(store, ordinary).sensitive
