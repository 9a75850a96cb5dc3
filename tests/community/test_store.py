"""The store: transactions, moments, and indexes that are really used."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import sqlalchemy as sa

from community.model.history import FIELDS
from community.store import history, tables
from community.store.engine import Store, open_store
from community.usecases.conversations import (
    conversations_to_handle,
    release_conversation,
    staff_conversations,
)
from community.usecases.deliveries import claim_deliveries, finish_delivery
from community.usecases.transcripts import conversation_messages, newest_messages
from tests.community.steps import answers, claims, is_told, reply, rows, writes

NOON = datetime(2026, 11, 22, 12, 0, 0, 123456, tzinfo=UTC)


def keep(store: Store, moment: datetime) -> None:
    """Write a moment."""
    with store.transaction() as connection:
        connection.execute(sa.insert(tables.residents), {"created_at": moment})


def test_a_moment_comes_back_in_utc(store: Store) -> None:
    keep(store, NOON.astimezone(timezone(timedelta(hours=8))))
    [row] = rows(store, tables.residents)
    assert row["created_at"] == NOON
    assert row["created_at"].tzinfo is UTC


def test_moments_compare_across_time_zones(store: Store) -> None:
    keep(store, NOON.astimezone(timezone(timedelta(hours=8))))
    later = (NOON + timedelta(microseconds=1)).astimezone(timezone(-timedelta(hours=9)))
    is_before = tables.residents.c.created_at < later
    with store.reading() as connection:
        assert connection.scalar(sa.select(sa.func.count()).where(is_before)) == 1


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(sa.exc.StatementError, match="needs its time zone"):
        keep(store, datetime(2026, 11, 22))


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    with pytest.raises(RuntimeError), store.transaction() as connection:
        connection.execute(sa.insert(tables.residents), {"created_at": NOON})
        raise RuntimeError
    assert rows(store, tables.residents) == []


def test_readers_do_not_wait_for_a_writer(store: Store) -> None:
    keep(store, NOON)
    seen: list[int] = []
    with store.transaction() as connection:
        connection.execute(sa.insert(tables.residents), {"created_at": NOON})
        reader = Thread(target=lambda: seen.append(len(rows(store, tables.residents))))
        reader.start()
        reader.join(timeout=5)
        assert seen == [1], "only what was finished is seen"


@pytest.mark.parametrize(
    ("label", "table", "values"),
    [
        ("an unknown state", "addresses", {"state": "asleep"}),
        ("an unknown owner", "conversations", {"owner": "nobody"}),
        ("an unknown outcome", "messages", {"outcome": "ignored"}),
        ("an unknown author", "messages", {"author": "user"}),
        ("a delivery in an unknown state", "outbox", {"state": "lost"}),
        ("a conversation with nobody", "conversations", {"address_id": 77}),
    ],
)
def test_the_database_itself_refuses(
    store: Store, label: str, table: str, values: dict[str, Any]
) -> None:
    is_told(store, "hi")
    change = sa.update(tables.metadata.tables[table]).values(**values)
    with pytest.raises(sa.exc.IntegrityError), store.transaction() as connection:
        connection.execute(change)


def test_a_line_of_history_has_the_fields_of_its_event(store: Store) -> None:
    with (
        pytest.raises(ValueError, match="opened_to_staff takes"),
        store.transaction() as connection,
    ):
        history.append(
            connection, NOON, "desk", "opened_to_staff", "conversation", 1, reason="x"
        )
    assert all(event == event.lower() for event in FIELDS)


@pytest.mark.fast
def test_another_kind_of_database_is_refused() -> None:
    with pytest.raises(ValueError, match="mysql"):
        open_store("mysql://localhost/linli")


@pytest.mark.fast
def test_sqlite_is_set_up_for_many_readers_and_safe_erasure(
    migrated_sqlite: Path,
) -> None:
    store = open_store(f"sqlite:///{migrated_sqlite}")
    with store.reading() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "busy_timeout",
                "secure_delete",
            )
        }
    store.close()
    assert found == {
        "journal_mode": "wal",
        "synchronous": 1,
        "foreign_keys": 1,
        "busy_timeout": 10_000,
        "secure_delete": 1,
    }


@pytest.mark.fast
@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
def test_nothing_that_is_done_often_walks_through_a_whole_table(store: Store) -> None:
    # The planner knows nothing about the data here, as in every SQLite file in use.
    asked: list[tuple[str, Any]] = []
    before = "before_cursor_execute"
    sa.event.listen(store.engine, before, lambda *a: asked.append((a[2], a[3])))
    lease = claims(store, writes(store, choice="never").conversation_id)
    ids = answers(store, lease, reply("hi", "yes"))
    release_conversation(store, lease)
    conversations_to_handle(store, 10)
    staff_conversations(store)
    conversation_messages(store, lease.conversation_id, after=1, newest=True)
    newest_messages(store, "web", ["mina"])
    for delivery in claim_deliveries(store, "web", "one", 30, message_ids=ids):
        finish_delivery(store, delivery.id, "queued")
    claim_deliveries(store, "web", "one", 30)

    walks = set()
    for statement, values in list(asked):
        if not statement.startswith(("SELECT", "UPDATE", "INSERT")):
            continue
        one = values[0] if isinstance(values, list) else values
        with store.reading() as connection:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", one)
            walks |= {step for *_, step in plan if step.startswith("SCAN")}
    assert len(asked) > 30
    # These two indexes hold only the few that are meant.
    assert walks == {
        "SCAN messages USING INDEX ix_messages_unhandled",
        "SCAN conversations USING INDEX ix_conversations_staff",
    }
