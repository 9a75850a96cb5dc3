"""Presence: colleagues see who has a case on the screen, and who is writing."""

from __future__ import annotations

import pytest

from community.model.case import CaseNotFound
from community.model.staff import Staff
from community.store import case_tables, tables
from community.store.engine import Store
from community.usecases.cases import view_case
from community.usecases.presence import present, who
from tests.clock import FakeClock
from tests.community.case_steps import opens, queue
from tests.community.steps import rows


def there(store: Store, case_id: int) -> list[tuple[str, bool]]:
    return [(one.name, one.typing) for one in who(store, case_id)]


def test_who_reads_and_who_writes_is_seen(
    store: Store, li: Staff, wang: Staff, clock: FakeClock
) -> None:
    case, other = opens(store), opens(store, "ana")
    present(store, wang, case.id, typing=False)
    present(store, li, case.id, typing=True)
    assert there(store, case.id) == [("Li", True), ("Wang", False)]
    assert there(store, other.id) == []
    present(store, li, case.id, typing=False)
    assert there(store, case.id) == [("Li", False), ("Wang", False)]
    assert [one.name for one in view_case(store, li, case.id).present] == ["Li", "Wang"]
    assert len(rows(store, case_tables.case_presence)) == 2


def test_who_is_not_heard_of_any_more_is_gone(
    store: Store, li: Staff, clock: FakeClock
) -> None:
    case = opens(store)
    present(store, li, case.id, typing=True)
    clock.advance(9)
    assert there(store, case.id) == [("Li", True)]
    clock.advance(1)
    assert there(store, case.id) == [("Li", False)]
    clock.advance(20)
    assert there(store, case.id) == []


def test_the_queue_names_the_others_who_are_there(
    store: Store, li: Staff, wang: Staff
) -> None:
    case, other = opens(store), opens(store, "ana")
    present(store, li, case.id, typing=True)
    present(store, wang, case.id, typing=False)
    lines = {line.id: line for line in queue(store, wang, which="all")}
    assert (lines[case.id].reading, lines[case.id].typing) == (("Li",), ("Li",))
    assert (lines[other.id].reading, lines[other.id].typing) == ((), ())
    [line, _] = queue(store, li, which="all")
    assert (line.reading, line.typing) == (("Wang",), ())


def test_presence_leaves_no_history(store: Store, li: Staff) -> None:
    case = opens(store)
    lines = rows(store, tables.history)
    present(store, li, case.id, typing=True)
    assert rows(store, tables.history) == lines
    with pytest.raises(CaseNotFound):
        present(store, li, 99, typing=True)
