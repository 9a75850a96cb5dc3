"""What columns are made of: moments in UTC, ids, closed sets, partial indexes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, get_args

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB


class Moment(sa.TypeDecorator[datetime]):
    """A moment in UTC; aware in Python, refused when naive."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> Any:
        """To UTC, because SQLite keeps no zone and compares moments as text."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        return value.astimezone(UTC)

    def process_result_value(
        self, value: datetime | None, dialect: Any
    ) -> datetime | None:
        """From what the database keeps to an aware moment in UTC."""
        if value is None or value.tzinfo is UTC:
            return value
        if value.tzinfo is None:
            return value.replace(tzinfo=UTC)
        return value.astimezone(UTC)


Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
Json = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def one_of(column: str, words: Any) -> sa.CheckConstraint:
    """The column holds one word of a closed set, or nothing."""
    listed = ", ".join(f"'{word}'" for word in get_args(words))
    return sa.CheckConstraint(f"{column} IN ({listed})", name=column)


def literally(column: sa.Column[str], *states: str) -> sa.ColumnElement[bool]:
    """Whether a column has one of these states, as partial indexes are asked."""
    # Written out, not bound: a partial index serves only a query that says the same.
    listed = [sa.literal_column(f"'{state}'", sa.Text) for state in states]
    return column == listed[0] if len(listed) == 1 else column.in_(listed)


def index(
    name: str, *columns: sa.ColumnElement[Any], only: Any = None, unique: bool = False
) -> None:
    """Index columns of the rows for which ``only`` holds."""
    sa.Index(name, *columns, unique=unique, sqlite_where=only, postgresql_where=only)
