"""The database: how it is opened, written to, read from and brought up to date."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeAlias

import sqlalchemy as sa
from sqlalchemy import event

from community.clock import Clock, SystemClock
from community.store.files import Files

if TYPE_CHECKING:
    from alembic.config import Config

BUSY_SECONDS = 10.0
SYSTEM_CLOCK = SystemClock()

# One row of a result; SQLAlchemy types a row by its columns, which nobody spells out.
Row: TypeAlias = "sa.Row[*tuple[Any, ...]]"


@dataclass(frozen=True)
class Store:
    """The database, the files and the clock; everything a use case needs."""

    engine: sa.Engine
    clock: Clock
    files: Files
    # SQLite has one writer at a time, and who finds it busy sleeps and may starve (a
    # wait of half a second was measured with eight threads). Here threads take turns.
    turn: AbstractContextManager[Any] = field(
        default_factory=nullcontext, repr=False, compare=False
    )

    @contextmanager
    def transaction(self) -> Iterator[sa.Connection]:
        """A connection that may write; on an exception nothing of it is kept."""
        with self.turn, self.engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection that only reads; on SQLite it never waits for a writer."""
        with self.engine.connect() as connection:
            yield connection.execution_options(reading=True)

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def open_store(
    url: str, clock: Clock = SYSTEM_CLOCK, folder: Path | None = None
) -> Store:
    """The database at a URL, ``sqlite:///path`` or ``postgresql://…``.

    Args:
        folder: Where files are kept, in ``attachments``; by default where the SQLite
            database is.

    Raises:
        ValueError: If the URL names another kind of database.
    """
    engine = _engine(url)
    if engine.dialect.name == "sqlite":
        folder = folder or Path(engine.url.database or "").parent
        return Store(engine, clock, Files(folder), RLock())
    return Store(engine, clock, Files(folder))


def migrate(url: str) -> None:
    """Bring the database up to date; two processes may do it at once."""
    # Alembic is loaded here only: no running process needs it, and it is large.
    from alembic import command

    engine = _engine(url)
    try:
        command.upgrade(migrations(engine), "head")
    finally:
        engine.dispose()


def migrations(engine: sa.Engine) -> Config:
    """Alembic's configuration for an open database."""
    from alembic.config import Config

    config = Config(attributes={"engine": engine})
    folder = str(Path(__file__).with_name("migrations"))
    config.set_main_option("script_location", folder.replace("%", "%%"))
    return config


def _engine(url: str) -> sa.Engine:
    parsed = sa.make_url(url)
    if parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    kind = parsed.get_backend_name()
    options: dict[str, Any] = {
        "json_serializer": partial(json.dumps, ensure_ascii=False),
        # An error must not carry what a resident wrote into a log.
        "hide_parameters": True,
    }
    if kind == "postgresql":
        # The server may have been restarted since the connection was last used.
        return sa.create_engine(parsed, pool_pre_ping=True, **options)
    if kind == "sqlite":
        engine = sa.create_engine(
            parsed, connect_args={"timeout": BUSY_SECONDS}, **options
        )
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    raise ValueError(f"not a database that Linli runs on: {kind}")


def _prepare_sqlite(connection: Any, _: Any) -> None:
    # The driver's own transaction handling begins too late to see what it will change.
    connection.isolation_level = None
    for pragma in (
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "foreign_keys = ON",
        "secure_delete = ON",  # what is erased is overwritten
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: sa.Connection) -> None:
    # A writer takes its place in the queue at once: a reader that turns writer would
    # fail instead of waiting.
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
