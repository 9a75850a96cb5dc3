"""All SQL about tokens of platforms that all processes share."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam

from community.store.dialects import insert_if_new
from community.store.engine import Row
from community.store.tables import platform_tokens

_t = platform_tokens.c
_BEGIN = insert_if_new(platform_tokens)
_LOCK = (
    sa.select(platform_tokens).where(_t.name == bindparam("which")).with_for_update()
)
_CHANGE = sa.update(platform_tokens).where(_t.name == bindparam("which"))


def lock(connection: sa.Connection, name: str) -> Row:
    """The kept token, which nobody else may change now."""
    connection.execute(_BEGIN[connection.dialect.name], {"name": name})
    return connection.execute(_LOCK, {"which": name}).one()


def change(
    connection: sa.Connection, name: str, **values: str | datetime | None
) -> None:
    """Set columns of a locked token."""
    changed: dict[str, Any] = {"which": name, **values}
    connection.execute(_CHANGE, changed)
