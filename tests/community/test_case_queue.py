"""The queue: urgent first, then by deadline; each open case in exactly one place."""

from __future__ import annotations

from typing import Any

from community.model.case_views import QueueEntry, Which
from community.model.message import Reply
from community.model.staff import Staff
from community.store.engine import Store
from community.usecases.case_endings import resolve_case
from community.usecases.cases import claim_case, view_case
from tests.community.case_steps import (
    COSIGNED,
    counts,
    opens,
    queue,
    says,
    told,
)
from tests.community.steps import answers, claims, writes


def numbers(found: list[QueueEntry]) -> list[int]:
    return [line.id for line in found]


def test_urgent_cases_come_first_then_those_that_are_due(
    store: Store, li: Staff
) -> None:
    wanted = [("ordinary", 5), ("urgent", 9), ("complex", 1), ("urgent", 2)]
    for number, (priority, hours) in enumerate(wanted):
        opens(store, f"r{number}", priority=priority, hours=hours)
    assert numbers(queue(store, li, which="all")) == [4, 2, 3, 1]


def test_a_page_goes_on_behind_the_last_one(store: Store, li: Staff) -> None:
    for number in range(7):
        priority = "urgent" if number % 3 == 0 else "ordinary"
        # Some are due at the same moment.
        opens(store, f"r{number}", priority=priority, hours=number // 2)
    everything = numbers(queue(store, li, which="all"))
    assert len(everything) == 7
    pages: list[int] = []
    while page := numbers(
        queue(store, li, which="all", after=pages[-1] if pages else None, limit=2)
    ):
        pages += page
    assert pages == everything
    # Also if the last one was closed meanwhile.
    resolve_case(store, li, pages[3], "x", told(), cosigned=())
    assert numbers(queue(store, li, which="all", after=pages[3])) == pages[4:]


def test_each_part_of_the_queue_and_how_much_is_in_it(
    store: Store, li: Staff, wang: Staff
) -> None:
    found = [opens(store, f"r{number}") for number in range(6)]
    claim_case(store, li, found[1].id)
    claim_case(store, wang, found[2].id)
    resolve_case(store, li, found[3].id, "x", told(), cosigned=())
    for case in (found[5], found[4]):
        resolve_case(store, wang, case.id, "x", told(), cosigned=("ordinary",))
    parts: dict[Which, list[int]] = {
        "all": [1, 2, 3],
        "mine": [2],
        "unassigned": [1],
        "follow_up": [],
        "resolved": [5, 6],
    }
    for which, expected in parts.items():
        assert numbers(queue(store, li, which=which)) == expected, which
    assert counts(store, li) == {which: len(ids) for which, ids in parts.items()}
    assert numbers(queue(store, li, which="resolved", after=5)) == [6]


def test_a_line_shows_what_a_case_is_about(store: Store, li: Staff) -> None:
    case = opens(store, priority="utilities", reason="report", summary="No water")
    [line] = queue(store, li, which="all")
    assert line == QueueEntry(
        id=case.id,
        state="new",
        priority="utilities",
        reason="report",
        language="ko",
        channel="web",
        summary="No water",
        due_at=case.due_at,
        follow_up_on=None,
        assignee_id=None,
        assignee=None,
        sensitive=False,
        unread=True,
        last_text="No water",
        last_author="resident",
        last_at=store.clock.now(),
        reading=(),
        typing=(),
    )
    assert line.number == "C-1001"
    says(store, li, case, "Since when?")
    [line] = queue(store, li, which="all")
    assert (line.assignee, line.last_text, line.last_author) == (
        "Li",
        "Since when?",
        "staff",
    )


def test_what_its_worker_has_not_read_is_new(
    store: Store, li: Staff, wang: Staff
) -> None:
    case = opens(store)

    def unread() -> bool:
        [line] = queue(store, wang, which="all")
        return line.unread

    claim_case(store, li, case.id)
    view_case(store, wang, case.id, read=True)
    view_case(store, li, case.id)
    assert unread(), "only its worker reads it, and not on each page about it"
    view_case(store, li, case.id, read=True)
    assert not unread()
    writes(store, "Hello?")
    assert unread()
    says(store, wang, case)
    assert unread(), "a colleague answered, but its worker has not read that"
    says(store, li, case)
    assert not unread()
    lease = claims(store, writes(store, "Thanks").conversation_id)
    view_case(store, li, case.id, read=True)
    answers(store, lease, Reply("We open at 9:00", "ko"), outcome="joined_staff")
    assert not unread()


def test_lines_are_filtered(store: Store, li: Staff) -> None:
    for number, summary in enumerate(("Gas smell", "100% sure", "GAS bill", "gas")):
        priority = "urgent" if number == 0 else "ordinary"
        opens(store, f"r{number}", priority=priority, summary=summary)

    def found(**more: Any) -> list[int]:
        return numbers(queue(store, li, which="all", **more))

    assert found(text=" gas ") == [1, 3, 4]
    assert found(text="gas", priority="ordinary") == [3, 4]
    assert found(text="%") == [2]
    assert found(text="_") == []
    assert found(language="ko") == [1, 2, 3, 4]
    assert found(language="ar") == []


def test_a_number_finds_its_case_whatever_became_of_it(store: Store, li: Staff) -> None:
    case = opens(store)
    resolve_case(store, li, case.id, "x", told(), cosigned=COSIGNED)
    assert queue(store, li, which="all") == []
    for written in ("C-1001", "c 1001", " С1001 "):
        assert numbers(queue(store, li, which="mine", text=written)) == [case.id]
    assert queue(store, li, which="all", text="C-1002") == []
