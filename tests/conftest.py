"""What all tests share."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import httpx._transports.default as httpx_transport
import pytest
import structlog

from community.store.engine import Store, migrate, open_store
from tests import postgres
from tests.clock import FakeClock

# Each client of httpx reads the certificates of the whole world; once is enough.
httpx_transport.create_ssl_context = lru_cache(httpx_transport.create_ssl_context)

# Failures are logged as in real life: a picture of all variables takes seconds to draw.
structlog.configure(
    processors=[
        *structlog.get_config()["processors"][:-1],
        structlog.dev.ConsoleRenderer(
            colors=False, exception_formatter=structlog.dev.plain_traceback
        ),
    ]
)

DATABASES = [pytest.param("sqlite", marks=pytest.mark.fast), "postgresql"]


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    """One private PostgreSQL server for all tests."""
    programs = postgres.binaries()
    if programs is None:
        pytest.skip("PostgreSQL's programs (initdb, pg_ctl) are not installed")
    with postgres.running_server(programs) as server:
        yield server


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty migrated SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("migrated") / "linli.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: postgres.Server) -> str:
    """Name of an empty migrated PostgreSQL database, to be copied."""
    name = postgres_server.new_database()
    migrate(postgres_server.url(name))
    return name


@pytest.fixture(params=DATABASES)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a database without tables, of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'linli.db'}"
    server: postgres.Server = request.getfixturevalue("postgres_server")
    return server.url(server.new_database())


@pytest.fixture(params=DATABASES)
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of a fresh migrated database, of each kind."""
    if request.param == "sqlite":
        path = tmp_path / "linli.db"
        shutil.copy(request.getfixturevalue("migrated_sqlite"), path)
        return f"sqlite:///{path}"
    server: postgres.Server = request.getfixturevalue("postgres_server")
    like = request.getfixturevalue("migrated_postgres")
    return server.url(server.new_database(like))


@pytest.fixture
def clock() -> FakeClock:
    """The time; it stands still."""
    return FakeClock()


@pytest.fixture
def store(store_url: str, clock: FakeClock) -> Iterator[Store]:
    """A fresh database of each kind, with the clock of the test."""
    store = open_store(store_url, clock)
    yield store
    store.close()
