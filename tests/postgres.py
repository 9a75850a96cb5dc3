"""A private PostgreSQL server for the tests: its own folder, reached by socket only."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote


def binaries() -> Path | None:
    """The folder with ``initdb`` and ``pg_ctl``, if PostgreSQL is installed."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    # Debian keeps a server's programs off the PATH but tells where they are.
    teller = shutil.which("pg_config")
    if teller is None:
        return None
    told = subprocess.run([teller, "--bindir"], capture_output=True, text=True)
    folder = Path(told.stdout.strip())
    return folder if (folder / "initdb").exists() else None


class Server:
    """A running server; its databases cost nothing but a moment."""

    def __init__(self, socket: Path) -> None:
        self._socket = socket
        self._count = 0

    def url(self, database: str) -> str:
        """Where a database is reached."""
        return f"postgresql://linli@/{database}?host={quote(str(self._socket), safe='')}"

    def new_database(self, like: str = "template1") -> str:
        """The URL of a fresh database, a copy of another."""
        import psycopg

        self._count += 1
        name = f"{like if like != 'template1' else 'linli'}_{self._count}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {like}")
        return self.url(name)


@contextmanager
def server(bin_folder: Path) -> Iterator[Server]:
    """Start a server and stop it at the end, with all its data."""
    folder = Path(tempfile.mkdtemp(prefix="linli-postgres-"))
    account = _account()
    if account is not None:
        os.chown(folder, account.pw_uid, account.pw_gid)

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [bin_folder / program, "-D", folder / "data", *arguments],
            check=True,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            user=account.pw_uid if account else None,
            group=account.pw_gid if account else None,
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


def _account() -> pwd.struct_passwd | None:
    # PostgreSQL refuses to run as root.
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    return None
