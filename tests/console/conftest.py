"""The console on a real database, and colleagues who are signed in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.colleagues import join as invited
from community.model.staff import Role, Staff
from community.passwords import Passwords
from community.store.engine import Store, open_store
from community.texts import Texts
from community.usecases import staff as colleagues
from console.settings import ConsoleSettings
from tests.clock import FakeClock
from tests.console.client import StaffClient
from tests.console.server import mounted

ADDRESS = "https://desk.example"
PASSWORD = "four unrelated words"
TEXTS = Texts()
# As strong as in real life would make each test slow.
CHEAP = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def store(migrated_sqlite: Path, tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    """A fresh database in a file."""
    path = tmp_path / "linli.db"
    shutil.copy(migrated_sqlite, path)
    store = open_store(f"sqlite:///{path}", clock)
    yield store
    store.close()


@pytest.fixture
def app(store: Store) -> Starlette:
    """The console, mounted as in real life."""
    return mounted(store, ConsoleSettings("s" * 32, ADDRESS, True, CHEAP))


def join(
    store: Store, role: Role, login: str, name: str = "李梅", language: str = "zh"
) -> Staff:
    """A colleague who was invited and has chosen the password `PASSWORD`."""
    return invited(
        store, role, login, name, PASSWORD, language=language, passwords=CHEAP
    )


def browser(app: Starlette, language: str) -> TestClient:
    """A browser that knows nothing of us yet."""
    return TestClient(
        app,
        base_url=ADDRESS,
        headers={"Accept-Language": language},
        client=("192.0.2.7", 50000),
        raise_server_exceptions=True,
    )


@pytest.fixture
def visitor(app: Starlette) -> StaffClient:
    """Somebody who is not signed in, and reads Chinese."""
    return StaffClient(browser(app, "zh"), "zh", None)


@pytest.fixture
def staff_client(app: Starlette, store: Store) -> Callable[..., StaffClient]:
    """Colleagues who have signed in, each at a browser of their own.

    ``staff_client("caseworker")`` reads Chinese, ``staff_client("supervisor", "en")``
    English; two of one role are two people if they get different names.
    """

    def sign_in(
        role: Role = "caseworker", language: str = "zh", name: str = "李梅"
    ) -> StaffClient:
        login = f"{role}-{language}-{name}".casefold()
        staff = next(
            (each for each in colleagues.list_staff(store) if each.login == login),
            None,
        ) or join(store, role, login, name, language)
        client = StaffClient(browser(app, language), language, staff)
        client.staff = None
        client.open("/sign-in")
        client.staff = staff
        client.send("/sign-in", login=login, password=PASSWORD, next="/account")
        return client

    return sign_in
