"""Offices with the channel, and the stand-in for WeChat that writes to them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from community.store.engine import Store, open_store
from tests.channels.wechat.office import Office
from tests.clock import FakeClock
from tests.standins.wechat import WeChatStandin, wechat_standin


@pytest.fixture
def clock() -> FakeClock:
    """The moment of the recorded vectors; it stands still."""
    return FakeClock("2023-11-14T22:13:20+00:00")


@pytest.fixture
def store(migrated_sqlite: Path, tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    """A fresh database."""
    path = tmp_path / "linli.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    store = open_store(f"sqlite:///{path}", clock)
    yield store
    store.close()


@pytest.fixture
async def office(store: Store) -> AsyncIterator[Office]:
    """An office that is asked directly, without a server, in plain mode."""
    office = Office(store, typing_after=9.0)
    yield office
    await office.close()


@pytest.fixture
async def safe_office(store: Store) -> AsyncIterator[Office]:
    """The same in safe mode."""
    office = Office(store, mode="safe", typing_after=9.0)
    yield office
    await office.close()


@pytest.fixture
def mode() -> str:
    """How WeChat delivers; a test that has this as a parameter changes it."""
    return "plain"


@pytest.fixture
def wechat(clock: FakeClock, mode: str) -> Iterator[WeChatStandin]:
    """WeChat, which knows nobody yet."""
    with wechat_standin(clock=clock, mode=mode) as standin:
        yield standin


@pytest.fixture
def serve_office(
    store: Store, wechat: WeChatStandin, mode: str
) -> Iterator[Callable[..., Office]]:
    """Start offices that WeChat delivers to; the first is its usual target."""
    with ExitStack() as running:

        def start(name: str = "office", **settings: Any) -> Office:
            usual = {"api": wechat.url, "mode": "plain" if mode == "plain" else "safe"}
            office = Office(store, name, **{**usual, **settings})
            running.enter_context(office.open())
            wechat.target = wechat.target or office.url
            return office

        yield start


@pytest.fixture
def live(serve_office: Callable[..., Office]) -> Office:
    """An office that WeChat delivers to; it never seems to type."""
    return serve_office(typing_after=9.0)
