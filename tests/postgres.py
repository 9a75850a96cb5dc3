"""A private PostgreSQL server for the tests: its own folder, reached by socket only."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from urllib.parse import quote

import psycopg

DEBIAN = Path("/usr/lib/postgresql")  # where Debian keeps what is not on the PATH


def binaries() -> Path | None:
    """The folder with ``initdb`` and ``pg_ctl``, if PostgreSQL is installed."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    return max((path.parent for path in DEBIAN.glob("*/bin/initdb")), default=None)


class Server:
    """A running server; a database of its own costs a test but a moment."""

    def __init__(self, socket: Path) -> None:
        self._socket = socket
        self._numbers = count(1)

    def url(self, database: str) -> str:
        """Where a database is reached."""
        socket = quote(str(self._socket), safe="")
        return f"postgresql://linli@/{database}?host={socket}"

    def new_database(self, like: str = "template1") -> str:
        """Name of a fresh database, a copy of another."""
        name = f"linli_{next(self._numbers)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            # To copy the files takes less than to log every page, the newer default.
            newer = connection.info.server_version >= 150_000
            how = " STRATEGY FILE_COPY" if newer else ""
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {like}{how}")
        return name


@contextmanager
def running_server(programs: Path) -> Iterator[Server]:
    """Start a server, and stop it at the end with all its data."""
    folder = Path(tempfile.mkdtemp(prefix="linli-postgres-"))
    owner = _owner()
    os.chown(folder, owner.pw_uid, owner.pw_gid)

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [programs / program, "-D", folder / "data", *arguments],
            check=True,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            user=owner.pw_uid,
            group=owner.pw_gid,
        )

    # No durability: the data lives as long as the tests.
    options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=200"
    try:
        run("initdb", "-U", "linli", "--auth=trust", "--encoding=UTF8", "--locale=C")
        run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield Server(folder)
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _owner() -> pwd.struct_passwd:
    # PostgreSQL refuses to run as root.
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid())
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return pwd.getpwnam("nobody")
