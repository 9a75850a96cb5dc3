"""What SQLite and PostgreSQL say in the same words, but SQLAlchemy has no word for."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite


def insert_if_new(table: sa.Table, *returning: sa.Column[Any]) -> dict[str, Any]:
    """By name of the dialect: a row is inserted unless it would break uniqueness."""
    statements = {
        name: insert(table).on_conflict_do_nothing()
        for name, insert in (
            ("sqlite", sqlite.insert),
            ("postgresql", postgresql.insert),
        )
    }
    if not returning:
        return statements
    return {name: each.returning(*returning) for name, each in statements.items()}
