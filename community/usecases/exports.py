"""What is kept about a resident, as plain data that can be written as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import sqlalchemy as sa

from community.store import (
    attachments,
    case_notes,
    cases,
    history,
    knowledge_gaps,
    presence,
    referrals,
    transcripts,
    translations,
)
from community.store.engine import Row


def conversation(connection: sa.Connection, row: Row) -> dict[str, Any]:
    """A conversation with everything that hangs on it."""
    parts = {
        "messages": transcripts.everything(connection, row.id),
        "translations": translations.everything(connection, row.id),
        "attachments": attachments.of_conversation(connection, row.id),
        "knowledge_gaps": knowledge_gaps.of_conversation(connection, row.id),
        "history": history.about(connection, "conversation", row.id),
    }
    return {
        **plain(row),
        **{name: plain_all(found) for name, found in parts.items()},
        "cases": [
            _case(connection, each) for each in cases.everything(connection, row.id)
        ],
    }


def plain_all(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Rows as plain data."""
    return [plain(row) for row in rows]


def plain(row: Row) -> dict[str, Any]:
    """A row as plain data; moments and days as text."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row._mapping.items()
    }


def _case(connection: sa.Connection, row: Row) -> dict[str, Any]:
    parts = {
        "notes": case_notes.everything(connection, row.id),
        "referrals": referrals.everything(connection, row.id),
        "presence": presence.everything(connection, row.id),
        "history": history.about(connection, "case", row.id),
    }
    return {**plain(row), **{name: plain_all(found) for name, found in parts.items()}}
