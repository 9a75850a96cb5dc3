"""Residents who turn out to be one person, or who are forgotten, in notices."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from community.store import notice_sweeps, subscriptions
from community.usecases.exports import plain_all


def join(connection: sa.Connection, one: int, other: int, now: datetime) -> None:
    """Give one resident's part to the other, who is the same; nobody gets one twice."""
    subscriptions.join(connection, one, other)
    notice_sweeps.join(connection, one, other, now)


def forget(connection: sa.Connection, resident_id: int, now: datetime) -> None:
    """Take a resident out of notices; their rows go on to count without them."""
    subscriptions.forget(connection, resident_id)
    notice_sweeps.forget(connection, resident_id, now)


def export(connection: sa.Connection, resident_id: int) -> dict[str, Any]:
    """A resident's part in notices, as plain data."""
    consents, wanted = subscriptions.everything(connection, resident_id)
    rows = notice_sweeps.everything(connection, resident_id)
    return {
        "consents": plain_all(consents),
        "subscriptions": plain_all(wanted),
        "notices": plain_all(rows),
    }
