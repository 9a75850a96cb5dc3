"""A database as large as a city's: residents and stored messages, made in one go."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from community.store import tables
from community.store.engine import migrate, open_store

BATCH = 20_000


def fill(folder: Path, residents: int, messages: int) -> None:
    """Write that many residents, and messages spread evenly over them, answered and
    delivered, into the database of a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    fill_database(f"sqlite:///{folder / 'linli.db'}", residents, messages)


def fill_database(url: str, residents: int, messages: int) -> None:
    """The same for any empty database."""
    migrate(url)
    store = open_store(url)
    now = store.clock.now() - timedelta(days=30)
    with store.transaction() as connection:
        for number in range(1, residents + 1, BATCH):
            ids = range(number, min(number + BATCH, residents + 1))
            connection.execute(
                sa.insert(tables.residents),
                [{"id": i, "created_at": now} for i in ids],
            )
            connection.execute(
                sa.insert(tables.addresses),
                [
                    {
                        "id": i,
                        "resident_id": i,
                        "channel": "web",
                        "address": f"{i:064x}",
                        "state": "active",
                        "created_at": now,
                    }
                    for i in ids
                ],
            )
            connection.execute(
                sa.insert(tables.conversations),
                [
                    {"id": i, "address_id": i, "owner": "bot", "created_at": now}
                    for i in ids
                ],
            )
        rows = _messages(residents, messages, now)
        while batch := [row for row, _ in zip(rows, range(BATCH), strict=False)]:
            connection.execute(sa.insert(tables.messages), [m for m, _ in batch])
            sent = [delivery for _, delivery in batch if delivery]
            connection.execute(sa.insert(tables.outbox), sent)
    store.close()


def _messages(
    residents: int, messages: int, now: Any
) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None]]:
    for number in range(1, messages + 1):
        conversation = number // 2 % residents + 1
        inbound = number % 2 == 0
        message = {
            "id": number,
            "conversation_id": conversation,
            "direction": "in" if inbound else "out",
            "author": "resident" if inbound else "bot",
            "channel": "web",
            "platform_id": f"large-{number}" if inbound else None,
            "text": "When does the heating start and who pays for it?",
            "language": "en",
            "kind": "text",
            "state": "handled" if inbound else None,
            "attempts": 0,
            "outcome": "answered" if inbound else None,
            "created_at": now,
        }
        delivery = None
        if not inbound:
            delivery = {
                "id": number,
                "message_id": number,
                "address_id": conversation,
                "channel": "web",
                "state": "sent",
                "attempts": 1,
                "next_attempt_at": now,
                "created_at": now,
                "sent_at": now,
            }
        yield message, delivery
