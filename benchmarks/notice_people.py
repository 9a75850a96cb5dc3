"""Residents who agreed to notices, as many as are asked for, and a notice for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from community.interests import Interests
from community.model.notice import NewNotice
from community.model.staff import Staff
from community.place import Place
from community.store import staff as staff_store
from community.store import tables
from community.store.engine import Store
from community.store.notice_tables import consents
from community.usecases.notice_drafts import draft_notice
from community.usecases.notices import approve_notice, schedule_notice

BATCH = 20_000
CHANNEL = "telegram"
PLACE = replace(Place(), languages=("zh", "en", "ko"))
WATER = NewNotice("zh", "明天停水", "明天上午九点到十一点停水，请提前储水。")


def fill(store: Store, people: int) -> None:
    """Write residents, each with one address, who agreed to be told."""
    now = store.clock.now() - timedelta(days=1)
    for first in range(1, people + 1, BATCH):
        ids = range(first, min(first + BATCH, people + 1))
        at: dict[str, Any] = {"created_at": now}
        where = {"channel": CHANNEL, "state": "active"}
        rows: dict[sa.Table, list[dict[str, Any]]] = {
            tables.residents: [{"id": i, "language_chosen": "zh", **at} for i in ids],
            tables.addresses: [
                {"id": i, "resident_id": i, "address": str(i), **where, **at}
                for i in ids
            ],
            tables.conversations: [
                {"id": i, "address_id": i, "owner": "bot", **at} for i in ids
            ],
            consents: [
                {"resident_id": i, "purpose": "notices", "given_at": now} for i in ids
            ],
        }
        with store.transaction() as connection:
            for table, values in rows.items():
                connection.execute(sa.insert(table), values)


def begin_notice(store: Store) -> int:
    """A notice for all of them, approved and due; its id."""
    writer, second = _colleague(store, "one"), _colleague(store, "two")
    notice = draft_notice(store, writer, WATER, Interests())
    approve_notice(store, PLACE, second, notice.id, notice.version)
    now = store.clock.now()
    until = now + timedelta(days=1)
    return schedule_notice(store, PLACE, writer, notice.id, now, until).id


def _colleague(store: Store, login: str) -> Staff:
    with store.transaction() as connection:
        staff_id = staff_store.add(
            connection,
            login=login,
            name=login,
            role="organiser",
            language="zh",
            state="active",
            created_at=store.clock.now(),
        )
        found = staff_store.get(connection, staff_id)
    assert found is not None
    return found
