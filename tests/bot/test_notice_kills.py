"""A sender of notices that is killed in the middle."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from community.model.staff import Staff
from community.store import tables
from community.store.engine import Store
from community.store.notice_tables import notice_ledger_rows
from tests.bot.notice_platform import AT_ONCE
from tests.clock import FakeClock
from tests.community.case_steps import colleague
from tests.community.notice_steps import begun, drafted, reader

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def zhao(store: Store) -> Staff:
    return colleague(store, "Zhao", "organiser")


@pytest.fixture
def qian(store: Store) -> Staff:
    return colleague(store, "Qian", "organiser")


def test_pitfall_13_killed_before_every_statement_nobody_is_missed_or_told_twice(
    store: Store, store_url: str, zhao: Staff, qian: Staff, tmp_path: Path
) -> None:
    people = 100
    store = replace(store, clock=FakeClock("2026-01-01T00:00:00+00:00"))
    for number in range(people):
        reader(store, f"r{number}")
    begun(store, zhao, qian, drafted(store, zhao), hours=24 * 365 * 30)
    file = tmp_path / "accepted"
    command = [sys.executable, "-m", "tests.bot.notice_platform", store_url, str(file)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    killed = int(done.stdout)
    assert killed >= 20, "each statement was the last one once"
    accepted = Counter(file.read_text().split())
    became = {row["address"]: row["state"] for row in _with_addresses(store)}
    assert set(became.values()) <= {"sent", "unknown"}
    assert max(accepted.values()) == 1, "nobody twice, not even where it is unknown"
    missed = became.keys() - accepted.keys()
    assert all(became[who] == "unknown" for who in missed), "nobody missed unseen"
    assert Counter(became.values())["unknown"] <= killed * AT_ONCE


def _with_addresses(store: Store) -> list[dict[str, str]]:
    query = sa.select(tables.addresses.c.address, notice_ledger_rows.c.state).join(
        tables.addresses, tables.addresses.c.id == notice_ledger_rows.c.address_id
    )
    with store.reading() as connection:
        return [dict(row._mapping) for row in connection.execute(query)]
