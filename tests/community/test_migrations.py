"""Migrations: up and down with rows in place, and always to what tables.py says."""

from __future__ import annotations

from typing import Any

import alembic.command
import alembic.script
import pytest
import sqlalchemy as sa

# Imported for their tables, so that the metadata has all of them.
from community.store import (  # noqa: F401
    gathering_tables,
    notice_tables,
    tables,
    talk_tables,
)
from community.store.columns import metadata
from community.store.engine import Store, migrate, migrations, open_store
from tests.community.steps import is_told, rows

SQLITE = "SELECT name, sql FROM sqlite_master WHERE tbl_name != 'alembic_version'"
# Columns, constraints and indexes, each in PostgreSQL's own words.
POSTGRESQL = """
SELECT table_name || '.' || column_name, data_type || is_nullable
       || coalesce(column_default, '') || ordinal_position
FROM information_schema.columns WHERE table_schema = 'public'
AND table_name NOT LIKE 'alembic%%'
UNION ALL
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE connamespace = 'public'::regnamespace AND conname NOT LIKE 'alembic%%'
UNION ALL
SELECT indexname, indexdef FROM pg_indexes
WHERE schemaname = 'public' AND indexname NOT LIKE 'alembic%%'
"""


def schema(store: Store) -> dict[str, str]:
    """Everything in the database by name, as the database describes it."""
    sqlite = store.engine.dialect.name == "sqlite"
    with store.reading() as connection:
        found = connection.exec_driver_sql(SQLITE if sqlite else POSTGRESQL)
        return {row[0]: row[1] for row in found}


@pytest.fixture
def revisions(store: Store) -> list[str]:
    """All migrations, oldest first."""
    scripts = alembic.script.ScriptDirectory.from_config(migrations(store.engine))
    return [script.revision for script in scripts.walk_revisions()][::-1]


def test_the_migrated_database_is_what_tables_says(store: Store) -> None:
    migrated = schema(store)
    alembic.command.downgrade(migrations(store.engine), "base")
    with store.transaction() as connection:
        metadata.create_all(connection)
    assert len(migrated) > 20
    assert schema(store) == migrated


def test_each_migration_goes_down_and_up_with_rows_in_place(
    store: Store, revisions: list[str]
) -> None:
    migrated = schema(store)
    is_told(store, "hi", intent="nlu_fallback")
    assert all(rows(store, table) for table in (tables.outbox, tables.knowledge_gaps))
    config = migrations(store.engine)
    for below in [*reversed(revisions[:-1]), "base"]:
        alembic.command.downgrade(config, below)
    assert schema(store).keys() <= {"sqlite_sequence"}
    alembic.command.upgrade(config, "head")
    assert schema(store) == migrated
    is_told(store, "hi")
    assert len(rows(store, tables.messages)) == 2


def test_each_migration_goes_up_with_rows_in_place(
    store: Store, revisions: list[str]
) -> None:
    migrated = schema(store)
    is_told(store, "hi")
    before = [rows(store, table) for table in metadata.sorted_tables]
    config = migrations(store.engine)
    for below in reversed(revisions[:-1]):
        alembic.command.downgrade(config, below)
        alembic.command.upgrade(config, "head")
    after = [rows(store, table) for table in metadata.sorted_tables]
    assert after == before
    assert schema(store) == migrated


def test_migrating_again_changes_nothing(store: Store, store_url: str) -> None:
    is_told(store, "hi")
    before: Any = [rows(store, table) for table in metadata.sorted_tables]
    migrate(store_url)
    after = [rows(store, table) for table in metadata.sorted_tables]
    assert after == before


def test_a_migration_that_fails_leaves_nothing_half_done(
    empty_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alembic import op

    create = op.create_table
    made: list[str] = []

    def fail_at_the_fourth(name: str, *columns: Any, **more: Any) -> Any:
        if len(made) == 3:
            raise RuntimeError("no power")
        made.append(name)
        return create(name, *columns, **more)

    monkeypatch.setattr(op, "create_table", fail_at_the_fourth)
    with pytest.raises(RuntimeError, match="no power"):
        migrate(empty_url)
    monkeypatch.undo()
    store = open_store(empty_url)
    assert len(made) == 3
    with store.reading() as connection:
        assert sa.inspect(connection).get_table_names() == []
    store.close()
    migrate(empty_url)
