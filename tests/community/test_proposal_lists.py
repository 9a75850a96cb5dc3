"""Lists of proposals are read from indexes, however many proposals there are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from community.model.proposal import ProposalState
from community.store import proposal_lists, proposal_supports, proposals
from community.store.engine import Store, open_store

pytestmark = pytest.mark.fast


@pytest.fixture
def store(migrated_sqlite: Path, tmp_path: Path) -> Iterator[Store]:
    """A fresh SQLite database: each kind has plans of its own."""
    path = tmp_path / "linli.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    store = open_store(f"sqlite:///{path}")
    yield store
    store.close()


def plan(store: Store, statement: sa.Select[Any], **values: Any) -> str:
    """How SQLite would go about a query."""
    with store.reading() as connection:
        compiled = statement.params(**values).compile(connection)
        state = compiled.construct_expanded_state()
        listed = tuple(str(each) for each in state.positional_parameters)
        sql = f"EXPLAIN QUERY PLAN {state.statement}"
        found = connection.exec_driver_sql(sql, listed)
        return "\n".join(row.detail for row in found)


def test_the_public_list_is_read_backwards_from_where_it_goes_on(store: Store) -> None:
    for areas in ([], ["b1", "all"]):
        statement = proposal_lists.public_statement("en", areas, [], 500, 20)
        found = plan(store, statement)
        assert "rowid<?" in found or "ix_proposals_public" in found
        assert "TEMP B-TREE" not in found
        assert "SCAN proposal" not in found


@pytest.mark.parametrize(("state", "tier"), [("open", None), ("deliberating", 0)])
def test_a_column_of_the_board_is_read_in_its_order(
    store: Store, state: ProposalState, tier: int | None
) -> None:
    statement = proposal_lists.board_statement("zh", state, tier, (None, None), 20)
    found = plan(store, statement)
    assert "USING INDEX ix_proposals_board (state=?" in found
    if tier is not None:
        assert "TEMP B-TREE" not in found


def test_supports_are_counted_within_one_proposal(store: Store) -> None:
    for statement in (proposal_supports._COUNT, proposal_supports._BY_LANGUAGE):
        found = plan(store, statement, proposal_id=7)
        assert found.startswith("SEARCH proposal_supports USING INDEX")
        assert "(proposal_id=?)" in found
        assert "TEMP B-TREE" not in found


def test_what_is_due_is_found_without_what_is_over(store: Store) -> None:
    found = plan(store, proposals._DUE, now=store.clock.now(), most=10)
    assert "ix_proposals_due" in found
    assert "TEMP B-TREE" not in found
