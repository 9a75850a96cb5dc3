"""How the database looks for a page of the queue: closed cases cost it nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from community.model.case_views import Which
from community.model.staff import Staff
from community.store import case_queue
from community.store.case_queue import Asked
from community.store.engine import Store, open_store
from community.usecases.case_endings import resolve_case
from community.usecases.cases import claim_case, set_follow_up
from tests.clock import FakeClock
from tests.community.case_steps import colleague, opens, told

pytestmark = pytest.mark.fast

NOW = FakeClock().now()
COVERING = "COVERING INDEX ix_cases_queue"
# Urgent ones, late ones, those to look at again, the rest.
STEPS = (COVERING, COVERING, "INDEX ix_cases_queue", "INDEX ix_cases_queue")


def asked(which: Which, **more: Any) -> Asked:
    return Asked(which, NOW, date(2026, 11, 22), **more)


@pytest.mark.parametrize(
    ("part", "indexes"),
    [
        (asked("all"), STEPS),
        (asked("all", language="ko"), STEPS),
        (asked("all", priority="urgent"), STEPS),
        (asked("unassigned"), STEPS),
        (asked("mine"), STEPS),
        (asked("all", text="gas"), ("uq_cases_open",)),
        (asked("follow_up"), ("ix_cases_", "ix_cases_", "ix_cases_")),
        (asked("resolved"), ("ix_cases_resolved",)),
    ],
)
@pytest.mark.parametrize("role", ["caseworker", "supervisor"])
def test_closed_cases_cost_a_page_nothing(
    migrated_sqlite: Path,
    tmp_path: Path,
    part: Asked,
    indexes: tuple[str, ...],
    role: Any,
) -> None:
    path = tmp_path / "linli.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    store = open_store(f"sqlite:///{path}", FakeClock())
    staff = colleague(store, "Li", role)
    last = [None, *one_of_each_step(store, staff)]
    for after in last:
        plans = plans_of(store, staff, part, after)
        # Each index has open cases only; of these, a part may have to be sorted.
        expected = indexes[len(indexes) - len(plans) :]
        assert all(map(str.__contains__, plans, expected)), plans
        if indexes == STEPS and not part.priority:
            assert not any("TEMP B-TREE" in plan for plan in plans), plans
    store.close()


def one_of_each_step(store: Store, staff: Staff) -> list[int]:
    """A case that is urgent, one that is late, one to look at again, and another."""
    urgent = opens(store, "a", priority="urgent")
    late = opens(store, "b", hours=-1)
    again = opens(store, "c")
    set_follow_up(store, staff, again.id, date(2026, 11, 22))
    other = opens(store, "d")
    ended = opens(store, "e")
    claim_case(store, staff, ended.id)
    resolve_case(store, staff, ended.id, "x", told(), cosigned=("ordinary",))
    return [case.id for case in (urgent, late, again, other)]


def plans_of(store: Store, staff: Staff, part: Asked, after: int | None) -> list[str]:
    """How SQLite looks for a page, step by step."""
    with store.reading() as connection:
        return [
            _plan(connection, query, case_queue.asked_of(staff, part))
            for query in case_queue.statements(connection, staff, part, after)
        ]


def _plan(connection: Any, query: Any, values: dict[str, Any]) -> str:
    compiled = query.limit(50).compile(connection)
    given = compiled.construct_params(values)
    listed = tuple(str(given[each]) for each in compiled.positiontup or ())
    found = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}", listed)
    return "\n".join(row.detail for row in found)
